/** Loans in the states that a page has to show, as they are on a day that the test names. */

import { addDays, monthsBefore } from './days.mjs';
import { aLoan } from './loan.mjs';

/**
 * A loan of which an instalment is due on a day, and how many are due before it: drawn three months
 * earlier, or two where that month is too short to have the day.
 */
function dueOn(day) {
  const months = monthsBefore(day, 3) ? 3 : 2;
  return { loan: aLoan().on(monthsBefore(day, months)), before: months - 1 };
}

/** Paid up to the last due date, which was `days` ago. */
function paid(today, days) {
  const { loan, before } = dueOn(addDays(today, -days));
  return loan.payingOnTime(before + 1);
}

/** Paid but for the instalment that was due `days` ago. */
function unpaid(today, days) {
  const { loan, before } = dueOn(addDays(today, -days));
  return loan.payingOnTime(before).document();
}

export const loans = Object.freeze({
  fresh: (today) => aLoan().on(today).document(),
  current: (today) => paid(today, 10).document(),
  due: (today) => unpaid(today, 0),
  overdue: (today, { days = 10 } = {}) => unpaid(today, days),
  prepaid: (today, { amount = '3000.00' } = {}) => paid(today, 10).paying(amount).on(addDays(today, -1)).document(),
  settled: (today) => paid(today, 10).settling().on(addDays(today, -1)).document(),
});
