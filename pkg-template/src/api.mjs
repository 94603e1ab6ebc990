/** What the package exports; the declarations in `types/` say what each does. */

import { asFenqiError } from './error.mjs';
import { compact, fieldsOf } from './plain.mjs';
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
      return (quick && quick(request)) || ask(known().questions.indexOf(name), compact(request));
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

/** A question about a loan. Its product may be an id, or what {@link product} made of one. */
function ofLoan(name) {
  const put = question(name);
  return (loan, asked) => {
    try {
      let given = loan;
      if (typeof loan === 'object' && loan !== null) {
        given = fieldsOf(loan, 'loan');
        const own = given.product;
        if (own !== undefined && own !== null) given.product = findProduct(own, 'loan.product').document;
      }
      return put({ ...fieldsOf(asked === undefined ? {} : asked, ''), loan: given });
    } catch (error) {
      throw asFenqiError(error);
    }
  };
}

export const loanState = ofLoan('loanState');
export const trial = ofLoan('trial');
export const compareRepayments = ofLoan('compareRepayments');
