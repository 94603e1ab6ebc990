/**
 * `node tests/conformance/run.mjs [--all] [--only=ID] PATH…`: runs vector files through the built package.
 *
 * A line for each vector that differs: its id, what, expected, got; `--all` prints every difference
 * of it instead of the first, `--only=ID` runs one vector. Then the differences that are listed, those skipped by kind, and alone
 * on the last line `N passed, N failed, N skipped`. Exit code 1 where a vector failed.
 *
 * A vector whose source is proven wrong is listed and neither passed nor failed. `differences.json`
 * holds such proofs as `{ id: reason }`; an entry that no longer differs is called stale. A source
 * that knows no root where there is one is proven wrong by the root itself (`kinds/rates.mjs`).
 * Inputs are mapped by what they mean; one that has no meaning here is a failure, never passed over.
 */

import { readFileSync } from 'node:fs';
import { Check } from './check.mjs';
import { kinds } from './kinds/index.mjs';

const known = JSON.parse(readFileSync(new URL('./differences.json', import.meta.url), 'utf8'));

function show(value) {
  const text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value));
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

/** Runs one vector; what differs, and what was proven wrong at the source, is in the check. */
function judge(vector) {
  const check = new Check(vector);
  try {
    kinds[vector.kind](vector, check);
    if (check.compared === 0) throw new Error('nothing was compared');
  } catch (error) {
    check.differences.push({ what: 'run', expected: 'an answer', got: error.message });
  }
  return check;
}

function run(paths, { all, only }) {
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
      if (only !== undefined && id !== only) continue;
      if (!Object.hasOwn(kinds, kind)) {
        skipped.set(kind, (skipped.get(kind) ?? 0) + 1);
        continue;
      }
      const { differences, proven } = judge(vector);
      if (differences.length > 0 && Object.hasOwn(known, id)) {
        listed.push([id, known[id]]);
      } else if (differences.length > 0) {
        fail(id, differences);
      } else if (proven.length > 0) {
        listed.push([id, proven.join('; ')]);
      } else {
        passed += 1;
        if (Object.hasOwn(known, id)) console.log(`stale: ${id} agrees now; take it out of differences.json`);
      }
    }
  }

  for (const [id, reason] of listed) console.log(`listed: ${id}: ${reason}`);
  let count = 0;
  for (const [kind, number] of skipped) {
    count += number;
    console.log(`skipped: ${kind}: ${number} (no such kind here)`);
  }
  console.log(`${passed} passed, ${failed} failed, ${count} skipped`);
  return failed === 0;
}

const options = process.argv.slice(2);
const paths = options.filter((option) => !option.startsWith('--'));
if (paths.length === 0) {
  console.error('usage: cargo xtask conformance [--all] [--only=ID] PATH…');
  process.exitCode = 2;
} else {
  const only = options.find((option) => option.startsWith('--only='))?.slice('--only='.length);
  process.exitCode = run(paths, { all: options.includes('--all'), only }) ? 0 : 1;
}
