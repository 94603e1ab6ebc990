/**
 * Which columns of money a plan needs: a column of nothing but zeros says nothing and is left out.
 */

const ALWAYS = ['total', 'principal', 'interest', 'balance'];
const ORDER = ['total', 'principal', 'interest', 'fee', 'guaranteeFee', 'discount', 'subsidy', 'balance'];

const known = new WeakMap();

/** A plan's columns; made once for each plan. */
export function columnsOf(plan) {
  let columns = known.get(plan);
  if (!columns) known.set(plan, (columns = plan.columns()));
  return columns;
}

/** The money columns that a table of this plan shows, in order. */
export function moneyColumns(plan) {
  const columns = columnsOf(plan);
  return ORDER.filter((name) => ALWAYS.includes(name) || columns[name].some((fen) => fen !== 0));
}

/** The sum of a column over the rows in fen; an upfront fee is in no row, and so not in here. */
export function sumOf(plan, name) {
  return columnsOf(plan)[name].reduce((sum, fen) => sum + fen, 0);
}
