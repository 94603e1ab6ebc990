/** Coupons in JavaScript: both plans, what is saved, the reasons, and the best of several. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FenqiError, applyCoupons, bestCoupon, product, schedule } from 'fenqi';
import { assertAddsUp } from './support/invariants.mjs';
import { BARE, FLEX } from './support/requests.mjs';

const FREE = { kind: 'interestFree', days: 7 };
const HALF = { kind: 'rateDiscount', factor: '0.5', effect: 'resolve' };

test('both plans and their difference', () => {
  for (const loan of [FLEX, BARE, { ...FLEX, product: product('flex-12').document }]) {
    for (const coupons of [[FREE], [HALF], [{ ...FREE, stacking: 'any' }, { ...HALF, stacking: 'any' }], []]) {
      const { applies, reasons, before, after, saved, savedFen, discount, discountFen } = applyCoupons({ ...loan, coupons });
      assert.ok(applies);
      assert.deepEqual(reasons, []);
      assertAddsUp(before, 'before');
      assertAddsUp(after, 'after');
      assert.equal(savedFen, before.totals.costFen - after.totals.costFen);
      assert.equal(saved, (savedFen / 100).toFixed(2));
      assert.equal(discount, after.totals.discount);
      assert.equal(discountFen, after.totals.discountFen);
      assert.deepEqual(before.toJSON(), { ...schedule(loan).toJSON(), terms: before.terms });
      assert.deepEqual(after.toJSON(), schedule({ ...loan, coupons }).toJSON());
      if (coupons.length > 0) {
        assert.ok(savedFen > 0);
        assert.ok(Number(after.annualRate.compound) < Number(before.annualRate.compound));
        assert.equal(after.disclosure.lines.find(({ item }) => item === 'discount').amountFen, -discountFen);
        assert.equal(after.rows[0].explain('discount').value, after.rows[0].discount);
      }
    }
  }
});

test('what does not apply leaves the plan without it', () => {
  const late = { ...FREE, validTo: '2026-01-30', leastAmount: '10000.01' };
  const { before, after, ...rest } = applyCoupons({ ...FLEX, coupons: [late] });
  assert.deepEqual(rest, {
    applies: false, reasons: ['expired', 'belowLeastAmount'], saved: null, savedFen: null, discount: null, discountFen: null,
  });
  assert.equal(after, null);
  assertAddsUp(before, 'before');
  assert.deepEqual(applyCoupons({ ...FLEX, coupons: [FREE, FREE] }).reasons, ['notStackable']);
});

test('the best of several', () => {
  const answer = bestCoupon({
    ...FLEX,
    coupons: [{ id: 'week', ...FREE }, { id: 'half', ...HALF }, { id: 'late', ...HALF, validTo: '2026-01-30' }],
  });
  assert.equal(answer.best, 1);
  assert.deepEqual(answer.coupons.map(({ id, applies, reasons }) => [id, applies, reasons]), [
    ['week', true, []],
    ['half', true, []],
    ['late', false, ['expired']],
  ]);
  assert.equal(answer.coupons[2].saved, null);
  assert.equal(answer.coupons[1].saved, applyCoupons({ ...FLEX, coupons: [HALF] }).saved);
  assert.ok(Object.isFrozen(answer.coupons[0]));
  assert.equal(bestCoupon({ ...FLEX, coupons: [] }).best, null);
});

test('refusals name the place in the terms', () => {
  const refused = (run, code, path) =>
    assert.throws(run, (error) => error instanceof FenqiError && error.code === code && error.path === path);
  for (const run of [applyCoupons, bestCoupon]) {
    refused(() => run(FLEX), 'missing_field', 'coupons');
    refused(() => run({ ...FLEX, coupons: FREE }), 'wrong_type', 'coupons');
    refused(() => run({ ...FLEX, coupons: [{ kind: 'interestFree' }] }), 'missing_field', 'coupons[0].days');
    refused(() => run({ ...FLEX, principal: 'x', coupons: [FREE] }), 'invalid_number', 'principal');
    refused(() => run({ ...FLEX, product: 'none', coupons: [FREE] }), 'unknown_product', 'product');
    refused(() => run(null), 'wrong_type', '');
  }
});

test('the payer of a subsidy is in each row', () => {
  const subsidy = { payer: 'public', kind: 'points', value: '0.01' };
  const rows = schedule({ ...BARE, subsidy }).rows;
  assert.ok(rows.every((row) => row.subsidyPayer === 'public' && row.subsidyFen > 0));
  assert.equal(schedule(BARE).rows[0].subsidyPayer, null);
});
