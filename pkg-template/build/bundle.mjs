/**
 * Joining modules: esbuild with what only a build knows, and terser for what a page loads.
 *
 * A source may import three names that stand for no file of it: `fenqi:glue` is wasm-bindgen's glue
 * and `fenqi:base64` the module as text.
 */

import { build } from 'esbuild';
import { minify } from 'terser';
import { readFileSync, writeFileSync } from 'node:fs';
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
  return {
    name: 'made',
    setup(plugin) {
      plugin.onResolve({ filter: /^fenqi:glue$/ }, () => ({ path: job.glue }));
      plugin.onResolve({ filter: /^fenqi:base64$/ }, () => ({ path: 'base64', namespace: 'fenqi' }));
      plugin.onLoad({ filter: /./, namespace: 'fenqi' }, () => ({
        contents: job.wasm.toString('base64'),
        loader: 'text',
      }));
    },
  };
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
