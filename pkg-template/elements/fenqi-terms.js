/**
 * The number of instalments, or of days, as chips: a radio group of at most six in three columns.
 *
 * Where there are more, the last cell opens a sheet with all of them; days can be typed there.
 */

import { css, html, live, nothing } from './lit.js';
import { define, FenqiElement, shared } from './base.js';
import { chips } from './look/controls.js';
import './fenqi-sheet.js';

const CELLS = 6;

export class FenqiTerms extends FenqiElement {
  static properties = {
    value: { type: Number },
    /** The numbers offered, ascending: `3 6 12`, or a list. One that is off says why: `{ value, reason }`. */
    options: { converter: (text) => (text ?? '').split(/[\s,]+/).filter(Boolean).map(Number) },
    /** `periods`, or `days`. */
    unit: {},
    /** The bounds of a number of days. */
    min: { type: Number },
    max: { type: Number },
    error: {},
  };

  static styles = [
    shared,
    chips,
    css`
      legend {
        padding: 0;
        margin-bottom: var(--_space-1);
        color: var(--_text-2);
        font-size: var(--_text-s);
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: var(--_space-2);
      }
      .grid.four {
        grid-template-columns: repeat(4, minmax(0, 1fr));
      }
      .grid .chip {
        padding-inline: var(--_space-1);
      }
      button.chip {
        width: 100%;
        color: var(--_link);
      }
      .error {
        margin-top: var(--_space-2);
      }
      .days {
        margin-top: var(--_space-5);
      }
      .days label {
        display: block;
        font-size: var(--_text-s);
        color: var(--_text-2);
        margin-bottom: var(--_space-1);
      }
      .days input {
        width: 100%;
        min-height: var(--_target);
        padding: 0 var(--_space-3);
        border: 1px solid var(--_control);
        border-radius: var(--_radius-field);
        background: var(--_surface);
        color: inherit;
        font: inherit;
      }
    `,
  ];

  constructor() {
    super();
    this.options = [];
  }

  render() {
    const { words } = this;
    const days = this.unit === 'days';
    const near = this.#near();
    const all = near.length === this.options.length && !days;
    const label = words.t(days ? 'terms.labelDays' : 'terms.label');
    const reasons = [...new Set(this.options.map(({ reason }) => reason).filter(Boolean))];
    return html`
      <fieldset aria-describedby="error">
        <legend part="label">${label}</legend>
        <div class="grid ${near.length === 4 && all ? 'four' : ''}">
          ${near.map((option) => this.#chip(option, 'near'))}
          ${all
            ? nothing
            : html`<button type="button" class="chip" part="button" aria-haspopup="dialog" @click=${() => this.find('fenqi-sheet').show()}>
                ${words.t('terms.more')}
              </button>`}
        </div>
      </fieldset>
      ${reasons.map((reason) => html`<p class="note" part="hint">${reason}</p>`)}
      <div class="error" id="error" part="error" role="alert">${this.error || nothing}</div>
      ${all
        ? nothing
        : html`<fenqi-sheet lang=${words.lang} heading=${words.t(days ? 'terms.moreTitleDays' : 'terms.moreTitle')}>
            <fieldset>
              <legend class="hidden">${label}</legend>
              <div class="grid">${this.#everything().map((option) => this.#chip(option, 'every'))}</div>
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
    const chosen = everything.find((option) => valueOf(option) === this.value);
    if (chosen && !near.includes(chosen)) near[near.length - 1] = chosen;
    return near;
  }

  #everything() {
    return this.unit !== 'days' || !this.value || this.options.includes(this.value)
      ? this.options
      : [...this.options, this.value].sort((a, b) => a - b);
  }

  #chip(option, group) {
    const { words } = this;
    const n = valueOf(option);
    const chosen = n === this.value;
    return html`<label class="chip ${chosen ? 'chosen' : ''}" part=${chosen ? 'chip chip-chosen' : 'chip'}>
      <input
        type="radio"
        name=${group}
        .value=${String(n)}
        .checked=${live(chosen)}
        ?disabled=${option.reason}
        @change=${() => this.#choose(n)}
        @click=${(event) => group === 'every' && event.detail > 0 && this.find('fenqi-sheet').close()}
      />${words.t(this.unit === 'days' ? 'terms.days' : 'terms.periods', { n })}
    </label>`;
  }

  #choose(value) {
    this.value = value;
    this.tell('change', { value });
  }

  #field(words) {
    return html`<div class="days">
      <label for="days">${words.t('terms.daysField', { least: this.min, most: this.max })}</label>
      <input
        id="days"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        .value=${live(String(this.value ?? ''))}
        @change=${(event) => {
          const days = Number(event.target.value.normalize('NFKC').trim());
          if (Number.isInteger(days)) this.#choose(days);
        }}
      />
    </div>`;
  }
}

const valueOf = (option) => option.value ?? option;

define('fenqi-terms', FenqiTerms);
