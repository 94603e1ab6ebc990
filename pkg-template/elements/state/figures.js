/**
 * The figure that leads the result: what is paid each time, first, or once.
 */

import { columnsOf } from './columns.js';

/**
 * Instalments are "each the same" where all but the last are equal to the fen and the last is within
 * five per cent of them; it is shown beside the first wherever it differs at all.
 *
 * @param {import('fenqi').Plan} plan
 * @returns {{ kind: 'once' | 'each' | 'first', fen: number, lastFen: number, differs: boolean }}
 */
export function headline(plan) {
  const { total } = columnsOf(plan);
  const last = total.length - 1;
  const [fen, lastFen] = [total[0], total[last]];
  if (last === 0) return { kind: 'once', fen, lastFen, differs: false };
  let same = Math.abs(lastFen - fen) * 20 <= fen;
  for (let at = 1; at < last && same; at += 1) same = total[at] === fen;
  return { kind: same ? 'each' : 'first', fen, lastFen, differs: fen !== lastFen };
}

/** All fees of a plan, the guarantor's and those paid upfront among them. */
export function feesFen(plan) {
  return plan.totals.feeFen + plan.totals.guaranteeFeeFen;
}

/** All that the borrower pays, fees on the day of disbursement included. */
export function paidFen(plan) {
  return plan.totals.principalFen + plan.totals.costFen;
}

/**
 * How old rules are, as a page must say: past a day with a badge, past thirty for reference only.
 * @returns {'fresh' | 'stale' | 'old'}
 */
export function ageOf(days, staleAfter = 1, oldAfter = 30) {
  return days > oldAfter ? 'old' : days > staleAfter ? 'stale' : 'fresh';
}
