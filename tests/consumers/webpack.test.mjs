/** webpack 5 with no configuration: production streams one file, development has all inside. */

import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { closeBrowser, read, serve } from './browser.mjs';
import { FIGURE, project, run } from './project.mjs';

let folder;

before(async () => {
  folder = await project('webpack');
});
after(closeBrowser);

for (const [mode, modules] of [['production', 1], ['development', 0]]) {
  test(`webpack, ${mode}: the page works`, async () => {
    await run(process.execPath, ['build.cjs', mode], folder);
    const output = join(folder, mode);
    assert.equal(readdirSync(output).filter((name) => name.endsWith('.wasm')).length, modules);
    writeFileSync(join(output, 'index.html'), '<!doctype html><body></body><script src="main.js"></script>');
    const site = await serve(output);
    try {
      assert.equal(await read(site.url), FIGURE);
    } finally {
      await site.close();
    }
  });
}
