/** A level-instalment schedule as most pages have it: yuan in doubles, `toFixed` to show them. */

import { dayNumber, format, monthsAfter, parse } from './dates.mjs';

const toFen = (yuan) => Math.round(yuan * 100) / 100;

export function schedule(terms) {
  const principal = Number(terms.principal);
  const annual = Number(terms.rate.value);
  const { yearDays } = terms.rate;
  const start = parse(terms.disbursedOn);
  const monthly = annual / 12;
  const level = toFen((principal * monthly) / (1 - (1 + monthly) ** -terms.periods));

  const rows = [];
  // What a loan without fees and coupons has of them; they are counted and shown like all amounts.
  const [fee, guaranteeFee, discount, subsidy] = [0, 0, 0, 0];
  const totals = { interest: 0, total: 0 };
  let balance = principal;
  let from = start;
  for (let period = 1; period <= terms.periods; period += 1) {
    const due = monthsAfter(start, period);
    const days = dayNumber(due) - dayNumber(from);
    const interest = toFen((balance * annual * days) / yearDays);
    const repaid = period === terms.periods ? balance : level - interest;
    balance -= repaid;
    const total = repaid + interest + fee + guaranteeFee - discount - subsidy;
    totals.interest += interest;
    totals.total += total;
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
