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
  // What a loan without fees and coupons has of them; they are counted and shown like all amounts.
  const [fee, guaranteeFee, discount, subsidy] = [0, 0, 0, 0].map((none) => new Decimal(none));
  const totals = { interest: new Decimal(0), total: new Decimal(0) };
  let balance = principal;
  let from = start;
  for (let period = 1; period <= terms.periods; period += 1) {
    const due = monthsAfter(start, period);
    const days = dayNumber(due) - dayNumber(from);
    const interest = balance.times(annual).times(days).div(yearDays).toDecimalPlaces(2);
    const repaid = period === terms.periods ? balance : level.minus(interest);
    balance = balance.minus(repaid);
    const total = repaid.plus(interest).plus(fee).plus(guaranteeFee).minus(discount).minus(subsidy);
    totals.interest = totals.interest.plus(interest);
    totals.total = totals.total.plus(total);
    rows.push({
      period,
      startDate: format(from),
      dueDate: format(due),
      days,
      principal: repaid.toFixed(2),
      interest: interest.toFixed(2),
      fee: fee.toFixed(2),
      guaranteeFee: guaranteeFee.toFixed(2),
      discount: discount.toFixed(2),
      subsidy: subsidy.toFixed(2),
      total: total.toFixed(2),
      balance: balance.toFixed(2),
    });
    from = due;
  }
  return { level: level.toFixed(2), rows, totals };
}

/** What a preview shows of a plan. */
export function preview(terms) {
  const { level, rows, totals } = schedule(terms);
  return [level, rows[0].total, totals.interest.toFixed(2)];
}
