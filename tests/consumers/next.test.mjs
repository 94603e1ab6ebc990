/**
 * Next.js with server rendering: the figure stands in the HTML that the server sends, and in the page
 * after the browser has taken over; server and browser answer the scenario as plain Node does.
 */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { closeBrowser, read } from './browser.mjs';
import { FIGURE, inThisRun, project, tool } from './project.mjs';
import { answersOfNode, same } from './scenario/scenario.mjs';

const NEXT = 'next/dist/bin/next';
const SILENT = { NEXT_TELEMETRY_DISABLED: '1' };

const BUILDS = [
  { name: 'next', bundler: [], words: 'by its own bundler' },
  { name: 'next', bundler: ['--webpack'], words: 'by webpack', slow: true },
];

let expected;

before(async () => {
  expected = answersOfNode(await project('package'));
});
after(closeBrowser);

for (const { name, bundler, words } of BUILDS.filter(inThisRun)) {
  test(`${name}, ${words}: server and browser show the figure`, async () => {
    const folder = await project(name);
    await tool(folder, NEXT, ['build', ...bundler], SILENT);
    const assets = readdirSync(join(folder, '.next/static'), { recursive: true });
    assert.equal(assets.filter((file) => file.endsWith('.wasm')).length, 1, String(assets));
    const site = await start(folder);
    try {
      assert.match(await text(`${site.url}/`), new RegExp(`<p id="server">${FIGURE}</p>`));
      assert.match(await text(`${site.url}/?principal=20000`), /<p id="server">2026-02-28 140\.00<\/p>/);
      assert.equal(await read(`${site.url}/`, { selector: '#client' }), FIGURE);
      same(await text(`${site.url}/api/answers`), expected);
      assert.equal(await text(`${site.url}/api/edge?principal=20000`), '2026-02-28 140.00');
      same(await read(`${site.url}/answers`, { selector: '#client' }), expected);
    } finally {
      await site.close();
    }
  });
}

async function text(url) {
  return (await fetch(url)).text();
}

/** Starts the built site; its address is what it prints. */
async function start(folder) {
  const options = { cwd: folder, env: { ...process.env, ...SILENT, NODE_ENV: '' }, stdio: ['ignore', 'pipe', 'pipe'] };
  const server = spawn(process.execPath, [join(folder, 'node_modules', NEXT), 'start', '--port', '0', '--hostname', '127.0.0.1'], options);
  const ended = new Promise((resolve) => server.on('close', resolve));
  let printed = '';
  const url = await new Promise((resolve, reject) => {
    const listen = (part) => {
      printed += part;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed);
      if (address && /Ready/.test(printed)) resolve(address[0]);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    ended.then((code) => reject(new Error(`next start ended with ${code}\n${printed}`)));
  });
  return {
    url,
    close: () => {
      server.kill();
      return ended;
    },
  };
}
