/**
 * Joining modules: esbuild with what only a build knows, and terser for what a page loads.
 *
 * A source may import names that stand for no file of it: `fenqi:glue` is wasm-bindgen's glue,
 * `fenqi:base64` the module as text, `fenqi:asmjs` the module as JavaScript, and `fenqi:module` the
 * file beside the entries, which a host that imports modules gives compiled.
 */

import { build } from 'esbuild';
import { minify } from 'terser';
import { readFileSync, writeFileSync } from 'node:fs';
import { asmjs } from './asmjs/index.mjs';
import { root } from './job.mjs';

/** Joins with the settings of every file of the package; `options` are esbuild's. */
export function bundle(job, options) {
  const { plugins = [], define = {}, ...others } = options;
  return build({
    absWorkingDir: root,
    bundle: true,
    minify: true,
    // Node prints the whole line that an error came from.
    lineLimit: 160,
    legalComments: 'none',
    charset: 'utf8',
    platform: 'neutral',
    external: ['node:*'],
    define: { FENQI_VERSION: JSON.stringify(job.version), ...define },
    plugins: [...plugins, made(job)],
    logLevel: 'warning',
    ...others,
  });
}

function made(job) {
  const contents = {
    base64: () => ({ contents: job.wasm.toString('base64'), loader: 'text' }),
    asmjs: () => ({ contents: asmjs(job), loader: 'js' }),
  };
  return {
    name: 'made',
    setup(plugin) {
      plugin.onResolve({ filter: /^fenqi:glue$/ }, () => ({ path: job.glue }));
      plugin.onLoad({ filter: /glue\.js$/ }, ({ path }) => (path === job.glue ? { contents: glue(path) } : undefined));
      plugin.onResolve({ filter: /^fenqi:module$/ }, () => ({ path: '../fenqi.wasm', external: true }));
      plugin.onResolve({ filter: /^fenqi:(base64|asmjs)$/ }, ({ path }) => ({
        path: path.slice('fenqi:'.length),
        namespace: 'fenqi',
      }));
      plugin.onLoad({ filter: /./, namespace: 'fenqi' }, ({ path }) => contents[path]());
    },
  };
}

/**
 * wasm-bindgen's glue sees that the memory has grown by the old buffer's length, which becomes 0. Where
 * the module is translated to JavaScript it does not: there the old buffer stays, and would be written to.
 */
function glue(path) {
  const text = readFileSync(path, 'utf8');
  const fresh = text.replace(/(cached\w+Memory0)\.byteLength === 0/g, '$1.buffer !== wasm.memory.buffer');
  if (fresh === text) throw new Error('the glue looks at its memory in another way than it did');
  return fresh;
}

/** Takes off a file of the package what esbuild leaves: another twentieth. */
export async function shrink(file, options) {
  const small = await minify(readFileSync(file, 'utf8'), {
    compress: { passes: 3 },
    format: { comments: false, max_line_len: 4000 },
    // A name with one underscore is the package's own, and all that use it are in one file.
    mangle: { properties: { regex: /^_[a-z]/ } },
    ...options,
  });
  writeFileSync(file, small.code);
}
