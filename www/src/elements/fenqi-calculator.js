/**
 * The calculator: inputs, result, chart, plan, disclosure and comparison, all from one quote.
 *
 * What stands between its tags is shown until the engine is ready, and again should it fail.
 */

import { html, nothing } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { version } from '../state/engine.js';
import { headline } from '../state/figures.js';
import { Calculation } from '../state/calculation.js';
import { card, define, Media, shared } from './base.js';
import { calculatorLook } from './calculator-look.js';
import { FenqiPage } from './fenqi-page.js';
import { inputsSentence, noticeText, quoteText, statusText } from './phrases.js';
import './fenqi-actions.js';
import './fenqi-chart.js';
import './fenqi-compare.js';
import './fenqi-disclosure.js';
import './fenqi-explain.js';
import './fenqi-inputs.js';
import './fenqi-result.js';
import './fenqi-rows.js';
import './fenqi-schedule.js';

export class FenqiCalculator extends FenqiPage {
  static properties = {
    /** A product document of the caller's own. */
    productDocument: { attribute: false },
    highlight: { state: true },
  };

  static styles = [shared, card, calculatorLook];

  explain = createRef();

  constructor() {
    super();
    this.calculation = new Calculation(this);
    this.highlight = 1;
    this.print = new Media(this, 'print');
  }

  get model() {
    return this.calculation;
  }

  opened() {
    if (this.productDocument) this.calculation.offer(this.productDocument);
  }

  readyState() {
    return readyState(this.calculation, this.online);
  }

  willUpdate(changed) {
    const { calculation } = this;
    if (calculation.dragging) this.renderRoot.querySelector('fenqi-schedule')?.look();
    if (changed.has('productDocument') && this.productDocument && calculation.status === 'ready') {
      calculation.offer(this.productDocument);
    }
    super.willUpdate(changed);
  }

  page() {
    const { words, calculation: now, lang } = this;
    const refusal = now.refusal(lang);
    const { plan, planQuote } = now;
    // The chart and the table are told of a new plan on every frame; what is folded is not read.
    const rows = html`<fenqi-rows lang=${lang} .quote=${now.quote} .error=${refusal} .today=${now.today()}
      @fenqi-method=${(event) => now.setMethod(event.detail.value)}
      @fenqi-date=${(event) => now.set({ on: event.detail.value })}></fenqi-rows>`;
    return html`
      <main @fenqi-row=${this.#lightUp} @fenqi-explain=${this.#ask}><div class="page">
        <div class="inputs">
          <fenqi-inputs lang=${lang} .quote=${now.quote} .shelf=${now.shelf} .error=${now.typing ? null : refusal}
            @fenqi-input=${this.#typed} @fenqi-change=${this.#entered}
            @fenqi-term=${(event) => now.setTerm(event.detail.value)}
            @fenqi-product=${(event) => now.choose(event.detail.value)}></fenqi-inputs>
          <div class="notices" role="status">${now.notices.map((notice) => html`<p class="notice">${noticeText(notice, words)}</p>`)}</div>
          ${this.wide.matches ? rows : nothing}
        </div>
        <p class="paper inputs-sentence">${inputsSentence(words, planQuote)}</p>
        <fenqi-result lang=${lang} .plan=${plan} .document=${planQuote.product.document} .quoted=${now.quoted} .age=${now.age}
          ?offline=${!this.online} .guaranteePoints=${now.guaranteePoints}
          .keeping=${now.keeping ? quoteText(words, planQuote) : ''}
          .refusal=${refusal?.place === 'result' ? refusal.sentence : ''}></fenqi-result>
        ${this.wide.matches ? nothing : rows}
        <fenqi-chart class="card" lang=${lang} .plan=${plan} at=${this.highlight} ?dragging=${now.dragging}></fenqi-chart>
        <fenqi-schedule class="card" lang=${lang} .plan=${plan} rows-shown=${this.wide.matches ? 12 : 3} highlight=${this.highlight}
          ?dragging=${now.dragging}></fenqi-schedule>
        <fenqi-disclosure lang=${lang} .plan=${plan}></fenqi-disclosure>
        <fenqi-compare class="card" lang=${lang} .quote=${planQuote} .shelf=${now.shelf} ?dragging=${now.dragging}
          @fenqi-choose=${(event) => now.take(event.detail.quote)}></fenqi-compare>
        <fenqi-actions class="card" lang=${lang} .plan=${plan} .quote=${planQuote} .hash=${now.toHash(lang)}></fenqi-actions>
        <footer class="foot note">
          <p>${words.t('footer.offline', { version })}</p>
          <p>${words.t('product.examples')}${words.t('list.full')} ${words.t('footer.currency')}</p>
          <p class="paper">${this.#printFoot(words, planQuote)}</p>
        </footer>
      </div>
      <fenqi-explain ${ref(this.explain)} lang=${lang} .plan=${plan} period=${this.highlight}></fenqi-explain>
      <p class="hidden" role="status" data-spoken=${now.spoken}>${now.spoken ? statusText(words, plan, headline(plan)) : nothing}</p>
      ${this.wide.matches ? nothing : this.#bar(words, plan)}</main>
    `;
  }

  #bar(words, plan) {
    const { kind, fen } = headline(plan);
    const rate = plan.annualRate;
    const shown = rate.result === 'noRoot' ? words.t('result.notApplicable') : words.percent(rate.simplePct);
    return html`<div class="sticky screen">
      <p class="figure"><strong>${words.t(`bar.${kind}`, { amount: words.yuan(fen) })}</strong><br />${words.t('bar.rate', { rate: shown })}</p>
      <fenqi-actions bar lang=${this.lang} .plan=${plan} .quote=${this.calculation.planQuote} .hash=${this.calculation.toHash(this.lang)}></fenqi-actions>
    </div>`;
  }

  #typed(event) {
    const { fen, problem, typing } = event.detail;
    if (problem) this.calculation.misread(problem, { typing });
    else this.calculation.set({ fen }, { dragging: !typing, typing });
  }

  #entered(event) {
    const { fen, problem } = event.detail;
    if (problem) this.calculation.misread(problem);
    else this.calculation.set({ fen });
  }

  #lightUp(event) {
    this.highlight = event.detail.period;
  }

  async #ask(event) {
    const { period, column } = event.detail;
    this.highlight = period;
    this.explain.value.column = column;
    await this.updateComplete;
    this.explain.value.show();
  }

  #printFoot(words, quote) {
    const { document } = quote.product;
    return words.t('print.foot', {
      product: words.own(document.name),
      version: document.version,
      date: words.date(this.calculation.today()),
    });
  }
}

function readyState(calculation, online) {
  if (calculation.keeping) return 'invalid';
  if (!online) return 'offline';
  return calculation.age.kind === 'fresh' ? 'ready' : 'stale';
}

define('fenqi-calculator', FenqiCalculator);
