/**
 * One page, built by each bundler with what its users have: the module is one file beside the script,
 * or all inside where that is so in development; a real browser then shows the figure, and answers
 * the scenario as Node does.
 *
 * The page stands in `bundled/`. What a bundler needs besides stands in `projects/`.
 */

import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { closeBrowser, read, serve } from './browser.mjs';
import { CLOSED, LOCKDOWN, POLICY } from './policies.mjs';
import { FIGURE, full, inThisRun, project, run, tool } from './project.mjs';
import { answersOfNode, same } from './scenario/scenario.mjs';

const SCRIPT = '<!doctype html><meta charset="utf-8"><body></body><script src="main.js"></script>';
const MODULE = SCRIPT.replace('src=', 'type="module" src=');

const vite = (folder) => tool(folder, 'vite/bin/vite.js', ['build', '--base', './']);
const byScript = (mode) => (folder) => run(process.execPath, ['build.cjs', mode], folder);
const esbuild = (folder) => run(process.execPath, ['build.mjs'], folder);
const rollup = (folder) => tool(folder, 'rollup/dist/bin/rollup', ['--config', 'rollup.config.mjs']);
const parcel = (folder) => tool(folder, 'parcel/lib/bin.js', ['build', 'index.html', '--public-url', './', '--no-cache']);

/**
 * `modules`: how many .wasm files the build has. `page`: the page, where the bundler writes none.
 * `slow`: for `--full`, an older major of what is tried anyway.
 */
const BUILDS = [
  { name: 'vite', build: vite, output: 'dist', modules: 1 },
  { name: 'vite-7', build: vite, output: 'dist', modules: 1, slow: true },
  { name: 'vite-6', build: vite, output: 'dist', modules: 1, slow: true },
  { name: 'vite-5', build: vite, output: 'dist', modules: 1, slow: true },
  { name: 'webpack', build: byScript('production'), output: 'production', page: SCRIPT, modules: 1 },
  { name: 'webpack', build: byScript('development'), output: 'development', page: SCRIPT, modules: 0 },
  { name: 'rspack', build: byScript('production'), output: 'production', page: SCRIPT, modules: 1 },
  { name: 'rspack', build: byScript('development'), output: 'development', page: SCRIPT, modules: 0 },
  { name: 'rspack-1', build: byScript('production'), output: 'production', page: SCRIPT, modules: 1, slow: true },
  { name: 'rollup', build: rollup, output: 'dist', page: MODULE, modules: 1 },
  { name: 'esbuild', build: esbuild, output: 'dist', page: MODULE, modules: 1 },
  { name: 'parcel', build: parcel, output: 'dist', modules: 1 },
  { name: 'parcel-plain', build: parcel, output: 'dist', modules: 0, slow: true },
];

/** The scripts of a page whose module lies beside them, all together, in brotli. */
const MOST_SCRIPT = 9_000;

const SERVERS = [
  { name: 'vite', listen: viteServer },
  { name: 'vite-7', listen: viteServer, slow: true },
  { name: 'vite-6', listen: viteServer, slow: true },
  { name: 'vite-5', listen: viteServer, slow: true },
];

/** A page that takes the engine in JavaScript where it must: `engines` are the scripts that hold it. */
const HOSTS = [
  { host: 'any browser', modules: 1, engines: 0 },
  { host: "a policy with 'wasm-unsafe-eval'", policy: POLICY, modules: 1, engines: 0 },
  { host: 'a policy without it', policy: CLOSED, engines: 1 },
  { host: 'a browser without WebAssembly', script: LOCKDOWN, modules: 0, engines: 1 },
];

let expected;

before(async () => {
  expected = answersOfNode(await project('package'));
});
after(closeBrowser);

for (const { name, build, output, page, modules } of BUILDS.filter(inThisRun)) {
  test(`${name}, ${output}: the page shows the figure`, async () => {
    const folder = await project(name, 'bundled');
    await build(folder);
    const built = join(folder, output);
    const files = readdirSync(built, { recursive: true });
    assert.equal(files.filter((file) => file.endsWith('.wasm')).length, modules, String(files));
    if (modules > 0) assert.ok(weight(built, files) < MOST_SCRIPT, `${weight(built, files)} bytes of script`);
    if (page) writeFileSync(join(built, 'index.html'), page);
    const site = await serve(built);
    try {
      check(await read(site.url));
      assert.equal(site.requests.filter((path) => path.endsWith('.wasm')).length, modules);
    } finally {
      await site.close();
    }
  });
}

for (const { name, listen } of SERVERS.filter(inThisRun)) {
  test(`${name}, its server for development: the page shows the figure`, async () => {
    const server = await listen(await project(name, 'bundled'));
    try {
      check(await read(server.url));
    } finally {
      await server.close();
    }
  });
}

test('vite, a page that falls back: what it fetches, and the figure', async () => {
  const folder = await project('vite', 'fallback');
  await vite(folder);
  for (const browser of full ? ['chromium', 'firefox'] : ['chromium']) {
    for (const { host, policy, script, modules, engines } of HOSTS) {
      const headers = policy ? { 'content-security-policy': policy } : {};
      const site = await serve(join(folder, 'dist'), () => ({ headers }));
      try {
        check(await read(site.url, { browser, script }));
        const fetched = (ending) => site.requests.filter((path) => path.endsWith(ending)).length;
        if (modules !== undefined) assert.equal(fetched('.wasm'), modules, `${browser}, ${host}`);
        // The engine in JavaScript is by far the largest script, and a chunk of its own.
        const large = site.requests.filter((path) => path.endsWith('.js') && statSync(join(folder, 'dist', path)).size > 200_000);
        assert.equal(large.length, engines, `${browser}, ${host}: ${site.requests}`);
      } finally {
        await site.close();
      }
    }
  }
});

/** What the page wrote. */
function check(text) {
  assert.ok(text.startsWith('{'), text);
  const { figure, answers } = JSON.parse(text);
  assert.equal(figure, FIGURE);
  same(answers, expected);
}

function weight(folder, files) {
  const scripts = files.filter((file) => /\.m?js$/.test(file)).map((file) => readFileSync(join(folder, file)));
  return scripts.reduce((sum, script) => sum + brotliCompressSync(script).length, 0);
}

async function viteServer(folder) {
  const path = createRequire(join(folder, 'package.json')).resolve('vite/package.json');
  const { createServer } = await import(pathToFileURL(join(path, '../dist/node/index.js')));
  const server = await createServer({ root: folder, configFile: false, logLevel: 'error', server: { host: '127.0.0.1', port: 0 } });
  await server.listen();
  return { url: `http://127.0.0.1:${server.httpServer.address().port}/`, close: () => server.close() };
}
