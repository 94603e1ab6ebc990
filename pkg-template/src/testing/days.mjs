/** Civil dates as text, counted without a clock and without a zone. */

const DAY_MS = 864e5;

/** Midnight of a date as if in Greenwich; an error for what is no date. */
export function midnight(date) {
  const found = typeof date === 'string' && /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  const time = found ? Date.UTC(+found[1], found[2] - 1, +found[3]) : NaN;
  if (Number.isNaN(time) || dateOf(time) !== date) throw new TypeError(`not a date such as 2026-03-01: ${date}`);
  return time;
}

export const dateOf = (time) => new Date(time).toISOString().slice(0, 10);

export const addDays = (date, days) => dateOf(midnight(date) + days * DAY_MS);

/** So many months earlier; null where that month has no such day. */
export function monthsBefore(date, months) {
  const day = date.slice(8);
  const first = new Date(midnight(`${date.slice(0, 7)}-01`));
  first.setUTCMonth(first.getUTCMonth() - months);
  const found = addDays(dateOf(first), day - 1);
  return found.slice(8) === day ? found : null;
}
