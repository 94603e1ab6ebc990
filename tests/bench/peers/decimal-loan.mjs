/**
 * A loan after disbursement with decimal.js: payments go to what is due, the oldest row first, and
 * principal that is late bears penalty interest. Exact to the fen, for the rules that the bench has:
 * the exact sum of a row's penalty is rounded once, from its due date, once the grace has passed.
 */

import Decimal from 'decimal.js';
import { dayNumber, parse } from './dates.mjs';
import { schedule } from './decimal.mjs';

const ORDER = ['penalty', 'interest', 'principal'];
const zero = new Decimal(0);
const day = (text) => dayNumber(parse(text));

function rowsOf(terms) {
  return schedule(terms).rows.map(({ period, dueDate, principal, interest }) => ({
    period,
    due: day(dueDate),
    owed: { penalty: zero, interest: new Decimal(interest), principal: new Decimal(principal) },
    paid: { penalty: zero, interest: zero, principal: zero },
    lateUntil: undefined,
    yuanDays: zero,
  }));
}

const open = (row, part) => row.owed[part].minus(row.paid[part]);

function accrue(rows, on, { graceDays, daily }) {
  for (const row of rows) {
    const late = on - row.due;
    if (late <= graceDays) continue;
    const days = on - (row.lateUntil ?? row.due);
    row.lateUntil = on;
    const unpaid = open(row, 'principal');
    if (days <= 0 || unpaid.lte(0)) continue;
    row.yuanDays = row.yuanDays.plus(unpaid.times(days));
    row.owed.penalty = row.yuanDays.times(daily).toDecimalPlaces(2);
  }
}

/** What a payment does, by row; `amount` is left out where everything that is due is paid. */
function pay(rows, on, amount) {
  let left = amount === undefined ? undefined : new Decimal(amount);
  const allocation = [];
  for (const row of rows) {
    if (row.due > on) break;
    const applied = { period: row.period };
    let touched = false;
    for (const part of ORDER) {
      const due = open(row, part);
      const paid = left === undefined ? due : Decimal.min(due, left);
      if (left !== undefined) left = left.minus(paid);
      row.paid[part] = row.paid[part].plus(paid);
      applied[part] = paid.toFixed(2);
      touched ||= paid.gt(0);
    }
    if (touched) allocation.push(applied);
  }
  return allocation;
}

/** A trial of everything that is due on a day. */
export function trial({ terms, rules, events }, on) {
  const { graceDays, multiplier } = rules.overdue;
  const daily = new Decimal(terms.rate.value).times(multiplier).div(terms.rate.yearDays);
  const rows = rowsOf(terms);
  for (const event of events) {
    accrue(rows, day(event.on), { graceDays, daily });
    pay(rows, day(event.on), event.amount);
  }
  accrue(rows, day(on), { graceDays, daily });
  const allocation = pay(rows, day(on));
  const sum = (texts) => texts.reduce((total, text) => total.plus(text), zero);
  const amount = sum(allocation.flatMap((row) => ORDER.map((part) => row[part]))).toFixed(2);
  const after = rows.map((row) => ({
    period: row.period,
    ...Object.fromEntries(ORDER.map((part) => [part, row.owed[part].toFixed(2)])),
    open: sum(ORDER.map((part) => open(row, part))).toFixed(2),
  }));
  return { amount, allocation, after };
}
