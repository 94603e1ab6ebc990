/**
 * Frameworks that compile to mini-programs: Taro and uni-app build a page for WeChat, and what they
 * leave runs in WeChat's context as it is, their own runtime included.
 *
 * Their tools are a thousand packages: the builds belong to `--full`.
 */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PROFILES, open } from '../miniprogram/host.mjs';
import { filesOf } from '../miniprogram/tarball.mjs';
import { FIGURE, project, run, tarball, tool } from './project.mjs';

const projects = join(dirname(fileURLToPath(import.meta.url)), 'projects');
const MODULE = '/static/fenqi.wasm.br';

const FRAMEWORKS = [
  {
    name: 'taro',
    page: 'src/pages/index/index.js',
    build: (folder) => tool(folder, '@tarojs/cli/bin/taro', ['build', '--type', 'weapp']),
    output: 'dist',
  },
  {
    name: 'uni-app',
    page: 'src/pages/index/index.vue',
    build: async (folder) => {
      // What `npx fenqi copy src/static` runs, where npm has installed the package.
      await tool(folder, 'fenqi/bin/fenqi.mjs', ['copy', 'src/static']);
      await tool(folder, '@dcloudio/vite-plugin-uni/bin/uni.js', ['build', '-p', 'mp-weixin']);
    },
    output: 'dist/build/mp-weixin',
  },
];

for (const { name, page, build, output } of FRAMEWORKS) {
  test(`${name}: the page takes the module from where its files are copied to`, async () => {
    assert.ok(readFileSync(join(projects, name, page), 'utf8').includes(`wasmPath: '${MODULE}'`));
    // The settings of Taro name the file in the package, and where it goes.
    const settings = join(projects, name, 'config/index.js');
    if (!existsSync(settings)) return assert.ok(existsSync(join(projects, name, 'src/static')));
    const [{ from, to }] = (await import(settings)).default.copy.patterns;
    const packed = (await run('tar', ['-tzf', tarball()], projects)).split('\n');
    assert.ok(packed.includes(from.replace('node_modules/fenqi', 'package')), from);
    assert.equal(to, output + MODULE);
  });

  if (process.env.FENQI_FULL) {
    test(`${name}: what it builds shows the figure in WeChat`, { timeout: 540_000 }, async () => {
      const folder = await project(name);
      await build(folder);
      assert.equal(await shown(filesOf(join(folder, output))), FIGURE);
    });
  }
}

/** Opens the program's page; the first text of its data that is the figure. */
async function shown(files) {
  let tell;
  const told = new Promise((resolve) => (tell = resolve));
  const setData = (change, done) => {
    if (JSON.stringify(change).includes(FIGURE)) tell(FIGURE);
    if (done) setImmediate(done);
  };
  const registered = {};
  const host = open(
    {
      ...PROFILES['WeChat on Android'],
      host: {
        wx: { ...WX },
        global: {},
        App: (app) => (registered.app = app),
        Page: (page) => (registered.page = page),
        Component: (component) => (registered.page = { ...component.lifetimes, ...component.methods }),
        Behavior: (behavior) => behavior,
        getApp: () => registered.app,
        getCurrentPages: () => [],
      },
    },
    files,
  );
  host.require('/app.js');
  registered.app.onLaunch({ path: 'pages/index/index', query: {}, scene: 1001 });
  host.require('/pages/index/index.js');
  const page = Object.assign(Object.create(registered.page), { ...PAGE, setData });
  for (const moment of ['attached', 'onLoad', 'onShow', 'ready', 'onReady']) page[moment]?.({});
  const figure = await told;
  assert.deepEqual(host.asked, [MODULE]);
  return figure;
}

/** What the frameworks ask of a page, and of WeChat, when they start. */
const PAGE = { data: {}, properties: {}, options: {}, is: 'pages/index/index', route: 'pages/index/index', triggerEvent() {}, selectAllComponents: () => [] };
const WX = {
  canIUse: () => false,
  getAppBaseInfo: () => ({ language: 'zh_CN' }),
  getDeviceInfo: () => ({}),
  getWindowInfo: () => ({}),
  getSystemInfoSync: () => ({ language: 'zh_CN' }),
  getSystemSetting: () => ({}),
  getAppAuthorizeSetting: () => ({}),
  getLaunchOptionsSync: () => ({}),
  getStorageSync: () => undefined,
  setStorageSync() {},
  onAppShow() {},
  nextTick: setImmediate,
};
