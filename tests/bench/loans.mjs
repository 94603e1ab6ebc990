/**
 * Loans of 36 periods after their disbursement: a trial after 40 events, beside the same fold written
 * with decimal.js, and how the time of a state grows with its events.
 */

import assert from 'node:assert/strict';
import { loanState, schedule, trial } from 'fenqi';
import * as decimal from './peers/decimal-loan.mjs';

const TERMS = {
  method: 'equalInstalment',
  periods: 36,
  disbursedOn: '2023-01-31',
  rate: { value: '0.0912', unit: 'annual', yearDays: 365 },
  dayCount: 'ACT/365F',
  dueDates: { policy: 'sameDay' },
};
const RULES = { overdue: { graceDays: 3, multiplier: '1.5', base: 'principal', from: 'dueDate', rounding: 'cumulative' } };
const ON = '2024-11-15';

const later = (date, days) => new Date(new Date(date).getTime() + days * 86_400_000).toISOString().slice(0, 10);

/**
 * Half of each instalment on its due date, the rest of it ten days later, so that every row was
 * late.
 */
function loanOf(index) {
  const terms = { ...TERMS, principal: `${10000 + 137 * index}.${10 + index}` };
  const events = schedule(terms)
    .rows.slice(0, 20)
    .flatMap((row) => {
      const half = Math.floor(row.totalFen / 2);
      return [
        { id: `a${row.period}`, on: row.dueDate, kind: 'repaid', amount: yuan(half) },
        { id: `b${row.period}`, on: later(row.dueDate, 10), kind: 'repaid', amount: yuan(row.totalFen - half) },
      ];
    });
  return { schema: 1, terms, rules: RULES, events };
}

const yuan = (fen) => (fen / 100).toFixed(2);

const LOANS = Array.from({ length: 16 }, (_, index) => loanOf(index));

/** What both show of a trial, as texts. */
const shown = ({ amount, allocation, after }) => ({
  amount,
  allocation: allocation.map(({ period, penalty, interest, principal }) => [period, penalty, interest, principal]),
  open: (after.rows ?? after).map(({ period, open }) => [period, open]),
});

export function trials() {
  const own = (index) => trial(LOANS[index % LOANS.length], { on: ON, intent: { kind: 'dueNow' } });
  const peer = (index) => decimal.trial(LOANS[index % LOANS.length], ON);
  const check = () => {
    LOANS.forEach((_, index) => assert.deepEqual(shown(own(index)), shown(peer(index))));
    return '';
  };
  const length = (make) => (index) => make(index).amount.length;
  return { name: 'trial, 40 events', n: 36, contenders: { fenqi: length(own), 'decimal.js': length(peer) }, check };
}

/** A loan with so many small payments, ten a day, listed backwards: each has to find its place. */
function longLoan(count) {
  const terms = { ...TERMS, principal: '1000000.00' };
  const events = Array.from({ length: count }, (_, index) => ({
    id: `e${(index * 7919) % count}`,
    on: later(TERMS.disbursedOn, Math.floor((10 * (count - index)) / (count / 100))),
    kind: 'repaid',
    amount: '0.37',
  }));
  return { schema: 1, terms, rules: RULES, events };
}

/**
 * 10 000 events beside ten times 1 000: a ratio of 1 is a time that grows as the events do, and one
 * below it a time that grows faster.
 */
export function longHistories() {
  const [short, long] = [longLoan(1000), longLoan(10000)];
  const paid = (loan) => Number(loanState(loan, { on: '2025-12-01' }).rows[0].paid.interest);
  const check = () => {
    assert.ok(paid(short) > 0 && paid(long) > 0);
    return '';
  };
  const tenTimes = () => {
    let sum = 0;
    for (let turn = 0; turn < 10; turn += 1) sum += paid(short);
    return sum;
  };
  return { name: 'state, events', n: 10000, contenders: { fenqi: () => paid(long), '10 x 1 000': tenTimes }, check };
}
