/** What the reader means to pay, how much, and on which day. */

import { css, html, live, nothing } from './lit.js';
import { fenOf, plain } from './format/amount.js';
import { openRows } from './state/loan-figures.js';
import { card, define, FenqiElement, shared } from './base.js';
import { chips } from './look/controls.js';
import { fieldLook } from './look/field.js';
import './fenqi-amount.js';

const INTENTS = ['dueNow', 'overdue', 'periods', 'amount', 'settle'];

/** So many open instalments can be chosen one by one. */
const ROWS_MOST = 12;

export class FenqiIntent extends FenqiElement {
  static properties = {
    asked: { attribute: false },
    before: { attribute: false },
    amount: { attribute: false },
    day: {},
    first: {},
    problem: { state: true },
  };

  static styles = [
    shared,
    card,
    chips,
    fieldLook,
    css`
      legend,
      .label {
        padding: 0;
        margin-bottom: var(--_space-2);
        color: var(--_text-2);
        font-size: var(--_text-s);
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: var(--_space-2);
      }
      .card > * + * {
        margin-top: var(--_space-4);
      }
    `,
  ];

  render() {
    const { words, asked, before } = this;
    return html`<div class="card">
      <fieldset>
        <legend>${words.t('intent.label')}</legend>
        <div class="chips">
          ${INTENTS.map(
            (name) => html`<label class="chip ${asked.intent === name ? 'chosen' : ''}">
              <input type="radio" name="intent" value=${name} .checked=${live(asked.intent === name)} @change=${() => this.hand('ask', { intent: name })} />${words.t(`intent.${name}`)}
            </label>`,
          )}
        </div>
      </fieldset>
      ${asked.intent === 'amount' && this.amount ? this.#amountField(words, before) : nothing}
      ${asked.intent === 'periods' ? this.#rows(words, before) : nothing}
      <div>
        <label for="day">${words.t('intent.day')}</label>
        <input id="day" type="date" min=${this.first} max="2199-12-31" .value=${live(this.day)}
          @change=${(event) => event.target.value && this.hand('ask', { day: event.target.value })} />
      </div>
    </div>`;
  }

  #amountField(words, before) {
    const most = fenOf(before.settlement);
    const least = Math.min(10_000, most);
    const error = this.problem ? words.t(`amount.${this.problem}`, { most: words.limit(most) }) : '';
    return html`<fenqi-amount lang=${words.lang} label=${words.t('intent.amountLabel')} .value=${plain(this.amount)} .min=${plain(least)} .max=${plain(most)}
      .error=${error} @fenqi-input=${this.#entered} @fenqi-change=${this.#entered}></fenqi-amount>`;
  }

  #rows(words, before) {
    const rows = openRows(before).slice(0, ROWS_MOST);
    return html`<fieldset>
      <legend>${words.t('intent.rowsLabel')}</legend>
      <div class="chips">
        ${rows.map((row) => {
          const on = this.asked.rows.includes(row.period);
          return html`<label class="chip ${on ? 'chosen' : ''}">
            <input type="checkbox" .checked=${live(on)} @change=${() => this.#toggle(row.period)} />${words.t('intent.row', { n: row.period })}
          </label>`;
        })}
      </div>
    </fieldset>`;
  }

  #toggle(period) {
    const { rows } = this.asked;
    const chosen = rows.includes(period) ? rows.filter((each) => each !== period) : [...rows, period].sort((a, b) => a - b);
    this.hand('ask', { rows: chosen });
  }

  #entered(event) {
    event.stopPropagation();
    const { fen, problem, typing } = event.detail;
    const wrong = problem ?? (fen === 0 ? 'notANumber' : null);
    this.problem = typing ? null : wrong;
    if (!wrong) this.hand('ask', { amount: fen });
  }
}

define('fenqi-intent', FenqiIntent);
