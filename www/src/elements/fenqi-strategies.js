/**
 * The four ways in which a prepayment changes the plan, side by side: the same order and weight for
 * each, and none chosen before the reader chooses it.
 */

import { css, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { fenOf } from '../format/amount.js';
import { ahead, askedOf } from '../state/loan-figures.js';
import { card, define, FenqiElement, shared } from './base.js';
import { lines } from './trial-look.js';

/** The order on the page, whatever saves most. */
const ORDER = ['shortenTerm', 'reduceInstalment', 'nextInstalments', 'lastInstalments'];

export class FenqiStrategies extends FenqiElement {
  static properties = {
    before: { attribute: false },
    ways: { attribute: false },
    chosen: {},
  };

  static styles = [
    shared,
    card,
    lines,
    css`
      .ways {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--fenqi-space-3);
        margin-top: var(--fenqi-space-3);
      }
      label {
        position: relative;
        display: block;
        padding: var(--fenqi-space-3) var(--fenqi-space-4);
        border: 1px solid var(--fenqi-control);
        border-radius: var(--fenqi-radius-card);
        cursor: pointer;
      }
      label.chosen {
        background: var(--fenqi-brand-soft);
        border-color: var(--fenqi-brand);
        box-shadow: inset 0 0 0 1px var(--fenqi-brand);
      }
      label:focus-within {
        outline: 3px solid var(--fenqi-focus);
        outline-offset: 2px;
      }
      input {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        margin: 0;
        opacity: 0;
        cursor: pointer;
      }
      .name {
        font-weight: 600;
      }
      label.chosen .note,
      label.chosen dt {
        color: var(--fenqi-text);
      }
      .lines > div {
        border-color: var(--fenqi-line);
        padding: var(--fenqi-space-1) 0;
      }
      @media (min-width: 600px) {
        .ways {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
      }
      @media (forced-colors: active) {
        label.chosen {
          outline: 2px solid Highlight;
        }
      }
    `,
  ];

  render() {
    const { words, ways } = this;
    const sorted = ORDER.map((name) => ways.find(({ intent }) => intent.strategy === name)).filter(Boolean);
    return html`<fieldset class="card">
      <legend class="hidden">${words.t('strategy.label')}</legend>
      <h2 aria-hidden="true">${words.t('strategy.label')}</h2>
      <div class="ways">${sorted.map((way) => this.#way(words, way))}</div>
    </fieldset>`;
  }

  #way(words, way) {
    const name = way.intent.strategy;
    const refused = way.refused.length > 0;
    return html`<label class=${this.chosen === name ? 'chosen' : ''} data-strategy=${name}>
      <input type="radio" name="strategy" value=${name} aria-describedby=${`about-${name}`} aria-label=${words.t(`strategy.${name}`)}
        .checked=${live(this.chosen === name)} @change=${() => this.tell('ask', { strategy: name })} />
      <span class="name">${words.t(`strategy.${name}`)}</span>
      <div id=${`about-${name}`}>
        <p class="note">${words.t(`strategy.${name}Hint`)}</p>
        ${refused
          ? way.refused.map((reason) => html`<p class="banner">${words.t(`refused.${reason}`)}</p>`)
          : this.#figures(words, way)}
      </div>
    </label>`;
  }

  #figures(words, way) {
    const before = ahead(this.before);
    const after = ahead(way.after);
    const saved = fenOf(way.interestSaved);
    const fee = fenOf(way.prepaymentFee);
    const line = (key, shown) => html`<div><dt>${words.t(`strategy.${key}`)}</dt><dd data-figure=${key}>${shown}</dd></div>`;
    return html`<dl class="lines">
      ${line('left', words.t('strategy.fromTo', { from: before.count, to: after.count }))}
      ${after.next ? line('next', words.yuan(askedOf(after.next))) : nothing}
      ${line('saved', words.yuan(saved))}
      ${fee ? html`${line('fee', words.yuan(fee))}${line('net', words.yuan(saved - fee))}${line('evenOn', way.breaksEvenOn ?? words.t('strategy.never'))}` : nothing}
    </dl>`;
  }
}

define('fenqi-strategies', FenqiStrategies);
