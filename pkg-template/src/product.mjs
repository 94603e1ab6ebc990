/**
 * Products: by id for those of the package, by document, or as read once.
 *
 * The engine keeps what it has read under a number. Should it have dropped one, because many came
 * after it, the document is still here and is read again.
 */

import * as glue from 'fenqi:glue';
import { engineError, hostError } from './error.mjs';
import { plain } from './plain.mjs';
import { engine } from './runtime.mjs';

let shipped;
const byText = new Map();
const MOST_TEXTS = 64;

/** All that were read: asking a set runs no trap of a proxy, as `instanceof` does. */
const read = new WeakSet();

/** Whether this is what {@link findProduct} gave. */
export const isProduct = (value) => read.has(value);

/** A product that was read. */
export class Product {
  constructor(document) {
    read.add(this);
    this.document = document;
    this.id = document.id;
    this.version = document.version;
    this._number = 0;
    Object.freeze(this.document);
  }

  /** The engine's number of it. */
  _load() {
    engine();
    this._number = glue.load_product(this.document);
    if (this._number === 0) throw engineError(glue.last_error());
    return this._number;
  }
}

/** The products that ship with the package, by id. */
export function shippedProducts() {
  if (!shipped) {
    engine();
    shipped = new Map();
    for (const document of JSON.parse(glue.shipped_products())) {
      shipped.set(document.id, new Product(document));
    }
  }
  return shipped;
}

/** A product by id, by document, or as it is. */
export function findProduct(given, path) {
  if (isProduct(given)) return given;
  if (typeof given === 'string') {
    const known = shippedProducts().get(given);
    if (known) return known;
    throw unknown(path);
  }
  const document = plain(given, path);
  if (document === null || typeof document !== 'object') {
    throw hostError('wrong_type', path, {
      expected: 'the id of a product, or a document',
      got: given === null || given === undefined ? 'nothing' : `a ${typeof given}`,
    });
  }
  const text = JSON.stringify(document);
  let known = byText.get(text);
  if (!known) {
    known = new Product(document);
    at(path, () => known._load());
    if (byText.size === MOST_TEXTS) byText.clear();
    byText.set(text, known);
  }
  return known;
}

/** Puts the path of a field before the path of what went wrong inside it. */
function at(path, run) {
  try {
    return run();
  } catch (error) {
    if (!path || !error.code) throw error;
    const dot = !error.path || error.path[0] === '[' ? '' : '.';
    const { code, fault, retryable, facts } = error;
    throw engineError({
      code,
      path: path + dot + error.path,
      fault,
      retryable,
      facts: Object.keys(facts).map((name) => [name, facts[name]]),
      message: error.message.slice(error.message.indexOf(': ') + 2),
    });
  }
}

function unknown(path) {
  const known = [...shippedProducts().keys()].join(', ');
  return engineError({
    code: 'unknown_product',
    path,
    fault: 'policy',
    retryable: false,
    facts: [['known', known]],
    message: `no product has this id; known are: ${known}`,
  });
}
