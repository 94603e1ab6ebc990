/**
 * The folders of the mini-programs: each holds all that its host needs, since a host's npm builder
 * copies one folder and nothing else.
 *
 * CommonJS with the package's own UTF-8 in the place of the globals' names; of 2017, and of 2009 (ES5)
 * for the Workers of Alipay, whose scripts no tool of theirs translates.
 */

import { transform } from '@swc/core';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { bundle, shrink } from './bundle.mjs';
import { source, template } from './job.mjs';

/**
 * The field of `package.json` that names a folder is the host's own word; `files` of the module lie
 * beside the script where the host's npm builder is to find them. Alipay has WebAssembly in Workers
 * only, so that its pages get the engine as JavaScript.
 */
const SCRIPTS = [
  { file: 'miniprogram_dist/index.js', entry: 'wechat', files: ['fenqi.wasm', 'fenqi.wasm.br'] },
  { file: 'bytedance_dist/index.js', entry: 'douyin', files: ['fenqi.wasm'] },
  { file: 'alipay_dist/index.js', entry: 'asmjs', files: [] },
  { file: 'alipay_dist/worker.js', entry: 'alipay-worker', files: [], old: true },
];

export async function miniprograms(job) {
  const modules = { 'fenqi.wasm': job.wasm, 'fenqi.wasm.br': packed(job.wasm) };
  const types = declarations();
  for (const { file, entry, files, old } of SCRIPTS) {
    const [folder, name] = file.split('/');
    for (const module of files) job.write(`${folder}/${module}`, modules[module]);
    job.write(`${folder}/${name.replace(/js$/, 'd.ts')}`, types);
    // The package is ESM by its own word; this folder is not.
    job.writeJson(`${folder}/package.json`, { type: 'commonjs' });
    await script(job, entry, resolve(job.at(file)), old);
  }
  // The engine as JavaScript is a tenth of the tarball: `require` in other hosts takes the same file.
  job.write('dist/cjs/asmjs.cjs', "module.exports = require('../../alipay_dist/index.js');\n");
}

function packed(wasm) {
  return brotliCompressSync(wasm, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: wasm.length } });
}

/** `old`: in the language of 2009. */
async function script(job, entry, outfile, old) {
  await bundle(job, {
    entryPoints: [join(source, 'entry', `${entry}.mjs`)],
    inject: [join(source, 'utf8.mjs')],
    outfile,
    format: 'cjs',
    // What is newer than 2009 is shorter when swc alone puts it into older words.
    target: old ? 'es2020' : 'es2017',
  });
  // A translated module: esbuild leaves less of it than terser does, in a hundredth of the time.
  if (entry !== 'asmjs') await shrink(outfile, { toplevel: true, ecma: old ? 2020 : 2017 });
  if (old) {
    // After the package's own names have become short: what stands for a class names its members as text.
    await lower(outfile);
    await shrink(outfile, { toplevel: true, ecma: 5, mangle: true });
  }
  named(outfile);
}

/** To the language of 2009, which esbuild does not write. */
async function lower(outfile) {
  const { code } = await transform(readFileSync(outfile, 'utf8'), {
    configFile: false,
    swcrc: false,
    isModule: false,
    jsc: {
      target: 'es5',
      parser: { syntax: 'ecmascript' },
      externalHelpers: false,
      // No source calls a class without `new`, looks at what its methods are like, or spreads what
      // has setters, symbols or getters that do something.
      assumptions: {
        noClassCalls: true,
        setClassMethods: true,
        constantSuper: true,
        setSpreadProperties: true,
        objectRestNoSymbols: true,
        ignoreFunctionLength: true,
        pureGetters: true,
      },
    },
  });
  writeFileSync(outfile, code);
}

/** Node finds the names that `import` may take in assignments, which the joined file has none of. */
function named(outfile) {
  const names = Object.keys(createRequire(import.meta.url)(outfile));
  appendFileSync(outfile, `\n0&&(${names.map((name) => `exports.${name}=`).join('')}0);\n`);
}

/**
 * The declarations of `fenqi` as one file: what is copied elsewhere cannot refer to its neighbours.
 * `index.d.ts` says which they are; those of other entries are not among them.
 */
function declarations() {
  const text = (name) => readFileSync(join(template, 'types', name), 'utf8');
  return Array.from(text('index.d.ts').matchAll(/^export \* from '\.\/(\w+)\.js';$/gm), ([, name]) => `${name}.d.ts`)
    .map((name) => text(name).replace(/^import type [^;]*;\n+/gm, ''))
    .join('\n');
}
