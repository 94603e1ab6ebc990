/**
 * Any JavaScript value as any argument and as any field of every exported function gives an answer
 * or a FenqiError with a known code and a path, within a bounded time, and the engine works on.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fenqi from 'fenqi';
import { NEVER, SOMETIMES } from './support/hostile.mjs';
import { outcome, stillWorks } from './support/outcome.mjs';
import { at, pathsOf, replaced, written } from './support/paths.mjs';
import { FLEX, call, requests } from './support/requests.mjs';

const ALL = Object.entries({ ...SOMETIMES, ...NEVER });
const polluted = () => ({}).polluted !== undefined || [].polluted !== undefined;

/** Whether an error at one path is about another: the field itself, what holds it, or its part. */
function concerns(found, place) {
  return found === '' || place === '' || place.startsWith(found) || found.startsWith(place);
}

/** The error of a comparison's first cell that has one: a bad field need not spoil the others. */
function refusal(answer) {
  return Array.isArray(answer) ? answer.find((cell) => cell.error)?.error : undefined;
}

/** A cell's error speaks of the terms of that cell. */
const inCell = (place) => place.replace(/^base\./, '').replace(/^products\[\d+\]/, 'product');

for (const [index, [name, request]] of requests().entries()) {
  test(`${name} ${index}: a hostile value in every place`, () => {
    outcome(() => call(name, request), name);
    assert.equal(outcome(() => call(name, request), name).error, null, 'the request itself is sound');
    for (const path of pathsOf(request)) {
      const place = written(path);
      const isText = typeof at(request, path) === 'string';
      for (const [kind, make] of ALL) {
        const what = `${name} ${index} with ${kind} at ${place || 'the root'}`;
        const spoilt = replaced(request, path, make());
        const { answer, error } = outcome(() => call(name, spoilt), what);
        if (Object.hasOwn(NEVER, kind)) assert.ok(error ?? refusal(answer), `${what}: was taken`);
        if (error && isText && Object.hasOwn(NEVER, kind)) {
          assert.ok(concerns(error.path, place), `${what}: says it is at ${error.path}`);
        }
      }
      stillWorks();
    }
    assert.ok(!polluted());
  });

  test(`${name} ${index}: a field that does not exist`, () => {
    for (const path of pathsOf(request)) {
      const branch = at(request, path);
      if (branch === null || typeof branch !== 'object' || Array.isArray(branch)) continue;
      const place = written([...path, 'surprise']);
      const { answer, error } = outcome(
        () => call(name, replaced(request, path, { ...branch, surprise: 1 })),
        `${name} with ${place}`,
      );
      const found = error ?? refusal(answer);
      assert.equal(found?.code, 'unknown_field', place);
      assert.equal(found.path, error ? place : inCell(place));
    }
  });
}

test('no argument, and one too many', () => {
  const names = new Set(requests().map(([name]) => name));
  for (const name of names) {
    const { error } = outcome(() => call(name), `${name}()`);
    assert.ok(error, `${name}() was taken`);
  }
  outcome(() => fenqi.products('hostile'), 'products');
  for (const [name, request] of requests()) outcome(() => call(name, request, NEVER.cyclic()), name);
  stillWorks();
});

test('a plan is asked hostile questions', () => {
  const plan = fenqi.schedule(FLEX);
  for (const [kind, make] of ALL) {
    outcome(() => plan.explain(make(), 'interest'), `explain(${kind}, 'interest')`);
    outcome(() => plan.explain(1, make()), `explain(1, ${kind})`);
    outcome(() => plan.rows[0].explain(make()), `row.explain(${kind})`);
    outcome(() => plan.rows.at(typeof make() === 'number' ? make() : 0), `rows.at(${kind})`);
  }
  for (const period of [0, 13, -1, 1.5]) {
    assert.ok(outcome(() => plan.explain(period, 'interest'), `explain(${period})`).error, `${period}`);
  }
  stillWorks();
});

test('init takes nothing amiss', async () => {
  for (const [kind, make] of ALL) {
    let error = null;
    try {
      await fenqi.init(make());
    } catch (thrown) {
      error = thrown;
    }
    if (error) outcome(() => { throw error; }, `init(${kind})`);
  }
  assert.equal(fenqi.isReady(), true);
  stillWorks();
});

test('what a call leaves behind in its argument: nothing', () => {
  for (const [name, request] of requests()) {
    const copy = structuredClone(request);
    const frozen = deepFreeze(structuredClone(request));
    outcome(() => call(name, copy), name);
    assert.deepEqual(copy, request, `${name} changed its argument`);
    assert.equal(outcome(() => call(name, frozen), name).error, null, `${name} of a frozen request`);
  }
});

function deepFreeze(value) {
  if (value !== null && typeof value === 'object') {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}
