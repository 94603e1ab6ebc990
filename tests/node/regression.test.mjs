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

test('r011: money that is lent to bear in a later row bears in none before it', () => {
  const made = loan({}, [{ id: '1', on: '2026-01-10', kind: 'drawdown', amount: '1000.00', period: 3 }]);
  // 1200 x 0.01 x 19/31, and no more of it; on 1 March 1600 begin to bear.
  assert.equal(loanState(made, { on: '2026-01-20' }).accruedInterest, '7.35');
  const paid = { ...made, events: [...made.events, { id: '2', on: '2026-02-01', kind: 'repaid', amount: '312.00' }] };
  const prepaid = trial(paid, { on: '2026-02-01', intent: { kind: 'amount', amount: '300.00' } }).after;
  // 600 of it are owed in February, and 200 are repaid then; 1000 more bear from March on.
  assert.equal(prepaid.balance, '1600.00');
  assert.deepEqual(prepaid.rows.map(({ interest }) => interest), ['12.00', '6.00', '14.00', '7.00']);
});

test('r012: fees on the balance follow a prepayment and a drawdown', () => {
  const fees = [{ name: 'a fee', party: 'guarantor', basis: 'rate', on: 'balance', value: '0.01', when: 'each' }];
  const first = { id: '1', on: '2026-02-01', kind: 'repaid', amount: '324.00' };
  const of = (event) => loanState(loan({}, [first, { id: '2', on: '2026-02-01', ...event }], { fees }))
    .rows.map(({ guaranteeFee }) => guaranteeFee);
  assert.deepEqual(of({ kind: 'repaid', amount: '300.00' }), ['12.00', '6.00', '4.00', '2.00']);
  assert.deepEqual(of({ kind: 'drawdown', amount: '300.00' }), ['12.00', '12.00', '8.00', '4.00']);
});

test('r013: interest forgiven or charged in a row to come stays so when the rows are laid anew', () => {
  const made = loan({}, [
    { id: '1', on: '2026-01-10', kind: 'waived', amount: '2.00', part: 'interest', period: 3 },
    { id: '2', on: '2026-01-10', kind: 'charge', amount: '5.00', part: 'interest', period: 4 },
    { id: '3', on: '2026-02-01', kind: 'repaid', amount: '612.00' },
  ]);
  // 600 over three rows bear 6.00, 4.00 and 2.00.
  assert.deepEqual(loanState(made).rows.map(({ interest }) => interest), ['12.00', '6.00', '2.00', '7.00']);
});

test('r014: a charge for a row that was done without is asked for by the last row that is left', () => {
  const { rows } = loanState(loan({}, [
    { id: '1', on: '2026-02-01', kind: 'repaid', amount: '612.00', strategy: 'shortenTerm' },
    { id: '2', on: '2026-02-02', kind: 'charge', amount: '5.00', part: 'fee', period: 4 },
  ]));
  assert.deepEqual(rows.map(({ fee }) => fee), ['0.00', '0.00', '5.00', '0.00']);
  assert.deepEqual([rows[3].status, rows[3].open], ['removed', '0.00']);
});

test('r015: a refund takes principal that is due, the last row first, where none is to come', () => {
  const state = loanState(loan({ overdue: { multiplier: '0' } }, [{ id: '1', on: '2026-05-05', kind: 'refunded', amount: '1000.00' }]));
  assert.deepEqual([state.balance, state.excess], ['200.00', '0.00']);
  assert.deepEqual(state.rows.map(({ paid }) => paid.principal), ['100.00', '300.00', '300.00', '300.00']);
});

test('r016: a bullet whose day count knows only its periods accrues by its days', () => {
  const terms = {
    principal: '10000', method: 'bullet', dayCount: 'ACT/ACT-ISMA', dueDates: { policy: 'sameDay' },
    rate: { value: '0.12', unit: 'annual', yearDays: 365 }, disbursedOn: '2026-01-01', periods: 2,
  };
  // 200.00 x 15/59, where two months of 1 % are 59 days.
  assert.equal(loanState({ schema: 1, terms }, { on: '2026-01-16' }).accruedInterest, '50.85');
  // A fraction of this term passes 64 bits.
  const long = {
    ...terms, periods: 18, disbursedOn: '2029-01-28', firstPeriod: 'ownRow',
    rate: { value: '0.0004616438', unit: 'daily', yearDays: 365 }, roll: { rule: 'following', interestFollows: true },
    dueDates: { policy: 'quarterly', anchor: 'calendarQuarter', day: 6 },
  };
  const state = loanState({ schema: 1, terms: long }, { on: '2029-01-29' });
  const { interest, startDate, dueDate } = state.rows[0];
  const days = (Date.parse(dueDate) - Date.parse(startDate)) / 864e5;
  assert.equal(state.accruedInterest, (Number(interest) / days).toFixed(2));
});

test('r017: a charge is not asked for by a row that a new plan has ended', () => {
  const { rows } = loanState(loan({}, [
    { id: '1', on: '2026-01-16', kind: 'repaid', amount: '305.81', strategy: 'lastInstalments' },
    { id: '2', on: '2026-02-01', kind: 'reAged', periods: 2 },
    { id: '3', on: '2026-02-02', kind: 'charge', amount: '5.00', part: 'fee' },
  ]));
  assert.deepEqual(rows.map(({ fee }) => fee), ['0.00', '0.00', '0.00', '0.00', '5.00', '0.00']);
});

test('r018: rows that keep their instalment when the next are prepaid keep it before a discount', () => {
  // Level rows of 307.54; 300.00 are prepaid on a due date. Row 2 bears 6.04 on 604.46, and 301.50 is its principal.
  const coupons = [{ kind: 'rateDiscount', factor: '0.5' }];
  const rules = { prepayment: { strategy: 'nextInstalments', nextRule: 'keepInstalment' } };
  const made = loan(rules, [], { coupons });
  const level = { ...made, terms: { ...made.terms, method: 'equalInstalment' } };
  const { after } = trial(level, { on: '2026-02-01', intent: { kind: 'amount', amount: '601.54' } });
  assert.deepEqual([after.rows[1].principal, after.rows[1].paid.principal], ['301.50', '300.00']);
});

test('r019: a discount that a row has no more room for is worked out again from what it has had', () => {
  const coupons = [{ kind: 'rateDiscount', factor: '0.5' }];
  const { rows } = loanState(loan({}, [
    { id: '1', on: '2026-02-01', kind: 'repaid', amount: '1006.00' },
    { id: '2', on: '2026-02-15', kind: 'waived', amount: '100.00', part: 'principal' },
  ], { coupons }));
  // 200 bear 2.00, all of it off; 1.00 has accrued when 100 are forgiven, and the rest bears 0.50.
  assert.deepEqual([rows[1].interest, rows[1].discount], ['0.00', '1.50']);
});
