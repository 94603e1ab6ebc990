/** What a call may come to, and nothing else: an answer, or a FenqiError that says where and what. */

import assert from 'node:assert/strict';
import * as fenqi from 'fenqi';
import { TABLE } from './codes.mjs';

/** No call may take longer, on a slow machine that does other things as well: what has no bound takes longer. */
const LIMIT_MS = 10_000;

/** Runs a call. What it throws has to be a FenqiError; what it returns has to be readable. */
export function outcome(call, what) {
  const begun = performance.now();
  let answer;
  let error = null;
  try {
    answer = call();
    readAll(answer);
  } catch (thrown) {
    error = thrown;
  }
  const time = performance.now() - begun;
  assert.ok(time < LIMIT_MS, `${what}: took ${time.toFixed(0)} ms`);
  if (error !== null) checkError(error, what);
  return { answer, error };
}

export function checkError(error, what) {
  const seen = error instanceof Error ? `${error.name}: ${error.message}` : String(typeof error);
  assert.ok(error instanceof fenqi.FenqiError, `${what}: threw ${seen}`);
  const row = TABLE[error.code];
  assert.ok(row, `${what}: the code ${error.code} is not in the table`);
  assert.notEqual(error.code, 'internal', `${what}: ${error.message}`);
  assert.equal(typeof error.path, 'string', `${what}: path`);
  assert.equal(error.fault, row.fault, `${what}: fault of ${error.code}`);
  assert.equal(error.retryable, row.retryable, `${what}: retryable`);
  assert.ok(error.message.length > 0 && error.message.length < 2000, `${what}: message`);
  assert.ok(!/[{}]|undefined|\[object/.test(error.message), `${what}: message: ${error.message}`);
  for (const [key, fact] of Object.entries(error.facts)) {
    assert.equal(typeof fact, 'string', `${what}: fact ${key}`);
  }
}

/** Reads every property of an answer, getters included, each object once. */
export function readAll(value, seen = new Set()) {
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return;
  if (value instanceof Error) return checkError(value, 'a cell');
  if (seen.has(value)) return;
  seen.add(value);
  assert.ok(seen.size < 1_000_000, 'an answer without end');
  for (const key of namesOf(value)) {
    const part = value[key];
    if (typeof part !== 'function') readAll(part, seen);
  }
}

/** Own names and those of the classes above, but not of Object and Array themselves. */
function namesOf(value) {
  const names = new Set(Object.keys(value));
  for (
    let above = Object.getPrototypeOf(value);
    above && above !== Object.prototype && above !== Array.prototype;
    above = Object.getPrototypeOf(above)
  ) {
    for (const name of Object.getOwnPropertyNames(above)) names.add(name);
  }
  names.delete('constructor');
  return names;
}

/** The engine still works, and works out the same. */
export function stillWorks() {
  const plan = fenqi.schedule({
    product: 'flex-12',
    principal: '10000.00',
    periods: 12,
    disbursedOn: '2026-01-31',
  });
  assert.equal(plan.rows[0].interest, '70.00');
  assert.equal(plan.rows[0].dueDate, '2026-02-28');
  assert.equal(plan.rows[11].balance, '0.00');
}
