/**
 * A plan from data that is like one: what a server sends as JSON, with amounts as text alone, or rows
 * and nothing else. The engine's own plan passes as it is.
 */

import { fenOf } from '../format/amount.js';

/** The columns of a plan, dates as `20260228` among them. */
const MONEY = ['principal', 'interest', 'fee', 'guaranteeFee', 'discount', 'subsidy', 'total', 'balance'];

/** Sums that are in no row. */
const OTHER_SUMS = ['upfront', 'deducted', 'received', 'downPayment'];

const known = new WeakMap();

/** @returns {import('fenqi').Plan} with rows, totals and columns in fen */
export function planLike(plan) {
  if (typeof plan.columns === 'function') return plan;
  if (!known.has(plan)) known.set(plan, made(plan));
  return known.get(plan);
}

function made(plan) {
  const rows = plan.rows.map((row, at) => ({ period: at + 1, days: 0, startDate: row.dueDate, ...row, ...inFen(row, MONEY) }));
  const totals = {};
  for (const name of MONEY) totals[`${name}Fen`] = rows.reduce((all, row) => all + row[`${name}Fen`], 0);
  totals.costFen = totals.interestFen + totals.feeFen + totals.guaranteeFeeFen - totals.discountFen - totals.subsidyFen;
  return {
    annualRate: { result: 'noRoot' },
    ...plan,
    rows,
    totals: { ...totals, ...inFen(plan.totals ?? {}, [...OTHER_SUMS, ...Object.keys(plan.totals ?? {})]) },
    columns: () => {
      const column = (of) => Float64Array.from(rows, of);
      const date = (name) => column((row) => Number(row[name].replaceAll('-', '')));
      const columns = { period: column((row) => row.period), days: column((row) => row.days), startDate: date('startDate'), dueDate: date('dueDate') };
      for (const name of MONEY) columns[name] = column((row) => row[`${name}Fen`]);
      return columns;
    },
  };
}

/** The named amounts in fen; one that is not there is nothing. */
function inFen(given, names) {
  const amounts = names.filter((name) => !name.endsWith('Fen'));
  return Object.fromEntries(amounts.map((name) => [`${name}Fen`, given[`${name}Fen`] ?? fenOf(given[name] ?? '0')]));
}
