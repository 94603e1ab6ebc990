/**
 * The package, as the page uses it: one call a frame, and refusals as values.
 */

import {
  applyCoupons,
  bankingHours,
  bestCoupon,
  compare,
  compareRepayments,
  init,
  loanState,
  products,
  product,
  quota,
  schedule,
  trial,
  version,
} from 'fenqi';
import { fenOf } from '../format/amount.js';
import { pointsBetween } from '../format/rate.js';
import { byDays, dayPresets, moved, termsOf, withMethod } from './quote.js';

export { applyCoupons, bankingHours, bestCoupon, compareRepayments, init, loanState, products, product, quota, trial, version };

/**
 * @param {import('./quote.js').Quote} quote
 * @returns {{ plan?: import('fenqi').Plan, refusal?: import('fenqi').FenqiError }}
 */
export function calculate(quote) {
  try {
    const plan = schedule(termsOf(quote));
    // Rows and rates are worked out when they are first read, and so refuse only then.
    void plan.annualRate;
    return { plan };
  } catch (refusal) {
    return { refusal };
  }
}

/**
 * The quote beside its alternatives, in a fixed order: other terms, other methods, other products.
 * A combination that is refused keeps its place and brings the refusal.
 *
 * @param {import('./quote.js').Quote} quote
 * @param {'periods' | 'methods' | 'products'} by
 * @param {import('fenqi').Product[]} shelf
 */
export function comparison(quote, by, shelf) {
  const others = alternatives(quote, by, shelf);
  const cells =
    by === 'periods' && !byDays(quote.product, quote.method)
      ? compare({ base: termsOf(quote), periods: others.map((other) => other.periods) })
      : others.flatMap((other) => compare({ base: termsOf(other) }));
  return others.map((other, at) => ({ quote: other, plan: cells[at].plan, refusal: cells[at].error }));
}

function alternatives(quote, by, shelf) {
  const { document } = quote.product;
  if (by === 'products') {
    // The amount stays: a product that does not lend it says so, rather than show another amount.
    return shelf.map((product) => (product.id === quote.product.id ? quote : { ...moved(quote, product), fen: quote.fen }));
  }
  if (by === 'methods') return document.methods.map((method) => withMethod(quote, method));
  if (byDays(quote.product, quote.method)) {
    const days = new Set([...dayPresets(document.termDays), quote.termDays]);
    return [...days].sort((a, b) => a - b).map((termDays) => ({ ...quote, termDays }));
  }
  return document.periods.map((periods) => ({ ...quote, periods }));
}

/** How many points of a rate over the cap are the guarantor's, or null where it charges nothing. */
export function guaranteePoints(quote, shownRate) {
  const { document } = quote.product;
  const fees = (document.fees ?? []).filter((fee) => fee.party !== 'guarantor');
  if (fees.length === (document.fees ?? []).length) return null;
  try {
    const without = schedule({ ...termsOf(quote), product: { ...document, fees } });
    return pointsBetween(shownRate, without.annualRate.compoundPct);
  } catch {
    return null;
  }
}

/** The rate of a product as it is quoted, where that is not a rate for a year. */
export function quotedRate(document) {
  const { value, unit } = document.rate;
  return unit === 'annual' ? null : { unit, value: String(value) };
}
