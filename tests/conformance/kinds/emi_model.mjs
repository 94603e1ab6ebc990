/**
 * Fineract's instalment calculator: drawdowns and new rates in their order, and the rows expected
 * after each. A check sees the events before it and no later one.
 *
 * Its rules in the package's words: the level is solved on the actual periods, rounded half to even,
 * smoothed once; a period cut by an event is rounded slice by slice; a new rate covers the day that
 * ends on its date.
 */

import { schedule } from 'fenqi';
import { Fields, ROUNDINGS, Unmapped } from '../check.mjs';
import { Figure, figure, perCent, yuan } from '../figures.mjs';
import { fineractDayCount, monthsBetween } from './day_count.mjs';

const LATER = new Set(['pay_principal', 'pay_interest', 'balance_correction', 'expect_payable']);

/** An instalment that is a multiple of so many units of the currency, in fen. */
export const MULTIPLES = { null: 1, undefined: 1, 0: 1, 0.01: 1, 0.1: 10, 1: 100 };

/** The level instalment as Fineract finds it. */
export function fineractLevel(rounding, multiple) {
  if (!Object.hasOwn(MULTIPLES, String(multiple))) {
    throw new Unmapped(`instalments that are multiples of ${multiple}`);
  }
  return { by: 'exactDays', rounding, unit: MULTIPLES[String(multiple)], smoothing: true };
}

/** The due dates; each period has to begin where the one before it ends. */
function dueDatesOf(periods) {
  periods.forEach(([from], index) => {
    const before = periods[index - 1];
    if (before && before[1] !== from) {
      throw new Unmapped(`the periods leave a gap: ${before[1]} is due, ${from} begins`);
    }
  });
  return { policy: 'explicit', dates: periods.map(([, due]) => due) };
}

function baseTerms(vector) {
  const inputs = new Fields(vector.inputs, 'inputs');
  const periods = inputs.need('periods');
  const inMonths = periods.some(([from, to]) => monthsBetween(from, to) > 0);
  const { dayCount, yearDays } = fineractDayCount(inputs, inMonths);
  const rounding = inputs.choose('rounding', ROUNDINGS);
  inputs.choose('decimals', { 2: 2 });
  // Twelve digits inside, where the package is exact.
  inputs.passOver('math_precision');
  const terms = {
    method: 'equalInstalment',
    periods: periods.length,
    rate: { value: perCent(inputs.need('annual_rate_pct')), unit: 'annual', yearDays },
    dayCount,
    disbursedOn: periods[0][0],
    dueDates: dueDatesOf(periods),
    level: fineractLevel(rounding, inputs.take('instalment_multiple_of') ?? null),
    rounding: { interest: rounding, principal: rounding, slices: 'each' },
    rateChangeDay: 'end',
  };
  inputs.done();
  return terms;
}

/** The terms with the events so far. What leaves on the first day is the principal. */
function termsAfter(base, drawdowns, rateChanges) {
  const first = drawdowns.filter(({ on }) => on === base.disbursedOn);
  const others = drawdowns.filter(({ on }) => on !== base.disbursedOn);
  const principal = first.reduce((sum, { amount }) => sum.plus(figure(amount)), figure(0));
  return {
    ...base,
    principal: yuan(principal),
    ...(others.length > 0 ? { drawdowns: others } : {}),
    ...(rateChanges.length > 0 ? { rateChanges } : {}),
  };
}

const COLUMNS = { emi: 'total', interest: 'interest', principal: 'principal', balance: 'balance' };

/**
 * The slices of a row as its explanation shows them: `83.66 × 0.0038… + 183.66 × 0.0040…`, or one
 * whole period as a rate times a fraction.
 */
function slicesOf(row) {
  const { formula, steps } = row.explain('interest');
  if (/^[\d.]+ × [\d.]+( \+ [\d.]+ × [\d.]+)+$/.test(formula)) {
    return formula.split(' + ').map((part) => part.split(' × ').map(figure));
  }
  const step = (name) => figure(steps.find((entry) => entry.name === name)?.value ?? '0');
  return [[step('balance'), step('annualRate').times(step('fraction'))]];
}

/** Half to even, as the source rounds; the judge's own. */
function toFen(value) {
  const [n, d] = [value.n * 100n, value.d];
  const [whole, rest] = [n / d, (n % d) * 2n];
  return whole + (rest > d || (rest === d && whole % 2n === 1n) ? 1n : 0n);
}

/** One of the row's slices has to bear what the source's slice bears; an empty one bears nothing. */
function compareSlice(check, what, fields, row) {
  const [rate, interest] = [fields.need('rate_factor'), fields.need('slice_interest')];
  fields.passOver('slice');
  if (figure(rate).n === 0n) return check.money(`${what} slice_interest`, interest, '0.00');
  const slices = slicesOf(row);
  const found = slices.some(
    ([balance, factor]) =>
      factor.toFixed(12) === figure(rate).toFixed(12) &&
      new Figure(toFen(balance.times(factor)), 100n).against(figure(interest)) === 0,
  );
  const own = slices.map(([balance, factor]) => `${balance.toFixed(2)} × ${factor.toFixed(12)}`);
  return check.holds(found, `${what} slice`, `${interest} at ${rate}`, own.join(' + '));
}

function compareRows(check, point, rows, plan) {
  for (const row of rows) {
    const fields = new Fields(row, 'row');
    const period = fields.need('period');
    const what = `check ${point}, period ${period}`;
    const got = plan.rows[period - 1];
    for (const [key, own] of Object.entries(COLUMNS)) {
      if (fields.has(key)) check.money(`${what} ${key}`, fields.need(key), got?.[own]);
    }
    if (got && fields.has('rate_factor')) compareSlice(check, what, fields, got);
    fields.done();
  }
}

function emiModel(vector, check) {
  const base = baseTerms(vector);
  const drawdowns = [];
  const rateChanges = [];
  let point = 0;
  for (const event of vector.events) {
    const fields = new Fields(event, 'event');
    const op = fields.need('op');
    if (op === 'disburse') {
      drawdowns.push({ on: fields.need('date'), amount: yuan(fields.need('amount')) });
    } else if (op === 'rate_change') {
      rateChanges.push({ from: fields.need('date'), value: perCent(fields.need('annual_rate_pct')) });
    } else if (op === 'expect_rows') {
      point += 1;
      compareRows(check, point, fields.need('rows'), schedule(termsAfter(base, drawdowns, rateChanges)));
    } else {
      throw new Unmapped(`${op}: ${LATER.has(op) ? 'repayments are not offered yet' : 'no such event here'}`);
    }
    fields.done();
  }
}

export const kinds = { emi_model: emiModel };
