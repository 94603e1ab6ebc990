/**
 * Schedules. The few fields that a slider changes go to the engine as numbers; everything else goes
 * as a document, and the engine says what is wrong with it.
 */

import * as glue from 'fenqi:glue';
import { revived } from './compact.mjs';
import { asFenqiError, kind, wrongType } from './error.mjs';
import { Plan } from './plan.mjs';
import { compact, fieldsOf } from './plain.mjs';
import { findProduct, isProduct, known, shippedProducts, using } from './product.mjs';
import { engine, floats, said } from './runtime.mjs';
import { day, fen } from './text.mjs';

/** Up to so many numbers a plain list is made sooner than a typed one. */
const FEW = 600;

/** The numbers at an address of the module's memory, copied out of it. */
function numbers(address) {
  const memory = floats();
  const start = address / 8;
  const length = memory[start];
  if (length > FEW) return memory.slice(start, start + length);
  const copy = new Array(length);
  for (let i = 0; i < length; i++) copy[i] = memory[start + i];
  return copy;
}

export function schedule(terms) {
  try {
    return quick(terms) || full(terms);
  } catch (error) {
    throw asFenqiError(error);
  }
}

/** A plan from numbers alone; undefined where the terms hold anything else. */
function quick(terms) {
  if (typeof terms !== 'object' || terms === null) return undefined;
  let given;
  try {
    if (Array.isArray(terms)) return undefined;
    for (const key in terms) {
      if (!(key in QUICK)) return undefined;
    }
    given = {
      product: terms.product,
      principal: terms.principal,
      method: terms.method,
      periods: terms.periods,
      disbursedOn: terms.disbursedOn,
    };
  } catch (error) {
    // What throws when it is read is named by its path on the other way.
    return undefined;
  }
  const product = isProduct(given.product)
    ? given.product
    : typeof given.product === 'string' && shippedProducts().get(given.product);
  if (!product) return undefined;
  const principal = fen(given.principal);
  const { periods } = given;
  const date = day(given.disbursedOn);
  if (principal < 0 || date === 0 || !(typeof periods === 'number' && periods > 0 && periods <= 4e9 && periods % 1 === 0)) {
    return undefined;
  }
  let method = -1;
  if (given.method !== undefined) {
    method = known().methods.indexOf(given.method);
    // A daily loan is asked for by its days.
    if (method < 0 || given.method === 'daily') return undefined;
  } else if (product.document.methods[0] === 'daily') {
    return undefined;
  }
  const address = using(product, (number, loaded) =>
    loaded.quick_plan(number, principal, method, periods, date),
  );
  const asked = () => withoutNothing({ ...given, product: product.id });
  return new Plan(numbers(address), asked, (what, period, column) => {
    const { product: _, ...rest } = withoutNothing(given);
    return about(product, compact(rest), what, period, column);
  });
}

const QUICK = { product: 1, principal: 1, method: 1, periods: 1, disbursedOn: 1 };

/** The product of terms, if they have one, and the rest of them as the engine's text. */
export function parsed(terms) {
  engine();
  const { product: given, ...rest } = fieldsOf(terms, '');
  const product = given === undefined || given === null ? null : findProduct(given, 'product');
  return { product, text: compact(rest) };
}

/** A plan from a document of terms. */
function full(terms) {
  const { product, text } = parsed(terms);
  const address = using(product, (number) => glue.document_plan(number, text));
  const asked = () => deepFreeze(product ? { product: product.id, ...revived(text) } : revived(text));
  return new Plan(numbers(address), asked, (what, period, column) =>
    about(product, text, what, period, column),
  );
}

/** What can be asked of a plan, by place; the places after these are the columns. */
const ASKED = ['rates', 'disclosure', 'parts', 'coupons'];

/** Puts a question about terms to the engine. */
export function about(product, text, what, period, column) {
  try {
    let place = ASKED.indexOf(what);
    if (place < 0) {
      if (!Number.isInteger(period) || period < 0 || period > 4e9) {
        throw wrongType('period', 'a whole number', kind(period));
      }
      if (typeof column !== 'string') {
        throw wrongType('column', 'text', kind(column));
      }
      place = known().columns.indexOf(column);
      // A place that no column has, for the engine to refuse.
      place = place < 0 ? 99 : place + ASKED.length;
    }
    place += known().questions.length;
    return ask(place, text, product, period);
  } catch (error) {
    throw asFenqiError(error);
  }
}

/** Puts the text of a request to the engine by its place. */
export function ask(place, text, product, period) {
  using(product, (number) => glue.ask(place, text, number, period));
  return deepFreeze(said());
}

function withoutNothing(object) {
  const rest = {};
  for (const key of Object.keys(object)) {
    if (object[key] !== undefined && object[key] !== null) rest[key] = object[key];
  }
  return rest;
}

export function deepFreeze(value) {
  if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) deepFreeze(value[key]);
    Object.freeze(value);
  }
  return value;
}
