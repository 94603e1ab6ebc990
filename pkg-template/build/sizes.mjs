/**
 * Prints what each part of a package weighs, raw and as brotli sends it: `node sizes.mjs PACKAGE`.
 * Fails where a part is over its budget. `--json` prints the same for programs.
 */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gunzipSync } from 'node:zlib';

const KIB = 1024;
/** What a page loads, and the most it may cost in brotli. */
const PARTS = [
  { part: 'fenqi.wasm', files: ['dist/fenqi.wasm'], most: 90 * KIB },
  { part: 'JS beside it (web)', files: ['dist/esm/web.mjs', 'dist/esm/core.mjs'], most: 6 * KIB },
  { part: 'JS beside it (node)', files: ['dist/esm/node.mjs', 'dist/esm/core.mjs'] },
  { part: 'JS beside it (WeChat)', files: ['miniprogram_dist/index.js'], most: 8 * KIB },
  { part: 'JS beside it (Douyin)', files: ['bytedance_dist/index.js'], most: 8 * KIB },
  { part: 'JS beside it (Alipay)', files: ['alipay_dist/worker.js'], most: 8 * KIB },
  { part: 'all in one (inline)', files: ['dist/esm/inline.mjs', 'dist/esm/core.mjs'] },
  { part: 'all in one (inline.cjs)', files: ['dist/cjs/inline.cjs'] },
  { part: 'all in one (script tag)', files: ['dist/iife/fenqi.min.js'] },
  { part: 'without WebAssembly (asmjs)', files: ['dist/esm/asmjs.mjs', 'dist/esm/core.mjs'], most: 120 * KIB },
  // 30 for the elements, and the JS beside the module that is in it.
  { part: 'elements, one script', files: ['dist/elements/fenqi-elements.min.js'], most: 36 * KIB },
  { part: 'elements, the trial besides', files: ['dist/elements/fenqi-trial.min.js'] },
  { part: 'elements, coupons besides', files: ['dist/elements/fenqi-coupons.min.js'] },
  { part: 'elements, limits besides', files: ['dist/elements/fenqi-quota.min.js'] },
  { part: 'elements, overdue besides', files: ['dist/elements/fenqi-overdue.min.js'] },
];

const [folder, format] = process.argv.slice(2);
const rows = PARTS.map(({ part, files, most }) => {
  const contents = files.map((file) => readFileSync(join(folder, file)));
  const raw = contents.reduce((sum, content) => sum + content.length, 0);
  const brotli = contents.reduce((sum, content) => sum + compressed(content), 0);
  return { part, raw, brotli, most: most ?? null };
});

const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const tarball = join(folder, `../fenqi-${version}.tgz`);
if (existsSync(tarball)) {
  const packed = statSync(tarball).size;
  const raw = gunzipSync(readFileSync(tarball)).length;
  // npm packs by gzip; what stands in the column of brotli is the tarball as it is.
  rows.push({ part: 'the tarball, by gzip', raw, brotli: packed, most: 1536 * KIB });
}

function compressed(content) {
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  return brotliCompressSync(content, { params }).length;
}

if (format === '--json') {
  console.log(JSON.stringify(rows));
} else {
  console.log(`${'part'.padEnd(30)}${'raw'.padStart(10)}${'brotli'.padStart(10)}${'at most'.padStart(10)}`);
  for (const { part, raw, brotli, most } of rows) {
    const over = most !== null && brotli > most ? '  OVER' : '';
    console.log(part.padEnd(30) + kib(raw) + kib(brotli) + (most === null ? '' : kib(most)) + over);
  }
}
process.exitCode = rows.some(({ brotli, most }) => most !== null && brotli > most) ? 1 : 0;

function kib(bytes) {
  return `${(bytes / KIB).toFixed(1)} K`.padStart(10);
}
