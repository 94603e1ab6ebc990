/** Defects that were found once, each by the smallest request that shows it. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loanState, schedule, trial } from 'fenqi';
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

/** 1200 in four rows at 1 % a month: principal 300.00 each, interest 12.00, 9.00, 6.00 and 3.00. */
function loan(rules, events = [], more = {}) {
  const terms = {
    ...more,
    principal: '1200', method: 'equalPrincipal', periods: 4, disbursedOn: '2026-01-01',
    rate: { value: '0.12', unit: 'annual', yearDays: 360 }, dayCount: 'monthly', dueDates: { policy: 'sameDay' },
  };
  return { schema: 1, terms, rules, events };
}

test('r003: interest that was due and joined a new plan is asked for by a settlement', () => {
  for (const event of [{ kind: 'reAged', periods: 3 }, { kind: 'reAmortised' }]) {
    const made = loan({}, [{ id: '1', on: '2026-02-01', ...event }]);
    assert.equal(loanState(made).settlement, '1212.00', event.kind);
    assert.equal(loanState(made).accruedInterest, '12.00', event.kind);
  }
});

test('r004: a row whose principal is prepaid still asks for the interest of its period, by every strategy', () => {
  // 15 of 31 days are 5.81 of 12.00, and 6.19 stay due.
  for (const strategy of ['reduceInstalment', 'shortenTerm', 'nextInstalments', 'lastInstalments']) {
    const { after } = trial(loan({ prepayment: { payoffInterest: 'toPeriodEnd' } }), {
      on: '2026-01-16',
      intent: { kind: 'amount', amount: '1205.81', strategy },
    });
    assert.deepEqual([after.balance, after.rows[0].open, after.settlement], ['0.00', '6.19', '6.19'], strategy);
  }
});

test('r005: chosen rows with interest to the day do not go before older ones', () => {
  for (const chosenInterest of ['scheduled', 'toDay']) {
    const asked = { on: '2026-01-16', intent: { kind: 'periods', periods: [3] } };
    assert.deepEqual(trial(loan({ prepayment: { chosenInterest } }), asked).refused, ['olderPeriodsFirst']);
  }
});

test('r006: what is charged to a row that was settled bears from the day of the charge on', () => {
  const made = loan({ overdue: { base: 'principalAndInterest' } }, [
    { id: '1', on: '2026-02-01', kind: 'repaid', amount: '312.00' },
    { id: '2', on: '2026-03-15', kind: 'charge', part: 'interest', amount: '10.00', period: 1 },
  ]);
  assert.equal(loanState(made, { on: '2026-03-15' }).rows[0].penalty, '0.00');
  assert.equal(loanState(made, { on: '2026-03-25' }).rows[0].penalty, '0.05'); // 10.00 x 0.0005 x 10
});

test('r007: without principal there is no new plan, and what is owed stays owed', () => {
  const order = ['principal', 'interest', 'fee', 'penalty', 'compoundInterest'];
  const made = loan({ overdue: { multiplier: '0' }, allocation: { order, direction: 'byPart' } }, [
    { id: '1', on: '2026-05-01', kind: 'repaid', amount: '1200.00' },
    { id: '2', on: '2026-05-01', kind: 'reAged', periods: 3 },
  ]);
  assert.equal(loanState(made).settlement, '30.00');
});

test('r008: principal that is waived before it is due bears no more', () => {
  const made = loan({}, [{ id: '1', on: '2026-01-10', kind: 'waived', part: 'principal', amount: '300.00', period: 4 }]);
  // 12.00 x 9/31 on 1200 and 9.00 x 22/31 on 900, then 600 and 300.
  assert.deepEqual(loanState(made).rows.map(({ interest }) => interest), ['9.87', '6.00', '3.00', '0.00']);
});

test('r009: more periods leave rows alone that were paid ahead', () => {
  const made = loan({}, [
    { id: '1', on: '2026-01-01', kind: 'repaid', amount: '300.00', strategy: 'lastInstalments' },
    { id: '2', on: '2026-01-01', kind: 'repaid', amount: '300.00', strategy: 'shortenTerm' },
    { id: '3', on: '2026-01-01', kind: 'extended', periods: 1 },
  ]);
  const { rows } = loanState(made);
  assert.deepEqual(rows.map(({ principal }) => principal), ['200.00', '200.00', '200.00', '300.00']);
});

test('r010: a row that was done without comes back where more money bears in it', () => {
  const fees = [{ name: 'a fee', party: 'platform', basis: 'fixed', value: '5.00', when: 'each' }];
  const made = loan({ prepayment: { settleFees: 'all' } }, [
    { id: '1', on: '2026-01-01', kind: 'repaid', amount: '300.00', strategy: 'lastInstalments' },
    { id: '2', on: '2026-01-01', kind: 'repaid', amount: '300.00', strategy: 'shortenTerm' },
    { id: '3', on: '2026-01-01', kind: 'repaid', amount: '600.00', strategy: 'nextInstalments' },
    { id: '4', on: '2026-01-01', kind: 'drawdown', amount: '400.00' },
  ], { fees });
  const { rows } = loanState(made);
  assert.deepEqual(rows.map(({ principal }) => principal), ['400.00', '400.00', '100.00', '400.00']);
  assert.deepEqual(rows.map(({ status }) => status), ['partlyPaid', 'partlyPaid', 'notDue', 'partlyPaid']);
});
