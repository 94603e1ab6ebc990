/**
 * The coupon picker: none first, then what applies by what it saves, then what does not with its
 * reasons. None is chosen before the reader chooses; "saves most" is a word and no preselection.
 */

import { css, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { fenOf } from '../format/amount.js';
import { CouponCase } from '../state/coupons.js';
import { version } from '../state/engine.js';
import { refusalOf } from '../state/refusal.js';
import { card, define, shared } from './base.js';
import { FenqiPage } from './fenqi-page.js';
import { loanPageLook } from './loan-page-look.js';
import { noticeText, quoteText } from './phrases.js';
import { lines } from './trial-look.js';
import { way } from './way-look.js';
import './fenqi-inputs.js';
import './fenqi-rows.js';

export class FenqiCoupons extends FenqiPage {
  static heading = 'coupons.documentTitle';

  static styles = [
    shared,
    card,
    lines,
    loanPageLook,
    way,
    css`
      .about {
        margin-top: var(--fenqi-space-3);
      }
      [data-coupon='none'] {
        grid-column: 1 / -1;
      }
      .unusable {
        display: grid;
        gap: var(--fenqi-space-3);
        margin: var(--fenqi-space-3) 0 0;
        padding: 0;
        list-style: none;
      }
      .unusable li {
        padding: var(--fenqi-space-3) var(--fenqi-space-4);
        border: 1px dashed var(--fenqi-control);
        border-radius: var(--fenqi-radius-card);
      }
      .tag {
        margin-left: var(--fenqi-space-2);
        color: var(--fenqi-ok);
        font-size: var(--fenqi-text-s);
      }
    `,
  ];

  constructor() {
    super();
    this.model = new CouponCase(this);
  }

  page() {
    const { words, lang, model } = this;
    const refusal = model.refusal(lang);
    const answer = model.answer;
    return html`<main>
      <div class="page">
        <div class="column">
          <fenqi-inputs lang=${lang} .quote=${model.quote} .shelf=${model.shelf} .error=${model.typing ? null : refusal}
            @fenqi-input=${this.#amount} @fenqi-change=${this.#amount}
            @fenqi-term=${(event) => model.setTerm(event.detail.value)}
            @fenqi-product=${(event) => model.choose(event.detail.value)}></fenqi-inputs>
          <div class="notices" role="status">${model.notices.map((notice) => html`<p class="banner">${noticeText(notice, words)}</p>`)}</div>
          <fenqi-rows lang=${lang} .quote=${model.quote} .error=${refusal} .today=${model.today()}
            @fenqi-method=${(event) => model.setMethod(event.detail.value)}
            @fenqi-date=${(event) => model.set({ on: event.detail.value })}></fenqi-rows>
        </div>
        <div class="column">
          ${model.keeping ? html`<p class="card banner">${words.t('result.keeping', { inputs: quoteText(words, model.planQuote) })}</p>` : nothing}
          ${answer.error ? html`<p class="card banner" role="alert">${refusalOf(answer.error, words).sentence}</p>` : this.#answer(words, answer)}
        </div>
        <footer class="foot note">
          <p>${words.t('footer.offline', { version })}</p>
          <p>${words.t('coupons.examples')}</p>
        </footer>
      </div>
      <p class="hidden" role="status" data-spoken=${model.spoken}>${model.spoken && answer.picked ? words.t('coupons.saves', { amount: words.spoken(answer.picked.savedFen) }) : nothing}</p>
    </main>`;
  }

  #answer(words, { usable, unusable, picked, result }) {
    return html`${this.#result(words, picked, result)}
      <fieldset class="card">
        <legend class="hidden">${words.t('coupons.label')}</legend>
        <h2 aria-hidden="true">${words.t('coupons.label')}</h2>
        <div class="ways">
          ${this.#option(words, null, words.t('coupons.none'), !picked, nothing)}
          ${usable.map((each) => this.#option(words, each.coupon.id, words.own(each.name), picked === each, this.#facts(words, each), each.best))}
        </div>
      </fieldset>
      ${unusable.length ? this.#unusable(words, unusable) : nothing}`;
  }

  /** Both prices side by side, where a coupon is chosen; else the price as it is, its cost first. */
  #result(words, picked, result) {
    const before = result?.before ?? this.model.plan;
    const hero = words.alone(picked ? picked.savedFen : before.totals.costFen);
    const rate = ({ annualRate }) => (annualRate.result === 'noRoot' ? words.t('result.notApplicable') : words.percent(annualRate.simplePct));
    const line = (key, show) => html`<div><dt>${words.t(key)}</dt>
      <dd data-figure=${key}>${result ? words.t('strategy.fromTo', { from: show(before), to: show(result.after) }) : show(before)}</dd></div>`;
    return html`<section class="card" aria-labelledby="answer">
      <h2 id="answer">${picked ? words.own(picked.name) : words.t('coupons.none')}</h2>
      <p class="about note">${words.t(picked ? 'coupons.saved' : 'result.cost')}</p>
      <p class="hero figure ${hero.length >= 10 ? 'long' : ''}" part="hero">${hero}</p>
      <dl class="lines">
        ${line('result.simpleRate', rate)} ${picked ? line('result.cost', (plan) => words.yuan(plan.totals.costFen)) : nothing}
        ${line('result.first', (plan) => words.yuan(fenOf(plan.rows[0].total)))}
      </dl>
    </section>`;
  }

  #option(words, id, name, chosen, facts, best = false) {
    return html`<label class="way ${chosen ? 'chosen' : ''}" data-coupon=${id ?? 'none'}>
      <input type="radio" name="coupon" .checked=${live(chosen)} aria-label=${name} @change=${() => this.model.pick(id)} />
      <span class="name">${name}</span>${best ? html`<span class="tag">${words.t('coupons.best')}</span>` : nothing}
      ${facts}
    </label>`;
  }

  #facts(words, { coupon, savedFen }) {
    return html`<p class="figure" part="saved">${words.t('coupons.saves', { amount: words.yuan(savedFen) })}</p>
      <p class="note">${words.t('coupons.until', { date: words.date(coupon.validTo) })}</p>
      <p class="note">${words.t(`coupons.onPrepayment.${coupon.onPrepayment}`)}${words.t('list.semicolon')}${words.t(`coupons.onOverdue.${coupon.onOverdue}`)}</p>`;
  }

  #unusable(words, unusable) {
    return html`<section class="card" aria-labelledby="not">
      <h2 id="not">${words.t('coupons.unusable')}</h2>
      <ul class="unusable">
        ${unusable.map(
          ({ coupon, name, reasons }) => html`<li data-coupon=${coupon.id}>
            ${reasons.map((reason) => html`<p data-reason=${reason}>${this.#reason(words, reason, coupon)}</p>`)}
            <p class="note">${words.own(name)}</p>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  #reason(words, reason, coupon) {
    const quote = this.model.planQuote;
    return words.t(`coupons.reason.${reason}`, {
      amount: coupon.leastAmount ? words.limit(fenOf(coupon.leastAmount)) : '',
      now: words.limit(quote.fen),
      n: coupon.leastPeriods ?? 0,
      periods: this.model.plan.rows.length,
      methods: words.list((coupon.methods ?? []).map((method) => words.t(`method.${method}`))),
      from: words.date(coupon.validFrom),
      to: words.date(coupon.validTo),
    });
  }

  #amount(event) {
    const { fen, problem, typing } = event.detail;
    if (problem) this.model.misread(problem, { typing });
    else this.model.set({ fen }, { typing });
  }
}

define('fenqi-coupons', FenqiCoupons);
