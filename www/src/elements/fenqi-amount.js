/**
 * An amount of money: a field for "exactly", a slider for "about", − and + for who cannot drag.
 *
 * The field takes what people type and is never cleared; while it cannot be read, the value stays as
 * it was and the host says why. Tells `fenqi-input` on each movement and `fenqi-change` on release.
 */

import { css, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { styleMap } from 'lit/directives/style-map.js';
import { trimmed } from '../format/amount.js';
import { parseAmount } from '../format/parse.js';
import { stopAt, stops } from '../state/stops.js';
import { define, FenqiElement, shared } from './base.js';
import { slider } from './slider.js';

export class FenqiAmount extends FenqiElement {
  static properties = {
    /** The amount in fen, and its limits. */
    value: { type: Number },
    least: { type: Number },
    most: { type: Number },
    step: { type: Number },
    /** What the amount is, where it is not the one that is borrowed. */
    label: {},
    /** Why what was typed cannot be used. */
    error: {},
    typed: { state: true },
  };

  static styles = [
    shared,
    slider,
    css`
      label {
        display: block;
        color: var(--fenqi-text-2);
        font-size: var(--fenqi-text-s);
        margin-bottom: var(--fenqi-space-1);
      }
      .line {
        display: grid;
        grid-template-columns: var(--fenqi-target) minmax(0, 1fr) var(--fenqi-target);
        gap: var(--fenqi-space-2);
        align-items: center;
      }
      input[type='text'] {
        width: 100%;
        min-height: 56px;
        padding: 0 var(--fenqi-space-2);
        border: 1px solid var(--fenqi-control);
        border-radius: var(--fenqi-radius-field);
        background: var(--fenqi-surface);
        color: inherit;
        font: inherit;
        /* As large as its digits leave room for between the two buttons. */
        font-size: min(2.5rem, calc((min(100vw, 520px) - 200px) / (var(--digits) * 0.68)));
        font-weight: 600;
        line-height: 1.2;
        text-align: center;
        font-variant-numeric: tabular-nums;
        font-feature-settings: 'tnum';
      }
      input[aria-invalid='true'] {
        border-color: var(--fenqi-danger);
        box-shadow: inset 0 0 0 1px var(--fenqi-danger);
      }
      .line button {
        border: 1px solid var(--fenqi-control);
        border-radius: var(--fenqi-radius-chip);
        background: var(--fenqi-surface);
      }
      .line button:active {
        background: var(--fenqi-sunken);
      }
      .line svg {
        display: block;
        margin: auto;
      }
      .ends {
        display: flex;
        justify-content: space-between;
        color: var(--fenqi-text-3);
        font-size: var(--fenqi-text-s);
        margin-top: -8px;
      }
      .error {
        margin-top: var(--fenqi-space-2);
      }
      @media print {
        .line button,
        input[type='range'] {
          display: none;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.error = '';
    this.typed = null;
  }

  willUpdate(changed) {
    if (changed.has('least') || changed.has('most') || changed.has('step')) {
      this.stops = stops(this.least, this.most, this.step);
    }
    // A value from elsewhere replaces what was typed; one that the typing itself gave does not.
    if (changed.has('value') && this.typed !== null && !this.#isTyping()) this.typed = null;
  }

  render() {
    const { words } = this;
    const at = stopAt(this.stops, this.value);
    const shown = this.typed ?? trimmed(this.value);
    const fill = this.stops.length > 1 ? (at / (this.stops.length - 1)) * 100 : 100;
    const nudge = words.limit(this.nudge);
    return html`
      <label for="field" part="label">${this.label ? words.t('amount.unit', { label: this.label }) : words.t('amount.label')}</label>
      <div class="line">
        <button type="button" part="minus" aria-label=${words.t('amount.less', { step: nudge })} @click=${() => this.#move(-1)}>
          ${sign('M4 10h12')}
        </button>
        <input
          id="field"
          part="field"
          type="text"
          inputmode="decimal"
          autocomplete="off"
          enterkeyhint="done"
          style=${styleMap({ '--digits': String(Math.max(shown.length, 4)) })}
          .value=${live(shown)}
          aria-invalid=${this.error ? 'true' : 'false'}
          aria-describedby="hint error"
          @input=${this.#type}
          @change=${this.#leave}
          @keydown=${this.#enter}
        />
        <button type="button" part="plus" aria-label=${words.t('amount.more', { step: nudge })} @click=${() => this.#move(1)}>
          ${sign('M4 10h12M10 4v12')}
        </button>
      </div>
      <div class="error" id="error" part="error" role="alert">${this.error || nothing}</div>
      <input
        type="range"
        part="range"
        min="0"
        max=${this.stops.length - 1}
        step="1"
        .value=${live(String(at))}
        style=${styleMap({ '--fill': `${fill}%` })}
        aria-label=${this.label || words.t('amount.slider')}
        aria-valuetext=${words.limit(this.value)}
        @input=${(event) => this.#slide(event, 'input')}
        @change=${(event) => this.#slide(event, 'change')}
      />
      <div class="ends" part="ends" aria-hidden="true">
        <span>${words.short(this.least)}</span><span>${words.short(this.most)}</span>
      </div>
      <span class="hidden" id="hint" part="hint">${this.#hint(words)}</span>
    `;
  }

  /** What − and + move by: the product's step, unless that is too fine to be felt. */
  get nudge() {
    const tenth = this.least / 10;
    if (this.step >= tenth) return this.step;
    const power = 10 ** Math.floor(Math.log10(tenth));
    const round = [1, 2, 5, 10].map((times) => times * power).find((size) => size >= tenth);
    return Math.ceil(round / this.step) * this.step;
  }

  #hint(words) {
    const [least, most] = [this.least, this.most].map((fen) => words.limit(fen));
    const step = trimmed(this.step);
    return words.t(this.step > 1 ? 'amount.hint' : 'amount.hintAny', { least, most, step });
  }

  #move(direction) {
    const off = (this.value - this.least) % this.nudge;
    // From between two steps the first press goes to the nearest one on that side.
    const target = off === 0 ? this.value + direction * this.nudge : this.value - off + (direction > 0 ? this.nudge : 0);
    this.#give(Math.min(this.most, Math.max(this.least, target)), 'change');
  }

  #slide(event, name) {
    this.#give(this.stops[Number(event.target.value)], name);
  }

  #give(fen, name) {
    this.typed = null;
    this.tell(name, { fen });
  }

  #type(event) {
    this.typed = event.target.value;
    const read = parseAmount(this.typed);
    this.tell('input', 'fen' in read ? { fen: read.fen, typing: true } : { problem: read.problem, typing: true });
  }

  #leave() {
    if (this.typed === null) return;
    const read = parseAmount(this.typed);
    if ('fen' in read) this.typed = trimmed(read.fen);
    this.tell('change', 'fen' in read ? { fen: read.fen } : { problem: read.problem });
  }

  #enter(event) {
    if (event.key === 'Enter') this.#leave();
  }

  #isTyping() {
    const read = parseAmount(this.typed);
    return 'fen' in read ? read.fen === this.value : this.shadowRoot.activeElement?.id === 'field';
  }
}

const sign = (path) => html`<svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
  <path d=${path} stroke="currentColor" stroke-width="2" stroke-linecap="round" />
</svg>`;

define('fenqi-amount', FenqiAmount);
