/**
 * A trial on a loan of 36 periods with 40 events: half of each instalment on its due date, the rest
 * of it ten days later, so that every row was late.
 */

import assert from 'node:assert/strict';
import { schedule, trial } from 'fenqi';
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
