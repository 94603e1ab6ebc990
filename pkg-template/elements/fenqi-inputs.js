/** What leads the calculator: the amount, the term and the method; a page may put its product above them. */

import { css, html, live, nothing } from './lit.js';
import { card, define, FenqiElement, shared } from './base.js';
import { plain } from './format/amount.js';
import { chips } from './look/controls.js';
import { byDays, dayPresets, limits } from './state/quote.js';
import './fenqi-amount.js';
import './fenqi-terms.js';

export class FenqiInputs extends FenqiElement {
  static properties = {
    quote: { attribute: false },
    /** `{ place, sentence }` of a refusal. */
    error: { attribute: false },
    /** Whether the method can be chosen here, of a product that has several. */
    methods: { type: Boolean },
  };

  static styles = [
    shared,
    card,
    chips,
    css`
      .card {
        padding-top: 0;
      }
      fenqi-amount {
        padding-top: var(--_space-3);
      }
      fenqi-terms,
      fieldset {
        margin-top: var(--_space-3);
      }
      legend {
        padding: 0;
        margin-bottom: var(--_space-1);
        color: var(--_text-2);
        font-size: var(--_text-s);
      }
      fieldset div {
        display: flex;
        flex-wrap: wrap;
        gap: var(--_space-2);
      }
    `,
  ];

  render() {
    const { quote, words } = this;
    const { lang } = words;
    const { document } = quote.product;
    const { least, most, step } = limits(quote.product);
    const days = byDays(quote.product, quote.method);
    const at = (place) => (this.error?.place === place ? this.error.sentence : '');
    return html`<div class="card">
      <slot name="product"></slot>
      <fenqi-amount lang=${lang} .value=${plain(quote.fen)} .min=${plain(least)} .max=${plain(most)} .step=${plain(step)} .error=${at('amount')}></fenqi-amount>
      <fenqi-terms
        lang=${lang}
        unit=${days ? 'days' : 'periods'}
        .value=${days ? quote.termDays : quote.periods}
        .options=${days ? dayPresets(document.termDays) : document.periods}
        .min=${document.termDays?.least}
        .max=${document.termDays?.most}
        .error=${at('terms')}
        @fenqi-change=${this.#term}
      ></fenqi-terms>
      ${this.methods && document.methods.length > 1
        ? html`<fieldset>
            <legend part="label">${words.t('rows.method')}</legend>
            <div>${document.methods.map((name) => this.#method(words, name))}</div>
            <p class="error" role="alert">${at('method')}</p>
          </fieldset>`
        : nothing}
    </div>`;
  }

  #method(words, name) {
    const chosen = name === this.quote.method;
    return html`<label class="chip ${chosen ? 'chosen' : ''}" part=${chosen ? 'chip chip-chosen' : 'chip'}>
      <input type="radio" name="method" .checked=${live(chosen)} @change=${() => this.hand('method', { value: name })} />${words.t(`method.${name}`)}
    </label>`;
  }

  #term(event) {
    event.stopPropagation();
    this.hand('term', event.detail);
  }
}

define('fenqi-inputs', FenqiInputs);
