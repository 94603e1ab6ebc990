/** The example limits on a day, and when a large amount ordered at an hour would leave. */

import { bankingHours, products } from 'fenqi';
import { addDays, language, limits, plain, todayInBeijing } from 'fenqi/elements/words';
import example from '../data/quota.json' with { type: 'json' };
import { read } from './address.js';
import { browserAddress } from './page-case.js';

export const LIMITS = Object.entries(example.names).map(([id, name]) => ({ id, name }));

export class QuotaCase {
  /** @param {{ requestUpdate(): void, lang: string }} host */
  constructor(host) {
    this.host = host;
    this.product = products().find(({ id }) => id === example.product) ?? products()[0];
  }

  start() {
    this.follow(browserAddress.get());
  }

  follow(hash) {
    const { fields } = read(hash);
    const known = LIMITS.some(({ id }) => id === fields.limit);
    this.rest = hash;
    this.asked = { limit: known ? fields.limit : 'cash', day: fields.day ?? null, at: fields.at ?? null };
    this.host.requestUpdate();
  }

  ask(change) {
    this.asked = { ...this.asked, ...change };
    this.publish();
    this.host.requestUpdate();
  }

  publish() {
    browserAddress.set(this.toHash());
  }

  /** What other pages have put into the address stays there. */
  toHash() {
    const fields = new URLSearchParams(this.rest.replace(/^#/, ''));
    for (const [name, value] of Object.entries({ ...this.asked, lang: language(this.host.lang) })) {
      if (value === null) fields.delete(name);
      else fields.set(name, value);
    }
    return `#${fields}`;
  }

  get today() {
    return todayInBeijing();
  }

  get day() {
    return this.asked.day ?? this.today;
  }

  get at() {
    return this.asked.at ?? `${this.today}T20:42`;
  }

  /** The question about the limit, as the package takes it. */
  get request() {
    const { today, product } = this;
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

  get hours() {
    const { large: amount, holidays, makeupWorkingDays } = example;
    try {
      return { amount, ...bankingHours({ orderedAt: `${this.at}:00`, amount, holidays, makeupWorkingDays }) };
    } catch (error) {
      return { error };
    }
  }
}
