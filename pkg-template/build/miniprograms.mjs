/**
 * The folders of the mini-programs: each holds all that its host needs, since a host's npm builder
 * copies one folder and nothing else.
 *
 * CommonJS of 2017, with the package's own UTF-8 in the place of the globals' names.
 */

import { appendFileSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { bundle, shrink } from './bundle.mjs';
import { source, template } from './job.mjs';

/**
 * The field of `package.json` that names each folder is the host's own word. The packed module is
 * there once, and `fenqi copy` takes it from there: it is a fifteenth of what the whole tarball may weigh.
 */
const FOLDERS = [
  { folder: 'miniprogram_dist', entry: 'wechat', packed: true },
  { folder: 'bytedance_dist', entry: 'douyin' },
];

export async function miniprograms(job) {
  const brotli = brotliCompressSync(job.wasm, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: job.wasm.length } });
  const types = declarations();
  for (const { folder, entry, packed } of FOLDERS) {
    job.write(`${folder}/fenqi.wasm`, job.wasm);
    if (packed) job.write(`${folder}/fenqi.wasm.br`, brotli);
    job.write(`${folder}/index.d.ts`, types);
    // The package is ESM by its own word; this folder is not.
    job.writeJson(`${folder}/package.json`, { type: 'commonjs' });
    await script(entry, resolve(job.at(`${folder}/index.js`)), job);
  }
}

async function script(entry, outfile, job) {
  await bundle(job, {
    entryPoints: [join(source, 'entry', `${entry}.mjs`)],
    inject: [join(source, 'utf8.mjs')],
    outfile,
    format: 'cjs',
    target: 'es2017',
  });
  await shrink(outfile, { toplevel: true, ecma: 2017 });
  named(outfile);
}

/** Node finds the names that `import` may take in assignments, which the joined file has none of. */
function named(outfile) {
  const names = Object.keys(createRequire(import.meta.url)(outfile));
  appendFileSync(outfile, `\n0&&(${names.map((name) => `exports.${name}=`).join('')}0);\n`);
}

/** Maps of other files, and what is for tests alone. */
const APART = ['index.d.ts', 'slim.d.ts', 'testing.d.ts'];

/** All declarations as one file: what is copied elsewhere cannot refer to its neighbours. */
function declarations() {
  const folder = join(template, 'types');
  return readdirSync(folder)
    .filter((name) => !APART.includes(name))
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(/^import type [^;]*;\n+/gm, ''))
    .join('\n');
}
