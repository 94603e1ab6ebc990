/** Taking a quote away: its link, its table as CSV, a printed page. With `bar`, the link alone. */

import { plain } from 'fenqi/elements/words';
import { csv, save } from '../csv.js';
import { css, define, FenqiElement, html, nothing, shared } from './base.js';

export class FenqiActions extends FenqiElement {
  static properties = {
    plan: { attribute: false },
    quote: { attribute: false },
    hash: {},
    bar: { type: Boolean },
    said: { state: true },
  };

  static styles = [
    shared,
    css`
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--fenqi-space-2);
        margin: var(--fenqi-space-3) 0;
      }
      .buttons .plain {
        flex: 1 1 auto;
      }
      .main {
        padding: 0 var(--fenqi-space-4);
        border-radius: var(--fenqi-radius-field);
        background: var(--fenqi-brand);
        color: var(--fenqi-on-brand);
        font-weight: 600;
        white-space: nowrap;
      }
      .main:active {
        background: var(--fenqi-brand-pressed);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  render() {
    const { words } = this;
    if (this.bar) {
      return html`<button type="button" class="main" @click=${this.#copy}>${this.said ? words.t(`actions.${this.said}`) : words.t('actions.copy')}</button>`;
    }
    return html`
      <h2>${words.t('actions.heading')}</h2>
      <div class="buttons">
        <button type="button" class="plain" @click=${this.#copy}>${words.t('actions.copy')}</button>
        <button type="button" class="plain" @click=${this.#download}>${words.t('actions.csv')}</button>
        <button type="button" class="plain" @click=${() => print()}>${words.t('actions.print')}</button>
      </div>
      <p class="note" role="status">${this.said ? words.t(`actions.${this.said}`) : nothing}</p>
      <p class="note">${words.t('actions.note')}</p>
    `;
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(new URL(this.hash, location.href).href);
      this.said = 'copied';
    } catch {
      this.said = 'copyFailed';
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.said = null), 4000);
  }

  #download() {
    const { plan, quote } = this;
    save(csv(plan, this.words), `fenqi-${quote.product.id}-${plain(quote.fen)}-${quote.periods ?? `${quote.termDays}d`}-${quote.on}.csv`);
  }
}

define('fenqi-actions', FenqiActions);
