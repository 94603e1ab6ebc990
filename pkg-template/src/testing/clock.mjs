/**
 * A clock that stands still until it is told to go on: fenqi has none of its own, so a test that
 * hands this one's day to every call gives the same figures for ever.
 *
 * Its days are those of Asia/Shanghai, eight hours before Greenwich all year.
 */

import { dateOf, midnight } from './days.mjs';

const HOUR_MS = 36e5;
const SHANGHAI_MS = 8 * HOUR_MS;
const UNITS = { days: 24 * HOUR_MS, hours: HOUR_MS, minutes: 6e4, seconds: 1e3 };

/** `'2026-03-01'`, at noon, or `'2026-03-01T17:29'`, with seconds or without, as the time since 1970. */
function instant(at) {
  const [, date, , hours = 12, minutes = 0, seconds = 0] =
    /^([^T]*)(T(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(typeof at === 'string' ? at : '') || [];
  if (hours > 23 || minutes > 59 || seconds > 59 || date === undefined) {
    throw new TypeError(`not a date or a local time such as 2026-03-01T17:29: ${at}`);
  }
  return midnight(date) - SHANGHAI_MS + hours * UNITS.hours + minutes * UNITS.minutes + seconds * UNITS.seconds;
}

export function fixedClock(at) {
  let time = instant(at);
  const local = () => new Date(time + SHANGHAI_MS).toISOString();
  return Object.freeze({
    today: () => dateOf(time + SHANGHAI_MS),
    localTime: () => local().slice(0, 19),
    now: () => time,
    advance(by) {
      for (const unit of Object.keys(by)) {
        if (!(unit in UNITS) || !Number.isFinite(by[unit])) throw new TypeError(`not a step of a clock: ${unit}`);
        time += by[unit] * UNITS[unit];
      }
      return this;
    },
    set(at) {
      time = instant(at);
      return this;
    },
  });
}
