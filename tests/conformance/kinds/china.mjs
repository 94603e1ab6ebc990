/**
 * Chinese samples, one formula each. Where a source rounds nothing inside, the spreadsheet functions
 * give its figures; where it rounds by the row, a schedule does.
 */

import { annualRate, interest, schedule, tvm } from 'fenqi';
import { Fields, Unmapped } from '../check.mjs';
import { Figure, figure } from '../figures.mjs';

const LEVEL = { 等额本息: 'equalInstalment' };
const EQUAL_PRINCIPAL = { 等额本金: 'equalPrincipal' };
const INTEREST_FIRST = { 先息后本: 'interestOnly' };

/** Any day will do: under the monthly count no figure depends on it. */
const DISBURSED_ON = '2026-01-01';

const ROUNDED_ROWS = 'HALF_UP to fen each period, last period clears (尾差)';
const ROUNDED_INTEREST =
  'total interest = sum of per-period interest rounded HALF_UP to fen on the exact (unrounded) balance';

/** A monthly loan at a yearly rate over twelve. */
function monthlyTerms(inputs, methods) {
  inputs.choose('period_rate', { 'annual/12': true }, true);
  return {
    method: inputs.choose('method', methods),
    principal: inputs.need('principal'),
    periods: inputs.need('n'),
    rate: { value: inputs.need('annual_rate'), unit: 'annual', yearDays: 360 },
    dayCount: 'monthly',
    disbursedOn: DISBURSED_ON,
    dueDates: { policy: 'sameDay' },
  };
}

/** Compares what is expected under each name with the figure for it; nothing may be left over. */
function compare(check, expected, figures) {
  const fields = new Fields(expected, 'expected');
  for (const [key, got] of Object.entries(figures)) {
    if (fields.has(key)) check.figure(key, fields.need(key), got());
  }
  fields.done();
}

const paid = (rows) => rows.reduce((sum, row) => sum.plus(figure(row.total)), figure(0));
const interestOf = (rows) => rows.reduce((sum, row) => sum.plus(figure(row.interest)), figure(0));

/** A function of the spreadsheet, which must have a value here. */
function value(request) {
  const answer = tvm(request);
  if (answer.value === null) throw new Error(`tvm ${request.fn}: ${answer.result}`);
  return figure(answer.value);
}

/** The unrounded level payment, and what follows from it. */
function annuity(terms) {
  const principal = figure(terms.principal);
  const rate = figure(terms.rate.value).over(figure(12)).toNumber();
  const pv = principal.toNumber();
  const pmt = value({ fn: 'pmt', rate, nper: terms.periods, pv });
  const payment = figure(0).minus(pmt);
  const total = payment.times(figure(terms.periods));
  return { principal, rate, pmt: pmt.toNumber(), payment, total, interest: total.minus(principal) };
}

function levelPayment(vector, check) {
  const inputs = new Fields(vector.inputs, 'inputs');
  const rounds = inputs.choose('rounding', { none: false, [ROUNDED_ROWS]: true }, false);
  const terms = monthlyTerms(inputs, LEVEL);
  inputs.done();
  if (rounds) {
    const { level, rows } = schedule(terms);
    compare(check, vector.expected, {
      instalment: () => level,
      total: () => paid(rows),
      interest: () => interestOf(rows),
    });
  } else {
    const { payment, total, interest: cost } = annuity(terms);
    compare(check, vector.expected, {
      instalment: () => payment,
      total: () => total,
      interest: () => cost,
    });
  }
}

/**
 * The payments are unrounded at the source: cumulative rounding keeps each within a fen of them, and
 * their sum. The interest is added up as the source says: unrounded, or each period's in fen on the
 * exact balance.
 */
function equalPrincipal(vector, check) {
  const inputs = new Fields(vector.inputs, 'inputs');
  const adding = { [ROUNDED_INTEREST]: { balance: 'exact' } };
  const unrounded = { remainder: 'carried' };
  const added = inputs.choose('rounding', adding, unrounded);
  const terms = monthlyTerms(inputs, EQUAL_PRINCIPAL);
  inputs.done();
  const { rows } = schedule({ ...terms, rounding: unrounded });
  compare(check, vector.expected, {
    first_payment: () => rows[0].total,
    last_payment: () => rows.at(-1).total,
    monthly_decrease: () => figure(rows[0].total).minus(figure(rows[1].total)),
    total_interest: () => interestOf(schedule({ ...terms, rounding: added }).rows),
  });
}

function interestFirst(vector, check) {
  const inputs = new Fields(vector.inputs, 'inputs');
  const terms = monthlyTerms(inputs, INTEREST_FIRST);
  inputs.done();
  const { rows } = schedule(terms);
  const { interest_each: each, ...expected } = vector.expected;
  rows.forEach((row, index) => check.figure(`interest_each[${index}]`, each, row.interest));
  compare(check, expected, { last_payment: () => rows.at(-1).total, total: () => paid(rows) });
}

const STUB_RULE =
  'stub days ACT/365F at 10%; instalment kept at the standard annuity; later months annual/12';

/** The level instalment of a regular loan; a first period by days. */
function oddFirstPeriod(vector, check) {
  const inputs = new Fields(vector.inputs, 'inputs');
  const { rate, ...terms } = monthlyTerms(inputs, LEVEL);
  const firstPeriod = inputs.choose('first_period_rule', { [STUB_RULE]: 'days' });
  const disbursedOn = inputs.need('start');
  const firstDue = inputs.need('first_due');
  const days = inputs.take('days_first');
  inputs.done();
  const { rows } = schedule({
    ...terms,
    rate: { ...rate, yearDays: 365 },
    disbursedOn,
    firstDue,
    firstPeriod,
  });
  check.equal('first_due', firstDue, rows[0].dueDate);
  if (days !== undefined) check.equal('days_first', days, rows[0].days);
  compare(check, vector.expected, {
    first_interest: () => rows[0].interest,
    first_principal: () => rows[0].principal,
    first_payment: () => rows[0].total,
  });
}

const STRATEGIES = { '期限不变/减少月供': 'keepTerm', '月供不变/缩短年限': 'keepInstalment' };

/** What stays to be paid after a prepayment, by the formulas of an unrounded annuity. */
function prepayment(vector, check) {
  const inputs = new Fields(vector.inputs, 'inputs');
  const loan = monthlyTerms(inputs, LEVEL);
  const after = inputs.need('after_period');
  const extra = inputs.need('extra');
  const strategy = extra === 'payoff' ? 'payoff' : inputs.choose('strategy', STRATEGIES);
  inputs.done();
  const { principal, rate, pmt, payment } = annuity(loan);
  const pv = principal.toNumber();
  const balance = figure(0).minus(value({ fn: 'fv', rate, nper: after, pmt, pv }));
  const left = loan.periods - after;
  const before = payment.times(figure(left)).minus(balance);

  let periods = 0;
  let instalment = figure(0);
  let later = figure(0);
  if (strategy !== 'payoff') {
    const rest = balance.minus(figure(extra));
    const keepTerm = strategy === 'keepTerm';
    const nper = keepTerm ? left : value({ fn: 'nper', rate, pmt, pv: rest.toNumber() }).toNumber();
    periods = Math.ceil(nper);
    instalment = keepTerm
      ? figure(0).minus(value({ fn: 'pmt', rate, nper: left, pv: rest.toNumber() }))
      : payment;
    // The last instalment of a shortened loan is smaller: it pays what is owed by then.
    const owed = figure(0).minus(
      value({ fn: 'fv', rate, nper: periods, pmt: -instalment.toNumber(), pv: rest.toNumber() }),
    );
    later = instalment.times(figure(periods)).plus(owed).minus(rest);
  }
  compare(check, vector.expected, {
    balance_before_extra: () => balance,
    remaining_interest_before: () => before,
    new_instalment: () => instalment,
    new_n: () => figure(periods),
    remaining_interest_after: () => later,
    saved_interest: () => before.minus(later),
  });
}

/** The rate of a day, however it is quoted, with the days of its year. */
function dayRate(inputs, annual) {
  const yearDays = inputs.take('day_basis') ?? 365;
  return inputs.has(annual)
    ? { value: inputs.need(annual), unit: 'annual', yearDays }
    : { value: inputs.need('daily_rate'), unit: 'daily', yearDays };
}

function penalty(vector, check) {
  const inputs = new Fields(vector.inputs, 'inputs');
  const rate = dayRate(inputs, 'penalty_annual_rate');
  const got = interest({ principal: inputs.need('overdue'), rate, days: inputs.need('days') });
  inputs.done();
  compare(check, vector.expected, { penalty: () => got.interest });
}

function dailyInterest(vector, check) {
  const inputs = new Fields(vector.inputs, 'inputs');
  const rate = dayRate(inputs, 'annual_rate');
  const principal = inputs.need('principal');
  const method = inputs.choose('method', { '等额本金 按日计息': 'equalPrincipal' });
  const got = interest({ principal, rate, days: inputs.need('days') });
  const { rows } = schedule({
    principal,
    method,
    periods: inputs.need('n'),
    rate,
    dayCount: 'ACT/365F',
    disbursedOn: DISBURSED_ON,
    dueDates: { policy: 'sameDay' },
  });
  inputs.done();
  compare(check, vector.expected, {
    interest_day: () => got.interest,
    principal_each: () => rows[0].principal,
  });
}

/** An instalment purchase: the price at once against equal payments, the first on the day. */
function instalmentPurchase(vector, check) {
  const inputs = new Fields(vector.inputs, 'inputs');
  const nper = inputs.need('n');
  const pmt = figure(0).minus(figure(inputs.need('total')).over(figure(nper)));
  const pv = figure(inputs.need('pv'));
  const when = inputs.choose('annuity', { due: 1, ordinary: 0 });
  inputs.done();
  const monthly = value({ fn: 'rate', nper, pmt: pmt.toNumber(), pv: pv.toNumber(), when });
  const yearly = () => {
    let power = new Figure(1n);
    const factor = figure(monthly.toFixed(15)).plus(figure(1));
    for (let month = 0; month < 12; month += 1) power = power.times(factor);
    return power.minus(figure(1)).times(figure(100));
  };
  compare(check, vector.expected, { monthly_rate: () => monthly, ear_pct: yearly });
}

const RESULTS = { PAYMENT_TOO_LOW: 'paymentTooLow', NO_ROOT: 'noRoot', SEVERAL_ROOTS: 'severalRoots' };

function typedError(vector, check) {
  const inputs = new Fields(vector.inputs, 'inputs');
  inputs.choose('fn', { solve_rate: true });
  const answer = annualRate({
    method: 'payments',
    principal: inputs.need('amount'),
    payment: inputs.need('payment'),
    periods: inputs.need('n'),
  });
  inputs.done();
  const expected = new Fields(vector.expected, 'expected');
  check.equal('error', expected.choose('error', RESULTS), answer.result);
  expected.done();
}

/**
 * The cap is a rule and no figure: a loan whose compound annual rate is just above it is flagged,
 * and one just below it is not. Interest each month and the principal after a year make the monthly
 * rate of the loan its period rate; a large principal keeps the fen from mattering.
 */
function cap(vector, check) {
  const inputs = new Fields(vector.inputs, 'inputs');
  const threshold = figure(inputs.need('threshold_pct')).over(figure(100));
  inputs.done();
  const monthly = (1 + threshold.toNumber()) ** (1 / 12) - 1;
  for (const [over, rate] of [
    [false, monthly - 1e-6],
    [true, monthly + 1e-6],
  ]) {
    const { annualRate: got } = schedule({
      principal: '1000000000',
      method: 'interestOnly',
      periods: 12,
      rate: { value: rate.toFixed(10), unit: 'monthly', yearDays: 360 },
      dayCount: 'monthly',
      disbursedOn: DISBURSED_ON,
      dueDates: { policy: 'sameDay' },
      cap: { annual: threshold.toFixed(4) },
    });
    check.figure('cap', threshold.toFixed(4), got.cap);
    check.equal(`overCapCompound at a monthly ${rate.toFixed(6)}`, over, got.overCapCompound);
    check.equal(`overCap at a monthly ${rate.toFixed(6)}`, over, got.overCap);
  }
  if (vector.expected.note === undefined) throw new Unmapped('expected: a figure beside the rule');
}

export const kinds = {
  level_payment: levelPayment,
  equal_principal: equalPrincipal,
  interest_first: interestFirst,
  odd_first_period: oddFirstPeriod,
  prepayment,
  penalty,
  daily_interest: dailyInterest,
  irr_installment: instalmentPurchase,
  error: typedError,
  rule: cap,
};
