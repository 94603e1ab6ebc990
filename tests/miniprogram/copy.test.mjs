/** `npx fenqi copy`, as a project that has installed the tarball calls it. */

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { PROFILES, open } from './host.mjs';
import { root, run, tarball } from '../consumers/project.mjs';
import { filesOf } from './tarball.mjs';

const folder = join(root, 'target/miniprogram/copy');
const MODULE = ['fenqi.wasm', 'fenqi.wasm.br'];
const SCRIPT = ['index.d.ts', 'index.js'];

before(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  await run('npm', ['install', '--no-audit', '--no-fund', '--offline', tarball()], folder);
});

/** The exit code, and what was printed to either side. */
function fenqi(...words) {
  const script = join(folder, 'node_modules/fenqi/bin/fenqi.mjs');
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...words], { cwd: folder }, (error, out, err) => {
      resolve({ code: error ? error.code : 0, out, err });
    });
  });
}

test('npx finds it', async () => {
  const out = await run('npx', ['--no', 'fenqi', 'copy', 'by-npx'], folder);
  assert.match(out, /fenqi\.wasm {2}[\d.]+ KiB {2}copied/);
  assert.deepEqual(readdirSync(join(folder, 'by-npx')).sort(), MODULE);
});

test('it copies the module, says so, and says what was there already', async () => {
  const first = await fenqi('copy', 'some/deep/folder');
  assert.equal(first.code, 0, first.err);
  assert.equal(first.out.match(/copied/g).length, 2);
  const files = filesOf(join(folder, 'some/deep/folder'));
  assert.deepEqual([...files.keys()].sort(), MODULE.map((name) => `/${name}`));
  assert.deepEqual(brotliDecompressSync(files.get('/fenqi.wasm.br')), files.get('/fenqi.wasm'));
  assert.ok(WebAssembly.validate(files.get('/fenqi.wasm')));
  const second = await fenqi('copy', 'some/deep/folder');
  assert.equal(second.out.match(/is there already/g).length, 2);
  // What is of another version is replaced.
  writeFileSync(join(folder, 'some/deep/folder/fenqi.wasm'), 'older');
  assert.match((await fenqi('copy', 'some/deep/folder')).out, /fenqi\.wasm {2}[\d.]+ KiB {2}copied\n/);
  assert.deepEqual(readFileSync(join(folder, 'some/deep/folder/fenqi.wasm')), files.get('/fenqi.wasm'));
});

/** What each option copies, and in which hosts that is all there has to be. */
const HOSTS = [
  { option: '--wechat', files: [...MODULE, ...SCRIPT], profiles: ['WeChat on Android', 'WeChat on iOS'] },
  { option: '--douyin', files: [...MODULE, ...SCRIPT], profiles: ['Douyin'] },
  { option: '--alipay', files: SCRIPT, profiles: ['Alipay, in its simulator', 'Alipay on a phone'] },
  { option: '--alipay-worker', files: [...MODULE, 'worker.d.ts', 'worker.js'], profiles: ['Alipay, in a Worker'] },
];

for (const { option, files, profiles } of HOSTS) {
  test(`${option} copies all that its host needs`, async () => {
    const place = option.slice(2);
    assert.equal((await fenqi('copy', option, place)).code, 0);
    const program = filesOf(join(folder, place), '/static/fenqi');
    assert.deepEqual([...program.keys()].map((path) => path.slice('/static/fenqi/'.length)).sort(), [...files].sort());
    for (const name of profiles) {
      const copied = open(PROFILES[name], program).require(`/static/fenqi/${PROFILES[name].script}`);
      await copied.init(PROFILES[name].wasm && { wasmPath: '/static/fenqi/fenqi.wasm.br' });
      const terms = { product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' };
      assert.equal(copied.schedule(terms).rows[0].interest, '70.00', name);
    }
  });
}

for (const [words, message] of [
  [[], /a command is missing/],
  [['move', 'x'], /no command "move"/],
  [['copy'], /the folder is missing/],
  [['copy', 'a', 'b'], /one folder at a time: a b/],
  [['copy', 'a', '--wechats'], /no option "--wechats"/],
  [['copy', 'a', '-wechat'], /no option "-wechat"/],
  [['copy', 'a', '--wechat', '--douyin'], /one host at a time/],
]) {
  test(`fenqi ${words.join(' ')} is a wrong call`, async () => {
    const { code, err, out } = await fenqi(...words);
    assert.equal(code, 2);
    assert.match(err, message);
    assert.match(err, /usage: fenqi copy <folder>/);
    assert.equal(out, '');
    assert.equal(existsSync(join(folder, 'a')), false, 'nothing is made');
  });
}

test('what cannot be written is told', async () => {
  writeFileSync(join(folder, 'a-file'), '');
  const { code, err } = await fenqi('copy', 'a-file/below');
  assert.equal(code, 1);
  assert.match(err, /^fenqi: .*a-file/);
  assert.doesNotMatch(err, /usage|at file:/);
});

test('help and version', async () => {
  const help = await fenqi('--help');
  assert.equal(help.code, 0);
  for (const { option } of HOSTS) assert.ok(help.out.includes(option), option);
  const { version } = JSON.parse(readFileSync(join(folder, 'node_modules/fenqi/package.json'), 'utf8'));
  assert.equal((await fenqi('--version')).out.trim(), version);
});
