/**
 * The quota card: what can be drawn, of what it is a part, why not more, and what it costs. A pre-credit
 * is shown and has no way to draw it.
 *
 * `quota` is a question as the package takes it, or an answer, which needs no engine. Of the question's
 * limits the one that it names is shown. With `product`, what a loan of it costs a year stands beside.
 */

import { css, html, nothing } from './lit.js';
import { card, define, shared } from './base.js';
import { FenqiHost } from './fenqi-host.js';
import { fenOf } from './format/amount.js';
import { todayInBeijing } from './format/date.js';
import { pageLook, stateLook } from './look/page.js';
import { lines } from './look/trial.js';
import { calculate, product, quota } from './state/engine.js';
import { firstQuote } from './state/quote.js';
import { addSentences } from './lang/index.js';
import { refusalOf } from './state/refusal.js';
import quotaWords from 'fenqi:words/quota';

addSentences(quotaWords);

const SHARES = ['occupied', 'frozen', 'available'];

export class FenqiQuota extends FenqiHost {
  static properties = {
    quota: { attribute: false },
    /** A product by its id, or its document. */
    product: {},
    /** Whether there is a button to borrow, which tells `fenqi-apply`. */
    apply: { type: Boolean },
  };

  static styles = [
    shared,
    card,
    stateLook,
    lines,
    pageLook,
    css`
      .bar {
        display: flex;
        gap: 2px;
        height: 24px;
        overflow: hidden;
        border-radius: var(--_radius-field);
      }
      .occupied {
        background: var(--_series-principal);
      }
      .frozen {
        background: repeating-linear-gradient(135deg, var(--_series-fee) 0 3px, var(--_surface) 3px 4.5px);
      }
      .available {
        background: var(--_brand);
      }
      .preCredit {
        border: 2px dashed var(--_control);
      }
      .swatch {
        display: inline-block;
        width: 12px;
        height: 12px;
        margin-right: var(--_space-2);
        border-radius: 2px;
      }
      .outlined {
        border-style: dashed;
        border-color: var(--_control);
      }
      .wide {
        grid-template-rows: auto 1fr;
      }
      .wide > ::slotted([slot='inputs']),
      .wide > ::slotted([slot='after-result']) {
        grid-column: 1;
      }
      /* The figures at the right of both cards that ask something. */
      .wide .answer {
        grid-column: 2;
        grid-row: 1 / span 2;
      }
      .wide .shares {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: var(--_space-4);
      }
      .wide .shares > div {
        display: block;
        padding-top: var(--_space-3);
      }
      .wide .shares dd {
        margin-left: 0;
        font-size: var(--_text-l);
        text-align: left;
      }
      @media (forced-colors: active) {
        .bar *,
        .swatch {
          forced-color-adjust: none;
        }
      }
    `,
  ];

  get filled() {
    return Boolean(this.quota);
  }

  get asks() {
    return Boolean(!this.quota || this.quota.book || this.product);
  }

  willUpdate(changed) {
    if (this.status === 'ready' && this.quota && (!this.answer || changed.has('quota') || changed.has('product'))) {
      if (this.answer) this.speakSoon();
      this.answer = this.#work();
    }
    super.willUpdate(changed);
  }

  #work() {
    const { quota: given } = this;
    if (this.asks && !this.loaded) return {};
    try {
      const rates = this.product ? ratesOf(product(this.product), given.on ?? todayInBeijing()) : [];
      return { request: given.book ? given : null, quota: given.book ? quota(given) : given, rates };
    } catch (error) {
      return { error };
    }
  }

  page() {
    const { words } = this;
    const { quota: found, request, rates, error } = this.answer;
    const asks = this.querySelector(':scope > [slot="inputs"]');
    return html`
      <slot name="title"></slot>
      <div class="page ${asks && this.wide.matches ? 'wide' : ''}">
        <slot name="inputs"></slot>
        <div class="answer">
          ${error ? html`<p class="card banner" role="alert">${refusalOf(error, words).sentence}</p>` : found ? this.#limit(words, found, request, rates) : nothing}
        </div>
        <slot name="after-result"></slot>
        <slot name="legal"></slot>
      </div>
      ${this.voice(() => (found ? words.t('quota.spoken', { heading: this.#largest(words), amount: words.spoken(fenOf(found.largest)) }) : ''))}
    `;
  }

  #limit(words, found, request, rates) {
    const mine = found.ledger.find(({ id }) => id === request?.quota) ?? found.ledger[0];
    const terms = request?.book.quotas.find(({ id }) => id === mine.id) ?? {};
    const only = found.reasons.includes('preCreditOnly');
    const shown = words.alone(fenOf(only ? mine.preCredit : found.largest));
    const date = (name) => (terms[name] ? words.date(terms[name]) : '');
    const limit = (name) => (request ? words.limit(fenOf(request.product[name])) : '');
    const facts = { least: limit('least'), most: limit('most'), from: date('validFrom'), to: date('validTo') };
    return html`<section class="card stack ${only ? 'outlined' : ''}" aria-labelledby="answer">
      <h2 id="answer">${only ? words.t('quota.preCredit') : this.#largest(words)}</h2>
      <p class="hero figure ${shown.length >= 10 ? 'long' : ''}" part="hero available">${shown}</p>
      ${found.reasons.map((reason) => html`<p class="banner" part="reason" data-reason=${reason}>${words.t(`quota.reason.${reason}`, facts)}</p>`)}
      ${only ? html`<div class="bar preCredit" aria-hidden="true"></div>` : bar(words, mine)}
      <dl class="lines">
        ${found.reasons.length ? nothing : html`<div><dt>${words.t('quota.why')}</dt><dd part="why">${words.list(found.limitedBy.map((by) => words.t(`quota.by.${by}`, facts)))}</dd></div>`}
        ${facts.to ? html`<div><dt>${words.t('quota.validTo')}</dt><dd>${facts.to}</dd></div>` : nothing}
        ${found.longestTerm ? html`<div><dt>${words.t('quota.longest')}</dt><dd part="longest">${words.t('terms.count', { n: found.longestTerm })}</dd></div>` : nothing}
        ${rates.length ? html`<div><dt>${words.t('result.simpleRate')}</dt><dd part="rates">${ratesText(words, rates)}</dd></div>` : nothing}
      </dl>
      ${this.apply && !found.reasons.length
        ? html`<button type="button" class="main" part="button" @click=${() => this.tell('apply', { largest: found.largest, largestFen: fenOf(found.largest) })}>${words.t('bar.apply')}</button>`
        : nothing}
    </section>`;
  }

  /** The answer is for now only where the day is today. */
  #largest(words) {
    const { on } = this.quota;
    return on && on !== todayInBeijing() ? words.t('quota.largestOn', { date: words.date(on) }) : words.t('quota.largest');
  }
}

/** The annual rates of the product's shortest and longest term, as shown beside any amount. */
function ratesOf(found, on) {
  const { periods } = found.document;
  const first = firstQuote(found, on);
  return [Math.min(...periods), Math.max(...periods)].map((n) => calculate({ ...first, periods: n }).plan?.annualRate).filter(Boolean);
}

function ratesText(words, rates) {
  const sorted = rates.map(({ simplePct }) => simplePct).sort((a, b) => Number(a) - Number(b));
  return [...new Set(sorted)].map((rate) => words.percent(rate)).join(words.t('quota.to'));
}

function bar(words, mine) {
  const parts = SHARES.map((name) => [name, fenOf(mine[name])]);
  const sum = parts.reduce((all, [, fen]) => all + fen, 0);
  return html`<div part="bar">
    <div class="bar" aria-hidden="true">
      ${parts.filter(([, fen]) => fen > 0).map(([name, fen]) => html`<div class=${name} .style=${`flex:${fen / sum} 0 0`}></div>`)}
    </div>
    <dl class="lines shares" part="legend">
      ${parts.map(([name, fen]) => html`<div><dt><span class="swatch ${name}" aria-hidden="true"></span>${words.t(`quota.${name}`)}</dt><dd data-share=${name}>${words.yuan(fen)}</dd></div>`)}
    </dl>
  </div>`;
}

define('fenqi-quota', FenqiQuota);
