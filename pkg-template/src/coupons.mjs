/**
 * Coupons: the plan without them beside the plan with them, and the best of several. They stand in
 * the terms, so that a refusal names the same path as everywhere.
 */

import { revived } from './compact.mjs';
import { asFenqiError, hostError } from './error.mjs';
import { about, deepFreeze, parsed, schedule } from './schedule.mjs';
import { yuan } from './text.mjs';

/** Terms that must have coupons: their product, their text and what it says. */
function given(terms) {
  const { product, text } = parsed(terms);
  const document = revived(text);
  if (!document.coupons) throw hostError('missing_field', 'coupons', {});
  return { product, text, document };
}

export function applyCoupons(terms) {
  try {
    const { product, document } = given(terms);
    const { coupons, ...plain } = product ? { ...document, product } : document;
    const before = schedule(plain);
    let after = null;
    let reasons = [];
    try {
      after = schedule({ ...plain, coupons });
    } catch (error) {
      if (error.code !== 'coupon_not_applicable') throw error;
      reasons = error.facts.reasons.split(', ');
    }
    const savedFen = after && before.totals.costFen - after.totals.costFen;
    return Object.freeze({
      applies: after !== null,
      reasons: deepFreeze(reasons),
      before,
      after,
      saved: after && yuan(savedFen),
      savedFen,
      discount: after && after.totals.discount,
      discountFen: after && after.totals.discountFen,
    });
  } catch (error) {
    throw asFenqiError(error);
  }
}

export function bestCoupon(terms) {
  try {
    const { product, text } = given(terms);
    return about(product, text, 'coupons');
  } catch (error) {
    throw asFenqiError(error);
  }
}
