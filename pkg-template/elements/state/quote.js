/**
 * What the reader has entered: a product of the package and terms within it.
 *
 * @typedef {object} Quote
 * @property {import('fenqi').Product} product
 * @property {number} fen the principal
 * @property {import('fenqi').Method} method
 * @property {number | null} periods the number of instalments, where the method counts them
 * @property {number | null} termDays the days, where the method counts those
 * @property {string} on the day of disbursement
 * @property {import('fenqi').Coupon[]} [coupons] what is used with it
 */

import { fenOf, plain } from '../format/amount.js';

/** The amount of the page's representative example, in fen. */
const EXAMPLE_FEN = 1_000_000;

/** Whether this method of this product is lent by days and not by instalments. */
export function byDays(product, method) {
  return method === 'daily' && Boolean(product.document.termDays);
}

/** The limits of a product in fen. */
export function limits(product) {
  const { least, most, step } = product.document.principal;
  return { least: fenOf(least), most: fenOf(most), step: step ? fenOf(step) : 1 };
}

/** The days that a product by days is asked for most: what lies inside its bounds. */
export function dayPresets({ least, most }) {
  const inside = [7, 14, 30, 60, 90, 180, 270, 360].filter((days) => days >= least && days <= most);
  return inside.length ? inside : [least, most].filter((days, at, all) => all.indexOf(days) === at);
}

/** The example's amount where the product lends it, else its least; never its longest term. */
export function firstQuote(product, on) {
  const method = product.document.methods[0];
  return {
    product,
    fen: nearestAmount(EXAMPLE_FEN, limits(product), true),
    method,
    ...nearestTerm(product, method, null),
    on,
  };
}

/** The quote moved to another product, keeping what that product offers too. */
export function moved(quote, product) {
  const { methods } = product.document;
  const method = methods.includes(quote.method) ? quote.method : methods[0];
  return {
    product,
    fen: nearestAmount(quote.fen, limits(product), false),
    method,
    ...nearestTerm(product, method, quote),
    on: quote.on,
    coupons: quote.coupons,
  };
}

/** The quote with another method, which may count days where the last one counted instalments. */
export function withMethod(quote, method) {
  return { ...quote, method, ...nearestTerm(quote.product, method, quote) };
}

/** The terms for the engine. */
export function termsOf(quote) {
  const { product, method, periods, termDays, on, coupons } = quote;
  const terms = { product, principal: plain(quote.fen), method, disbursedOn: on };
  if (coupons?.length) terms.coupons = coupons;
  if (byDays(product, method)) terms.termDays = termDays;
  else terms.periods = periods;
  return terms;
}

function nearestAmount(fen, { least, most, step }, leastIfOutside) {
  if (fen < least || (fen > most && leastIfOutside)) return least;
  if (fen > most) return most;
  return Math.min(most, Math.max(least, Math.round(fen / step) * step));
}

/** The nearest term that the method has; between days and instalments a month counts thirty days. */
function nearestTerm(product, method, quote) {
  const { periods: offered, termDays } = product.document;
  if (byDays(product, method)) {
    const presets = dayPresets(termDays);
    const wanted = quote?.termDays ?? (quote?.periods ? quote.periods * 30 : presets[Math.floor((presets.length - 1) / 2)]);
    return { periods: null, termDays: Math.min(termDays.most, Math.max(termDays.least, wanted)) };
  }
  const wanted = quote?.periods ?? (quote?.termDays ? quote.termDays / 30 : offered[Math.floor((offered.length - 1) / 2)]);
  const nearest = offered.reduce((best, n) => (Math.abs(n - wanted) < Math.abs(best - wanted) ? n : best));
  return { periods: nearest, termDays: null };
}
