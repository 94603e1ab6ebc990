/** A level-instalment schedule with decimal.js, exact to the fen. */

import Decimal from 'decimal.js';
import { dayNumber, format, monthsAfter, parse } from './dates.mjs';

// Twenty digits, the library's default: enough for the fen, and its fast setting.
Decimal.set({ precision: 20, rounding: Decimal.ROUND_HALF_UP });

export function schedule(terms) {
  const principal = new Decimal(terms.principal);
  const annual = new Decimal(terms.rate.value);
  const { yearDays } = terms.rate;
  const start = parse(terms.disbursedOn);
  const monthly = annual.div(12);
  const level = principal
    .times(monthly)
    .div(new Decimal(1).minus(monthly.plus(1).pow(-terms.periods)))
    .toDecimalPlaces(2);

  const rows = [];
  let balance = principal;
  let from = start;
  for (let period = 1; period <= terms.periods; period += 1) {
    const due = monthsAfter(start, period);
    const days = dayNumber(due) - dayNumber(from);
    const interest = balance.times(annual).times(days).div(yearDays).toDecimalPlaces(2);
    const repaid = period === terms.periods ? balance : level.minus(interest);
    balance = balance.minus(repaid);
    rows.push({
      period,
      startDate: format(from),
      dueDate: format(due),
      days,
      principal: repaid.toFixed(2),
      interest: interest.toFixed(2),
      fee: '0.00',
      guaranteeFee: '0.00',
      discount: '0.00',
      subsidy: '0.00',
      total: repaid.plus(interest).toFixed(2),
      balance: balance.toFixed(2),
    });
    from = due;
  }
  return { level: level.toFixed(2), rows };
}

/** What a preview shows of a plan. */
export function preview(terms) {
  const { level, rows } = schedule(terms);
  let interest = new Decimal(0);
  for (const row of rows) interest = interest.plus(row.interest);
  return [level, rows[0].total, interest.toFixed(2)];
}
