/**
 * Fen and packed dates as text. These run for every cell that is read: four digits come out of a
 * table, which is several times as fast as printing them again, and two of them joined are an
 * amount below a million yuan.
 */

import { engine } from './runtime.mjs';

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

/** `1268250301` to `'0.1268250301'`: a count of the tenth decimal. */
export function tenDecimals(units) {
  if (units < 0) return `-${tenDecimals(-units)}`;
  const high = Math.floor(units / 1e5);
  const five = (digits) => `${1e5 + digits}`.slice(1);
  return `${Math.floor(high / 1e5)}.${five(high % 1e5)}${five(units - high * 1e5)}`;
}

const READ = new Map();

/** `'2026-02-28'` to the engine's number of the day; 0 where it is no date. */
export function day(text) {
  if (typeof text !== 'string' || text.length !== 10) return 0;
  let number = READ.get(text);
  if (number === undefined) {
    if (READ.size > 4095) READ.clear();
    number = /^\d{4}-\d\d-\d\d$/.test(text) ? engine().day_of(+text.replace(/-/g, '')) : 0;
    READ.set(text, number);
  }
  return number;
}

/**
 * A yuan amount of at most 12 digits as fen, read from a place on; -1 where it is anything else, for
 * the engine to judge.
 */
export function fen(amount, from = 0) {
  if (typeof amount === 'number') {
    return amount >= 0 && amount <= 1e12 && Number.isInteger(amount) ? amount * 100 : -1;
  }
  if (typeof amount !== 'string') return -1;
  const end = amount.length;
  // Nine digits make a whole number of 32 bits, which is read in half the time of a longer one.
  if (end > from + 10) {
    const digits = amount.slice(from);
    return /^\d{1,12}(\.\d\d?)?$/.test(digits) ? Math.round(digits * 100) : -1;
  }
  let value = 0;
  let point = end;
  for (let i = from; i < end; i++) {
    const digit = amount.charCodeAt(i) ^ 48;
    if (digit < 10) value = (value * 10 + digit) | 0;
    else if (digit === 30 && point === end && i > from) point = i;
    else return -1;
  }
  // The point counts with the decimals behind it.
  const rest = end - point;
  return end === from ? -1 : rest === 3 ? value : rest === 2 ? value * 10 : rest === 0 ? value * 100 : -1;
}
