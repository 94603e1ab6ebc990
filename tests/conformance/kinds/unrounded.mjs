/**
 * Level loans whose source rounds only what it prints: the European Commission's amortisation table
 * and a textbook's loan by the day. The spreadsheet functions give them to the last digit.
 */

import { tvm } from 'fenqi';
import { Fields, Unmapped } from '../check.mjs';
import { figure } from '../figures.mjs';

/** The figures of a level loan of `nper` periods at `rate` a period. */
function levelLoan({ pv, rate, nper }) {
  const call = (request) => {
    const answer = tvm({ rate, nper, pv, ...request });
    if (answer.value === null) throw new Error(`tvm ${request.fn}: ${answer.result}`);
    return figure(answer.value);
  };
  const paid = (request) => figure(0).minus(call(request));
  const pmt = call({ fn: 'pmt' });
  // Nothing is owed after the last payment; rounding errors of doubles are not an amount.
  const balance = (periods) =>
    periods === nper ? figure(0) : paid({ fn: 'fv', nper: periods, pmt: pmt.toNumber() });
  return {
    payment: figure(0).minus(pmt),
    interest: (per) => paid({ fn: 'ipmt', per }),
    principal: (per) => paid({ fn: 'ppmt', per }),
    balance,
    interestOf: (start, end) => paid({ fn: 'cumipmt', start, end }),
    principalOf: (start, end) => paid({ fn: 'cumprinc', start, end }),
  };
}

function compareRows(check, rows, loan, pv) {
  for (const row of rows) {
    const fields = new Fields(row, 'row');
    const period = fields.need('nr');
    const own = {
      opening: () => (period === 1 ? figure(pv) : loan.balance(period - 1)),
      interest: () => loan.interest(period),
      principal: () => loan.principal(period),
      payment: () => loan.payment,
      balance: () => loan.balance(period),
    };
    for (const [key, got] of Object.entries(own)) {
      if (fields.has(key)) check.figure(`row ${period} ${key}`, fields.need(key), got());
    }
    fields.done();
  }
}

/** `year_totals` add up twelve rows each. */
export function printedTable(vector, check) {
  const inputs = new Fields(vector.inputs, 'inputs');
  inputs.choose('method', { EQUAL_INSTALMENT: true });
  inputs.choose('repay_unit', { MONTHS: true });
  inputs.choose('rounding', { 'none internally; table displays 2 dp': true });
  const count = inputs.take('day_count') ?? '30/360';
  if (!count.startsWith('30/360')) throw new Unmapped(`months counted by ${count}`);
  const pv = Number(inputs.need('principal'));
  const rate = figure(inputs.need('annual_rate_pct')).over(figure(1200)).toNumber();
  const loan = levelLoan({ pv, rate, nper: inputs.need('n') });
  inputs.done();

  const expected = new Fields(vector.expected, 'expected');
  check.figure('instalment', expected.need('instalment'), loan.payment);
  compareRows(check, expected.need('rows'), loan, pv);
  for (const row of expected.take('year_totals') ?? []) {
    const fields = new Fields(row, 'year');
    const year = fields.need('year');
    const months = [12 * year - 11, 12 * year];
    check.figure(`year ${year} interest`, fields.need('interest'), loan.interestOf(...months));
    check.figure(`year ${year} principal`, fields.need('principal'), loan.principalOf(...months));
    check.figure(`year ${year} payments`, fields.need('payments'), loan.payment.times(figure(12)));
    fields.done();
  }
  expected.done();
}

/** A return each day: compound interest of one day is simple interest of one day. */
export function dailyTextbook(vector, check) {
  const inputs = new Fields(vector.inputs, 'inputs');
  inputs.choose('method', { 'EQUAL_INSTALMENT (compound daily)': true });
  const pv = Number(inputs.need('principal'));
  const rate = Number(inputs.need('daily_rate'));
  const days = inputs.need('return_days');
  inputs.done();
  if (days.some((day, index) => day !== index + 1)) {
    throw new Unmapped('returns that are not a day apart, with interest compounded by the day');
  }
  const loan = levelLoan({ pv, rate, nper: days.length });
  const expected = new Fields(vector.expected, 'expected');
  check.figure('payment', expected.need('payment'), loan.payment);
  check.figure('total_interest', expected.need('total_interest'), loan.interestOf(1, days.length));
  compareRows(check, expected.need('rows'), loan, pv);
  expected.done();
}
