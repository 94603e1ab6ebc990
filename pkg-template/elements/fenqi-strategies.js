/**
 * The four ways in which a prepayment changes the plan, side by side: the same order and weight for
 * each, and none chosen before the reader chooses it.
 */

import { css, html, live, nothing } from './lit.js';
import { fenOf } from './format/amount.js';
import { ahead, askedOf } from './state/loan-figures.js';
import { card, define, FenqiElement, shared } from './base.js';
import { lines } from './look/trial.js';
import { way } from './look/way.js';

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
    way,
    css`
      .lines > div {
        border-color: var(--_line);
        padding: var(--_space-1) 0;
      }
    `,
  ];

  render() {
    const { words, ways } = this;
    const sorted = ORDER.map((name) => ways.find(({ intent }) => intent.strategy === name)).filter(Boolean);
    return html`<fieldset class="card">
      <legend class="hidden">${words.t('strategy.label')}</legend>
      <h2 aria-hidden="true">${words.t('strategy.label')}</h2>
      <div class="ways">${sorted.map((trial) => this.#way(words, trial))}</div>
    </fieldset>`;
  }

  #way(words, trial) {
    const name = trial.intent.strategy;
    const refused = trial.refused.length > 0;
    return html`<label class="way ${this.chosen === name ? 'chosen' : ''}" part=${this.chosen === name ? 'strategy strategy-chosen' : 'strategy'} data-strategy=${name}>
      <input type="radio" name="strategy" value=${name} aria-describedby=${`about-${name}`} aria-label=${words.t(`strategy.${name}`)}
        .checked=${live(this.chosen === name)} @change=${() => this.hand('ask', { strategy: name })} />
      <span class="name">${words.t(`strategy.${name}`)}</span>
      <div id=${`about-${name}`}>
        <p class="note">${words.t(`strategy.${name}Hint`)}</p>
        ${refused
          ? trial.refused.map((reason) => html`<p class="banner">${words.t(`refused.${reason}`)}</p>`)
          : this.#figures(words, trial)}
      </div>
    </label>`;
  }

  #figures(words, trial) {
    const before = ahead(this.before);
    const after = ahead(trial.after);
    const saved = fenOf(trial.interestSaved);
    const fee = fenOf(trial.prepaymentFee);
    const line = (key, shown) => html`<div><dt>${words.t(`strategy.${key}`)}</dt><dd data-figure=${key}>${shown}</dd></div>`;
    return html`<dl class="lines">
      ${line('left', words.t('list.fromTo', { from: before.count, to: after.count }))}
      ${after.next ? line('next', words.yuan(askedOf(after.next))) : nothing}
      ${line('saved', words.yuan(saved))}
      ${fee ? html`${line('fee', words.yuan(fee))}${line('net', words.yuan(saved - fee))}${line('evenOn', trial.breaksEvenOn ?? words.t('strategy.never'))}` : nothing}
    </dl>`;
  }
}

define('fenqi-strategies', FenqiStrategies);
