/** What leads the page: the product, the amount, the term. */

import { css, html } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { calculate } from '../state/engine.js';
import { byDays, dayPresets, firstQuote, limits } from '../state/quote.js';
import { card, define, FenqiElement, shared } from './base.js';
import { termText } from './phrases.js';
import { rowLook } from './row-look.js';
import './fenqi-amount.js';
import './fenqi-choice.js';
import './fenqi-terms.js';

export class FenqiInputs extends FenqiElement {
  static properties = {
    quote: { attribute: false },
    shelf: { attribute: false },
    /** `{ place, sentence }` of a refusal. */
    error: { attribute: false },
    choosing: { state: true },
  };

  static styles = [
    shared,
    card,
    rowLook,
    css`
      .card {
        padding-top: 0;
      }
      .row {
        border-radius: 0;
        border-bottom: 1px solid var(--fenqi-line);
      }
      fenqi-amount {
        margin-top: var(--fenqi-space-3);
      }
      fenqi-terms {
        margin-top: var(--fenqi-space-3);
      }
    `,
  ];

  sheet = createRef();

  render() {
    const { words, quote } = this;
    const { document } = quote.product;
    const { least, most, step } = limits(quote.product);
    const days = byDays(quote.product, quote.method);
    const at = (place) => (this.error?.place === place ? this.error.sentence : '');
    return html`<div class="card">
      <button type="button" class="row" aria-haspopup="dialog" @click=${this.#open}>
        <span class="what">${words.t('product.label')}</span>
        <span class="value">${words.own(document.name)}</span>
        <span class="chevron" aria-hidden="true"></span>
      </button>
      <fenqi-amount lang=${this.lang} .value=${quote.fen} .least=${least} .most=${most} .step=${step} .error=${at('amount')}></fenqi-amount>
      <fenqi-terms
        lang=${this.lang}
        unit=${days ? 'days' : 'periods'}
        .value=${days ? quote.termDays : quote.periods}
        .options=${days ? dayPresets(document.termDays) : document.periods}
        .least=${document.termDays?.least}
        .most=${document.termDays?.most}
        .error=${at('terms')}
        @fenqi-change=${(event) => this.#instead(event, 'term')}
      ></fenqi-terms>
      <fenqi-sheet ${ref(this.sheet)} lang=${this.lang} heading=${words.t('product.change')}
        @fenqi-closed=${() => (this.choosing = false)} @fenqi-picked=${() => this.sheet.value.close()}
        @fenqi-change=${(event) => this.#instead(event, 'product')}>
        ${this.choosing
          ? html`<fenqi-choice autofocus lang=${this.lang} label=${words.t('product.label')} .value=${quote.product.id}
              .options=${this.shelf.map((product) => this.#option(words, product))}></fenqi-choice>`
          : ''}
      </fenqi-sheet>
    </div>`;
  }

  /** A product with its limits, and beside them the annual rate of its own example. */
  #option(words, product) {
    const { document, id } = product;
    const { least, most } = limits(product);
    const first = firstQuote(product, this.quote.on);
    const { plan } = calculate(first);
    const terms = byDays(product, first.method)
      ? words.t('product.termDays', document.termDays)
      : words.t('product.terms', { periods: words.list(document.periods) });
    const rate = plan && plan.annualRate.result !== 'noRoot'
      ? `${words.t('product.rate', { rate: words.percent(plan.annualRate.simplePct) })}${words.t('product.rateFor', { amount: words.limit(first.fen), term: termText(words, first) })}`
      : '';
    return { value: id, title: words.own(document.name), figure: rate, note: words.t('product.limits', { least: words.limit(least), most: words.limit(most), terms }) };
  }

  async #open() {
    this.choosing = true;
    await this.updateComplete;
    this.sheet.value.show();
  }

  #instead(event, name) {
    event.stopPropagation();
    this.tell(name, event.detail);
  }
}

define('fenqi-inputs', FenqiInputs);
