/**
 * Puts the package together: `node package.mjs WASM_FOLDER OUT VERSION`.
 *
 * WASM_FOLDER holds `fenqi.wasm`, ready to ship, and its glue, `glue.js`. Everything else
 * comes from `pkg-template/`. The entries are bundled so that the ESM ones share one `core.mjs`,
 * and with it one loaded engine; each CommonJS file holds all it needs.
 */

import { build } from 'esbuild';
import { minify } from 'terser';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [wasmFolder, out, version] = process.argv.slice(2);
const template = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const root = resolve(template, '..');
const source = join(template, 'src');
const wasm = readFileSync(join(wasmFolder, 'fenqi.wasm'));

/** The two things that only a build knows: the glue's place, and the module as text. */
const made = {
  name: 'made',
  setup(plugin) {
    plugin.onResolve({ filter: /^fenqi:glue$/ }, () => ({ path: resolve(wasmFolder, 'glue.js') }));
    plugin.onResolve({ filter: /^fenqi:base64$/ }, () => ({ path: 'base64', namespace: 'fenqi' }));
    plugin.onLoad({ filter: /./, namespace: 'fenqi' }, () => ({
      contents: wasm.toString('base64'),
      loader: 'text',
    }));
  },
};

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  // Node prints the whole line that an error came from.
  lineLimit: 160,
  legalComments: 'none',
  charset: 'utf8',
  platform: 'neutral',
  external: ['node:*'],
  define: { FENQI_VERSION: JSON.stringify(version) },
  plugins: [made],
  logLevel: 'warning',
};

const entry = (name) => join(source, 'entry', `${name}.mjs`);

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, 'dist'), { recursive: true });
writeFileSync(join(out, 'dist/fenqi.wasm'), wasm);

await build({
  ...common,
  entryPoints: ['web', 'inline', 'node'].map(entry),
  outdir: join(out, 'dist/esm'),
  outExtension: { '.js': '.mjs' },
  format: 'esm',
  target: 'es2020',
  splitting: true,
  // One shared chunk. A second one would take the same name, and esbuild would say so.
  chunkNames: 'core',
});
// esbuild joins the modules; terser then takes another twentieth off what a page loads.
for (const name of ['web', 'node', 'inline', 'core']) {
  const file = join(out, `dist/esm/${name}.mjs`);
  const small = await minify(readFileSync(file, 'utf8'), {
    module: true,
    ecma: 2020,
    compress: { passes: 3 },
    format: { comments: false, max_line_len: 4000 },
    // A name with one underscore is the package's own, and all that use it are in one file.
    mangle: { properties: { regex: /^_[a-z]/ } },
  });
  writeFileSync(file, small.code);
}
for (const [name, from] of [['node', 'node-require'], ['inline', 'inline']]) {
  await build({
    ...common,
    entryPoints: [entry(from)],
    // Jest under jsdom takes this file and has neither TextEncoder nor TextDecoder.
    inject: [join(source, 'codec.mjs')],
    outfile: join(out, `dist/cjs/${name}.cjs`),
    format: 'cjs',
    target: 'es2017',
  });
}

// The declarations say the same to both module systems; only the extensions tell which it is.
mkdirSync(join(out, 'dist/types'));
for (const name of readdirSync(join(template, 'types'))) {
  const types = readFileSync(join(template, 'types', name), 'utf8');
  for (const kind of ['m', 'c']) {
    const file = join(out, 'dist/types', name.replace(/ts$/, `${kind}ts`));
    writeFileSync(file, types.replace(/(from '\.\/\w+)\.js'/g, `$1.${kind}js'`));
  }
}

// A resolver that does not read `exports` looks for `fenqi/inline` as a folder.
mkdirSync(join(out, 'inline'));
writeJson('inline/package.json', {
  main: '../dist/cjs/inline.cjs',
  module: '../dist/esm/inline.mjs',
  types: '../dist/types/index.d.cts',
});

const manifest = JSON.parse(readFileSync(join(template, 'package.json'), 'utf8'));
writeJson('package.json', { ...manifest, version });
copy(join(root, 'src/product/shipped'), 'products');
copy(join(template, 'schema'), 'schema');
copy(join(template, 'data'), 'data');
copy(join(template, 'README.md'));
copy(join(root, 'CHANGELOG.md'));
for (const name of readdirSync(root)) if (name.startsWith('LICENSE')) copy(join(root, name));

function writeJson(name, value) {
  writeFileSync(join(out, name), `${JSON.stringify(value, null, 2)}\n`);
}

function copy(from, name = basename(from)) {
  if (existsSync(from)) cpSync(from, join(out, name), { recursive: true });
  else console.warn(`absent: ${from}`);
}
