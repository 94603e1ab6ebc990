/** workerd, the runtime of Cloudflare's workers: the module is imported, and the first request has its figure. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { FIGURE, project, run } from './project.mjs';
import { answersOfNode, same } from './scenario/scenario.mjs';

let folder;
let worker;

before(async () => {
  folder = await project('workerd');
  await run(process.execPath, ['build.mjs'], folder);
  worker = await serve();
});
after(() => worker?.close());

test('the build has one module beside the script', () => {
  assert.deepEqual(readdirSync(join(folder, 'dist')).sort(), ['fenqi.wasm', 'serve.mjs']);
});

test('a request is answered with the figure, without init', async () => {
  assert.equal(await ask('/'), FIGURE);
  assert.equal(await ask('/?principal=20000'), '2026-02-28 140.00');
});

test('it answers the scenario as Node does', async () => {
  same(await ask('/answers'), answersOfNode(folder));
});

async function ask(path) {
  return (await fetch(worker.url + path)).text();
}

/** Starts workerd on a port of its own choice, which it writes to the third channel. */
async function serve() {
  const program = join(folder, 'node_modules/workerd/bin/workerd');
  const server = spawn(program, ['serve', '--control-fd=3', 'config.capnp'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => server.on('close', resolve));
  let printed = '';
  const port = await new Promise((resolve, reject) => {
    server.stderr.on('data', (part) => (printed += part));
    let told = '';
    server.stdio[3].on('data', (part) => {
      told += part;
      const listening = /"port":(\d+)/.exec(told);
      if (listening) resolve(listening[1]);
    });
    server.on('error', reject);
    ended.then((code) => reject(new Error(`workerd ended with ${code}\n${printed}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.kill();
      return ended;
    },
  };
}
