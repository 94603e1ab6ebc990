/** Loading in a browser: the servers, policies and failures that a page meets. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { closeBrowser, read, serve } from './browser.mjs';
import { FIGURE, full, project } from './project.mjs';

const WORKS = `ready ready ${FIGURE}`;
const MODULE = '/node_modules/fenqi/dist/fenqi.wasm';

let folder;

before(async () => {
  folder = await project('page');
});
after(closeBrowser);

/** How the server answers for the module; `policy` is a content security policy for the page. */
const CASES = [
  { name: 'a good server', expected: WORKS, fetched: 1 },
  { name: 'a server that calls the module text', module: { headers: { 'content-type': 'text/plain' } }, expected: WORKS, fetched: 1 },
  { name: 'a type with a parameter', module: { headers: { 'content-type': 'application/wasm; charset=utf-8' } }, expected: WORKS, fetched: 1 },
  { name: 'a module that is missing at first', module: (n) => (n === 1 ? { status: 404 } : {}), expected: `load_failed ready ${FIGURE}`, fetched: 2 },
  { name: 'a server that answers everything with its page', module: { headers: { 'content-type': 'text/html' }, body: '<!doctype html>' }, expected: 'load_failed load_failed' },
  { name: 'half a module', module: () => ({ body: half() }), expected: 'load_failed load_failed' },
  { name: "a policy with 'wasm-unsafe-eval'", policy: "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'", expected: WORKS },
  { name: 'a policy without it', policy: "default-src 'self'; script-src 'self'", expected: 'load_blocked load_blocked' },
  { name: 'a policy without it, everything inside', query: '?entry=inline', policy: "default-src 'self'; script-src 'self'", expected: 'load_blocked load_blocked' },
  { name: 'a browser without WebAssembly', script: 'delete globalThis.WebAssembly', expected: 'wasm_unsupported wasm_unsupported', fetched: 0 },
  { name: 'a browser without streaming', script: 'delete WebAssembly.instantiateStreaming', expected: WORKS },
  { name: 'a page that may fetch nothing', query: '?entry=inline', policy: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'", expected: WORKS, fetched: 0 },
  { name: 'a module elsewhere', query: '?wasm=/other/place.wasm', expected: WORKS, fetched: 0 },
];

const BROWSERS = full ? ['chromium', 'firefox'] : ['chromium'];
const RUNS = BROWSERS.flatMap((browser) => CASES.map((row) => ({ browser, ...row })));

for (const { browser, name, query = '', module = {}, policy, script, expected, fetched } of RUNS) {
  test(`${browser}, ${name}`, async () => {
    let times = 0;
    const site = await serve(folder, (path) => {
      if (path === MODULE) return typeof module === 'function' ? module(++times) : module;
      if (path === '/other/place.wasm') return { body: readFileSync(join(folder, MODULE)) };
      return policy && path === '/' ? { headers: { 'content-security-policy': policy } } : {};
    });
    try {
      assert.equal(await read(site.url + query, { script, browser }), expected);
      const requests = site.requests.filter((path) => path === MODULE).length;
      if (fetched !== undefined) assert.equal(requests, fetched, 'how often the module was fetched');
    } finally {
      await site.close();
    }
  });
}

function half() {
  const whole = readFileSync(join(folder, MODULE));
  return whole.subarray(0, whole.length >> 1);
}
