/**
 * The result: what is paid each time, the annual rate and the total cost at one size, and a sentence
 * that says it all. A badge says whose figures these are and how old the rules behind them are.
 */

import { css, html, nothing } from './lit.js';
import { percentShort } from './format/rate.js';
import { headline } from './state/figures.js';
import { planLike } from './state/plan-like.js';
import { card, define, FenqiElement, shared } from './base.js';
import { sentence } from './phrases.js';
import './fenqi-cost.js';
import './fenqi-rate.js';

export class FenqiResult extends FenqiElement {
  static properties = {
    plan: { attribute: false },
    /** The lender's own plan for the same terms: where there is one, its figures lead. */
    server: { attribute: false },
    /** The rules the plan was made by: a product document. */
    document: { attribute: false },
    /** The rate as the product quotes it, where that is not for a year. */
    quoted: { attribute: false },
    /** `{ kind: 'fresh' | 'stale' | 'old', days }`. */
    age: { attribute: false },
    offline: { type: Boolean },
    /** What the figures are for, while what was entered has none. */
    keeping: {},
    /** Why what was entered has no figures, where no control shows it. */
    refusal: {},
    /** The guarantor's points of a rate over the cap. */
    guaranteePoints: { attribute: false },
  };

  static styles = [
    shared,
    card,
    css`
      .label {
        color: var(--_text-2);
        font-size: var(--_text-s);
      }
      .hero {
        font-size: var(--_figure-l);
        font-weight: 600;
        line-height: 1.1;
        letter-spacing: -0.01em;
        overflow-wrap: anywhere;
      }
      .hero.longer {
        font-size: var(--_figure-m);
        line-height: 1.3;
      }
      .when {
        margin-top: var(--_space-1);
      }
      .cells {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 8.6em), 1fr));
        gap: var(--_space-3) var(--_space-4);
        margin: var(--_space-4) 0 0;
        padding-top: var(--_space-3);
        border-top: 1px solid var(--_line);
      }
      .cells.stacked {
        grid-template-columns: minmax(0, 1fr);
      }
      .cells dt {
        color: var(--_text-2);
        font-size: var(--_text-s);
      }
      .cells dd {
        font-size: var(--_figure-m);
        font-weight: 600;
        line-height: 1.25;
        overflow-wrap: anywhere;
      }
      .sentence {
        margin-top: var(--_space-4);
        max-width: 66ch;
      }
      fenqi-cost {
        margin-top: var(--_space-4);
      }
      fenqi-rate[form='full'] {
        margin-top: var(--_space-4);
      }
      .badges {
        display: flex;
        flex-direction: column;
        align-items: flex-start;
        gap: var(--_space-2);
        margin-top: var(--_space-4);
      }
      .badge,
      .banner {
        padding: var(--_space-1) var(--_space-3);
        border-radius: var(--_radius-field);
        font-size: var(--_text-s);
        background: var(--_info-soft);
        color: var(--_info);
      }
      .badge.stale,
      .banner.keeping {
        background: var(--_warn-soft);
        color: var(--_warn);
      }
      .banner {
        font-size: var(--_text-m);
        padding: var(--_space-2) var(--_space-3);
        margin-bottom: var(--_space-3);
      }
      .banner.refused {
        background: var(--_danger-soft);
        color: var(--_danger);
      }
      .banner:empty {
        display: none;
      }
      @media screen and (max-width: 599px) {
        .hero.long {
          font-size: var(--_figure-m);
          line-height: 1.3;
        }
      }
      @media (min-width: 600px) {
        .cells.stacked {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
      }
      @media (forced-colors: active) {
        .badge,
        .banner {
          border: 1px solid CanvasText;
        }
      }
      @media print {
        .sentence {
          max-width: none;
        }
        .badge {
          padding: 0;
        }
      }
    `,
  ];

  render() {
    const { words } = this;
    if (!this.plan) return nothing;
    const plan = planLike(this.server ?? this.plan);
    const { kind, fen, lastFen, differs } = headline(plan);
    const rate = plan.annualRate;
    const hero = words.alone(fen);
    const cost = words.cell(plan.totals.costFen);
    const last = plan.rows[plan.rows.length - 1];
    return html`<section class="card" aria-labelledby="heading">
      <h2 class="hidden" id="heading">${words.t('result.heading')}</h2>
      <p class="banner refused" role="alert">${this.#refusalText(words, rate)}</p>
      <p class="banner keeping">${this.keeping ? words.t('result.keeping', { inputs: this.keeping }) : nothing}</p>
      <p class="label" part="label">${words.t(`result.${kind}`)}</p>
      <p class="hero figure ${hero.length >= 16 ? 'longer' : hero.length >= 10 ? 'long' : ''}" part="hero">${hero}</p>
      <p class="note when">
        ${kind === 'once'
          ? words.t('result.onceDue', { date: words.date(last.dueDate) })
          : words.t('result.firstDue', { date: words.date(plan.rows[0].dueDate) })}${differs
          ? html`${words.t('list.semicolon')}${words.t('result.lastDue', {
              date: words.date(last.dueDate),
              amount: words.yuan(lastFen),
            })}`
          : nothing}
      </p>
      <dl class="cells ${cost.length > 8 ? 'stacked' : ''}">
        <div>
          <dt>${words.t('result.simpleRate')}</dt>
          <dd part="rate"><fenqi-rate form="short" lang=${this.words.lang} .annualRate=${rate}></fenqi-rate></dd>
        </div>
        <div>
          <dt>${words.t('result.cost')}</dt>
          <dd class="figure" part="cost">${cost}</dd>
        </div>
      </dl>
      <p class="sentence" part="sentence">${sentence(plan, kind, words)}</p>
      <fenqi-cost lang=${this.words.lang} .plan=${plan}></fenqi-cost>
      <fenqi-rate form="full" lang=${this.words.lang} .annualRate=${rate} .quoted=${this.quoted}></fenqi-rate>
      <div class="badges">${this.#badges(words)}</div>
    </section>`;
  }

  #refusalText(words, rate) {
    if (this.refusal) return this.refusal;
    if (!rate.overCap) return nothing;
    // The product flags such a plan and does not block it: the figures stand, the words do not hide.
    const shown = rate.overCapCompound ? rate.compoundPct : rate.simplePct;
    const flag = words.t('rate.overCapFlag', { rate: words.percent(shown), cap: percentShort(rate.cap) });
    const points = this.guaranteePoints;
    return points ? `${flag}${words.t('list.full')} ${words.t('rate.overCapGuarantee', { points })}` : flag;
  }

  /** The lender's instalment beside this device's. */
  #compared(words) {
    return words.compared(headline(planLike(this.server)).fen, headline(this.plan).fen);
  }

  #badges(words) {
    const { document, age, offline, server } = this;
    const facts = { n: age.days, days: age.days, date: words.date(document.publishedOn) };
    const stale = age.kind === 'old' ? 'result.staleOld' : 'result.stale';
    return html`
      <p class="badge ${server ? 'checked' : ''}" part="badge">
        ${server ? this.#compared(words) : words.t('result.estimate', { product: words.own(document.name), version: document.version })}
      </p>
      ${age.kind === 'fresh'
        ? nothing
        : html`<p class="badge stale" part="badge">${offline ? words.t('result.offline') : nothing}${words.t(stale, facts)}</p>`}
    `;
  }
}

define('fenqi-result', FenqiResult);
