/**
 * An amount of money: a field for "exactly", a slider for "about", − and + for who cannot drag.
 *
 * The field takes what people type and is never cleared; while it cannot be read, the value stays as
 * it was and the host says why. Tells `fenqi-input` on each movement and `fenqi-change` on release.
 */

import { css, html, live, nothing } from './lit.js';
import { plain, trimmed } from './format/amount.js';
import { parseAmount } from './format/parse.js';
import { stopAt, stops } from './state/stops.js';
import { define, FenqiElement, shared } from './base.js';
import { slider } from './look/slider.js';

export class FenqiAmount extends FenqiElement {
  static properties = {
    /** The amount and its limits, in yuan. */
    value: {},
    min: {},
    max: {},
    step: {},
    /** The name of the field in a form. */
    name: {},
    /** What the amount is, where it is not the one that is borrowed. */
    label: {},
    /** Why what was typed cannot be used; where a page says nothing of it, the limits decide. */
    error: {},
    typed: { state: true },
    left: { state: true },
  };

  static formAssociated = true;

  static styles = [
    shared,
    slider,
    css`
      label {
        display: block;
        color: var(--_text-2);
        font-size: var(--_text-s);
        margin-bottom: var(--_space-1);
      }
      .line {
        display: grid;
        grid-template-columns: var(--_target) minmax(0, 1fr) var(--_target);
        gap: var(--_space-2);
        align-items: center;
      }
      input[type='text'] {
        width: 100%;
        min-height: 56px;
        padding: 0 var(--_space-2);
        border: 1px solid var(--_control);
        border-radius: var(--_radius-field);
        background: var(--_surface);
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
        border-color: var(--_danger);
        box-shadow: inset 0 0 0 1px var(--_danger);
      }
      .line button {
        border: 1px solid var(--_control);
        border-radius: var(--_radius-chip);
        background: var(--_surface);
      }
      .line button:active {
        background: var(--_sunken);
      }
      .line svg {
        display: block;
        margin: auto;
      }
      .ends {
        display: flex;
        justify-content: space-between;
        color: var(--_text-3);
        font-size: var(--_text-s);
        margin-top: -8px;
      }
      .error {
        margin-top: var(--_space-2);
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
    this.min = '0.00';
    this.max = '100000.00';
    this.step = '0.01';
    this.typed = null;
    this.left = null;
    // Older web views have no fields of an element's own; the value is then read from the element.
    this.internals = this.attachInternals?.();
  }

  /** The amount in fen, which a page may also set. */
  get fen() {
    return this.#fen(this.value ?? this.min);
  }

  set fen(fen) {
    this.value = plain(fen);
  }

  get least() {
    return this.#fen(this.min);
  }

  get most() {
    return Math.max(this.least, this.#fen(this.max));
  }

  #fen(text) {
    return parseAmount(text).fen ?? 0;
  }

  willUpdate(changed) {
    if (changed.has('min') || changed.has('max') || changed.has('step')) {
      this.stepFen = this.#fen(this.step) || 1;
      this.stops = stops(this.least, this.most, this.stepFen);
    }
    // A value from elsewhere replaces what was typed; one that the typing itself gave does not.
    if (changed.has('value') && this.typed !== null && !this.#isTyping()) this.typed = null;
    this.internals?.setFormValue?.(plain(this.fen));
  }

  render() {
    const { words } = this;
    const error = this.error ?? this.#wrong(words);
    const at = stopAt(this.stops, this.fen);
    const shown = this.typed ?? trimmed(this.fen);
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
          .style=${`--digits:${Math.max(shown.length, 4)}`}
          .value=${live(shown)}
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby="hint error"
          @input=${this.#type}
          @change=${this.#leave}
          @keydown=${this.#enter}
        />
        <button type="button" part="plus" aria-label=${words.t('amount.more', { step: nudge })} @click=${() => this.#move(1)}>
          ${sign('M4 10h12M10 4v12')}
        </button>
      </div>
      <div class="error" id="error" part="error" role="alert">${error || nothing}</div>
      <input
        type="range"
        part="range"
        min="0"
        max=${this.stops.length - 1}
        step="1"
        .value=${live(String(at))}
        .style=${`--fill:${fill}%`}
        aria-label=${this.label || words.t('amount.slider')}
        aria-valuetext=${words.limit(this.fen)}
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
    const { least, stepFen: step } = this;
    const tenth = (least || this.most / 100) / 10;
    if (step >= tenth) return step;
    const power = 10 ** Math.floor(Math.log10(tenth));
    const round = [1, 2, 5, 10].map((times) => times * power).find((size) => size >= tenth);
    return Math.ceil(round / step) * step;
  }

  #hint(words) {
    const [least, most] = [this.least, this.most].map((fen) => words.limit(fen));
    const step = trimmed(this.stepFen);
    return words.t(this.stepFen > 1 ? 'amount.hint' : 'amount.hintAny', { least, most, step });
  }

  /** What is wrong with a field that was left. */
  #wrong(words) {
    const { left, fen, least, most } = this;
    if (left) return words.t(`amount.${left}`, { most: words.limit(most) });
    const outside = left === null && (fen < least || fen > most);
    return outside ? words.t('error.principalRange', { least: words.limit(least), most: words.limit(most) }) : '';
  }

  #move(direction) {
    const { fen, least, nudge } = this;
    const off = (fen - least) % nudge;
    // From between two steps the first press goes to the nearest one on that side.
    const target = off === 0 ? fen + direction * nudge : fen - off + (direction > 0 ? nudge : 0);
    this.#give(Math.min(this.most, Math.max(least, target)), 'change');
  }

  #slide(event, name) {
    this.#give(this.stops[Number(event.target.value)], name);
  }

  #give(fen, name) {
    this.typed = null;
    this.fen = fen;
    this.tell(name, { fen, value: this.value });
  }

  #read(name, typing) {
    const { fen, problem } = parseAmount(this.typed);
    if (!problem) this.fen = fen;
    // Nobody is told off in the middle of a number.
    this.left = typing ? '' : (problem ?? null);
    this.tell(name, problem ? { problem, typing } : { fen, value: this.value, typing });
  }

  #type(event) {
    this.typed = event.target.value;
    this.#read('input', true);
  }

  #leave() {
    if (this.typed === null) return;
    const { fen } = parseAmount(this.typed);
    if (fen !== undefined) this.typed = trimmed(fen);
    this.#read('change', false);
  }

  #enter(event) {
    if (event.key === 'Enter') this.#leave();
  }

  #isTyping() {
    const { fen } = parseAmount(this.typed);
    return fen === undefined ? this.shadowRoot.activeElement?.id === 'field' : fen === this.fen;
  }
}

const sign = (path) => html`<svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
  <path d=${path} stroke="currentColor" stroke-width="2" stroke-linecap="round" />
</svg>`;

define('fenqi-amount', FenqiAmount);
