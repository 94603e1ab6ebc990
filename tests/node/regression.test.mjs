/** Defects that were found once, each by the smallest request that shows it. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { schedule } from 'fenqi';
import { assertAddsUp } from './support/invariants.mjs';

test('r001: money that leaves inside a period bears interest, whatever was owed before', () => {
  // 100 on the 5th, 75 on the 8th of a period from the 1st: 0.08 + 1.07 of interest, level 29.94.
  const { level, rows } = schedule({
    principal: '0',
    method: 'equalInstalment',
    periods: 6,
    rate: { value: '0.094822', unit: 'annual', yearDays: 360 },
    dayCount: 'monthly',
    disbursedOn: '2024-01-01',
    dueDates: { policy: 'sameDay' },
    drawdowns: [
      { on: '2024-01-05', amount: '100' },
      { on: '2024-01-08', amount: '50' },
      { on: '2024-01-08', amount: '25' },
    ],
    level: { by: 'exactDays', rounding: 'halfEven', smoothing: true },
    rounding: { interest: 'halfEven', slices: 'each' },
  });
  assert.deepEqual([level, rows[0].interest, rows[0].balance], ['29.94', '1.15', '146.21']);
});

test('r002: an exact balance that a short first period clears early stays at zero', () => {
  const plan = schedule({
    principal: '3818072.17',
    method: 'equalInstalment',
    periods: 120,
    rate: { value: '0.0006', unit: 'daily', yearDays: 365 },
    dayCount: 'monthly',
    disbursedOn: '2058-09-14',
    dueDates: { policy: 'lastDayOfMonth' },
    rounding: { balance: 'exact' },
  });
  assertAddsUp(plan, 'r002');
});
