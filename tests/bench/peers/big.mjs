/** A level-instalment schedule with big.js, exact to the fen. */

import Big from 'big.js';
import { dayNumber, format, monthsAfter, parse } from './dates.mjs';

const DIGITS = 20;
Big.DP = DIGITS;
Big.RM = Big.roundHalfUp;

/** A power by squaring. Big's own never rounds, so that its digits would grow with the exponent. */
function power(base, exponent) {
  let result = new Big(1);
  let square = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = result.times(square).round(DIGITS);
    square = square.times(square).round(DIGITS);
  }
  return result;
}

export function schedule(terms) {
  const principal = new Big(terms.principal);
  const annual = new Big(terms.rate.value);
  const { yearDays } = terms.rate;
  const start = parse(terms.disbursedOn);
  const monthly = annual.div(12);
  const growth = power(monthly.plus(1), terms.periods);
  const level = principal.times(monthly).times(growth).div(growth.minus(1)).round(2);

  const rows = [];
  // What a loan without fees and coupons has of them; they are counted and shown like all amounts.
  const [fee, guaranteeFee, discount, subsidy] = [0, 0, 0, 0].map((none) => new Big(none));
  const totals = { interest: new Big(0), total: new Big(0) };
  let balance = principal;
  let from = start;
  for (let period = 1; period <= terms.periods; period += 1) {
    const due = monthsAfter(start, period);
    const days = dayNumber(due) - dayNumber(from);
    const interest = balance.times(annual).times(days).div(yearDays).round(2);
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
