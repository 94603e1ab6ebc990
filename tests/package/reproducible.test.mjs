/**
 * The same sources give the same package, byte for byte: so a digest that is published can be checked
 * by whoever builds it again.
 *
 * The package is put together a second time from the module that stands in `target/wasm`. With
 * `cargo xtask test --full` the module is made a second time as well, from what the compiler left, and
 * translated again to JavaScript.
 */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { folder, root } from './built.mjs';

const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const made = mkdtempSync(join(tmpdir(), 'fenqi-again-'));
after(() => rmSync(made, { recursive: true, force: true }));

/** The digest of every file under a folder. */
function digests(place) {
  const names = readdirSync(place, { recursive: true }).map(String).filter((name) => statSync(join(place, name)).isFile());
  const digest = (name) => createHash('sha256').update(readFileSync(join(place, name))).digest('hex');
  return Object.fromEntries(names.sort().map((name) => [name, digest(name)]));
}

function script(name, ...given) {
  execFileSync(process.execPath, [join(root, 'pkg-template/build', name), ...given], { cwd: root, stdio: 'pipe' });
}

test('the package put together again is the same', () => {
  script('package.mjs', 'target/wasm', join(made, 'pkg'), version);
  assert.deepEqual(digests(join(made, 'pkg')), digests(folder));
});

if (process.env.FENQI_FULL === '1') {
  test('the module made again is the same, and its translation', () => {
    const wasm = join(made, 'wasm');
    mkdirSync(wasm);
    for (const name of ['fenqi_bg.wasm', 'fenqi_bg.js']) cpSync(join(root, 'target/wasm', name), join(wasm, name));
    script('wasm.mjs', join(wasm, 'fenqi_bg.wasm'), join(wasm, 'fenqi.wasm'), '-Oz');
    assert.deepEqual(digests(wasm)['fenqi.wasm'], digests(join(root, 'target/wasm'))['fenqi.wasm']);
    script('package.mjs', wasm, join(made, 'other'), version);
    assert.deepEqual(digests(join(made, 'other')), digests(folder));
  });
}
