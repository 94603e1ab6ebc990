/** Many plans in one call: each is what `schedule` makes of the same terms, or its error. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare, FenqiError, schedule } from 'fenqi';
import { BARE } from './support/requests.mjs';

const DAY = '2026-01-31';

test('every combination, and each like a plan of its own', () => {
  const cells = compare({
    base: { ...BARE },
    methods: ['equalInstalment', 'equalPrincipal', 'interestOnly'],
    periods: [3, 6],
    principals: ['1000.00', '2000.00'],
  });
  assert.equal(cells.length, 12);
  const seen = new Set();
  for (const { product, method, periods, principal, plan, error } of cells) {
    assert.equal(product, null);
    assert.equal(error, null);
    seen.add(`${method} ${periods} ${principal}`);
    const own = schedule({ ...BARE, method, periods, principal });
    assert.deepEqual(JSON.parse(JSON.stringify(plan.rows)), JSON.parse(JSON.stringify(own.rows)));
    assert.equal(plan.annualRate.compound, own.annualRate.compound);
    assert.equal(plan.totals.cost, own.totals.cost);
  }
  assert.equal(seen.size, 12);
});

test('what a product refuses stays in its cell', () => {
  const cells = compare({
    base: { disbursedOn: DAY },
    products: ['flex-12', 'bank-level'],
    periods: [3, 12],
    principals: ['1000.00', '10000.00'],
  });
  assert.equal(cells.length, 8);
  for (const cell of cells) {
    assert.ok((cell.plan === null) !== (cell.error === null), 'a plan or an error');
    if (cell.error) {
      assert.ok(cell.error instanceof FenqiError);
      assert.equal(cell.error.fault, 'policy');
    }
  }
  const of = (product, periods, principal) =>
    cells.find(
      (cell) => cell.product === product && cell.periods === periods && cell.principal === principal,
    );
  assert.equal(of('bank-level', 3, '1000.00').error.code, 'principal_below_least');
  assert.equal(of('bank-level', 3, '10000.00').error.code, 'term_not_offered');
  assert.equal(of('bank-level', 12, '10000.00').plan.rows.length, 12);
  assert.equal(of('flex-12', 12, '10000.00').plan.rows[0].interest, '70.00');
});

test('at most 1000 cells', () => {
  const periods = Array.from({ length: 101 }, (_, index) => index + 1);
  const principals = Array.from({ length: 10 }, (_, index) => `${1000 + index}.00`);
  assert.throws(() => compare({ base: BARE, periods, principals }), FenqiError);
  assert.equal(compare({ base: BARE, periods: periods.slice(0, 100), principals }).length, 1000);
});
