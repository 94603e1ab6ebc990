/** Annual rates, by regulator and by plain flows. */

import { annualRate } from 'fenqi';
import { Fields, Unmapped } from '../check.mjs';
import { decimalsOf, Figure, figure, yuan } from '../figures.mjs';
import { convention } from './day_count.mjs';

const HUNDRED = new Figure(100n);

/** A root as per cent; any other result is itself the difference. */
function comparePct(check, what, expected, answer) {
  if (answer.result === 'root') check.figure(what, expected, figure(answer.rate).times(HUNDRED));
  else check.equal(what, expected, answer.result);
}

function dated(entries) {
  return entries.map((entry) => {
    const fields = new Fields(entry, 'flow');
    const flow = { on: fields.need('date'), amount: yuan(fields.need('amount')) };
    fields.done();
    return flow;
  });
}

function usActuarial(vector, check) {
  const inputs = new Fields(vector.inputs, 'inputs');
  const answer = annualRate({
    method: 'usRegZ',
    advances: dated(inputs.need('advances')),
    payments: dated(inputs.need('payments')),
    unitPeriod: inputs.need('unit_period'),
    unitPeriodsPerYear: inputs.need('unit_periods_per_year'),
  });
  inputs.done();
  const { apr_pct: expected, decimals } = vector.expected;
  check.equal('decimals', decimals, decimalsOf(expected));
  comparePct(check, 'apr_pct', expected, answer);
}

function euFlow(entry) {
  if (!entry.series) return { t: entry.t_years, amount: yuan(entry.amount) };
  const fields = new Fields(entry.series, 'series');
  const flow = {
    amount: yuan(fields.need('amount')),
    count: fields.need('count'),
    firstT: fields.need('first_t_years'),
    stepT: fields.need('step_years'),
  };
  fields.done();
  return flow;
}

function euAprc(vector, check) {
  const inputs = new Fields(vector.inputs, 'inputs');
  const answer = annualRate({
    method: 'euAprc',
    drawdowns: inputs.need('drawdowns').map(euFlow),
    payments: inputs.need('payments').map(euFlow),
  });
  inputs.done();
  const expected = new Fields(vector.expected, 'expected');
  for (const key of ['aprc_pct', 'aprc_pct_1dp']) {
    if (expected.has(key)) comparePct(check, key, expected.need(key), answer);
  }
  expected.done();
}

/** The United Kingdom's rule for one advance and one payment: a year of 365.25 days. */
function ukSingle(vector, check) {
  const inputs = new Fields(vector.inputs, 'inputs');
  const answer = annualRate({
    method: 'ukApr',
    flows: [
      { day: 0, amount: inputs.need('advance') },
      { day: inputs.need('days'), amount: `-${inputs.need('payment')}` },
    ],
    yearDays: '365.25',
  });
  inputs.done();
  check.equal('decimals', vector.expected.decimals, decimalsOf(vector.expected.apr_pct));
  comparePct(check, 'apr_pct', vector.expected.apr_pct, answer);
}

/**
 * Schedules whose source prints an APR beside them. Their inputs tell how the schedule came about;
 * the rate is that of its payments, on days over 365 as that source counts.
 */
const byDays = (method) => (vector, check) => {
  const { inputs, expected } = vector;
  const payments = expected.rows.filter((row) => figure(row.scheduled_payment).n !== 0n);
  const answer = annualRate({
    method,
    flows: [
      { day: 0, amount: inputs.Principal },
      ...payments.map((row) => ({ day: Number(row.day), amount: `-${row.scheduled_payment}` })),
    ],
    yearDays: '365',
  });
  comparePct(check, 'apr_pct', expected.apr_pct, answer);
};

const PERIODS_PER_YEAR = { MONTH: 12, QUARTER: 4, WEEK: 52, YEAR: 1 };

/** The PBOC's announcement of 2021 No. 3: what was received against equal payments. */
function pboc(vector, check) {
  const inputs = new Fields(vector.inputs, 'inputs');
  const series = new Fields(inputs.need('payments'), 'payments');
  const received = figure(inputs.need('principal')).minus(figure(inputs.take('upfront_fee') ?? 0));
  const net = inputs.take('net_proceeds');
  if (net !== undefined) check.equal('net_proceeds', figure(net).toFixed(2), received.toFixed(2));
  const answer = annualRate({
    method: 'pboc',
    received: yuan(received),
    payments: Array(series.need('count')).fill(yuan(series.need('amount'))),
    periodsPerYear: series.choose('unit', PERIODS_PER_YEAR),
  });
  series.done();
  inputs.done();
  const expected = new Fields(vector.expected, 'expected');
  const rates = { simple_annual_pct: 'simple', irr_annual_pct: 'compound' };
  for (const [key, own] of Object.entries(rates)) {
    if (!expected.has(key)) continue;
    const got = answer.pboc?.[own];
    check.figure(key, expected.need(key), got === undefined ? got : figure(got).times(HUNDRED));
  }
  expected.done();
}

/** What the answer offers as a root: the one it names, or any of several. */
const rootsOf = (answer) =>
  answer.result === 'severalRoots' ? answer.roots : answer.result === 'root' ? [answer.rate] : [];

/**
 * One root expected: the answer names it, alone or among several. None expected: the answer says
 * so. Where a source gives no value but ours does (`recomputed.roots`), that one is expected.
 */
function compareRoot(check, what, vector, expected, answer) {
  const ours = vector.recomputed?.roots;
  if (expected === null && ours) {
    check.equal(`${what}: how many roots`, ours.length, rootsOf(answer).length);
    ours.forEach((root, index) => check.rate(what, root.toFixed(10), rootsOf(answer)[index]));
  } else if (expected === null) {
    check.equal(what, 'noRoot', answer.result);
  } else {
    const distance = (root) => figure(root).minus(figure(expected)).magnitude();
    const [nearest] = [...rootsOf(answer)].sort((a, b) => distance(a).against(distance(b)));
    check.rate(what, expected, nearest ?? null);
  }
}

/** A flow as a decimal; a double is written out in full. */
const amount = (value) => (typeof value === 'number' ? String(value) : value);

function irr(vector, check) {
  const inputs = new Fields(vector.inputs, 'inputs');
  const answer = annualRate({ method: 'irr', flows: inputs.need('cashflows').map(amount) });
  inputs.done();
  const expected = new Fields(vector.expected, 'expected').passOver('note', 'error');
  if (expected.has('irr_roots_pct')) {
    const roots = [...expected.need('irr_roots_pct')].sort((a, b) => a - b);
    check.equal('how many roots', roots.length, rootsOf(answer).length);
    const own = [...rootsOf(answer)].sort((a, b) => a - b);
    roots.forEach((root, i) => check.figure('irr_roots_pct', root, own[i] && figure(own[i]).times(HUNDRED)));
  } else {
    compareRoot(check, 'irr', vector, expected.take('irr') ?? null, answer);
  }
  expected.done();
}

function xirr(vector, check) {
  const inputs = new Fields(vector.inputs, 'inputs');
  const [dates, amounts] = [inputs.take('dates'), inputs.take('amounts')];
  const pairs = dates ? dates.map((on, index) => [on, amounts[index]]) : inputs.need('flows');
  inputs.passOver('flows');
  const count = inputs.take('day_count');
  inputs.done();
  const answer = annualRate({
    method: 'xirr',
    flows: pairs.map(([on, value]) => ({ on, amount: amount(value) })),
    ...(count === undefined ? {} : convention(count, 'dayCount')),
  });
  const expected = new Fields(vector.expected, 'expected').passOver('note', 'error', 'xirr');
  if (!('xirr' in vector.expected)) throw new Unmapped('expected.xirr');
  compareRoot(check, 'xirr', vector, vector.expected.xirr, answer);
  expected.done();
}

export const kinds = {
  apr_us_actuarial: usActuarial,
  aprc_eu: euAprc,
  aprc_single_payment: ukSingle,
  apr_eu: byDays('euAprcDays'),
  apr_uk: byDays('ukApr'),
  apr_cn: pboc,
  irr,
  xirr,
};
