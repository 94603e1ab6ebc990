/** Annual rates, by regulator and by plain flows. */

import { annualRate } from 'fenqi';
import { Fields, Unmapped } from '../check.mjs';
import { decimalsOf, Figure, figure, yuan } from '../figures.mjs';
import { convention } from './day_count.mjs';

const HUNDRED = new Figure(100n);

/** A root as per cent; any other result is itself the difference. */
function comparePct(check, what, expected, answer, recomputed) {
  if (answer.result !== 'root') return check.equal(what, expected, answer.result);
  const again = recomputed?.match === true ? recomputed.value : undefined;
  return check.figure(what, expected, figure(answer.rate).times(HUNDRED), again);
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
  // How the source came to its payments.
  inputs.passOver('rule').done();
  const expected = new Fields(vector.expected, 'expected');
  if (expected.has('aprc_pct')) {
    comparePct(check, 'aprc_pct', expected.need('aprc_pct'), answer, vector.recomputed);
  }
  if (expected.has('aprc_pct_1dp')) {
    comparePct(check, 'aprc_pct_1dp', expected.need('aprc_pct_1dp'), answer);
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
    const got = answer[own];
    check.figure(key, expected.need(key), got === undefined ? got : figure(got).times(HUNDRED));
  }
  expected.done();
}

/** What the answer offers as a root: the one it names, or any of several. */
const rootsOf = (answer) =>
  answer.result === 'severalRoots' ? answer.roots : answer.result === 'root' ? [answer.rate] : [];

/** Whether the value of flows at times changes its sign within half a unit of a root's last place. */
function isRoot(root, flows) {
  if (flows.length === 0) return false;
  const half = 0.5 / 10 ** decimalsOf(root);
  const [low, high] = [Number(root) - half, Number(root) + half].map((rate) =>
    flows.reduce((sum, { time, amount }) => sum + amount * (1 + rate) ** -time, 0),
  );
  return low * high <= 0;
}

/**
 * One root expected: the answer names it, alone or among several. None expected: the answer says
 * so, or gives a rate that discounts the flows to nothing, which proves the source wrong. Where a
 * source gives no value but the vector's makers do (`recomputed.roots`), theirs are expected.
 */
function compareRoot(check, what, vector, expected, answer, flows) {
  const theirs = vector.recomputed?.roots;
  const roots = rootsOf(answer);
  if (expected === null && theirs) {
    check.equal(`${what}: how many roots`, theirs.length, roots.length);
    theirs.forEach((root, index) => check.rate(what, root.toFixed(10), roots[index]));
  } else if (expected === null && roots.length > 0 && roots.every((root) => isRoot(root, flows))) {
    check.provenWrong(`the source has no ${what}; the flows' value changes its sign at ${roots.join(', ')}`);
  } else if (expected === null) {
    check.equal(what, 'noRoot', answer.result);
  } else {
    const distance = (root) => figure(root).minus(figure(expected)).magnitude();
    const [nearest] = [...roots].sort((a, b) => distance(a).against(distance(b)));
    check.rate(what, expected, nearest ?? null);
  }
}

/** A flow as a decimal; a double is written out in full. */
const amount = (value) => (typeof value === 'number' ? String(value) : value);

/** Roots that a source prints as whole per cents are cut or rounded; the next per cent is neither. */
function compareWholePct(check, expected, answer) {
  const ascending = (roots) => [...roots].sort((a, b) => a - b);
  const roots = ascending(rootsOf(answer));
  check.equal('how many roots', expected.length, roots.length);
  ascending(expected).forEach((pct, index) => {
    const own = figure(roots[index] ?? 0).times(HUNDRED);
    const agrees = BigInt(pct) === own.n / own.d || pct === own.toFixed(0);
    check.holds(agrees, 'irr_roots_pct', pct, own.toFixed(4));
  });
}

function irr(vector, check) {
  const inputs = new Fields(vector.inputs, 'inputs');
  const cashflows = inputs.need('cashflows').map(amount);
  const answer = annualRate({ method: 'irr', flows: cashflows });
  inputs.done();
  const expected = new Fields(vector.expected, 'expected').passOver('note', 'error');
  if (expected.has('irr_roots_pct')) {
    compareWholePct(check, expected.need('irr_roots_pct'), answer);
  } else {
    const flows = cashflows.map((value, time) => ({ time, amount: Number(value) }));
    compareRoot(check, 'irr', vector, expected.take('irr') ?? null, answer, flows);
  }
  expected.done();
}

/** Flows with their years from the first, where the days alone tell them. */
function inYears(pairs, count) {
  if (count !== undefined && convention(count).convention !== 'ACT/365F') return [];
  const begin = Date.parse(pairs[0][0]);
  return pairs.map(([on, value]) => ({
    time: (Date.parse(on) - begin) / (365 * 86_400_000),
    amount: Number(value),
  }));
}

/** ISDA's 2006 definitions call the bond basis `30/360`, and pyxirr after them `30/360 ISDA`. */
const pyxirrName = (name) => (name === '30/360 ISDA' ? '30/360 bond basis' : name);

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
    ...(count === undefined ? {} : convention(pyxirrName(count), 'dayCount')),
  });
  const expected = new Fields(vector.expected, 'expected').passOver('note', 'error', 'xirr');
  if (!('xirr' in vector.expected)) throw new Unmapped('expected.xirr');
  compareRoot(check, 'xirr', vector, vector.expected.xirr, answer, inYears(pairs, count));
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
