/** The quote of a page as its reader changes it: product, amount, term, and below them method and date. */

import { css, define, FenqiElement, html } from './base.js';
import './fenqi-rows.js';
import './product-picker.js';

export class QuoteEditor extends FenqiElement {
  static properties = {
    /** A case of the page: `quote`, `shelf`, and what changes them. */
    case: { attribute: false },
    /** Anything new: the case is one object that changes inside. */
    turn: { attribute: false },
  };

  static styles = css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--fenqi-space-3);
    }
  `;

  render() {
    const { words, case: now } = this;
    const { lang } = words;
    const refusal = now.refusal(lang);
    return html`<fenqi-inputs lang=${lang} .quote=${now.quote} .error=${now.typing ? null : refusal}
        @fenqi-input=${(event) => this.#amount(event, true)} @fenqi-change=${(event) => this.#amount(event)}
        @fenqi-term=${(event) => now.setTerm(event.detail.value)}>
        <product-picker slot="product" lang=${lang} .quote=${now.quote} .shelf=${now.shelf} @fenqi-product=${(event) => now.pick(event.detail.value)}></product-picker>
      </fenqi-inputs>
      <fenqi-rows lang=${lang} .quote=${now.quote} .error=${refusal} .today=${now.today()}
        @fenqi-method=${(event) => now.setMethod(event.detail.value)}
        @fenqi-date=${(event) => now.set({ on: event.detail.value })}></fenqi-rows>`;
  }

  #amount(event, moving) {
    event.stopPropagation();
    this.case.enter(event.detail, moving);
  }
}

define('quote-editor', QuoteEditor);
