/**
 * Civil dates as text: `2026-02-28` in tables, `2026年2月28日` and `28 Feb 2026` in sentences.
 *
 * Days are counted from 1970-01-01 in integers. The page's only clock is `todayInBeijing`.
 */

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A date in a sentence. */
export function inSentence(date, lang) {
  const [year, month, day] = date.split('-').map(Number);
  return lang === 'en' ? `${day} ${MONTHS[month - 1]} ${year}` : `${year}年${month}月${day}日`;
}

/** A date of this year or the next, without the year. */
export function withoutYear(date, lang) {
  const [, month, day] = date.split('-').map(Number);
  return lang === 'en' ? `${day} ${MONTHS[month - 1]}` : `${month}月${day}日`;
}

/** `20260228` of the chart's columns as `2026-02-28`. */
export function fromNumber(number) {
  const text = String(number);
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
}

/** Days from 1970-01-01, or NaN where there is no such date. */
export function dayNumber(date) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return NaN;
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && fromDayNumber(at / 86_400_000) === date ? at / 86_400_000 : NaN;
}

export function fromDayNumber(days) {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

export function addDays(date, days) {
  return fromDayNumber(dayNumber(date) + days);
}

export function daysBetween(from, to) {
  return dayNumber(to) - dayNumber(from);
}

/** Today where the loan is made: UTC+8, without a time zone table. */
export function todayInBeijing(now = Date.now()) {
  return new Date(now + 8 * 3_600_000).toISOString().slice(0, 10);
}
