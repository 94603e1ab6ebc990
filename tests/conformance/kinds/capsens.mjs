/**
 * The fixtures of CapSens' loan_creator: balance and level unrounded inside, the fen that rounding
 * leaves over carried in the interest. Its own tolerance is 0.1; it waits until a whole cent has
 * gathered, where the package rounds the sum.
 */

import { schedule } from 'fenqi';
import { Fields, Unmapped } from '../check.mjs';
import { figure, perCent, yuan } from '../figures.mjs';

const METHODS = {
  EQUAL_INSTALMENT: { method: 'equalInstalment' },
  EQUAL_PRINCIPAL: { method: 'equalPrincipal' },
  INTEREST_ONLY_BALLOON: { method: 'interestOnly' },
  BULLET_SIMPLE: { method: 'bullet', bulletInterest: 'simple', bulletRows: 'everyPeriod' },
  BULLET_CAPITALISED: { method: 'bullet', bulletInterest: 'capitalised', bulletRows: 'everyPeriod' },
};
const MONTHS = { month: 1, quarter: 3, semester: 6, year: 12 };
const DAY_COUNTS = {
  'rate/periods-per-year': 'monthly',
  'ACT/ACT ISDA (leap days /366, others /365; lib/loan_creator/time_helper.rb)': 'ACT/ACT-ISDA',
};

/** The same day some months earlier; these fixtures know no day after the 28th. */
function monthsBefore(date, months) {
  const [year, month, day] = date.split('-').map(Number);
  if (day > 28) throw new Unmapped(`a start on day ${day}`);
  return new Date(Date.UTC(year, month - 1 - months, day)).toISOString().slice(0, 10);
}

/**
 * `starts_on` is the first due date. Interest runs from one period before it, or from a stated day;
 * the days before the first whole period then are a row of their own.
 */
function termsOf(vector) {
  const inputs = new Fields(vector.inputs, 'inputs');
  const everyMonths = inputs.choose('period', MONTHS);
  const firstDue = inputs.need('starts_on');
  const usual = monthsBefore(firstDue, everyMonths);
  const disbursedOn = inputs.take('interest_start_date') ?? usual;
  const principalGrace = inputs.take('grace_principal') ?? 0;
  const terms = {
    principal: yuan(inputs.need('principal')),
    ...inputs.choose('method', METHODS),
    periods: inputs.need('n'),
    rate: { value: perCent(inputs.need('annual_rate_pct')), unit: 'annual', yearDays: 365 },
    dayCount: inputs.choose('day_count', DAY_COUNTS),
    disbursedOn,
    firstDue,
    dueDates: { policy: 'sameDay', everyMonths },
    rounding: { balance: 'exact', remainder: 'carried' },
    ...(disbursedOn === usual ? {} : { firstPeriod: 'ownRow' }),
    ...(principalGrace > 0 ? { grace: { principal: principalGrace } } : {}),
  };
  if (terms.method === 'equalInstalment') terms.level = { by: 'exactDays' };
  inputs.done();
  return terms;
}

/** How the source carries its residue, and dates that its fixtures mix up. */
const NOT_COMPARED = [
  'due_date_printed',
  'interest_exact',
  'delta',
  'delta_accrued',
  'cent_adjust',
  'unpaid_interest_open',
  'unpaid_interest_close',
];

export function capsensSchedule(vector, check) {
  const { rows } = schedule(termsOf(vector));
  const { rows: expected } = vector.expected;
  check.equal('rows', expected.length, rows.length);
  let paidPrincipal = figure(0);
  let paidInterest = figure(0);
  expected.forEach((row, index) => {
    const got = rows[index];
    if (!got) return;
    paidPrincipal = paidPrincipal.plus(figure(got.principal));
    paidInterest = paidInterest.plus(figure(got.interest));
    const fields = new Fields(row, 'row').passOver(...NOT_COMPARED);
    check.equal(`rows[${index}].nr`, fields.need('nr'), got.period);
    const own = {
      opening: figure(got.balance).plus(figure(got.principal)),
      closing: figure(got.balance),
      interest: figure(got.interest),
      principal: figure(got.principal),
      cum_principal: paidPrincipal,
      cum_interest: paidInterest,
      due: figure(got.total),
    };
    for (const [key, value] of Object.entries(own)) {
      if (fields.has(key)) check.money(`rows[${index}].${key}`, fields.need(key), value.toFixed(2));
    }
    fields.done();
  });
}
