/** The programs that the pages of `docs/runtimes` show, each in its host, with what `fenqi copy` puts beside it. */

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from '../consumers/project.mjs';
import { PROFILES, open } from './host.mjs';
import { instance, program } from './pages.mjs';
import { filesOf, unpacked } from './tarball.mjs';

const FIGURE = '2026-02-28 70.00';
const projects = fileURLToPath(new URL('projects', import.meta.url));

let home;

before(async () => {
  home = await unpacked('projects');
});

/** The files of a project; `copied` are folders of the program that `fenqi copy` fills, with its option. */
async function project(name, copied = {}) {
  const files = filesOf(join(projects, name));
  for (const [place, option] of Object.entries(copied)) {
    const folder = join(home, name, place);
    const script = join(home, 'node_modules/fenqi/bin/fenqi.mjs');
    await run(process.execPath, [script, 'copy', folder, ...option], home);
    for (const [path, content] of filesOf(folder, place)) files.set(path, content);
  }
  return files;
}

/** The package where the host's own npm builder copies it to. */
const built = (folder) => filesOf(join(home, 'node_modules/fenqi', folder), '/miniprogram_npm/fenqi');

/** The one message of a Worker's script to a message that it was sent. */
function answer(files, path, profile, message) {
  return new Promise((resolve) => {
    let told;
    const worker = { onMessage: (hears) => (told = hears), postMessage: resolve };
    open({ ...profile, host: { worker } }, files).require(path);
    told(JSON.parse(JSON.stringify(message)));
  });
}

const TERMS = { product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' };

for (const name of ['WeChat on Android', 'WeChat on iOS']) {
  test(`${name}: a page with the package that the npm builder copied`, async () => {
    const files = new Map([...(await project('wechat')), ...built('miniprogram_dist')]);
    const page = await program(PROFILES[name], files).visit('pages/figure');
    assert.deepEqual(page.data, { figure: FIGURE, problem: '' });
  });
}

test('WeChat: the page tries again', async () => {
  const files = new Map([...(await project('wechat')), ...built('miniprogram_dist')]);
  const gone = new Map([...files].filter(([path]) => path.includes('fenqi.wasm')));
  for (const path of gone.keys()) files.delete(path);
  const page = await program(PROFILES['WeChat on Android'], files).visit('pages/figure');
  assert.deepEqual(page.data, { figure: '', problem: 'load_failed' });
  for (const [path, content] of gone) files.set(path, content);
  await page.load();
  assert.deepEqual(page.data, { figure: FIGURE, problem: '' });
});

test('WeChat: a module in a package of its own', async () => {
  const files = new Map([...(await project('wechat', { '/packageLoan/fenqi': [] })), ...built('miniprogram_dist')]);
  const app = program(PROFILES['WeChat on Android'], files);
  assert.equal((await app.visit('pages/elsewhere')).data.figure, FIGURE);
  assert.deepEqual(app.asked, ['/packageLoan/fenqi/fenqi.wasm.br']);
});

test('WeChat: a Worker', async () => {
  const copied = await project('wechat', { '/workers/fenqi': ['--wechat'] });
  copied.set('/workers/index.js', copied.get('/worker.js'));
  const { figure } = await answer(copied, '/workers/index.js', PROFILES['WeChat, in a Worker'], { terms: TERMS });
  assert.equal(figure, FIGURE);
});

test('Douyin: a page with the package that was copied', async () => {
  const files = await project('douyin', { '/fenqi': ['--douyin'] });
  assert.equal((await program(PROFILES.Douyin, files).visit('pages/figure')).data.figure, FIGURE);
});

for (const name of ['Alipay, in its simulator', 'Alipay on a phone']) {
  test(`${name}: a page, with no load to wait for`, async () => {
    const files = await project('alipay', { '/fenqi': ['--alipay'] });
    assert.equal((await program(PROFILES[name], files).visit('pages/figure')).data.figure, FIGURE);
  });
}

/** A page that asks a Worker: two contexts that share nothing but messages. */
async function byWorker(files) {
  let toPage;
  let toWorker;
  const later = (told, message) => setImmediate(told, JSON.parse(JSON.stringify(message)));
  const worker = {
    onMessage: (hears) => (toWorker = hears),
    postMessage: (message) => later(toPage, message),
  };
  const created = [];
  const my = {
    createWorker(path) {
      created.push(path);
      open({ ...PROFILES['Alipay, in a Worker'], host: { worker } }, files).require(`/${path}`);
      return { onMessage: (hears) => (toPage = hears), postMessage: (message) => later((one) => toWorker(one), message) };
    },
  };
  const pages = [];
  const host = { my, Page: (page) => pages.push(page) };
  open({ ...PROFILES['Alipay on a phone'], host }, files).require('/pages/by-worker.js');
  assert.deepEqual(created, ['workers/index.js']);
  const page = instance(pages[0]);
  await page.onLoad();
  return page.data;
}

test('Alipay: a page that asks a Worker', async () => {
  const files = await project('alipay', { '/workers/fenqi': ['--alipay-worker'] });
  assert.deepEqual(await byWorker(files), { figure: FIGURE, problem: '' });
  files.delete('/workers/fenqi/fenqi.wasm');
  assert.deepEqual(await byWorker(files), { figure: '', problem: 'load_failed' });
});
