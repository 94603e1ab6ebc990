/**
 * `node tests/conformance/run.mjs [--all] PATH…`: runs vector files through the built package.
 *
 * A line for each vector that differs: its id, what, expected, got; `--all` prints every difference
 * of it instead of the first. Then the differences that are listed, those skipped by kind, and alone
 * on the last line `N passed, N failed, N skipped`. Exit code 1 where a vector failed.
 *
 * `differences.json` names vectors whose source was proven wrong: `{ id: reason }`. A listed vector
 * is neither passed nor failed, but it has to differ still: an entry that agrees is stale and fails.
 * Inputs are mapped by what they mean; one that has no meaning here is a failure, never passed over.
 */

import { readFileSync } from 'node:fs';
import * as fenqi from 'fenqi';
import { Check } from './check.mjs';
import { kinds, later } from './kinds/index.mjs';

const known = JSON.parse(readFileSync(new URL('./differences.json', import.meta.url), 'utf8'));

function show(value) {
  const text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value));
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

function failure(error) {
  const where = error.path ? ` at ${error.path}` : '';
  const code = error instanceof fenqi.FenqiError ? `${error.code}${where}: ` : '';
  return { what: 'run', expected: 'an answer', got: `${code}${error.message}` };
}

/** The differences of one vector. */
export function judge(vector) {
  const check = new Check(vector);
  try {
    kinds[vector.kind](vector, check);
    if (check.compared === 0) throw new Error('nothing was compared');
  } catch (error) {
    check.differences.push(failure(error));
  }
  return check.differences;
}

function run(paths, all) {
  const skipped = new Map();
  const listed = [];
  let passed = 0;
  let failed = 0;

  const fail = (id, differences) => {
    failed += 1;
    const shown = all ? differences : differences.slice(0, 1);
    for (const { what, expected, got } of shown) {
      const more = all || differences.length === 1 ? '' : ` (and ${differences.length - 1} more)`;
      console.log(`${id}: ${what}: expected ${show(expected)}, got ${show(got)}${more}`);
    }
  };

  for (const path of paths) {
    for (const vector of JSON.parse(readFileSync(path, 'utf8')).vectors) {
      const { id, kind } = vector;
      if (!Object.hasOwn(kinds, kind)) {
        skipped.set(kind, (skipped.get(kind) ?? 0) + 1);
        continue;
      }
      const differences = judge(vector);
      if (Object.hasOwn(known, id)) {
        if (differences.length > 0) listed.push(id);
        else fail(id, [{ what: 'differences.json', expected: 'a difference', got: 'none; the entry is stale' }]);
      } else if (differences.length > 0) {
        fail(id, differences);
      } else {
        passed += 1;
      }
    }
  }

  for (const id of listed) console.log(`listed: ${id}: ${known[id]}`);
  let count = 0;
  for (const [kind, number] of skipped) {
    count += number;
    console.log(`skipped: ${kind}: ${number} (${later.has(kind) ? 'not offered yet' : 'no such kind here'})`);
  }
  console.log(`${passed} passed, ${failed} failed, ${count} skipped`);
  return failed === 0;
}

const options = process.argv.slice(2);
const paths = options.filter((option) => !option.startsWith('--'));
if (paths.length === 0) {
  console.error('usage: cargo xtask conformance [--all] PATH…');
  process.exitCode = 2;
} else {
  process.exitCode = run(paths, options.includes('--all')) ? 0 : 1;
}
