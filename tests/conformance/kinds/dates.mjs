/** Due dates and intervals. */

import { dueDates, euInterval } from 'fenqi';
import { Fields, Unmapped } from '../check.mjs';
import { figure } from '../figures.mjs';

const MONTH_END = { FIRST_DAY_OF_NEXT_MONTH: 'firstOfNext', LAST_DAY_OF_MONTH: 'clamp' };

/** Fineract's repayment frequency and its month-end strategy, as a policy of due dates. */
export function fineractPolicy(inputs) {
  const every = inputs.take('repay_every') ?? 1;
  const unit = inputs.choose('repay_unit', { DAYS: 'DAYS', WEEKS: 'WEEKS', MONTHS: 'MONTHS', YEARS: 'YEARS' }, 'MONTHS');
  const monthEnd = inputs.choose('month_end', MONTH_END, 'clamp');
  if (unit === 'DAYS') return { policy: 'everyNDays', n: every };
  if (unit === 'WEEKS') return { policy: 'everyNWeeks', n: every };
  return { policy: 'sameDay', everyMonths: unit === 'YEARS' ? 12 * every : every, monthEnd };
}

const series = (request) => dueDates(request).map(({ dueDate }) => dueDate);

function fineractDates(vector, check) {
  const inputs = new Fields(vector.inputs, 'inputs');
  const disbursedOn = inputs.need('start');
  const periods = inputs.need('n');
  const policy = fineractPolicy(inputs);
  inputs.done();
  const got = series({ disbursedOn, periods, dueDates: policy });
  check.equal('due_dates', vector.expected.due_dates.join(' '), got.join(' '));
}

/** The day before a month earlier, so that a first due date can be named without a policy. */
function monthBefore(date) {
  const [year, month] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 10);
}

/** Monthly due dates that begin with a given one. */
function monthlyFrom(firstDue, periods) {
  return series({
    disbursedOn: monthBefore(firstDue),
    firstDue,
    periods,
    dueDates: { policy: 'sameDay' },
  });
}

function dueDate(vector, check) {
  const inputs = new Fields(vector.inputs, 'inputs');
  const [first, period] = [inputs.need('first_due'), inputs.need('period')];
  inputs.done();
  check.equal('due', vector.expected.due, monthlyFrom(first, period).at(-1));
}

/** A period is paid from its due date on, that day included. */
function periodsPaid(vector, check) {
  const inputs = new Fields(vector.inputs, 'inputs');
  const [first, today] = [inputs.need('first_due'), inputs.need('today')];
  inputs.done();
  const [a, b] = [first, today].map((date) => date.split('-').map(Number));
  const months = Math.max(1, (b[0] - a[0]) * 12 + b[1] - a[1] + 1);
  const paid = monthlyFrom(first, months).filter((due) => due <= today).length;
  check.equal('paid', vector.expected.paid, paid);
}

const MODES = {
  'first of next month': { policy: 'fixedDay', day: 1 },
  'last day of month': { policy: 'lastDayOfMonth' },
};

function dueDateSeries(vector, check) {
  const inputs = new Fields(vector.inputs, 'inputs');
  const disbursedOn = inputs.need('repayment_start');
  const periods = inputs.need('n');
  const policy = inputs.choose('mode', MODES);
  inputs.done();
  const got = series({ disbursedOn, periods, dueDates: policy });
  const places = { first: 0, second: 1, third: 2, last: -1 };
  for (const [key, expected] of Object.entries(vector.expected)) {
    if (!Object.hasOwn(places, key)) throw new Unmapped(`expected.${key}`);
    check.equal(key, expected, got.at(places[key]));
  }
}

function interval(vector, check) {
  const inputs = new Fields(vector.inputs, 'inputs');
  const request = {
    from: inputs.need('from'),
    to: inputs.need('to'),
    unit: inputs.choose('unit', { month: 'month', week: 'week', year: 'year' }),
  };
  inputs.done();
  const expected = new Fields(vector.expected, 'expected');
  const got = euInterval(request);
  check.equal('whole_units', expected.need('whole_units'), got.wholeUnits);
  check.equal('days', expected.need('days'), got.days);
  check.equal('days_in_year', expected.take('days_in_year') ?? null, got.daysInYear);
  if (expected.has('t_years')) {
    const [t, own] = [expected.need('t_years'), got.t];
    check.equal('t_years', 0, figure(t).against(figure(own)));
  }
  expected.done();
}

export const kinds = {
  due_dates: fineractDates,
  due_date: dueDate,
  periods_paid: periodsPaid,
  due_date_series: dueDateSeries,
  eu_time_interval: interval,
};
