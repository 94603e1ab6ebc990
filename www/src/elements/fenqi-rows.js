/** The choices that matter less: method and date, a row each, with a sheet behind it. */

import { addDays } from 'fenqi/elements/words';
import { card, chips, css, define, FenqiElement, fieldLook, html, live, nothing, shared } from './base.js';
import { rowLook } from './row-look.js';
import './fenqi-choice.js';

/** Days from today that the date's sheet offers. */
const SOON = { today: 0, tomorrow: 1, inAWeek: 7, inAMonth: 30 };

export class FenqiRows extends FenqiElement {
  static properties = {
    quote: { attribute: false },
    error: { attribute: false },
    today: {},
  };

  static styles = [
    shared,
    card,
    chips,
    rowLook,
    fieldLook,
    css`
      .card {
        padding-block: 0;
      }
      .row + .row,
      .error + .row {
        border-top: 1px solid var(--fenqi-line);
        border-radius: 0;
      }
      .error {
        padding-bottom: var(--fenqi-space-3);
      }
      .soon {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: var(--fenqi-space-2);
        margin-top: var(--fenqi-space-4);
      }
      .after {
        margin-top: var(--fenqi-space-4);
      }
      @media print {
        .card {
          display: none;
        }
      }
    `,
  ];

  render() {
    const { words, quote } = this;
    const { methods } = quote.product.document;
    const at = (place) =>
      this.error?.place === place ? html`<p class="error" role="alert">${this.error.sentence}</p>` : nothing;
    const date = words.date(quote.on);
    return html`<div class="card">
      <button type="button" class="row" aria-haspopup="dialog" @click=${() => this.find('#methods').show()}>
        <span class="what">${words.t('rows.method')}</span>
        <span class="value">${words.t(`method.${quote.method}`)}</span>
        <span class="chevron" aria-hidden="true"></span>
      </button>
      ${at('method')}
      <button type="button" class="row" aria-haspopup="dialog" @click=${() => this.find('#dates').show()}>
        <span class="what">${words.t('rows.date')}</span>
        <span class="value">${quote.on === this.today ? words.t('rows.dateToday', { date }) : date}</span>
        <span class="chevron" aria-hidden="true"></span>
      </button>
      ${at('date')}
      <fenqi-sheet id="methods" lang=${words.lang} heading=${words.t('rows.method')}
        @fenqi-picked=${() => this.find('#methods').close()}
        @fenqi-change=${(event) => this.hand('method', event.detail)}>
        <fenqi-choice autofocus lang=${words.lang} label=${words.t('rows.method')} .value=${quote.method}
          .options=${methods.map((name) => ({ value: name, title: words.t(`method.${name}`), note: words.t(`methodHint.${name}`) }))}></fenqi-choice>
        ${methods.length === 1 ? html`<p class="note after">${words.t('rows.only')}</p>` : nothing}
      </fenqi-sheet>
      <fenqi-sheet id="dates" lang=${words.lang} heading=${words.t('date.title')}>
        <label for="date">${words.t('date.label')}</label>
        <input id="date" type="date" min="1900-01-01" max="2199-12-31" .value=${live(quote.on)} aria-describedby="date-hint"
          @change=${(event) => event.target.value && this.hand('date', { value: event.target.value })} />
        <div class="soon">
          ${Object.entries(SOON).map(([name, days]) => {
            const on = addDays(this.today, days);
            return html`<label class="chip ${on === quote.on ? 'chosen' : ''}"><input type="radio" name="soon" .checked=${live(on === quote.on)}
              @change=${() => this.hand('date', { value: on })} />${words.t(`date.${name}`)}</label>`;
          })}
        </div>
        <p class="note after" id="date-hint">${words.t('date.hint')}</p>
      </fenqi-sheet>
    </div>`;
  }
}

define('fenqi-rows', FenqiRows);
