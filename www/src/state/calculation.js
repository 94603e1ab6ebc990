/**
 * The calculator's state, without a picture: what was entered, the plan for it, or why there is none.
 *
 * Changes of one frame are worked out once, with the last value. While a slider moves, nothing but
 * the figures follows; on release the address and the spoken status do. A plan that worked stays
 * until the next one does, with the quote that it belongs to.
 */

import { daysBetween, todayInBeijing } from '../format/date.js';
import { words } from '../lang/index.js';
import { read, write } from './address.js';
import { calculate, guaranteePoints, init, product, products, quotedRate } from './engine.js';
import { ageOf } from './figures.js';
import { byDays, firstQuote, moved, withMethod } from './quote.js';
import { refusalOf } from './refusal.js';

/** The product of the page's representative example, where the package has it. */
const FIRST_PRODUCT = 'flex-12';

/** Silence after the last input before the result is spoken. */
const SPEAK_AFTER_MS = 600;

export class Calculation {
  /**
   * @param {{ requestUpdate(): void, lang: string }} host
   * @param {{ today?: () => string, address?: { get(): string, set(hash: string): void } }} [outside]
   */
  constructor(host, { today = todayInBeijing, address = browserAddress } = {}) {
    this.host = host;
    this.today = today;
    this.address = address;
    /** @type {'loading' | 'ready' | 'failed'} */
    this.status = 'loading';
    this.failure = null;
    this.shelf = [];
    /** What was entered; its plan may not exist. */
    this.quote = null;
    /** The last plan that worked, and its quote. */
    this.plan = null;
    this.planQuote = null;
    this.error = null;
    /** Why the typed amount is no amount: a word of the parser. */
    this.problem = null;
    this.typing = false;
    this.dragging = false;
    this.notices = [];
    this.spoken = 0;
  }

  async start() {
    this.status = 'loading';
    this.host.requestUpdate();
    try {
      await init();
      this.shelf = products();
      this.status = 'ready';
      this.failure = null;
      this.open(this.address.get());
    } catch (failure) {
      this.status = 'failed';
      this.failure = failure;
    }
    this.host.requestUpdate();
  }

  /** Takes the quote of an address, or the first one, and says what of it could not be had. */
  open(hash) {
    const { fields, unreadable } = read(hash);
    const notices = unreadable.length ? [{ key: 'link.unreadable', facts: { fields: unreadable.join(', ') } }] : [];
    if (fields.lang) this.host.lang = fields.lang;
    const named = this.shelf.find((each) => each.id === fields.product);
    const usual = this.shelf.find((each) => each.id === FIRST_PRODUCT) ?? this.shelf[0];
    if (fields.product && !named) {
      notices.push({ key: 'link.unknownProduct', facts: { id: fields.product }, product: usual });
    }
    if (named && fields.v && fields.v !== named.version) {
      notices.push({ key: 'link.version', facts: { then: fields.v, now: named.version } });
    }
    // A safe ground: should the link's own terms be refused, these are what the figures are for.
    this.#work(firstQuote(usual, this.firstDay()));
    if (!this.plan) throw this.error;
    if (named) {
      const first = firstQuote(named, this.firstDay());
      this.#work(first);
      this.#work(linked(first, fields));
    } else if (fields.on) {
      this.#work({ ...this.quote, on: fields.on });
    }
    this.notices = notices;
    this.host.requestUpdate();
  }

  /** The day of disbursement where the address names none. */
  firstDay() {
    return this.today();
  }

  /** Adds a product of the caller's own and chooses it. */
  offer(document) {
    const own = product(document);
    this.shelf = [...this.shelf.filter((each) => each.id !== own.id), own];
    this.choose(own.id);
  }

  /** @param {{ dragging?: boolean, typing?: boolean }} how */
  set(change, { dragging = false, typing = false } = {}) {
    this.problem = null;
    this.wanted = { ...(this.wanted ?? this.quote), ...change };
    this.dragging = dragging;
    this.typing = typing;
    this.#soon(!dragging && !typing);
  }

  /** The typed amount cannot be read; what stood stays. */
  misread(problem, { typing = false } = {}) {
    this.problem = problem;
    this.typing = typing;
    this.dragging = false;
    this.host.requestUpdate();
  }

  setMethod(method) {
    this.set(withMethod(this.wanted ?? this.quote, method));
  }

  setTerm(value) {
    const quote = this.wanted ?? this.quote;
    this.set(byDays(quote.product, quote.method) ? { termDays: value } : { periods: value });
  }

  choose(id) {
    const chosen = this.shelf.find((each) => each.id === id);
    const before = this.wanted ?? this.quote;
    const after = moved(before, chosen);
    this.notices = fitted(before, after);
    this.set(after);
  }

  /** An alternative of the comparison, taken as it is. */
  take(quote) {
    this.notices = [];
    this.set({ ...quote });
  }

  /** How old the rules are. */
  get age() {
    const days = daysBetween(this.planQuote.product.document.publishedOn, this.today());
    return { kind: ageOf(days), days };
  }

  get quoted() {
    return quotedRate(this.planQuote.product.document);
  }

  get guaranteePoints() {
    const { annualRate } = this.plan;
    if (!annualRate.overCap || !this.plan.totals.guaranteeFeeFen) return null;
    return guaranteePoints(this.planQuote, annualRate.compoundPct);
  }

  /** Why there is no plan for what was entered, in words and with its place on the page. */
  refusal(language) {
    const said = words(language);
    if (this.problem) {
      const most = said.limit(9_007_199_254_740_900);
      return { place: 'amount', sentence: said.t(`amount.${this.problem}`, { most }), code: this.problem };
    }
    return this.error ? refusalOf(this.error, said, this.quote) : null;
  }

  /** Whether the figures shown are for something else than what was entered. */
  get keeping() {
    return Boolean(this.problem || this.error);
  }

  toHash(language) {
    return this.addressOf(language, []);
  }

  /** The address of the quote, with what a page says besides. */
  addressOf(language, more) {
    return write(this.quote, language, more);
  }

  publish() {
    if (this.quote && !this.keeping) this.address.set(this.toHash(this.host.lang));
  }

  #soon(released) {
    this.released ||= released;
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      const { wanted, released: done } = this;
      this.wanted = null;
      this.released = false;
      this.#work(wanted);
      if (done) this.publish();
      this.speakSoon();
      this.host.requestUpdate();
    });
  }

  #work(quote) {
    this.quote = quote;
    const { plan, refusal } = calculate(quote);
    this.error = refusal ?? null;
    if (!plan) return;
    this.plan = plan;
    this.planQuote = quote;
  }

  /** Counts up once the input has rested; the host speaks the result each time it does. */
  speakSoon() {
    clearTimeout(this.timer);
    if (this.dragging) return;
    this.timer = setTimeout(() => {
      this.spoken += 1;
      this.host.requestUpdate();
    }, SPEAK_AFTER_MS);
  }
}

/** The link's own terms on its product; what it does not name stays as it was. */
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
function fitted(before, after) {
  const changes = [];
  if (before.fen !== after.fen) changes.push({ what: 'amount', before, after });
  if (before.method !== after.method) changes.push({ what: 'method', before, after });
  if (before.periods !== after.periods || before.termDays !== after.termDays) changes.push({ what: 'term', before, after });
  return changes.length ? [{ key: 'fitted.lead', changes, product: after.product }] : [];
}

const browserAddress = {
  get: () => location.hash,
  set: (hash) => history.replaceState(history.state, '', hash),
};
