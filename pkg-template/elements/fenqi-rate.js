/**
 * The annual rate: the simple one as a figure, how it is meant, and its place against the cap.
 *
 * `form="short"` is the figure alone; `full` is the sentence with the method and the compound rate.
 */

import { css, html, nothing } from './lit.js';
import { percentOf, percentShort } from './format/rate.js';
import { define, FenqiElement, shared } from './base.js';

export class FenqiRate extends FenqiElement {
  static properties = {
    form: {},
    /** A plan's `annualRate`; its `form` is `short`, the figure alone, or `full`, the sentence about it. */
    annualRate: { attribute: false },
    /** The rate as the product quotes it, `{ unit, value }`, where that is not a rate for a year. */
    quoted: { attribute: false },
  };

  static styles = [
    shared,
    css`
      :host([form='short']) {
        font: inherit;
        line-height: inherit;
      }
      p + p {
        margin-top: var(--_space-1);
      }
      .mark {
        display: inline-block;
        padding: 0 var(--_space-2);
        border-radius: var(--_radius-field);
        background: var(--_danger-soft);
        color: var(--_danger);
        font-size: var(--_text-s);
        font-weight: 400;
        line-height: 1.6;
        white-space: nowrap;
        vertical-align: middle;
      }
    `,
  ];

  render() {
    const { words, annualRate: rate } = this;
    if (!rate) return nothing;
    return this.form === 'full' ? this.#full(words, rate) : this.#short(words, rate);
  }

  #short(words, rate) {
    if (rate.result === 'noRoot') {
      return html`<span aria-hidden="true">${words.t('result.notApplicable')}</span
        ><span class="hidden">${words.t('result.notApplicableSpoken')}</span>`;
    }
    return html`<span class="figure" part="value">${words.percent(rate.simplePct)}</span>${rate.overCap
        ? html` <span class="mark" part="over-cap">${words.t('rate.overCapMark', { cap: percentShort(rate.cap) })}</span>`
        : nothing}`;
  }

  #full(words, rate) {
    if (rate.result === 'noRoot') return html`<p class="note" part="note">${words.t('rate.noRoot')}</p>`;
    const simple = words.percent(rate.simplePct);
    return html`
      <p class="note" part="note">${words.t('rate.full', { simple, compound: words.percent(rate.compoundPct) })}</p>
      ${this.quoted
        ? html`<p class="note">
            ${words.t(`rate.${this.quoted.unit}`, { [this.quoted.unit]: percentOf(this.quoted.value, 4), simple })}
          </p>`
        : nothing}
      ${rate.result === 'severalRoots' ? html`<p class="note">${words.t('rate.severalRoots')}</p>` : nothing}
    `;
  }
}

define('fenqi-rate', FenqiRate);
