/** Which of the example limits, and on which day. */

import { LIMITS } from '../state/quota.js';
import { card, chips, css, define, FenqiElement, fieldLook, html, live, shared } from './base.js';

export class LimitChooser extends FenqiElement {
  static properties = { limit: {}, day: {} };

  static styles = [
    shared,
    card,
    chips,
    fieldLook,
    css`
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: var(--fenqi-space-2);
        margin-bottom: var(--fenqi-space-4);
      }
      legend {
        padding: 0;
        margin-bottom: var(--fenqi-space-2);
        color: var(--fenqi-text-2);
        font-size: var(--fenqi-text-s);
      }
    `,
  ];

  render() {
    const { words, limit, day } = this;
    return html`<div class="card">
      <fieldset>
        <legend>${words.t('quota.label')}</legend>
        <div class="chips">
          ${LIMITS.map(
            ({ id, name }) => html`<label class="chip ${limit === id ? 'chosen' : ''}">
              <input type="radio" name="limit" .checked=${live(limit === id)} @change=${() => this.hand('ask', { limit: id })} />${words.own(name)}
            </label>`,
          )}
        </div>
      </fieldset>
      <label for="day">${words.t('quota.day')}</label>
      <input id="day" type="date" min="1900-01-01" max="2199-12-31" .value=${live(day)} @change=${(event) => event.target.value && this.hand('ask', { day: event.target.value })} />
    </div>`;
  }
}

define('limit-chooser', LimitChooser);
