/** The runner of vectors is a judge: it has to see what differs, and to pass nothing over. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const RUNNER = fileURLToPath(new URL('../conformance/run.mjs', import.meta.url));

/** Runs vectors; gives the lines printed and the exit code. */
function run(vectors, ...options) {
  const folder = mkdtempSync(join(tmpdir(), 'fenqi-vectors-'));
  try {
    const file = join(folder, 'vectors.json');
    writeFileSync(file, JSON.stringify({ schema: 'test/1', vectors }));
    const { stdout, stderr, status } = spawnSync(process.execPath, [RUNNER, ...options, file], { encoding: 'utf8' });
    assert.equal(stderr, '');
    return { lines: stdout.trimEnd().split('\n'), status };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const PMT = {
  id: 'pmt',
  kind: 'tvm',
  inputs: { fn: 'pmt', rate: '0', nper: 60, pv: 15000 },
  expected: { value: '-250' },
  tolerance: '0',
};
const DATES = {
  id: 'dates',
  kind: 'due_dates',
  inputs: { start: '2025-01-31', n: 2, month_end: 'LAST_DAY_OF_MONTH' },
  expected: { due_dates: ['2025-02-28', '2025-03-31'] },
};
const XIRR = {
  id: 'no-root',
  kind: 'xirr',
  inputs: { flows: [['2026-01-01', '-100'], ['2027-01-01', '110']], day_count: 'ACT/365F' },
  expected: { xirr: null },
};

test('what agrees passes, and an unknown kind is skipped by its name', () => {
  const { lines, status } = run([PMT, DATES, { id: 'x', kind: 'horoscope' }]);
  assert.equal(status, 0);
  assert.equal(lines.at(-1), '2 passed, 0 failed, 1 skipped');
  assert.ok(lines.includes('skipped: horoscope: 1 (no such kind here)'));
});

test('one vector can be run alone', () => {
  const wrong = { ...PMT, id: 'wrong', expected: { value: '-250.01' } };
  assert.equal(run([PMT, wrong], '--only=pmt').lines.at(-1), '1 passed, 0 failed, 0 skipped');
  assert.equal(run([PMT, wrong], '--only=wrong').lines.at(-1), '0 passed, 1 failed, 0 skipped');
});

const FAILING = {
  'a figure': { ...PMT, expected: { value: '-250.01' } },
  'a date': { ...DATES, expected: { due_dates: ['2025-02-28', '2025-03-30'] } },
  'a list that is longer': { ...DATES, expected: { due_dates: ['2025-02-28'] } },
  'no value where there is one': { ...PMT, expected: { value: null } },
  'an option without a meaning': { ...DATES, inputs: { ...DATES.inputs, month_end: 'NEVER' } },
  'an input that is not read': { ...PMT, inputs: { ...PMT.inputs, colour: 'red' } },
  'an input that is missing': { ...DATES, inputs: { n: 2 } },
  'an input that the package refuses': { ...DATES, inputs: { ...DATES.inputs, start: '2025-02-30' } },
};

for (const [what, vector] of Object.entries(FAILING)) {
  test(`${what} fails, with a line`, () => {
    const { lines, status } = run([vector, DATES]);
    assert.equal(status, 1);
    assert.equal(lines.at(-1), '1 passed, 1 failed, 0 skipped');
    assert.match(lines[0], new RegExp(`^${vector.id}: .+: expected .+, got .+`));
  });
}

test('a source that knows no root is proven wrong by the root, and listed', () => {
  const { lines, status } = run([XIRR]);
  assert.equal(status, 0);
  assert.match(lines[0], /^listed: no-root: .*0\.1000000000/);
  assert.equal(lines.at(-1), '0 passed, 0 failed, 0 skipped');
});

test('a source that names another root fails', () => {
  const { status } = run([{ ...XIRR, expected: { xirr: '0.1001' } }]);
  assert.equal(status, 1);
});
