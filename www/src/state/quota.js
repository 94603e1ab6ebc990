/**
 * The example limits on a day: what can be drawn of one, why not more, what a loan of it costs at
 * least and at most, and when a large amount ordered at an hour would leave.
 */

import example from '../data/quota.json' with { type: 'json' };
import { addDays } from '../format/date.js';
import { read } from './address.js';
import { Calculation } from './calculation.js';
import { bankingHours, calculate, quota } from './engine.js';
import { firstQuote, limits } from './quote.js';
import { plain } from '../format/amount.js';

export const LIMITS = Object.entries(example.names).map(([id, name]) => ({ id, name }));

export class QuotaCase extends Calculation {
  asked = { limit: 'cash', day: null, at: null };

  open(hash) {
    const { fields } = read(hash);
    const known = LIMITS.some(({ id }) => id === fields.limit);
    this.asked = { limit: known ? fields.limit : 'cash', day: fields.day ?? null, at: fields.at ?? null };
    super.open(hash);
  }

  ask(change) {
    this.asked = { ...this.asked, ...change };
    this.publish();
    this.speakSoon();
    this.host.requestUpdate();
  }

  toHash(language) {
    return this.addressOf(language, Object.entries(this.asked).filter(([, value]) => value !== null));
  }

  get day() {
    return this.asked.day ?? this.today();
  }

  get at() {
    return this.asked.at ?? `${this.today()}T20:42`;
  }

  /** The question about the limit, as the package takes it. */
  get request() {
    const today = this.today();
    const { product } = this;
    const { least, most, step } = limits(product);
    const validTo = addDays(today, example.validDays);
    return {
      book: { ...example.book, quotas: example.book.quotas.map((each) => (each.granted ? { ...each, validFrom: addDays(today, -120), validTo } : each)) },
      events: example.events.map(({ daysAgo, ...event }) => ({ ...event, on: addDays(today, -daysAgo) })),
      on: this.day,
      quota: this.asked.limit,
      product: { least: plain(least), most: plain(most), step: plain(step), terms: product.document.periods, matureWithinValidity: true },
    };
  }

  get product() {
    return this.shelf.find(({ id }) => id === example.product) ?? this.shelf[0];
  }

  get answer() {
    const { request } = this;
    try {
      return { request, quota: quota(request), rates: this.rates };
    } catch (error) {
      return { error };
    }
  }

  /** The annual rates of the product's shortest and longest term, as shown beside any amount. */
  get rates() {
    const { product } = this;
    const { periods } = product.document;
    const first = firstQuote(product, this.day);
    const of = (n) => calculate({ ...first, periods: n }).plan?.annualRate ?? null;
    return [of(Math.min(...periods)), of(Math.max(...periods))].filter(Boolean);
  }

  get hours() {
    const { large: amount, holidays, makeupWorkingDays } = example;
    try {
      return { amount, ...bankingHours({ orderedAt: `${this.at}:00`, amount, holidays, makeupWorkingDays }) };
    } catch (error) {
      return { error };
    }
  }
}
