/**
 * The balance of a loan with a payment and without it, as two step lines over time: the area between
 * them is principal that is lent for a shorter while.
 */

import { dayNumber } from '../format/date.js';
import { openOf, openRows } from '../state/loan-figures.js';
import { fenOf } from '../format/amount.js';

/** The steps of a state: `[day, balance in fen]`, from the day of the state on. */
export function steps(state) {
  const start = dayNumber(state.on);
  let balance = fenOf(state.balance);
  const points = [[start, balance]];
  for (const row of openRows(state)) {
    balance -= openOf(row, 'principal');
    points.push([Math.max(start, dayNumber(row.dueDate)), balance]);
  }
  return points;
}

/**
 * @param {[number, number][]} points
 * @param {{ width: number, height: number, top: number, from: number, to: number }} frame
 */
export function stepPath(points, { width, height, top, from, to }) {
  const x = (day) => Math.round(((day - from) / Math.max(1, to - from)) * width);
  const y = (fen) => height - Math.round((fen / top) * height);
  const [[first, opening], ...rest] = points;
  return rest.reduce((path, [day, fen]) => `${path}H${x(day)}V${y(fen)}`, `M${x(first)} ${y(opening)}`);
}

/** The area between two step lines: down the first, and back along the second. */
export function betweenPath(before, after, frame) {
  const there = stepPath(before, frame);
  const back = stepPath(after, frame);
  return `${there}V${frame.height}H0z${back}H${frame.width}V${frame.height}H0z`;
}
