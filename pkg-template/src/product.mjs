/**
 * Products: by id for those of the package, by document, or as read once.
 *
 * The engine keeps what it has read under a number. Should it have dropped one, because many came
 * after it, the document is still here and is read again.
 */

import * as glue from 'fenqi:glue';
import { revived } from './compact.mjs';
import { FenqiError, engineError, hostError, inside, kind, wrongType } from './error.mjs';
import { compact } from './plain.mjs';
import { engine, said } from './runtime.mjs';

let all;
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
    this._number = glue.load_product(compact(this.document));
    if (this._number === 0) throw engineError();
    return this._number;
  }
}

/** What a call gives with the number of a product, if there is one; it gives nothing where it fails. */
export function using(product, call, again) {
  const answer = call(product ? (!again && product._number) || product._load() : 0, engine());
  if (answer) return answer;
  const error = engineError();
  if (again || !product || error.code !== 'unknown_product') throw error;
  return using(product, call, 1);
}

/** What the engine knows by itself: names in the order of their places, and products by id. */
export function known() {
  if (!all) {
    engine();
    glue.known();
    all = said();
    all.byId = new Map(all.products.map((document) => [document.id, new Product(document)]));
  }
  return all;
}

/** The products that ship with the package, by id. */
export const shippedProducts = () => known().byId;

/** A product by id, by document, or as it is. */
export function findProduct(given, path) {
  if (isProduct(given)) return given;
  if (typeof given === 'string') {
    const product = shippedProducts().get(given);
    if (product) return product;
    throw unknown(path);
  }
  const written = compact(given, path);
  if (written[0] !== '{' && written[0] !== '[') {
    throw wrongType(path, 'the id of a product, or a document', kind(given));
  }
  let product = byText.get(written);
  if (!product) {
    product = new Product(revived(written));
    try {
      product._load();
    } catch (error) {
      throw path && error instanceof FenqiError ? inside(path, error) : error;
    }
    if (byText.size === MOST_TEXTS) byText.clear();
    byText.set(written, product);
  }
  return product;
}

function unknown(path) {
  return hostError('unknown_product', path, { known: [...shippedProducts().keys()].join(', ') });
}
