/**
 * The y axis: from 0, in three to five ticks of 1, 2 or 5 times a power of ten.
 */

/** @returns {{ top: number, ticks: number[] }} in the unit of `most` */
export function axis(most) {
  if (!(most > 0)) return { top: 1, ticks: [0] };
  const step = stepFor(most);
  const count = Math.ceil(most / step);
  return { top: count * step, ticks: Array.from({ length: count + 1 }, (_, at) => at * step) };
}

function stepFor(most) {
  for (let power = 10 ** Math.max(0, Math.floor(Math.log10(most)) - 1); ; power *= 10) {
    for (const times of [1, 2, 5]) if (most / (times * power) <= 4) return times * power;
  }
}

/** Which of n bars get their number beneath: round ones and the last, the first where there is space. */
export function marks(n, room) {
  if (n <= room) return Array.from({ length: n }, (_, at) => at + 1);
  const step = [2, 3, 5, 6, 10, 12, 20, 30, 60, 120].find((width) => n / width <= room - 1) ?? n;
  const between = [];
  for (let at = step; at <= n - step / 2; at += step) between.push(at);
  // Beside a close second mark the first would only crowd it.
  return [...new Set([...(step < 5 ? [] : [1]), ...between, n])];
}
