/** What the package exports; `types/index.d.ts` says what each does. */

import { asFenqiError } from './error.mjs';
import { findProduct, known, shippedProducts } from './product.mjs';
import { engine, start } from './runtime.mjs';
import { quickRate } from './rates.mjs';
import { ask } from './schedule.mjs';

export { FenqiError } from './error.mjs';
export { compare } from './compare.mjs';
export { applyCoupons, bestCoupon } from './coupons.mjs';
export { isReady } from './runtime.mjs';
export { schedule } from './schedule.mjs';

export const version = FENQI_VERSION;

export function init(options) {
  return start(options && typeof options === 'object' ? options : {}).catch((error) => {
    throw asFenqiError(error);
  });
}

export function product(idOrDocument) {
  try {
    engine();
    return findProduct(idOrDocument, '');
  } catch (error) {
    throw asFenqiError(error);
  }
}

export function products() {
  try {
    return [...shippedProducts().values()];
  } catch (error) {
    throw asFenqiError(error);
  }
}

function question(name, quick) {
  return (request) => {
    try {
      engine();
      return (quick && quick(request)) || ask(known().questions.indexOf(name), request, 0);
    } catch (error) {
      throw asFenqiError(error);
    }
  };
}

export const annualRate = question('annualRate', quickRate);
export const interest = question('interest');
export const dayCount = question('dayCount');
export const dueDates = question('dueDates');
export const euInterval = question('euInterval');
export const tvm = question('tvm');
export const round = question('round');
export const bankingHours = question('bankingHours');
export const quota = question('quota');
export const checkIdentity = question('checkIdentity');
