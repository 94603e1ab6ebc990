/**
 * Loans after their disbursement, by the independent model: terms, rules and events go in as they
 * are, so that a field the engine does not know is the engine's own error. In what the model expects
 * an absent amount is none.
 */

import { loanState, trial } from 'fenqi';

const PARTS = ['penalty', 'compoundInterest', 'interest', 'fee', 'guaranteeFee', 'principal'];
const SUMS = ['balance', 'accruedInterest', 'excess', 'prepaidPrincipal', 'prepaymentFees', 'settlement'];
const FIGURES = ['prepaidPrincipal', 'applied', 'prepaymentFee', 'excess', 'interestSaved'];

/** Fields that nothing here compares would pass unseen. */
function known(check, what, expected, names) {
  check.equal(`${what}: other fields`, '', Object.keys(expected).filter((name) => !names.includes(name)).join());
}

function amounts(check, what, expected, got, names) {
  for (const name of names) check.money(`${what}.${name}`, expected[name] ?? '0.00', got[name]);
}

function compareState(check, what, expected, got) {
  known(check, what, expected, ['rows', 'coupons', ...SUMS]);
  if (expected.coupons) check.equal(`${what}.coupons`, expected.coupons.join(), got.coupons.join());
  amounts(check, what, expected, got, SUMS);
  check.equal(`${what}.rows`, expected.rows.length, got.rows.length);
  expected.rows.forEach((row, index) => {
    const place = `${what}.rows[${index}]`;
    const own = got.rows[index] ?? { paid: {} };
    known(check, place, row, ['period', 'dueDate', 'status', 'paid', 'open', 'discount', ...PARTS]);
    for (const name of ['period', 'dueDate', 'status']) check.equal(`${place}.${name}`, row[name], own[name]);
    amounts(check, place, row, own, [...PARTS, 'open', 'discount']);
    amounts(check, `${place}.paid`, row.paid ?? {}, own.paid, PARTS);
  });
}

function compareTrial(check, what, expected, got) {
  check.equal(`${what}.refused`, expected.refused.join(), got.refused.join());
  if (expected.refused.length > 0 || got.refused.length > 0) return;
  known(check, what, expected, ['on', 'intent', 'refused', 'allocation', 'after', ...FIGURES]);
  amounts(check, what, expected, got, FIGURES);
  check.equal(`${what}.allocation`, expected.allocation.length, got.allocation.length);
  expected.allocation.forEach((row, index) => {
    const own = got.allocation[index] ?? {};
    check.equal(`${what}.allocation[${index}].period`, row.period, own.period);
    amounts(check, `${what}.allocation[${index}]`, row, own, PARTS);
  });
  compareState(check, `${what}.after`, expected.after, got.after);
}

function model({ inputs, expected }, check) {
  const { terms, rules, events, on, intents = [], ...others } = inputs;
  known(check, 'inputs', others, []);
  known(check, 'expected', expected, ['state', 'trials']);
  const loan = { schema: 1, terms, rules, events };
  if (expected.state) compareState(check, 'state', expected.state, loanState(loan, { on }));
  const trials = expected.trials ?? [];
  check.equal('trials', intents.length, trials.length);
  trials.forEach((want, index) => {
    const asked = { on: want.on ?? on, intent: want.intent ?? intents[index] };
    compareTrial(check, `trials[${index}]`, want, trial(loan, asked));
  });
}

export const kinds = { model_loan: model };
