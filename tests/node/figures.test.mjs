/** The worked figures that the project promises, read through the package. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annualRate, interest, round, schedule } from 'fenqi';

test('28 days at 0.025 % on 10 000 are 70.00, and February is clamped', () => {
  const plan = schedule({ product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' });
  const [first, second] = plan.rows;
  assert.deepEqual([first.dueDate, first.days, first.interest], ['2026-02-28', 28, '70.00']);
  assert.equal(second.dueDate, '2026-03-31');
});

test('100 yuan at 0.025 % a day, three months, 41 days first: 33.93 a month', () => {
  const plan = schedule({
    principal: '100.00',
    method: 'equalInstalment',
    periods: 3,
    rate: { value: '0.00025', unit: 'daily', yearDays: 365 },
    dayCount: 'ACT/365F',
    disbursedOn: '2022-05-10',
    dueDates: { policy: 'fixedDay', day: 20, minFirstDays: 15 },
    level: { by: 'exactDays' },
  });
  assert.equal(plan.rows[0].days, 41);
  assert.equal(plan.level, '33.93');
});

test('9.125 % over 365 days: 2.50 a day on 10 000', () => {
  const rate = { value: '0.09125', unit: 'annual', yearDays: 365 };
  assert.equal(interest({ principal: '10000', rate, days: 1 }).interest, '2.50');
});

test('the example of the PBOC: 12.80 % simple, 13.58 % compound', () => {
  const { simplePct, compoundPct } = annualRate({
    method: 'pboc',
    received: '99000',
    payments: Array(12).fill('8833.30'),
  });
  assert.deepEqual([simplePct, compoundPct], ['12.80', '13.58']);
});

test('3.055 rounds up to 3.06 and to 3.1', () => {
  assert.equal(round({ value: '3.055', decimals: 2, rounding: 'halfUp' }), '3.06');
  assert.equal(round({ value: '3.055', decimals: 1, rounding: 'halfUp' }), '3.1');
});

test('a rate that is no rate is said to be none', () => {
  assert.equal(annualRate({ method: 'irr', flows: ['100', '200'] }).result, 'noRoot');
  const several = annualRate({ method: 'irr', flows: ['-50', '-100', '600', '300', '-100'] });
  assert.equal(several.result, 'severalRoots');
  assert.equal(several.roots.length, 2);
  const low = annualRate({ method: 'payments', principal: '1000000', payment: '1000', periods: 360 });
  assert.equal(low.result, 'paymentTooLow');
});
