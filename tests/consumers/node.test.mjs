/** Node, from an empty folder: `npm install` of the tarball, then `import` and `require`. */

import assert from 'node:assert/strict';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FIGURE, root, run, tarball } from './project.mjs';

const folder = join(root, 'target/consumers/node');

before(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(dirname(fileURLToPath(import.meta.url)), 'projects/node'), folder, { recursive: true });
  await run('npm', ['install', '--no-audit', '--no-fund', '--offline', tarball()], folder);
});

for (const script of ['import.mjs', 'require.cjs', 'inline.mjs', 'inline.cjs', 'slim.mjs', 'slim.cjs', 'asmjs.mjs', 'asmjs.cjs', 'files.mjs']) {
  test(`Node runs ${script}`, async () => {
    assert.equal((await run(process.execPath, [script], folder)).trim(), FIGURE);
  });
}
