/**
 * Annual rates of a loan's flows, given as texts: by whole periods against `financial`, by dates
 * against `xirr`. Both peers take numbers, and `xirr` Dates; making them is part of the call.
 */

import assert from 'node:assert/strict';
import { irr } from 'financial';
import { annualRate, schedule } from 'fenqi';
import xirr from 'xirr';

/** Flows of loans that differ in what was received. */
function loans(periods) {
  return Array.from({ length: 16 }, (_, index) => {
    const { rows } = schedule({
      principal: '10000.00',
      method: 'equalInstalment',
      periods,
      rate: { value: '0.12', unit: 'annual', yearDays: 365 },
      dayCount: 'ACT/365F',
      disbursedOn: '2026-01-31',
      dueDates: { policy: 'sameDay' },
    });
    const received = { on: '2026-01-31', amount: `${10000 - 10 * index}.00` };
    return [received, ...Array.from(rows, (row) => ({ on: row.dueDate, amount: `-${row.total}` }))];
  });
}

/** Where it starts by itself, `xirr` does not find the rate of a loan over 30 years. */
const PEER_OPTIONS = { guess: 0.1, maxIterations: 100 };

function close(a, b, what) {
  assert.ok(Math.abs(Number(a) - b) < 1e-7, `${what}: ${a} and ${b}`);
}

export function byPeriods(periods) {
  const flows = loans(periods).map((loan) => loan.map(({ amount }) => amount));
  const own = (index) => annualRate({ method: 'irr', flows: flows[index % 16] }).rate;
  const peer = (index) => irr(flows[index % 16].map(Number), 0.01);
  const check = () => void flows.forEach((_, index) => close(own(index), peer(index), 'irr'));
  const contenders = { fenqi: (index) => own(index).length, financial: peer };
  return { name: 'irr', n: periods, contenders, check };
}

export function byDates(periods) {
  const flows = loans(periods);
  const own = (index) => annualRate({ method: 'xirr', flows: flows[index % 16] }).rate;
  const peer = (index) =>
    xirr(
      flows[index % 16].map(({ on, amount }) => ({ amount: Number(amount), when: new Date(on) })),
      PEER_OPTIONS,
    );
  const check = () => void flows.forEach((_, index) => close(own(index), peer(index), 'xirr'));
  const contenders = { fenqi: (index) => own(index).length, xirr: peer };
  return { name: 'xirr', n: periods, contenders, check };
}
