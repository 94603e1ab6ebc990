/** Civil dates as the peers need them: what a program without a date library writes. */

const two = (n) => (n < 10 ? `0${n}` : `${n}`);

/** `[year, month, day]` of `'2026-01-31'`. */
export function parse(text) {
  return [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
}

export function format([year, month, day]) {
  return `${year}-${two(month)}-${two(day)}`;
}

/** The same day some months later, or the last day of a shorter month. */
export function monthsAfter([year, month, day], months) {
  const index = year * 12 + month - 1 + months;
  const to = [Math.floor(index / 12), (index % 12) + 1];
  const last = new Date(Date.UTC(to[0], to[1], 0)).getUTCDate();
  return [to[0], to[1], Math.min(day, last)];
}

/** The day's number, for differences. */
export function dayNumber([year, month, day]) {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}
