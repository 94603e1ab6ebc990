/**
 * The quote beside its alternatives: by number of instalments, by method, by product. The order is
 * fixed and nothing is recommended; an alternative that is refused stays, with the reason.
 *
 * The roles of the table are spelled out because a narrow screen sets long names on a line of their
 * own, and a table that is laid out otherwise is no table to a reader any more.
 */

import { byDays, digitsOf, headline, refusalOf, termText } from 'fenqi/elements/words';
import { comparison } from '../state/comparison.js';
import { define, FenqiElement, html, live, nothing, OnScreen, Room, segments, shared } from './base.js';
import { compareLook } from './compare-look.js';

const WAYS = ['periods', 'methods', 'products'];

export class FenqiCompare extends FenqiElement {
  static properties = {
    quote: { attribute: false },
    /** The products there are. */
    shelf: { attribute: false },
    by: {},
    dragging: { type: Boolean },
  };

  static styles = [shared, segments, compareLook];

  constructor() {
    super();
    this.by = 'periods';
    this.room = new Room(this);
    this.screen = new OnScreen(this);
  }

  shouldUpdate() {
    return !this.dragging || this.screen.near;
  }

  render() {
    const { words, quote } = this;
    if (!quote) return nothing;
    const by = this.#ways().includes(this.by) ? this.by : this.#ways()[0];
    const rows = comparison(quote, by, this.shelf);
    const dearest = rows.reduce((most, row) => Math.max(most, row.plan?.totals.costFen ?? 0), 0);
    return html`
      <h2>${words.t('compare.title')}</h2>
      <fieldset class="segments screen">
        <legend class="hidden">${words.t('compare.by')}</legend>
        ${this.#ways().map(
          (way) => html`<label class="segment ${way === by ? 'chosen' : ''}"
            ><input type="radio" name="by" .checked=${live(way === by)} @change=${() => (this.by = way)} />${words.t(`compare.${this.#key(way)}`)}</label
          >`,
        )}
      </fieldset>
      <div class="wrap"><span class="probe" aria-hidden="true"></span>
      <table part="table" role="table" class=${this.#layout(by, rows)}>
        <caption>${this.#caption(words, by)}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">${words.t(`compare.head_${this.#key(by)}`)}</th>
            <th role="columnheader" scope="col">${words.t('compare.instalment')}</th>
            <th role="columnheader" scope="col">${words.t('compare.cost')}</th>
            <th role="columnheader" scope="col">${words.t('compare.rate')}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">${rows.map((row) => this.#row(words, row, by, dearest))}</tbody>
      </table></div>
    `;
  }

  /** Side by side where the figures have room; else beneath the name. */
  #layout(by, rows) {
    const plans = rows.filter((row) => row.plan).map((row) => ({ ...headline(row.plan), costFen: row.plan.totals.costFen }));
    const each = Math.max(0, ...plans.map(({ kind, fen, lastFen }) => Math.max(digitsOf(fen), kind === 'first' ? digitsOf(lastFen) + 1 : 0)));
    const cost = Math.max(0, ...plans.map(({ costFen }) => digitsOf(costFen)));
    const { digits } = this.room;
    if (by !== 'periods') return digits >= 28 + each + cost ? '' : 'stack';
    if (digits >= 24 + each + cost) return '';
    return digits >= 15 + each + cost ? 'close' : 'stack';
  }

  /** What a term is called where it is days. */
  #key(way) {
    return way === 'periods' && byDays(this.quote.product, this.quote.method) ? 'days' : way;
  }

  #ways() {
    return WAYS.filter((way) => way !== 'methods' || this.quote.product.document.methods.length > 1);
  }

  #caption(words, by) {
    const { quote } = this;
    return words.t(`compare.caption_${this.#key(by)}`, {
      amount: words.limit(quote.fen),
      method: words.t(`method.${quote.method}`),
      term: termText(words, quote),
    });
  }

  #row(words, { quote, plan, refusal }, by, dearest) {
    const current = isSame(quote, this.quote);
    const name = nameOf(words, quote, by);
    return html`<tr role="row" aria-current=${current ? 'true' : nothing}>
      <th role="rowheader" scope="row">
        ${current
          ? html`<span class="current"><span>${name}</span> <span class="tag">${words.t('compare.current')}</span></span>`
          : plan
            ? html`<button type="button" @click=${() => this.tell('choose', { quote })} aria-label=${words.t('compare.choose', { name: by === 'periods' ? termText(words, quote) : name })}>${name}</button><span class="paper">${name}</span>`
            : html`<span class="current">${name}</span>`}
        ${by === 'products' && plan
          ? html`<span class="note">${termText(words, quote)} · ${words.t(`method.${quote.method}`)}</span>`
          : nothing}
      </th>
      ${plan ? this.#figures(words, plan, dearest) : html`<td role="cell" class="refused" colspan="3">${words.t('compare.notHere', { reason: refusalOf(refusal, words, quote).sentence })}</td>`}
    </tr>`;
  }

  #figures(words, plan, dearest) {
    const { kind, fen, lastFen } = headline(plan);
    return html`
      <td role="cell">
        ${kind === 'first'
          ? html`<span class="hidden">${words.t('compare.toLast', { first: words.cell(fen), last: words.cell(lastFen) })}</span
              ><span aria-hidden="true">${words.cell(fen)}<span class="last">→ ${words.cell(lastFen)}</span></span>`
          : words.cell(fen)}
      </td>
      <td role="cell">
        ${words.cell(plan.totals.costFen)}
        <span class="bar" aria-hidden="true" .style=${`width:${dearest ? (plan.totals.costFen / dearest) * 100 : 0}%`}></span>
      </td>
      <td role="cell"><fenqi-rate form="short" lang=${words.lang} .annualRate=${plan.annualRate}></fenqi-rate></td>
    `;
  }
}

function nameOf(words, quote, by) {
  if (by === 'products') return words.own(quote.product.document.name);
  if (by === 'methods') return words.t(`method.${quote.method}`);
  return byDays(quote.product, quote.method) ? termText(words, quote) : words.t('terms.periods', { n: quote.periods });
}

function isSame(one, other) {
  return one.product.id === other.product.id && one.method === other.method && one.periods === other.periods && one.termDays === other.termDays;
}

define('fenqi-compare', FenqiCompare);
