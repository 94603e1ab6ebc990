/**
 * Where a slider stops: round amounts, few enough that a finger can hit each.
 *
 * Up to 50:1 the stops are evenly spaced; beyond, each decade is cut finer at its beginning
 * (1, 1.1 … 2, 2.2 … 5, 5.5 … 10), so that a small loan can be set as well as a large one. Every
 * stop but the ends is a multiple of the product's step; the field beside takes the rest.
 */

const STOPS_MOST = 200;

/** @returns {number[]} ascending, from `least` to `most` */
export function stops(least, most, step) {
  if (most <= least) return [least];
  const between = most / Math.max(least, 1) > 50 ? decades(least, most) : even(least, most, step);
  const onStep = between.map((fen) => Math.round(fen / step) * step).filter((fen) => fen > least && fen < most);
  return [...new Set([least, ...onStep, most])];
}

/** The stop at or below a value, by its index. */
export function stopAt(all, value) {
  let low = 0;
  let high = all.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (all[middle] <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function even(least, most, step) {
  const width = roundAbove(Math.max(step, (most - least) / STOPS_MOST));
  const all = [];
  for (let fen = Math.ceil(least / width) * width; fen < most; fen += width) all.push(fen);
  return all;
}

/** The least 1, 2 or 5 times a power of ten that is not below `size`. */
function roundAbove(size) {
  const power = 10 ** Math.floor(Math.log10(size));
  return [1, 2, 5, 10].map((times) => times * power).find((width) => width >= size);
}

function decades(least, most) {
  const all = [];
  for (let power = 10 ** Math.floor(Math.log10(Math.max(least, 1))); power < most; power *= 10) {
    for (let tenths = 10; tenths < 100; tenths += tenths < 20 ? 1 : tenths < 50 ? 2 : 5) {
      all.push((tenths * power) / 10);
    }
  }
  return all;
}
