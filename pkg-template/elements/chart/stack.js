/**
 * A plan as bars: one for each instalment, or one for each year of a long loan.
 *
 * A bar is the borrower's payment: interest at the base, where parts can be compared by eye, then
 * fees, then principal. What a discount or subsidy took off the interest is a ghost above the bar.
 */

import { fromNumber } from '../format/date.js';

/** Above so many instalments the bars are years, unless the reader asks for instalments. */
export const BARS_MOST = 60;

/**
 * @typedef {object} Bar
 * @property {number} number 1, 2, 3 …
 * @property {number} first the first row in it, from 0
 * @property {number} rows how many rows it holds
 * @property {string} date the last due date in it
 * @property {number} interest what of the interest the borrower pays, in fen
 * @property {number} fee
 * @property {number} principal
 * @property {number} ghost
 * @property {number} total
 * @property {number} balance after its last row
 */

/** @returns {Bar[]} */
export function bars(columns, byYear) {
  const made = [];
  for (let at = 0; at < columns.period.length; at += 1) {
    const number = byYear ? yearOf(columns, at) : at + 1;
    let bar = made.at(-1);
    if (!bar || bar.number !== number) {
      bar = { number, first: at, rows: 0, date: '', interest: 0, fee: 0, principal: 0, ghost: 0, total: 0, balance: 0 };
      made.push(bar);
    }
    const ghost = columns.discount[at] + columns.subsidy[at];
    bar.rows += 1;
    bar.date = fromNumber(columns.dueDate[at]);
    bar.interest += columns.interest[at] - ghost;
    bar.fee += columns.fee[at] + columns.guaranteeFee[at];
    bar.principal += columns.principal[at];
    bar.ghost += ghost;
    bar.total += columns.total[at];
    bar.balance = columns.balance[at];
  }
  return made;
}

/** The year of the loan in which a row is due, counted from the first start date. */
function yearOf(columns, at) {
  const from = columns.startDate[0];
  const due = columns.dueDate[at];
  const months = (Math.floor(due / 10_000) - Math.floor(from / 10_000)) * 12 + (Math.floor(due / 100) % 100) - (Math.floor(from / 100) % 100);
  return Math.floor(Math.max(0, months - 1) / 12) + 1;
}

/** What was owed before the first row. */
export function openingFen(columns) {
  return columns.balance[0] + columns.principal[0];
}
