/**
 * Fen and packed dates as text. These run for every cell that is read: four digits come out of a
 * table, which is several times as fast as printing them again, and two of them joined are an
 * amount below a million yuan.
 */

// Given their length, so that they are lists from the start and not tables of a few far entries.
const WHOLE = new Array(10000);
const LAST = new Array(10000);

/** A whole number from 0 to 9999. */
function whole(value) {
  return WHOLE[value] || (WHOLE[value] = `${value}`);
}

/** `307` to `'03.07'`: the last four digits of an amount. */
function last(fen) {
  return LAST[fen] || (LAST[fen] = `000${fen}`.slice(-4).replace(/..$/, '.$&'));
}

/** `7000` to `'70.00'`. */
export function yuan(fen) {
  if (fen < 1e8 && fen >= 0) {
    if (fen < 1e4) return fen < 1e3 ? last(fen).slice(1) : last(fen);
    const high = (fen / 1e4) | 0;
    return whole(high) + last(fen - high * 1e4);
  }
  if (fen < 0) return `-${yuan(-fen)}`;
  const high = Math.floor(fen / 1e4);
  return high + last(fen - high * 1e4);
}

/** How many dates are kept: so many that a step of a month, a week or ten days seldom meets itself. */
const KEPT = 1087;
const DAYS = new Array(KEPT);
const DATES = new Array(KEPT);

/** `20260228` to `'2026-02-28'`. The dates of a plan are those of the plan before and of its neighbours. */
export function date(packed) {
  const day = packed | 0;
  const place = day % KEPT;
  if (DAYS[place] === day) return DATES[place];
  DAYS[place] = day;
  return (DATES[place] = `${day}`.replace(/(....)(..)/, '$1-$2-'));
}

const READ = new Map();

/** `'2026-02-28'` to `20260228`; 0 where it does not look like a date. */
export function packed(text) {
  if (typeof text !== 'string' || text.length !== 10) return 0;
  let day = READ.get(text);
  if (day === undefined) {
    if (READ.size > 4095) READ.clear();
    day = /^\d{4}-\d\d-\d\d$/.test(text) ? +text.replace(/-/g, '') : 0;
    READ.set(text, day);
  }
  return day;
}

/**
 * A yuan amount of at most 12 digits as fen, read from a place on; -1 where it is anything else, for
 * the engine to judge.
 */
export function fen(amount, from = 0) {
  if (typeof amount === 'number') {
    return amount >= 0 && amount <= 1e12 && Number.isInteger(amount) ? amount * 100 : -1;
  }
  if (typeof amount !== 'string' || amount.length === from || amount.length > 15) return -1;
  let value = 0;
  let decimals = -1;
  for (let i = from; i < amount.length; i++) {
    const code = amount.charCodeAt(i);
    if (code === 46 && decimals < 0 && i > from) {
      decimals = 0;
      continue;
    }
    if (code < 48 || code > 57 || decimals === 2) return -1;
    value = value * 10 + code - 48;
    if (decimals >= 0) decimals += 1;
  }
  if (decimals === 0) return -1;
  return decimals === 2 ? value : decimals === 1 ? value * 10 : value * 100;
}
