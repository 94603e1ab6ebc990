/** Schedules from Fineract's own tests: its settings in the package's words. */

import { dueDates as ownDueDates, schedule } from 'fenqi';
import { Fields, ROUNDINGS, Unmapped } from '../check.mjs';
import { perCent, yuan } from '../figures.mjs';
import { fineractPolicy } from './dates.mjs';
import { fineractDayCount } from './day_count.mjs';
import { fineractLevel } from './emi_model.mjs';

const METHODS = {
  EQUAL_INSTALMENT: 'equalInstalment',
  EQUAL_INSTALMENTS: 'equalInstalment',
  EQUAL_INSTALLMENTS: 'equalInstalment',
  EQUAL_PRINCIPAL: 'equalPrincipal',
};

/** Grace on interest defers it; an interest-free period forgives it. */
function grace(inputs) {
  const principal = inputs.take('grace_principal') ?? 0;
  const deferred = inputs.take('grace_interest') ?? 0;
  const free = inputs.take('interest_free_periods') ?? 0;
  if (deferred > 0 && free > 0) throw new Unmapped('interest both deferred and free');
  if (principal + deferred + free === 0) return {};
  const interestMode = free > 0 ? 'forgive' : 'defer';
  return { grace: { principal, interest: deferred + free, interestMode } };
}

/**
 * Periods that run from a seed date before the disbursement: the first due date is the seed's, and
 * the first period bears the part of a period that is left.
 */
function disbursement(inputs, dueDates) {
  const principal = yuan(inputs.need('principal'));
  const disbursedOn = inputs.need('disbursed_on');
  const seed = inputs.take('seed_date') ?? disbursedOn;
  if (seed === disbursedOn) return { principal, disbursedOn };
  const [{ dueDate: firstDue }] = ownDueDates({ disbursedOn: seed, periods: 1, dueDates });
  return { principal, disbursedOn, firstDue, firstPeriod: 'proRata' };
}

function termsOf(vector) {
  const inputs = new Fields(vector.inputs, 'inputs');
  const rounding = inputs.choose('rounding', ROUNDINGS, 'halfEven');
  const dueDates = fineractPolicy(inputs);
  const { dayCount, yearDays } = fineractDayCount(inputs, dueDates.policy === 'sameDay');
  // Day by day and by the period are the same where a whole period is a period.
  inputs.choose('interest_period', { DAILY: true, SAME_AS_REPAYMENT_PERIOD: true }, true);
  inputs.choose('interest_type', { DECLINING_BALANCE: true }, true);
  inputs.choose('decimals', { 2: 2 }, 2);
  inputs.passOver('note', 'math_precision');
  const terms = {
    ...disbursement(inputs, dueDates),
    method: inputs.choose('method', METHODS),
    periods: inputs.need('n'),
    rate: { value: perCent(inputs.need('annual_rate_pct')), unit: 'annual', yearDays },
    dayCount,
    dueDates,
    rounding: { interest: rounding, principal: rounding },
    ...grace(inputs),
  };
  const level = fineractLevel(rounding, inputs.take('instalment_multiple_of') ?? null);
  if (terms.method === 'equalInstalment') terms.level = level;
  inputs.done();
  return terms;
}

const PLAIN = { nr: 'period', days: 'days', due_date: 'dueDate', from: 'startDate' };
const MONEY = {
  principal: 'principal',
  interest: 'interest',
  fees: 'fee',
  due: 'total',
  balance: 'balance',
};

export function fineractSchedule(vector, check) {
  const { rows, totals } = schedule(termsOf(vector));
  const expected = new Fields(vector.expected, 'expected');
  const wanted = expected.need('rows').filter(({ nr }) => nr !== null);
  check.equal('rows', wanted.length, rows.length);
  wanted.forEach((row, index) => {
    const fields = new Fields(row, 'row');
    // The first period's own beginning is the seed, where the money left later.
    if (index === 0 && vector.inputs.seed_date === row.from) fields.passOver('from');
    for (const [key, own] of Object.entries(PLAIN)) {
      if (fields.has(key) && !fields.read.has(key)) check.equal(`rows[${index}].${key}`, fields.need(key), rows[index]?.[own]);
    }
    for (const [key, own] of Object.entries(MONEY)) {
      if (fields.has(key)) check.money(`rows[${index}].${key}`, fields.need(key), rows[index]?.[own]);
    }
    fields.done();
  });
  if (expected.has('totals')) {
    const fields = new Fields(expected.need('totals'), 'totals');
    for (const [key, own] of Object.entries(MONEY)) {
      if (fields.has(key)) check.money(`totals.${key}`, fields.need(key), totals[own]);
    }
    fields.done();
  }
  expected.done();
}
