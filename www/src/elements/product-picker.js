/** Which product: a row with its name, and behind it a sheet with all of them. */

import { byDays, firstQuote, limits, termText } from 'fenqi/elements/words';
import { calculate, css, define, FenqiElement, html, shared } from './base.js';
import { rowLook } from './row-look.js';
import './fenqi-choice.js';

export class ProductPicker extends FenqiElement {
  static properties = {
    quote: { attribute: false },
    /** The products there are. */
    shelf: { attribute: false },
    choosing: { state: true },
  };

  static styles = [
    shared,
    rowLook,
    css`
      .row {
        border-radius: 0;
        border-bottom: 1px solid var(--fenqi-line);
      }
    `,
  ];

  render() {
    const { words, quote } = this;
    if (!quote) return '';
    return html`<button type="button" class="row" aria-haspopup="dialog" @click=${this.#open}>
        <span class="what">${words.t('product.label')}</span>
        <span class="value">${words.own(quote.product.document.name)}</span>
        <span class="chevron" aria-hidden="true"></span>
      </button>
      <fenqi-sheet lang=${words.lang} heading=${words.t('product.change')}
        @fenqi-closed=${() => (this.choosing = false)} @fenqi-picked=${() => this.find('fenqi-sheet').close()}
        @fenqi-change=${(event) => this.hand('product', event.detail)}>
        ${this.choosing
          ? html`<fenqi-choice autofocus lang=${words.lang} label=${words.t('product.label')} .value=${quote.product.id}
              .options=${this.shelf.map((product) => this.#option(words, product))}></fenqi-choice>`
          : ''}
      </fenqi-sheet>`;
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
    this.find('fenqi-sheet').show();
  }
}

define('product-picker', ProductPicker);
