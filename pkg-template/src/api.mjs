/** What the package exports; `types/index.d.ts` says what each does. */

import * as glue from 'fenqi:glue';
import { compact } from './compact.mjs';
import { asFenqiError, engineError } from './error.mjs';
import { plain } from './plain.mjs';
import { findProduct, known, shippedProducts } from './product.mjs';
import { engine, start } from './runtime.mjs';
import { deepFreeze } from './schedule.mjs';

export { FenqiError } from './error.mjs';
export { compare } from './compare.mjs';
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

function question(name) {
  return (request) => {
    try {
      engine();
      const answer = glue.answer(known().questions.indexOf(name), compact(plain(request)));
      if (answer === undefined) throw engineError(glue.last_error());
      return deepFreeze(answer);
    } catch (error) {
      throw asFenqiError(error);
    }
  };
}

export const annualRate = question('annualRate');
export const interest = question('interest');
export const dayCount = question('dayCount');
export const dueDates = question('dueDates');
export const euInterval = question('euInterval');
export const tvm = question('tvm');
export const round = question('round');
