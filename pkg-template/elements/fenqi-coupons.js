/**
 * The coupon picker: none first, then what applies by what it saves, then what does not with its
 * reasons. None is chosen before the reader chooses; "saves most" is a word and no preselection.
 *
 * The loan is `terms`, or a product's first offer changed by the attributes.
 */

import { css, html, live, nothing } from './lit.js';
import { card, define, shared } from './base.js';
import { FenqiHost } from './fenqi-host.js';
import { fenOf } from './format/amount.js';
import { todayInBeijing } from './format/date.js';
import { pageLook, stateLook } from './look/page.js';
import { lines } from './look/trial.js';
import { way } from './look/way.js';
import { applyCoupons, bestCoupon, product } from './state/engine.js';
import { firstQuote, termsOf } from './state/quote.js';
import { addSentences } from './lang/index.js';
import { refusalOf } from './state/refusal.js';
import couponWords from 'fenqi:words/coupons';

addSentences(couponWords);

/** What an answer follows from. */
const ASKED = ['coupons', 'terms', 'chosen', 'product', 'principal', 'method', 'periods', 'disbursedOn'];

export class FenqiCoupons extends FenqiHost {
  static properties = {
    /** Coupon documents; each may have a `name`, in every language or one for all. */
    coupons: { attribute: false },
    terms: { attribute: false },
    product: {},
    principal: {},
    method: {},
    periods: { type: Number },
    disbursedOn: { attribute: 'disbursed-on' },
    /** The id of the coupon that is chosen; null for none. */
    chosen: {},
  };

  static styles = [
    shared,
    card,
    stateLook,
    lines,
    pageLook,
    way,
    css`
      .about {
        margin-top: var(--_space-3);
      }
      [data-coupon='none'] {
        grid-column: 1 / -1;
      }
      .unusable {
        display: grid;
        gap: var(--_space-3);
        margin: var(--_space-3) 0 0;
        padding: 0;
        list-style: none;
      }
      .unusable li {
        padding: var(--_space-3) var(--_space-4);
        border: 1px dashed var(--_control);
        border-radius: var(--_radius-card);
      }
      .tag {
        margin-left: var(--_space-2);
        color: var(--_ok);
        font-size: var(--_text-s);
      }
    `,
  ];

  constructor() {
    super();
    this.coupons = [];
    this.chosen = null;
  }

  willUpdate(changed) {
    if (this.status === 'ready' && (!this.answer || ASKED.some((name) => changed.has(name)))) this.answer = this.#work();
    super.willUpdate(changed);
  }

  #terms() {
    if (this.terms) return this.terms;
    const { principal, method, periods, disbursedOn } = this;
    const first = termsOf(firstQuote(product(this.product ?? 'flex-12'), disbursedOn || todayInBeijing()));
    const asked = Object.entries({ principal, method, periods }).filter(([, value]) => value);
    return { ...first, ...Object.fromEntries(asked) };
  }

  /**
   * Every coupon with what it saves, those that apply first and by what they save, and the plans
   * before and after the chosen one.
   */
  #work() {
    const offered = this.coupons.map(({ name, ...coupon }, at) => ({ name, coupon: { id: `${at}`, ...coupon } }));
    try {
      const terms = this.#terms();
      const { coupons, best } = bestCoupon({ ...terms, coupons: offered.map(({ coupon }) => coupon) });
      const all = offered.map((each, at) => ({ ...each, ...coupons[at], best: at === best }));
      const usable = all.filter(({ applies }) => applies).sort((a, b) => b.savedFen - a.savedFen);
      const picked = usable.find(({ coupon }) => coupon.id === this.chosen) ?? null;
      const { before, after } = applyCoupons({ ...terms, coupons: picked ? [picked.coupon] : [] });
      return { usable, unusable: all.filter(({ applies }) => !applies), picked, before, after: picked ? after : null };
    } catch (error) {
      return { error };
    }
  }

  page() {
    const { words, answer } = this;
    const asks = this.querySelector(':scope > [slot="inputs"]');
    return html`
      <slot name="title"></slot>
      <div class="page ${asks && this.wide.matches ? 'wide' : ''}">
        <div class="column"><slot name="inputs"></slot></div>
        <div class="column">
          <slot name="notice"></slot>
          ${answer.error ? html`<p class="card banner" role="alert">${refusalOf(answer.error, words).sentence}</p>` : this.#answer(words, answer)}
        </div>
        <slot name="legal"></slot>
      </div>
      ${this.voice(() => (answer.picked ? words.t('coupons.saves', { amount: words.spoken(answer.picked.savedFen) }) : ''))}
    `;
  }

  #answer(words, { usable, unusable, picked, before, after }) {
    return html`${this.#result(words, picked, before, after)}
      <fieldset class="card">
        <legend class="hidden">${words.t('coupons.label')}</legend>
        <h2 aria-hidden="true">${words.t('coupons.label')}</h2>
        <div class="ways">
          ${this.#option(null, words.t('coupons.none'), !picked, nothing, nothing)}
          ${usable.map((each) =>
            this.#option(each.coupon.id, nameOf(words, each), picked === each, this.#facts(words, each), each.best ? html`<span class="tag">${words.t('coupons.best')}</span>` : nothing),
          )}
        </div>
      </fieldset>
      ${unusable.length ? this.#unusable(words, unusable, before) : nothing}`;
  }

  /** Both prices side by side, where a coupon is chosen; else the price as it is, its cost first. */
  #result(words, picked, before, after) {
    const hero = words.alone(picked ? picked.savedFen : before.totals.costFen);
    const rate = ({ annualRate }) => (annualRate.result === 'noRoot' ? words.t('result.notApplicable') : words.percent(annualRate.simplePct));
    const line = (key, show) => html`<div><dt>${words.t(key)}</dt>
      <dd data-figure=${key}>${after ? words.t('list.fromTo', { from: show(before), to: show(after) }) : show(before)}</dd></div>`;
    return html`<section class="card" aria-labelledby="answer">
      <h2 id="answer">${picked ? nameOf(words, picked) : words.t('coupons.none')}</h2>
      <p class="about note">${words.t(picked ? 'coupons.saved' : 'result.cost')}</p>
      <p class="hero figure ${hero.length >= 10 ? 'long' : ''}" part="hero">${hero}</p>
      <dl class="lines">
        ${line('result.simpleRate', rate)} ${picked ? line('result.cost', (plan) => words.yuan(plan.totals.costFen)) : nothing}
        ${line('result.first', (plan) => words.yuan(fenOf(plan.rows[0].total)))}
      </dl>
    </section>`;
  }

  #option(id, name, chosen, facts, tag) {
    return html`<label class="way ${chosen ? 'chosen' : ''}" part=${id ? 'coupon' : 'none'} data-coupon=${id ?? 'none'}>
      <input type="radio" name="coupon" .checked=${live(chosen)} aria-label=${name} @change=${() => this.#pick(id)} />
      <span class="name">${name}</span>${tag} ${facts}
    </label>`;
  }

  #facts(words, { coupon, savedFen }) {
    const ends = ['onPrepayment', 'onOverdue'].filter((name) => coupon[name]).map((name) => words.t(`coupons.${name}.${coupon[name]}`));
    return html`<p class="figure" part="saved saving">${words.t('coupons.saves', { amount: words.yuan(savedFen) })}</p>
      ${coupon.validTo ? html`<p class="note">${words.t('coupons.until', { date: words.date(coupon.validTo) })}</p>` : nothing}
      ${ends.length ? html`<p class="note">${ends.join(words.t('list.semicolon'))}</p>` : nothing}`;
  }

  #unusable(words, unusable, before) {
    return html`<section class="card" aria-labelledby="not">
      <h2 id="not">${words.t('coupons.unusable')}</h2>
      <ul class="unusable">
        ${unusable.map(
          (each) => html`<li part="coupon-off" data-coupon=${each.coupon.id}>
            ${each.reasons.map((reason) => html`<p part="reason" data-reason=${reason}>${reasonText(words, reason, each.coupon, before)}</p>`)}
            <p class="note">${nameOf(words, each)}</p>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  async #pick(couponId) {
    this.chosen = couponId;
    this.speakSoon();
    await this.updateComplete;
    const { picked, after } = this.answer;
    this.tell('change', { couponId, saved: picked?.saved ?? null, savedFen: picked?.savedFen ?? null, plan: after });
  }
}

/** A coupon's own name; without one, its kind. */
function nameOf(words, { name, coupon }) {
  return name ? words.own(name) : words.t(`coupons.kind.${coupon.kind}`);
}

function reasonText(words, reason, coupon, before) {
  return words.t(`coupons.reason.${reason}`, {
    amount: coupon.leastAmount ? words.limit(fenOf(coupon.leastAmount)) : '',
    now: words.limit(before.totals.principalFen),
    n: coupon.leastPeriods ?? 0,
    periods: before.rows.length,
    methods: words.list((coupon.methods ?? []).map((method) => words.t(`method.${method}`))),
    from: coupon.validFrom ? words.date(coupon.validFrom) : '',
    to: coupon.validTo ? words.date(coupon.validTo) : '',
  });
}

define('fenqi-coupons', FenqiCoupons);
