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
import { figure, perCent, yuan } from '../figures.mjs';
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
/** The parts of a row between two events; the package shows the row. */
const OF_A_SLICE = ['slice', 'rate_factor', 'slice_interest'];

function compareRows(check, point, rows, plan) {
  for (const row of rows) {
    const fields = new Fields(row, 'row').passOver(...OF_A_SLICE);
    const period = fields.need('period');
    for (const [key, own] of Object.entries(COLUMNS)) {
      if (!fields.has(key)) continue;
      check.money(`check ${point}, period ${period} ${key}`, fields.need(key), plan.rows[period - 1]?.[own]);
    }
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
