/** The text of the mini-programs' scripts: no newer language, no name that a host may lack. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { freeNames, makesCode, read } from './free-names.mjs';
import { GLOBALS } from './language.mjs';
import { unpacked } from './tarball.mjs';

/** The files, the language they may use, and what they may take of a host beside it. */
const SCRIPTS = [
  { file: 'miniprogram_dist/index.js', ecmaVersion: 2017, host: ['WXWebAssembly'] },
  { file: 'bytedance_dist/index.js', ecmaVersion: 2017, host: ['TTWebAssembly'] },
  { file: 'alipay_dist/index.js', ecmaVersion: 2017, host: [] },
  // What makes classes of functions asks `Function` for `bind`, and does not call it.
  { file: 'alipay_dist/worker.js', ecmaVersion: 5, host: ['MYWebAssembly', 'Function'] },
];
const MODULE = ['module', 'exports'];
/** Names of the language that hosts withhold. */
const WITHHELD = ['Function', 'Proxy'];

let home;

before(async () => {
  home = join(await unpacked('syntax'), 'node_modules/fenqi');
});

test('no script of a mini-program is left out here', () => {
  const folders = readdirSync(home).filter((name) => name.endsWith('_dist'));
  const scripts = folders.flatMap((folder) =>
    readdirSync(join(home, folder)).filter((name) => name.endsWith('.js')).map((name) => `${folder}/${name}`),
  );
  assert.deepEqual(scripts.sort(), SCRIPTS.map(({ file }) => file).sort());
});

for (const { file, ecmaVersion, host } of SCRIPTS) {
  test(`${file} is of ${ecmaVersion}, uses no unknown name, and makes no code`, () => {
    const tree = read(readFileSync(join(home, file), 'utf8'), ecmaVersion);
    const allowed = new Set([...GLOBALS, ...MODULE, ...host]);
    for (const name of WITHHELD) if (!host.includes(name)) allowed.delete(name);
    const names = freeNames(tree, ecmaVersion);
    assert.deepEqual(names.filter((name) => !allowed.has(name)), []);
    for (const name of host) assert.ok(names.includes(name), `${name} is not used`);
    assert.equal(makesCode(tree), false);
  });
}

test('the fields of package.json lead to folders that are CommonJS of their own', () => {
  const { miniprogram, alipay, bytedance } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  for (const [folder, files] of [
    [miniprogram, ['index.js', 'index.d.ts', 'fenqi.wasm', 'fenqi.wasm.br']],
    [bytedance, ['index.js', 'index.d.ts', 'fenqi.wasm']],
    [alipay, ['index.js', 'index.d.ts', 'worker.js', 'worker.d.ts']],
  ]) {
    for (const file of files) assert.ok(existsSync(join(home, folder, file)), file);
    assert.equal(JSON.parse(readFileSync(join(home, folder, 'package.json'), 'utf8')).type, 'commonjs');
  }
});

/** The reading itself, on texts whose answer is plain. */
for (const [code, names, makes] of [
  ['var a = typeof fetch; (function (b) { return a + b + URL.x; })();', ['URL', 'fetch'], false],
  ['const { a, ...b } = c; class d { e() { return this.f; } } d;', ['c'], false],
  ['try { x(); } catch (g) { g; } label: for (const h of i) break label;', ['i', 'x'], false],
  ['new Function("return 1")', ['Function'], true],
  ['eval("1")', ['eval'], true],
]) {
  test(`the free names of ${code}`, () => {
    const tree = read(code, 2020);
    assert.deepEqual(freeNames(tree, 2020), names);
    assert.equal(makesCode(tree), makes);
  });
}

test('newer language is refused', () => {
  for (const code of ['a => b', 'class a {}', 'let a', '`a`']) assert.throws(() => read(code, 5), SyntaxError, code);
  for (const code of ['a ?? b', 'a?.b', 'try {} catch {}', '1n', 'a ** b; ({ ...c })', 'async function* f() {}']) {
    assert.throws(() => read(code, 2017), SyntaxError, code);
  }
});
