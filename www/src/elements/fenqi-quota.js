/**
 * The quota card: what can be drawn, of what it is a part, why not more, and what it costs; beside it
 * when a large amount would leave. A pre-credit is shown and has no way to draw it.
 */

import { css, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { styleMap } from 'lit/directives/style-map.js';
import { fenOf } from '../format/amount.js';
import { version } from '../state/engine.js';
import { LIMITS, QuotaCase } from '../state/quota.js';
import { refusalOf } from '../state/refusal.js';
import { card, define, shared } from './base.js';
import { chips } from './controls.js';
import { FenqiPage } from './fenqi-page.js';
import { fieldLook } from './field-look.js';
import { loanPageLook } from './loan-page-look.js';
import { lines } from './trial-look.js';

const SHARES = ['occupied', 'frozen', 'available'];

export class FenqiQuota extends FenqiPage {
  static heading = 'quota.documentTitle';

  static styles = [
    shared,
    card,
    chips,
    fieldLook,
    lines,
    loanPageLook,
    css`
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: var(--fenqi-space-2);
      }
      legend {
        padding: 0;
        margin-bottom: var(--fenqi-space-2);
        color: var(--fenqi-text-2);
        font-size: var(--fenqi-text-s);
      }
      .bar {
        display: flex;
        gap: 2px;
        height: 24px;
        overflow: hidden;
        border-radius: var(--fenqi-radius-field);
      }
      .occupied {
        background: var(--fenqi-series-principal);
      }
      .frozen {
        background: repeating-linear-gradient(135deg, var(--fenqi-series-fee) 0 3px, var(--fenqi-surface) 3px 4.5px);
      }
      .available {
        background: var(--fenqi-brand);
      }
      .preCredit {
        border: 2px dashed var(--fenqi-control);
      }
      .swatch {
        display: inline-block;
        width: 12px;
        height: 12px;
        margin-right: var(--fenqi-space-2);
        border-radius: 2px;
      }
      .outlined {
        border-style: dashed;
        border-color: var(--fenqi-control);
      }
      @media (min-width: 1024px) {
        .page {
          grid-template-rows: auto 1fr;
        }
        /* The limit's figures at the right of both cards that ask something. */
        .answer {
          grid-column: 2;
          grid-row: 1 / span 2;
        }
        .shares {
          display: grid;
          grid-template-columns: repeat(3, minmax(0, 1fr));
          gap: var(--fenqi-space-4);
        }
        .shares > div {
          display: block;
          padding-top: var(--fenqi-space-3);
        }
        .shares dd {
          margin-left: 0;
          font-size: var(--fenqi-text-l);
          text-align: left;
        }
      }
      @media (forced-colors: active) {
        .bar *,
        .swatch {
          forced-color-adjust: none;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.model = new QuotaCase(this);
  }

  page() {
    const { words, model } = this;
    const { quota, request, rates, error } = model.answer;
    return html`<main>
      <div class="page">
        <div class="column">
          <div class="card stack">
            <fieldset>
              <legend>${words.t('quota.label')}</legend>
              <div class="chips">
                ${LIMITS.map(
                  ({ id, name }) => html`<label class="chip ${model.asked.limit === id ? 'chosen' : ''}">
                    <input type="radio" name="limit" .checked=${live(model.asked.limit === id)} @change=${() => model.ask({ limit: id })} />${words.own(name)}
                  </label>`,
                )}
              </div>
            </fieldset>
            <div>
              <label for="day">${words.t('quota.day')}</label>
              <input id="day" type="date" min="1900-01-01" max="2199-12-31" .value=${live(model.day)} @change=${(event) => event.target.value && model.ask({ day: event.target.value })} />
            </div>
          </div>
        </div>
        <div class="answer">
          ${error ? html`<p class="card banner" role="alert">${refusalOf(error, words).sentence}</p>` : this.#limit(words, quota, request, rates)}
        </div>
        ${this.#hours(words)}
        <footer class="foot note">
          <p>${words.t('footer.offline', { version })}</p>
          <p>${words.t('quota.examples')}</p>
        </footer>
      </div>
      <p class="hidden" role="status" data-spoken=${model.spoken}>${model.spoken && quota ? words.t('quota.spoken', { heading: this.#largest(words), amount: words.spoken(fenOf(quota.largest)) }) : nothing}</p>
    </main>`;
  }

  #limit(words, quota, request, rates) {
    const mine = quota.ledger.find(({ id }) => id === request.quota);
    const terms = request.book.quotas.find(({ id }) => id === request.quota);
    const only = quota.reasons.includes('preCreditOnly');
    const shown = words.alone(fenOf(only ? mine.preCredit : quota.largest));
    const facts = { least: words.limit(fenOf(request.product.least)), most: words.limit(fenOf(request.product.most)), from: terms.validFrom ? words.date(terms.validFrom) : '', to: terms.validTo ? words.date(terms.validTo) : '' };
    return html`<section class="card stack ${only ? 'outlined' : ''}" aria-labelledby="answer">
      <h2 id="answer">${only ? words.t('quota.preCredit') : this.#largest(words)}</h2>
      <p class="hero figure ${shown.length >= 10 ? 'long' : ''}" part="hero">${shown}</p>
      ${quota.reasons.map((reason) => html`<p class="banner" data-reason=${reason}>${words.t(`quota.reason.${reason}`, facts)}</p>`)}
      ${only ? html`<div class="bar preCredit" aria-hidden="true"></div>` : this.#bar(words, mine)}
      <dl class="lines">
        ${quota.reasons.length ? nothing : html`<div><dt>${words.t('quota.why')}</dt><dd part="why">${words.list(quota.limitedBy.map((by) => words.t(`quota.by.${by}`, facts)))}</dd></div>`}
        ${terms.validTo ? html`<div><dt>${words.t('quota.validTo')}</dt><dd>${words.date(terms.validTo)}</dd></div>` : nothing}
        ${quota.longestTerm ? html`<div><dt>${words.t('quota.longest')}</dt><dd part="longest">${words.t('terms.count', { n: quota.longestTerm })}</dd></div>` : nothing}
        <div><dt>${words.t('result.simpleRate')}</dt><dd part="rates">${this.#rates(words, rates)}</dd></div>
      </dl>
    </section>`;
  }

  /** The answer is for now only where the day is today. */
  #largest(words) {
    const { day } = this.model;
    return day === this.model.today() ? words.t('quota.largest') : words.t('quota.largestOn', { date: words.date(day) });
  }

  #rates(words, rates) {
    const sorted = rates.map(({ simplePct }) => simplePct).sort((a, b) => Number(a) - Number(b));
    const shown = [...new Set(sorted)].map((rate) => words.percent(rate));
    return shown.join(words.t('quota.to'));
  }

  #bar(words, mine) {
    const parts = SHARES.map((name) => [name, fenOf(mine[name])]);
    const sum = parts.reduce((all, [, fen]) => all + fen, 0);
    return html`<div>
      <div class="bar" aria-hidden="true">
        ${parts.filter(([, fen]) => fen > 0).map(([name, fen]) => html`<div class=${name} style=${styleMap({ flex: `${fen / sum} 0 0` })}></div>`)}
      </div>
      <dl class="lines shares">
        ${parts.map(([name, fen]) => html`<div><dt><span class="swatch ${name}" aria-hidden="true"></span>${words.t(`quota.${name}`)}</dt><dd data-share=${name}>${words.yuan(fen)}</dd></div>`)}
      </dl>
    </div>`;
  }

  #hours(words) {
    const { model } = this;
    const { hours } = model;
    const [date, time] = (hours.expectedAt ?? '').split('T');
    return html`<section class="card stack" aria-labelledby="hours">
      <h2 id="hours">${words.t('quota.hours')}</h2>
      <div>
        <label for="at">${words.t('quota.at')}</label>
        <input id="at" type="datetime-local" .value=${live(model.at)} @change=${(event) => event.target.value && model.ask({ at: event.target.value.slice(0, 16) })} />
      </div>
      ${hours.error
        ? html`<p class="banner" role="alert">${refusalOf(hours.error, words).sentence}</p>`
        : html`<p>${words.t(`quota.${hours.status}`, { amount: words.limit(fenOf(hours.amount)) })}</p>
            <dl class="lines">
              <div><dt>${words.t('quota.expected')}</dt><dd part="expected">${words.t('quota.beijing', { date: words.date(date), time: time?.slice(0, 5) ?? '' })}</dd></div>
              <div><dt>${words.t('quota.starts')}</dt><dd part="starts">${words.date(hours.interestStart)}</dd></div>
            </dl>`}
    </section>`;
  }
}

define('fenqi-quota', FenqiQuota);
