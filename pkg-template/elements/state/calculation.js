/**
 * What was entered, the plan for it, or why there is none; without a picture and without an engine's
 * loading, which comes first.
 *
 * Changes of one frame are worked out once, with the last value. While a slider moves, nothing but
 * the figures follows; `worked` tells when it was released. A plan that worked stays until the next one does, with the quote that it belongs to.
 */

import { parseAmount } from '../format/parse.js';
import { daysBetween, todayInBeijing } from '../format/date.js';
import { words } from '../lang/index.js';
import { calculate, guaranteePoints, quotedRate } from './engine.js';
import { ageOf } from './figures.js';
import { byDays, firstQuote, moved, withMethod } from './quote.js';
import { refusalOf } from './refusal.js';

export class Calculation {
  /**
   * @param {{ requestUpdate(): void }} host
   * @param {{ today?: () => string }} [outside]
   */
  constructor(host, { today = todayInBeijing } = {}) {
    this.host = host;
    this.today = today;
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
  }

  /**
   * A first quote of a product, and then what is asked of it: should that be refused, there are
   * figures for something that the product lends.
   */
  open(product, asked = {}) {
    this.work(firstQuote(product, asked.disbursedOn ?? this.firstDay()));
    if (!this.plan) throw this.error;
    this.ask(asked);
  }

  /** The day of disbursement where none is named. */
  firstDay() {
    return this.today();
  }

  /** Takes terms as a page writes them; what they do not name stays as it was. Worked out at once. */
  ask({ principal, method, periods, termDays, disbursedOn, coupons }) {
    let quote = this.quote;
    this.problem = null;
    this.dragging = false;
    if (method && method !== quote.method) {
      const offered = quote.product.document.methods.includes(method);
      quote = offered ? withMethod(quote, method) : { ...quote, method };
    }
    if (principal !== undefined && principal !== null) {
      const { fen, problem } = parseAmount(principal);
      if (problem) this.problem = problem;
      else quote = { ...quote, fen };
    }
    const term = byDays(quote.product, quote.method) ? { termDays: termDays ?? quote.termDays } : { periods: periods ?? quote.periods };
    this.work({ ...quote, ...term, on: disbursedOn ?? quote.on, coupons: coupons === undefined ? quote.coupons : coupons });
    this.host.requestUpdate();
  }

  /** @param {{ dragging?: boolean, typing?: boolean }} how */
  set(change, { dragging = false, typing = false } = {}) {
    this.problem = null;
    this.wanted = { ...(this.wanted ?? this.quote), ...change };
    this.dragging = dragging;
    this.typing = typing;
    this.#soon(!dragging && !typing);
  }

  /** What an amount field tells, while it moves and when it is left. */
  enter({ fen, problem, typing = false }, dragging = false) {
    if (problem) this.misread(problem, { typing });
    else this.set({ fen }, { dragging: dragging && !typing, typing });
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

  /** Another product, keeping what that one offers too. */
  choose(product) {
    this.problem = null;
    this.work(moved(this.wanted ?? this.quote, product));
    this.host.requestUpdate();
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

  /** A frame was worked out; `released` once nothing is being moved or typed any more. */
  worked() {}

  #soon(released) {
    this.released ||= released;
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      const { wanted, released: done } = this;
      this.wanted = null;
      this.released = false;
      this.work(wanted);
      this.worked(done);
      this.host.requestUpdate();
    });
  }

  work(quote) {
    this.quote = quote;
    const { plan, refusal } = calculate(quote);
    this.error = refusal ?? null;
    if (!plan) return;
    this.plan = plan;
    this.planQuote = quote;
  }
}
