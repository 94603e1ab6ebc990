/**
 * Sums over the rows of a loan's state, in fen: every summand is the engine's own figure.
 */

import { fenOf } from '../format/amount.js';

/** The order in which parts of a payment are shown. */
export const PARTS = ['penalty', 'compoundInterest', 'interest', 'fee', 'guaranteeFee', 'principal'];

const DONE = new Set(['settled', 'removed']);

/** The rows that still ask for something. */
export function openRows(state) {
  return state.rows.filter((row) => !DONE.has(row.status));
}

/** What a row asks for in all. */
export function askedOf(row) {
  return PARTS.reduce((sum, part) => sum + fenOf(row[part]), 0);
}

/** What of a part of a row is not paid. */
export function openOf(row, part) {
  return fenOf(row[part]) - fenOf(row.paid[part]);
}

/** What is still to come: how many rows, those of the day and after it, and the whole loan's interest. */
export function ahead(state) {
  const rows = openRows(state);
  return {
    count: rows.length,
    next: rows[0] ?? null,
    today: rows.find((row) => row.dueDate === state.on) ?? null,
    coming: rows.find((row) => row.dueDate > state.on) ?? null,
    interestFen: state.rows.reduce((sum, row) => sum + fenOf(row.interest), 0),
    endsOn: rows.length ? rows[rows.length - 1].dueDate : null,
  };
}

/** What a trial pays of each part, with what goes beyond the rows; parts of nothing are left out. */
export function paidParts(trial) {
  const sums = PARTS.map((part) => [part, trial.allocation.reduce((sum, row) => sum + fenOf(row[part]), 0)]);
  const more = ['prepaidPrincipal', 'prepaymentFee', 'excess'].map((name) => [name, fenOf(trial[name])]);
  return [...sums, ...more].filter(([, fen]) => fen !== 0);
}

/** All that leaves the reader's account: the amount, and a fee that comes on top of it. */
export function leavesFen(trial) {
  return paidParts(trial).reduce((sum, [, fen]) => sum + fen, 0);
}
