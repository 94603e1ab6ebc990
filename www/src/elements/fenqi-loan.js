/**
 * The loan that a page is about: what is left of it, and behind a button what it is made of, with the
 * calculator's own controls for its terms.
 */

import { ahead, askedOf, fenOf, percentShort, quoteText } from 'fenqi/elements/words';
import { FEES } from '../state/loan.js';
import { card, css, define, FenqiElement, fieldLook, html, lines, live, nothing, shared } from './base.js';
import './quote-editor.js';

export class FenqiLoan extends FenqiElement {
  static properties = {
    /** The loan's case: `quote`, `answer`, `paid` and the rest of it. */
    case: { attribute: false },
    before: { attribute: false },
    /** Anything new: the case is one object that changes inside. */
    turn: { attribute: false },
    /** Whether a fee on prepayments can be chosen. */
    priced: { type: Boolean },
    unfolded: { state: true },
  };

  static styles = [
    shared,
    card,
    fieldLook,
    lines,
    css`
      .plain {
        width: 100%;
        margin-top: var(--fenqi-space-3);
      }
      .parts {
        display: grid;
        gap: var(--fenqi-space-3);
        margin-top: var(--fenqi-space-3);
      }
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 10em), 1fr));
        gap: var(--fenqi-space-3);
      }
    `,
  ];

  render() {
    const { words, case: now, before } = this;
    const product = words.own(now.planQuote.product.document.name);
    return html`<section class="card" aria-labelledby="heading">
        <h2 id="heading">${words.t('loan.heading')}</h2>
        <p class="note">${product}${words.t('list.comma')}${quoteText(words, now.planQuote)}</p>
        ${before ? this.#where(words, before) : nothing}
        <button type="button" class="plain" aria-expanded=${this.unfolded ? 'true' : 'false'} @click=${() => (this.unfolded = !this.unfolded)}>
          ${words.t(this.unfolded ? 'loan.fold' : 'loan.change')}
        </button>
      </section>
      ${this.unfolded ? this.#controls(words, now) : nothing}`;
  }

  #where(words, before) {
    const { coming, today } = ahead(before);
    const line = (key, shown) => html`<div><dt>${words.t(key)}</dt><dd part=${key.split('.')[1]}>${shown}</dd></div>`;
    return html`<dl class="lines">
      ${line('loan.balance', words.yuan(fenOf(before.balance)))}
      ${fenOf(before.overdue) ? line('loan.overdue', words.yuan(fenOf(before.overdue))) : nothing}
      ${today ? line('loan.today', words.yuan(fenOf(today.open))) : nothing}
      ${coming ? line('loan.next', words.t('loan.nextIs', { date: coming.dueDate, amount: words.yuan(askedOf(coming)) })) : nothing}
      ${line('loan.paid', words.t('loan.paidOf', { paid: before.rows.filter((row) => row.status === 'settled').length, all: before.rows.length }))}
    </dl>`;
  }

  #controls(words, now) {
    const counts = Array.from({ length: now.paidMost + 1 }, (_, at) => at);
    return html`<div class="parts">
      <quote-editor lang=${words.lang} .case=${now} .turn=${this.turn}></quote-editor>
      <div class="card pair">
        <div>
          <label for="paid">${words.t('loan.paidField')}</label>
          <select id="paid" @change=${(event) => now.ask({ paid: Number(event.target.value) })}>
            ${counts.map((n) => html`<option value=${n} .selected=${live(n === now.paid)}>${n}</option>`)}
          </select>
        </div>
        ${this.priced
          ? html`<div>
              <label for="fee">${words.t('loan.feeField')}</label>
              <select id="fee" @change=${(event) => now.ask({ fee: event.target.value || null })}>
                <option value="" .selected=${live(!now.asked.fee)}>${words.t('loan.feeNone')}</option>
                ${FEES.map((fee) => html`<option value=${fee} .selected=${live(now.asked.fee === fee)}>${words.t('loan.feeIs', { rate: percentShort(fee) })}</option>`)}
              </select>
            </div>`
          : nothing}
      </div>
    </div>`;
  }
}

define('fenqi-loan', FenqiLoan);
