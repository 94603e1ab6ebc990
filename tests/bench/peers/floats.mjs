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
  let balance = principal;
  let from = start;
  for (let period = 1; period <= terms.periods; period += 1) {
    const due = monthsAfter(start, period);
    const days = dayNumber(due) - dayNumber(from);
    const interest = toFen((balance * annual * days) / yearDays);
    const repaid = period === terms.periods ? balance : level - interest;
    balance -= repaid;
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
      total: (repaid + interest).toFixed(2),
      balance: balance.toFixed(2),
    });
    from = due;
  }
  return { level: level.toFixed(2), rows };
}

/** What a preview shows of a plan. */
export function preview(terms) {
  const { level, rows } = schedule(terms);
  let interest = 0;
  for (const row of rows) interest += Number(row.interest);
  return [level, rows[0].total, interest.toFixed(2)];
}
