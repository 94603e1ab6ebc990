/**
 * The number of instalments, or of days, as chips: a radio group of at most six in three columns.
 *
 * Where there are more, the last cell opens a sheet with all of them; days can be typed there.
 */

import { css, html, nothing } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { live } from 'lit/directives/live.js';
import { define, FenqiElement, shared } from './base.js';
import { chips } from './controls.js';
import './fenqi-sheet.js';

const CELLS = 6;

export class FenqiTerms extends FenqiElement {
  static properties = {
    value: { type: Number },
    /** The numbers offered, ascending. */
    options: { attribute: false },
    unit: {},
    /** The bounds of a number of days. */
    least: { type: Number },
    most: { type: Number },
    error: {},
  };

  static styles = [
    shared,
    chips,
    css`
      legend {
        padding: 0;
        margin-bottom: var(--fenqi-space-1);
        color: var(--fenqi-text-2);
        font-size: var(--fenqi-text-s);
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: var(--fenqi-space-2);
      }
      .grid.four {
        grid-template-columns: repeat(4, minmax(0, 1fr));
      }
      .grid .chip {
        padding-inline: var(--fenqi-space-1);
      }
      button.chip {
        width: 100%;
        color: var(--fenqi-link);
      }
      .error {
        margin-top: var(--fenqi-space-2);
      }
      .days {
        margin-top: var(--fenqi-space-5);
      }
      .days label {
        display: block;
        font-size: var(--fenqi-text-s);
        color: var(--fenqi-text-2);
        margin-bottom: var(--fenqi-space-1);
      }
      .days input {
        width: 100%;
        min-height: var(--fenqi-target);
        padding: 0 var(--fenqi-space-3);
        border: 1px solid var(--fenqi-control);
        border-radius: var(--fenqi-radius-field);
        background: var(--fenqi-surface);
        color: inherit;
        font: inherit;
      }
    `,
  ];

  sheet = createRef();

  render() {
    const { words } = this;
    const days = this.unit === 'days';
    const near = this.#near();
    const all = near.length === this.options.length;
    const label = words.t(days ? 'terms.labelDays' : 'terms.label');
    return html`
      <fieldset aria-describedby="error">
        <legend part="label">${label}</legend>
        <div class="grid ${near.length === 4 && all && !days ? 'four' : ''}">
          ${near.map((n) => this.#chip(n, 'near'))}
          ${all && !days
            ? nothing
            : html`<button type="button" class="chip" part="more" aria-haspopup="dialog" @click=${() => this.sheet.value.show()}>
                ${words.t('terms.more')}
              </button>`}
        </div>
      </fieldset>
      <div class="error" id="error" part="error" role="alert">${this.error || nothing}</div>
      ${all && !days
        ? nothing
        : html`<fenqi-sheet ${ref(this.sheet)} lang=${this.lang} heading=${words.t(days ? 'terms.moreTitleDays' : 'terms.moreTitle')}>
            <fieldset>
              <legend class="hidden">${label}</legend>
              <div class="grid">${this.#everything().map((n) => this.#chip(n, 'every'))}</div>
            </fieldset>
            ${days ? this.#field(words) : nothing}
          </fenqi-sheet>`}
    `;
  }

  /** What stands openly: all of six, else five, the chosen one among them. */
  #near() {
    const everything = this.#everything();
    if (this.unit !== 'days' && everything.length <= CELLS) return everything;
    const near = everything.slice(0, CELLS - 1);
    if (!near.includes(this.value) && everything.includes(this.value)) near[near.length - 1] = this.value;
    return near;
  }

  #everything() {
    return this.options.includes(this.value) || this.unit !== 'days' || !this.value
      ? this.options
      : [...this.options, this.value].sort((a, b) => a - b);
  }

  #chip(n, group) {
    const { words } = this;
    return html`<label class="chip ${n === this.value ? 'chosen' : ''}" part=${n === this.value ? 'chip chip-chosen' : 'chip'}>
      <input
        type="radio"
        name=${group}
        .value=${String(n)}
        .checked=${live(n === this.value)}
        @change=${() => this.tell('change', { value: n })}
        @click=${(event) => group === 'every' && event.detail > 0 && this.sheet.value.close()}
      />${words.t(this.unit === 'days' ? 'terms.days' : 'terms.periods', { n })}
    </label>`;
  }

  #field(words) {
    return html`<div class="days">
      <label for="days">${words.t('terms.daysField', { least: this.least, most: this.most })}</label>
      <input
        id="days"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        .value=${live(String(this.value ?? ''))}
        @change=${(event) => {
          const days = Number(event.target.value.normalize('NFKC').trim());
          if (Number.isInteger(days)) this.tell('change', { value: days });
        }}
      />
    </div>`;
  }
}

define('fenqi-terms', FenqiTerms);
