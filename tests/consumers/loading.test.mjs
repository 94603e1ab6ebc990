/** Loading in a browser: the servers, policies and failures that a page meets. */

import assert from 'node:assert/strict';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { closeBrowser, read, serve } from './browser.mjs';
import { CLOSED, LOCKDOWN, POLICY, SEALED } from './policies.mjs';
import { FIGURE, full, project } from './project.mjs';
import { answersOfNode, same } from './scenario/scenario.mjs';

const WORKS = `ready ready ${FIGURE}`;
const MODULE = '/node_modules/fenqi/dist/fenqi.wasm';

let folder;

before(async () => {
  folder = await project('page');
  copyFileSync(join(folder, 'node_modules/fenqi/dist/iife/fenqi.min.js'), join(folder, 'fenqi.min.js'));
});
after(closeBrowser);

/** How the server answers for the module, or what is asked of it; `policy` is a content security policy for the page. */
const CASES = [
  { name: 'a good server', expected: WORKS, fetched: 1 },
  { name: 'a server that calls the module text', module: { headers: { 'content-type': 'text/plain' } }, expected: WORKS, fetched: 1 },
  { name: 'a type with a parameter', module: { headers: { 'content-type': 'application/wasm; charset=utf-8' } }, expected: WORKS, fetched: 1 },
  { name: 'a module that is missing at first', module: (n) => (n === 1 ? { status: 404 } : {}), expected: `load_failed ready ${FIGURE}`, fetched: 2 },
  { name: 'a server that answers everything with its page', module: { headers: { 'content-type': 'text/html' }, body: '<!doctype html>' }, expected: 'load_failed load_failed' },
  { name: 'half a module', module: () => ({ body: half() }), expected: 'load_failed load_failed' },
  { name: "a policy with 'wasm-unsafe-eval'", policy: POLICY, expected: WORKS },
  { name: 'a policy without it', policy: CLOSED, expected: 'load_blocked load_blocked' },
  { name: 'a policy without it, everything inside', query: '?entry=inline', policy: CLOSED, expected: 'load_blocked load_blocked' },
  { name: 'a browser without WebAssembly', script: LOCKDOWN, expected: 'wasm_unsupported wasm_unsupported', fetched: 0 },
  { name: 'a browser without streaming', script: 'delete WebAssembly.instantiateStreaming', expected: WORKS },
  { name: 'a page that may fetch nothing', query: '?entry=inline', policy: SEALED, expected: WORKS, fetched: 0 },
  { name: 'a policy without it, the engine in JavaScript', query: '?entry=asmjs', policy: CLOSED, expected: WORKS, fetched: 0 },
  { name: 'a browser without WebAssembly, the engine in JavaScript', query: '?entry=asmjs', script: LOCKDOWN, expected: WORKS, fetched: 0 },
  { name: 'a digest that is right', digest: (right) => right, expected: WORKS },
  { name: 'a digest that is wrong', digest: (right) => right.slice(0, -4) + 'AAAA', expected: 'load_failed load_failed' },
  { name: 'a module elsewhere', query: '?wasm=/other/place.wasm', expected: WORKS, fetched: 0 },
];

/** Every entry that a page can import, and the script for a tag; all give what Node gives. */
const PAGES = [
  { name: 'the module fetched', page: '?answers' },
  { name: 'the module inside', page: '?answers&entry=inline' },
  { name: 'the engine in JavaScript, without WebAssembly', page: '?answers&entry=asmjs', script: LOCKDOWN },
  { name: 'a script tag', page: 'script-tag.html', selector: '#answers' },
];

const BROWSERS = full ? ['chromium', 'firefox'] : ['chromium'];
const inEach = (rows) => BROWSERS.flatMap((browser) => rows.map((row) => ({ browser, ...row })));

for (const { browser, name, query = '', module = {}, digest, policy, script, expected, fetched } of inEach(CASES)) {
  test(`${browser}, ${name}`, async () => {
    let times = 0;
    const site = await serve(folder, (path) => {
      if (path === MODULE) return typeof module === 'function' ? module(++times) : module;
      if (path === '/other/place.wasm') return { body: readFileSync(join(folder, MODULE)) };
      return policy && path === '/' ? { headers: { 'content-security-policy': policy } } : {};
    });
    const asked = digest ? `?integrity=${encodeURIComponent(digest(digests()['dist/fenqi.wasm']))}` : query;
    try {
      assert.equal(await read(site.url + asked, { script, browser }), expected);
      const requests = site.requests.filter((path) => path === MODULE).length;
      if (fetched !== undefined) assert.equal(requests, fetched, 'how often the module was fetched');
    } finally {
      await site.close();
    }
  });
}

for (const { browser, name, page, script, selector } of inEach(PAGES)) {
  test(`${browser}, ${name}: it answers the scenario as Node does`, async () => {
    const site = await serve(folder);
    try {
      same(await read(site.url + page, { browser, script, selector }), answersOfNode(folder));
    } finally {
      await site.close();
    }
  });
}

for (const { browser } of inEach([{}])) {
  test(`${browser}, a script tag: the figure, and only the script with the right digest`, async () => {
    const right = digests()['dist/iife/fenqi.min.js'];
    const page = readFileSync(join(folder, 'script-tag.html'), 'utf8');
    const withDigest = (digest) => page.replace('src="fenqi.min.js"', `$& integrity="${digest}"`);
    for (const [body, outcome] of [[page, FIGURE], [withDigest(right), FIGURE], [withDigest(right.slice(0, -4) + 'AAAA'), null]]) {
      const site = await serve(folder, (path) => (path === '/script-tag.html' ? { body } : {}));
      const shown = read(`${site.url}script-tag.html`, { browser, selector: '#interest', patience: outcome ? undefined : 2000 });
      try {
        if (outcome) assert.equal(await shown, outcome);
        else await assert.rejects(shown, /fenqi is not defined/);
      } finally {
        await site.close();
      }
    }
  });
}

/** What the package says of its files. */
function digests() {
  return JSON.parse(readFileSync(join(folder, 'node_modules/fenqi/integrity.json'), 'utf8'));
}

function half() {
  const whole = readFileSync(join(folder, MODULE));
  return whole.subarray(0, whole.length >> 1);
}
