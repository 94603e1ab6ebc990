/**
 * The chart in one sentence, made only of statements that the rows bear out.
 */

import { columnsOf } from '../state/columns.js';
import { feesFen } from '../state/figures.js';

/**
 * @param {import('fenqi').Plan} plan
 * @returns {{ key: string, facts: Record<string, number> }[]} sentences by key, amounts in fen
 */
export function summary(plan) {
  const { interest, principal } = columnsOf(plan);
  if (interest.length === 1) {
    return [{ key: 'once', facts: { principal: principal[0], interest: interest[0] } }];
  }
  return [interestSentence(interest), principalSentence(principal)].filter(Boolean);
}

function interestSentence(interest) {
  const first = interest[0];
  const last = interest.at(-1);
  if (interest.every((fen) => fen === 0)) return { key: 'interestNone', facts: {} };
  if (interest.every((fen) => fen === first)) return { key: 'interestSame', facts: { first } };
  if (last < first) return { key: 'interestFalls', facts: { first, last } };
  return last > first ? { key: 'interestRises', facts: { first, last } } : null;
}

function principalSentence(principal) {
  const last = principal.length - 1;
  const pairs = (holds) => principal.every((fen, at) => at === 0 || holds(principal[at - 1], fen));
  if (principal.every((fen) => fen === principal[0])) return { key: 'principalSame', facts: { amount: principal[0] } };
  if (principal.every((fen, at) => at === last || fen === 0)) return { key: 'principalAtEnd', facts: {} };
  if (principal.every((fen, at) => at === last || fen === principal[0])) {
    return { key: 'principalNearlySame', facts: { amount: principal[0], last: principal[last] } };
  }
  if (pairs((before, fen) => fen > before)) return { key: 'principalRises', facts: {} };
  return pairs((before, fen) => fen < before) ? { key: 'principalFalls', facts: {} } : null;
}

/** The parts of all that is repaid, for the cost bar: none of them negative. */
export function costParts(plan) {
  const { principalFen, interestFen, discountFen, subsidyFen } = plan.totals;
  return [
    { name: 'principal', fen: principalFen },
    { name: 'interest', fen: interestFen - discountFen - subsidyFen, net: discountFen + subsidyFen > 0 },
    { name: 'fee', fen: feesFen(plan) },
  ].filter((part) => part.fen > 0);
}
