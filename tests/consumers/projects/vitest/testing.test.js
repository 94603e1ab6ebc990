// #region repayment
import { expect, test } from 'vitest';
import { loanState, trial } from 'fenqi';
import { aLoan, fixedClock, loans } from 'fenqi/testing';

const clock = fixedClock('2026-06-10');

test('what is overdue is due with its penalty', () => {
  const today = clock.today();
  const loan = loans.overdue(today, { days: 10 });
  expect(loanState(loan, { on: today }).overdue).toBe('878.20');
  expect(trial(loan, { on: today, intent: { kind: 'overdue' } }).amount).toBe('878.20');
});

test('a borrower who has paid twice settles', () => {
  const loan = aLoan().drawn('10000.00').on('2026-01-31').over(12).payingOnTime(2);
  expect(loanState(loan.document(), { on: '2026-04-10' }).settlement).toBe('8412.66');
  const settled = loan.settling().on('2026-04-10').document();
  expect(loanState(settled).settledOn).toBe('2026-04-10');
});
// #endregion

// #region time
test('a loan becomes overdue overnight', () => {
  const night = fixedClock('2026-02-28T23:59');
  const loan = aLoan().drawn('10000.00').on('2026-01-31').over(12).document();
  const status = () => loanState(loan, { on: night.today() }).rows[0].status;
  expect(status()).toBe('due');
  night.advance({ minutes: 1 });
  expect(status()).toBe('overdue');
});
// #endregion
