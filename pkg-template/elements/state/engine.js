/**
 * The package, as the elements use it: one call a frame, and refusals as values.
 */

import { schedule } from 'fenqi';
import { pointsBetween } from '../format/rate.js';
import { termsOf } from './quote.js';

export { applyCoupons, bestCoupon, compareRepayments, init, loanState, product, quota, trial } from 'fenqi';

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
