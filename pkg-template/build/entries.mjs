/**
 * The entries: ESM files that share one `core.mjs`, and with it one loaded engine; CommonJS files
 * that hold all they need, each; and one script for a page.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, shrink } from './bundle.mjs';
import { source } from './job.mjs';

const ESM = ['web', 'inline', 'node', 'workerd', 'slim', 'asmjs'];
/** The file, and the entry that it is made of. */
const COMMON_JS = [['node', 'node-require'], ['inline', 'inline'], ['slim', 'slim']];

const entry = (name) => join(source, 'entry', `${name}.mjs`);

export async function entries(job) {
  await esm(job);
  for (const [name, from] of COMMON_JS) await commonJs(job, name, from);
  await script(job);
}

async function esm(job) {
  await bundle(job, {
    entryPoints: ESM.map(entry),
    outdir: job.at('dist/esm'),
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    target: 'es2020',
    splitting: true,
    // One shared chunk. A second one would take the same name, and esbuild would say so.
    chunkNames: 'core',
    lineLimit: 4000,
  });
  for (const name of ['core', ...ESM]) {
    // A translated module: esbuild leaves as little of it as terser does, in a hundredth of the time.
    if (name === 'asmjs') continue;
    await shrink(job.at(`dist/esm/${name}.mjs`), { module: true, ecma: 2020 });
  }
  const workerd = readFileSync(job.at('dist/esm/workerd.mjs'), 'utf8');
  job.write('dist/esm/edge-light.mjs', workerd.replace('../fenqi.wasm', '../fenqi.wasm?module'));
}

function commonJs(job, name, from) {
  return bundle(job, {
    entryPoints: [entry(from)],
    // Jest under jsdom takes this file and has neither TextEncoder nor TextDecoder.
    inject: [join(source, 'codec.mjs')],
    outfile: job.at(`dist/cjs/${name}.cjs`),
    format: 'cjs',
    target: 'es2017',
  });
}

/** For a `<script>` tag: everything inside, under the one global name `fenqi`. */
async function script(job) {
  const file = job.at('dist/iife/fenqi.min.js');
  await bundle(job, { entryPoints: [entry('inline')], outfile: file, format: 'iife', globalName: 'fenqi', target: 'es2017' });
  await shrink(file, { ecma: 2017 });
}
