/**
 * The second model of loans (`tests/model`, in Python) against the package, on random histories.
 *
 * `FENQI_HISTORIES=10000 node --test tests/node/model.test.mjs` looks further; `FENQI_SEED` begins
 * elsewhere. A history that differs is printed by its seed, as `loan-SEED`.
 */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const place = (path) => fileURLToPath(new URL(path, import.meta.url));
const python = spawnSync('python3', ['--version']).status === 0;
const skip = python ? false : 'no python3 here';

/** Runs a program; gives the lines that it printed, and its exit code. */
function run(program, args) {
  const { stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  assert.equal(stderr, '');
  return { lines: stdout.trimEnd().split('\n'), status };
}

const VECTORS = place('../../../shared/vectors/model_loans.json');
test('the second model agrees with the cases at hand', { skip: skip || (!existsSync(VECTORS) && 'not at hand') }, () => {
  const { lines, status } = run('python3', [place('../model/check.py'), VECTORS]);
  assert.equal(status, 0, lines.slice(0, 20).join('\n'));
});

test('random histories are the same in both', { skip }, (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'fenqi-model-'));
  try {
    const file = join(folder, 'histories.json');
    const count = process.env.FENQI_HISTORIES ?? '300';
    const seed = process.env.FENQI_SEED ?? '1';
    run('python3', [place('../model/generate.py'), seed, count, file]);
    const { lines, status } = run(process.execPath, [place('../conformance/run.mjs'), file]);
    if (lines.at(-1) === `0 passed, 0 failed, ${count} skipped`) return t.skip('loans are not offered yet');
    assert.equal(status, 0, lines.slice(0, 20).join('\n'));
    assert.equal(lines.at(-1), `${count} passed, 0 failed, 0 skipped`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
