/** The tarball itself: what linters say of it, and what must not be in it. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { project, root, run, tarball, tool } from './project.mjs';

const here = dirname(fileURLToPath(import.meta.url));
let folder;

before(async () => {
  folder = join(await project('package'), 'node_modules/fenqi');
});

test('publint finds nothing, strictly', async () => {
  await tool(here, 'publint/src/cli.js', ['run', tarball(), '--strict']);
});

test('arethetypeswrong finds nothing, for all four resolutions', async () => {
  // Files of data and the module have no types to be wrong.
  const data = ['--exclude-entrypoints', 'fenqi.wasm', 'integrity.json', 'schema/product.json', 'schema/coupon.json'];
  // The elements are for browsers, and so modules alone.
  const elements = Object.keys(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).exports)
    .filter((path) => path.startsWith('./elements'))
    .map((path) => path.slice(2));
  const typed = elements.filter((path) => !/\.\w+$/.test(path));
  assert.ok(typed.length > 5, `found ${typed}`);
  const attw = (...options) => tool(here, '@arethetypeswrong/cli/dist/index.js', [tarball(), ...options]);
  await attw('--profile', 'strict', ...data, ...elements);
  await attw('--profile', 'esm-only', '--entrypoints', ...typed);
});

test('every path of the exports map is there', () => {
  const { exports, main, module, types, unpkg, jsdelivr } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const paths = [main, module, types, unpkg, jsdelivr];
  (function walk(value) {
    if (typeof value === 'string') paths.push(value);
    else Object.values(value).forEach(walk);
  })(exports);
  for (const path of paths) assert.ok(existsSync(join(folder, path.replace('/*.json', ''))), path);
});

test('types stand first in every branch, and Jest finds CommonJS before development', () => {
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  (function walk(value) {
    if (typeof value !== 'object') return;
    if ('types' in value) assert.equal(Object.keys(value)[0], 'types');
    Object.values(value).forEach(walk);
  })(exports['.']);
  assert.deepEqual(Object.keys(exports['.'].browser), ['require', 'development', 'default']);
});

test('the tarball holds only what is shipped', async () => {
  const files = (await run('tar', ['-tzf', tarball()], root)).trim().split('\n');
  const known = [
    /^(package|integrity)\.json$/,
    /^(README\.md|CHANGELOG\.md|LICENSE[\w-]*)$/,
    /^bin\/fenqi\.mjs$/,
    /^dist\/fenqi\.wasm$/,
    /^dist\/esm\/[\w-]+\.mjs$/,
    /^dist\/cjs\/\w+\.cjs$/,
    /^dist\/iife\/fenqi\.min\.js$/,
    /^dist\/elements\/([\w-]+\.mjs|\w+\.d\.mts|fenqi-[\w-]+\.min\.js|tokens\.css)$/,
    /^dist\/types\/\w+\.d\.[cm]ts$/,
    /^(inline|slim|asmjs|testing|miniprogram|alipay(\/worker)?|bytedance)\/package\.json$/,
    /^(miniprogram|alipay|bytedance)_dist\/((index|worker)\.(js|d\.ts)|fenqi\.wasm(\.br)?|package\.json)$/,
    /^(products\/[\w-]+|schema\/(product|coupon)|data\/bins)\.json$/,
  ];
  const unknown = (file) => !known.some((pattern) => pattern.test(file.replace('package/', '')));
  assert.deepEqual(files.filter(unknown), []);
  for (const file of ['LICENSE', 'README.md', 'CHANGELOG.md', 'schema/product.json', 'schema/coupon.json', 'data/bins.json']) {
    assert.ok(files.some((path) => path.startsWith(`package/${file}`)), `${file} is missing`);
  }
});
