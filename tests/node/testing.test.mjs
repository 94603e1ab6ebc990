/** `fenqi/testing`: the clock, the loans in their states, what is told of a loan, by the engine's own answers. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyCoupons, bankingHours, bestCoupon, loanState, product, schedule, trial } from 'fenqi';
import { aLoan, aProduct, coupons, fixedClock, loans } from 'fenqi/testing';

test('a clock stands still, goes on when told, and has the days of Shanghai', () => {
  const clock = fixedClock('2026-03-01');
  assert.equal(clock.localTime(), '2026-03-01T12:00:00');
  assert.equal(clock.now(), Date.UTC(2026, 2, 1, 4), 'noon there is four in Greenwich');
  assert.equal(clock.now(), clock.now());
  for (const [step, today, time] of [
    [{ hours: 11, minutes: 59, seconds: 59 }, '2026-03-01', '2026-03-01T23:59:59'],
    [{ seconds: 1 }, '2026-03-02', '2026-03-02T00:00:00'],
    [{ days: -2 }, '2026-02-28', '2026-02-28T00:00:00'],
    [{ days: 366 }, '2027-03-01', '2027-03-01T00:00:00'],
  ]) {
    clock.advance(step);
    assert.deepEqual([clock.today(), clock.localTime()], [today, time]);
  }
  assert.equal(clock.set('2026-03-10T17:29').localTime(), '2026-03-10T17:29:00');
  const { status } = bankingHours({ orderedAt: clock.localTime(), amount: '2000000.00' });
  assert.equal(status, 'immediate', 'before the channel closes');
  assert.equal(bankingHours({ orderedAt: clock.advance({ minutes: 1 }).localTime(), amount: '2000000.00' }).status, 'disbursing');
});

for (const wrong of ['2026-02-30', '2026-3-1', '2026-03-01T24:00', '2026-03-01 12:00', '', undefined, 20260301, new Date(0)]) {
  test(`a clock refuses ${JSON.stringify(wrong)}`, () => {
    assert.throws(() => fixedClock(wrong), TypeError);
    assert.throws(() => fixedClock('2026-03-01').set(wrong), TypeError);
  });
}

test('a clock refuses a step that it does not know', () => {
  for (const step of [{ months: 1 }, { days: NaN }, { days: '1' }]) {
    assert.throws(() => fixedClock('2026-03-01').advance(step), TypeError);
  }
});

/** What each loan is on its day: whether something is due or overdue, settled, and since when. */
const STATES = {
  fresh: { due: false, overdue: false, settled: false },
  current: { due: false, overdue: false, settled: false },
  due: { due: true, overdue: false, settled: false },
  overdue: { due: true, overdue: true, settled: false },
  prepaid: { due: false, overdue: false, settled: false },
  settled: { due: false, overdue: false, settled: true },
};
const LAST_OF_MONTHS = Array.from({ length: 24 }, (_, month) => new Date(Date.UTC(2027, month + 1, 0)).toISOString().slice(0, 10));
const DAYS = ['2026-03-10', '2026-03-01', '2028-03-10', '2026-06-10', ...LAST_OF_MONTHS];

test('every state has its loan', () => assert.deepEqual(Object.keys(loans), Object.keys(STATES)));

for (const [name, expected] of Object.entries(STATES)) {
  test(`a loan that is ${name} is so on every day`, () => {
    for (const today of DAYS) {
      const state = loanState(loans[name](today), { on: today });
      const found = { due: state.due !== '0.00', overdue: state.overdue !== '0.00', settled: state.settledOn !== null };
      assert.deepEqual(found, expected, today);
    }
  });
}

test('an overdue loan is so since as many days as asked', () => {
  const clock = fixedClock('2026-06-10');
  for (const days of [1, 10, 31, 90]) {
    const { rows } = loanState(loans.overdue(clock.today(), { days }), { on: clock.today() });
    const { dueDate } = rows.find(({ status }) => status === 'overdue');
    assert.equal(dueDate, fixedClock('2026-06-10').advance({ days: -days }).today());
  }
});

test('the amounts are the rules’ own', () => {
  const loan = aLoan().drawn('10000.00').on('2026-01-31').over(12).payingOnTime(2).document();
  const plan = schedule({ product: 'flex-12', ...loan.terms });
  assert.deepEqual(loan.events.map(({ id, on, amount }) => [id, on, amount]), [
    ['e1', '2026-02-28', plan.rows[0].total],
    ['e2', '2026-03-31', plan.rows[1].total],
  ]);
  const late = aLoan().drawn('1200').over(3).withRules({
    method: 'equalPrincipal', disbursedOn: '2026-01-01', rate: { value: '0.12', unit: 'annual', yearDays: 360 },
    dayCount: 'monthly', dueDates: { policy: 'sameDay' },
  });
  const [paid] = late.payingWhatIsDue().on('2026-02-11').document().events;
  assert.equal(paid.amount, '414.00', '400 + 12.00, and 400 x 0.12/360 x 1.5 x 10 days');
});

test('what is told is what is booked', () => {
  const told = aLoan()
    .of('bank-level').drawn(120000).on('2026-01-15').over(12).by('equalInstalment')
    .payingOnTime(1)
    .paying('20000.00', { strategy: 'shortenTerm' }).on('2026-03-01')
    .happening({ kind: 'waived', part: 'interest', amount: '1.00', period: 3 }).on('2026-03-02')
    .settling().on('2026-03-20');
  const loan = told.document();
  assert.deepEqual(loan.events.map(({ id, kind, on }) => `${id} ${kind} ${on}`), [
    'e1 repaid 2026-02-15', 'e2 repaid 2026-03-01', 'e3 waived 2026-03-02', 'e4 repaid 2026-03-20',
  ]);
  assert.equal(loan.events[3].amount, trial({ ...loan, events: loan.events.slice(0, 3) }, { on: '2026-03-20', intent: { kind: 'settle' } }).amount);
  assert.equal(loanState(loan).settledOn, '2026-03-20');
  // Plain data: it survives being kept.
  assert.deepEqual(loanState(JSON.parse(JSON.stringify(loan))), loanState(loan));
});

test('a builder never changes, and two documents share nothing', () => {
  const base = aLoan().drawn('5000.00').on('2026-03-05').over(6);
  const before = JSON.stringify(base.document());
  base.drawn('9000.00').over(3).payingOnTime(1).document().terms.principal = '1';
  assert.equal(JSON.stringify(base.document()), before);
  base.document().events.push('x');
  base.document().terms.periods = 99;
  const bare = aLoan().withRules({ dueDates: { policy: 'sameDay' } }, { overdue: { graceDays: 3 } });
  bare.document().rules.overdue.graceDays = 9;
  bare.document().terms.dueDates.policy = 'x';
  assert.deepEqual([bare.document().rules.overdue.graceDays, bare.document().terms.dueDates.policy], [3, 'sameDay']);
  assert.equal(JSON.stringify(base.document()), before);
});

for (const [why, told, message] of [
  ['a payment without a day', () => aLoan().paying('1.00'), /needs its day/],
  ['a day where there are days already', () => aLoan().payingOnTime(1).on('2026-03-01'), /has its days/],
  ['what is due when nothing is', () => aLoan().payingWhatIsDue().on('2026-02-01'), /nothingDue/],
  ['more instalments than there are', () => aLoan().over(3).payingOnTime(4), /only 3/],
]) {
  test(`refused: ${why}`, () => assert.throws(() => told().document(), { name: 'TypeError', message }));
}

test('what the rules refuse has the engine’s code', () => {
  assert.throws(() => loanState(aLoan().of('no-such-loan').document()), { code: 'unknown_product', path: 'loan.product' });
});

test('a product is read as it is changed, and each is a new one', () => {
  assert.equal(schedule({ product: aProduct(), principal: '1200', periods: 3, disbursedOn: '2026-01-01' }).rows[0].interest, '12.00');
  assert.deepEqual(product(aProduct({ periods: [7] })).document.periods, [7]);
  assert.throws(() => product(aProduct({ dayCount: 'moonly' })), { code: 'not_an_option', path: 'dayCount' });
  assert.throws(() => product(aProduct({ rate: undefined })), { code: 'missing_field', path: 'rate' });
  aProduct().name.en = 'changed';
  assert.equal(aProduct().name.en, 'Test loan');
});

test('coupons apply', () => {
  const terms = { product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' };
  const kinds = [coupons.interestFree(7), coupons.rateDiscount('0.9'), coupons.amountOff('20.00')];
  assert.deepEqual(kinds.map((coupon) => applyCoupons({ ...terms, coupons: [coupon] }).saved), ['17.50', '49.75', '20.00']);
  const dear = coupons.amountOff('99.00', { leastAmount: '20000' });
  assert.deepEqual(bestCoupon({ ...terms, coupons: [...kinds, dear] }).coupons[3].reasons, ['belowLeastAmount']);
});
