/**
 * A quote as the part of the address after `#`, which no browser sends to a server:
 * `#product=flex-12&v=3&principal=10000.00&method=equalInstalment&periods=12&on=2026-01-31&lang=zh-CN`.
 *
 * Reading keeps what is well formed, names what is not, and leaves to the engine whether the
 * product offers it: a link says what its sender saw, or says why it cannot.
 */

import { byDays, dayNumber, fenOf, language, plain } from 'fenqi/elements/words';

const whole = (most) => (text) => (/^\d{1,5}$/.test(text) && +text >= 1 && +text <= most ? +text : null);

const oneOf = (names) => (text) => (names.includes(text) ? text : null);

/** How each field of the address is read; null is "not readable". */
const READERS = {
  product: (text) => (/^[\w.-]{1,64}$/.test(text) ? text : null),
  v: whole(99_999),
  principal: (text) => (/^\d{1,13}(\.\d{1,2})?$/.test(text) ? fenOf(text) : null),
  method: (text) => (/^[a-zA-Z]{1,32}$/.test(text) ? text : null),
  periods: whole(1200),
  days: whole(36_600),
  on: (text) => (Number.isNaN(dayNumber(text)) ? null : text),
  lang: language,
  day: (text) => (Number.isNaN(dayNumber(text)) ? null : text),
  paid: (text) => (/^\d{1,4}$/.test(text) ? +text : null),
  fee: (text) => (/^0\.0\d{1,3}$/.test(text) ? text : null),
  intent: oneOf(['dueNow', 'overdue', 'periods', 'amount', 'settle']),
  amount: (text) => (/^\d{1,13}(\.\d{1,2})?$/.test(text) ? fenOf(text) : null),
  strategy: oneOf(['shortenTerm', 'reduceInstalment', 'nextInstalments', 'lastInstalments']),
  limit: (text) => (/^[\w-]{1,32}$/.test(text) ? text : null),
  at: (text) => (/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? text : null),
  coupon: (text) => (/^[\w-]{1,32}$/.test(text) ? text : null),
  rows: (text) => (/^\d{1,4}(\.\d{1,4})*$/.test(text) ? text.split('.').map(Number) : null),
};

/**
 * @param {object} quote
 * @param {[string, string | number][]} [more] what a page says besides
 */
export function write(quote, lang, more = []) {
  const term = byDays(quote.product, quote.method) ? ['days', quote.termDays] : ['periods', quote.periods];
  const fields = [
    ['product', quote.product.id],
    ['v', quote.product.version],
    ['principal', plain(quote.fen)],
    ['method', quote.method],
    term,
    ['on', quote.on],
    ...more,
    ['lang', lang],
  ];
  return `#${fields.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}

/** @returns {{ fields: Record<string, any>, unreadable: string[] }} */
export function read(hash) {
  const fields = {};
  const unreadable = [];
  for (const [name, text] of new URLSearchParams(String(hash).replace(/^#/, ''))) {
    if (!Object.hasOwn(READERS, name)) continue;
    const value = READERS[name](text);
    if (value === null) unreadable.push(name);
    else fields[name] = value;
  }
  return { fields, unreadable };
}
