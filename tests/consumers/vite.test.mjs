/** Vite with no configuration: the build, and the development server. */

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { closeBrowser, read, serve } from './browser.mjs';
import { FIGURE, project, tool } from './project.mjs';

let folder;

before(async () => {
  folder = await project('vite');
});
after(closeBrowser);

test('vite build: one module file, a page that works', async () => {
  await tool(folder, 'vite/bin/vite.js', ['build', '--base', './']);
  const assets = readdirSync(join(folder, 'dist/assets'));
  assert.equal(assets.filter((name) => name.endsWith('.wasm')).length, 1, String(assets));
  const scripts = assets.filter((name) => name.endsWith('.js')).map((name) => readFileSync(join(folder, 'dist/assets', name)));
  const bytes = scripts.reduce((sum, script) => sum + script.length, 0);
  assert.ok(bytes < 40_000, `${bytes} bytes of script: is the module inside?`);
  const site = await serve(join(folder, 'dist'));
  try {
    assert.equal(await read(site.url), FIGURE);
    assert.equal(site.requests.filter((path) => path.endsWith('.wasm')).length, 1);
  } finally {
    await site.close();
  }
});

test('vite dev: the page works with no exclusions', async () => {
  const path = createRequire(join(folder, 'package.json')).resolve('vite/package.json');
  const { createServer } = await import(pathToFileURL(join(path, '../dist/node/index.js')));
  const server = await createServer({ root: folder, configFile: false, logLevel: 'error', server: { host: '127.0.0.1', port: 0 } });
  try {
    await server.listen();
    assert.equal(await read(`http://127.0.0.1:${server.httpServer.address().port}/`), FIGURE);
  } finally {
    await server.close();
  }
});
