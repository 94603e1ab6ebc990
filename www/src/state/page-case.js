/**
 * What every page knows besides its element: the products there are, the quote that the address
 * carries, and what of an address could not be had.
 */

import { products } from 'fenqi';
import { Calculation } from 'fenqi/elements/kit';
import { byDays, firstQuote, moved, withMethod } from 'fenqi/elements/words';
import { read, write } from './address.js';

/** The product of the pages' representative example, where the package has it. */
const FIRST_PRODUCT = 'flex-12';

/**
 * The quote of an address: a first one of its product, which that product lends for certain, what the
 * address asks for, and what of it could not be had.
 *
 * @param {import('fenqi').Product[]} shelf
 * @param {string} today the day of disbursement where the address names none
 */
export function quoteOf(hash, shelf, today) {
  const { fields, unreadable } = read(hash);
  const notices = unreadable.length ? [{ key: 'link.unreadable', facts: { fields: unreadable.join(', ') } }] : [];
  const named = shelf.find((each) => each.id === fields.product);
  const usual = shelf.find((each) => each.id === FIRST_PRODUCT) ?? shelf[0];
  if (fields.product && !named) notices.push({ key: 'link.unknownProduct', facts: { id: fields.product }, product: usual });
  if (named && fields.v && fields.v !== named.version) {
    notices.push({ key: 'link.version', facts: { then: fields.v, now: named.version } });
  }
  const first = firstQuote(named ?? usual, named ? today : (fields.on ?? today));
  return { first, quote: named ? linked(first, fields) : first, notices };
}

/** A link's own terms on its product; what it does not name stays as it was. */
function linked(first, fields) {
  const { document } = first.product;
  const method = fields.method ?? first.method;
  const quote = document.methods.includes(method) ? withMethod(first, method) : { ...first, method };
  return {
    ...quote,
    fen: fields.principal ?? quote.fen,
    on: fields.on ?? quote.on,
    ...(byDays(quote.product, method) ? { termDays: fields.days ?? quote.termDays } : { periods: fields.periods ?? quote.periods }),
  };
}

/** What a change of product changed besides. */
export function fitted(before, after) {
  const changes = [];
  if (before.fen !== after.fen) changes.push({ what: 'amount', before, after });
  if (before.method !== after.method) changes.push({ what: 'method', before, after });
  if (before.periods !== after.periods || before.termDays !== after.termDays) changes.push({ what: 'term', before, after });
  return changes.length ? [{ key: 'fitted.lead', changes, product: after.product }] : [];
}

/** The part of the address after `#`, which no browser sends to a server. */
export const browserAddress = {
  get: () => location.hash,
  set: (hash) => history.replaceState(history.state, '', hash),
};

/** A quote that a page changes by controls of its own, and keeps in the address. */
export class PageCase extends Calculation {
  /** @param {{ requestUpdate(): void, lang: string }} host */
  constructor(host) {
    super(host);
    this.notices = [];
    this.shelf = products();
  }

  start() {
    this.follow(browserAddress.get());
  }

  follow(hash) {
    const { first, quote, notices } = quoteOf(hash, this.shelf, this.firstDay());
    this.work(first);
    if (!this.plan) throw this.error;
    this.work(quote);
    this.problem = null;
    this.notices = notices;
    this.host.requestUpdate();
  }

  pick(id) {
    const before = this.quote;
    this.set(moved(before, this.shelf.find((each) => each.id === id)));
    this.notices = fitted(before, this.wanted);
  }

  worked(released) {
    if (released) this.publish();
  }

  /** What a page says in its address besides the quote. */
  more() {
    return [];
  }

  publish() {
    if (!this.keeping) browserAddress.set(this.toHash());
  }

  toHash() {
    return write(this.quote, this.host.lang, this.more());
  }
}
