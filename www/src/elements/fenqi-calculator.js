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
import { words as wordsOf } from '../lang/index.js';
import { card, define, FenqiElement, Media, shared } from './base.js';
import { calculatorLook } from './calculator-look.js';
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

export class FenqiCalculator extends FenqiElement {
  static properties = {
    /** A product document of the caller's own. */
    productDocument: { attribute: false },
    state: { reflect: true, attribute: 'data-state' },
    slow: { state: true },
    highlight: { state: true },
    online: { state: true },
  };

  static styles = [shared, card, calculatorLook];

  explain = createRef();

  constructor() {
    super();
    this.calculation = new Calculation(this);
    this.highlight = 1;
    this.online = navigator.onLine !== false;
    this.wide = new Media(this, '(min-width: 1024px)');
    this.print = new Media(this, 'print');
    this.ready = new Promise((resolve) => {
      this.isReady = resolve;
    });
  }

  connectedCallback() {
    super.connectedCallback();
    this.lang ||= document.documentElement.lang;
    this.moved = () => this.calculation.status === 'ready' && this.calculation.open(location.hash);
    this.network = () => {
      this.online = navigator.onLine !== false;
    };
    addEventListener('hashchange', this.moved);
    addEventListener('online', this.network);
    addEventListener('offline', this.network);
    this.#start();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.moved);
    removeEventListener('online', this.network);
    removeEventListener('offline', this.network);
  }

  async #start() {
    // A load that takes no longer than a blink needs no sign of itself.
    const timer = setTimeout(() => (this.slow = true), 300);
    await this.calculation.start();
    clearTimeout(timer);
    this.slow = false;
    const { status, failure } = this.calculation;
    if (status === 'failed') return this.tell('error', { code: failure.code });
    if (this.productDocument) this.calculation.offer(this.productDocument);
    return this.isReady();
  }

  willUpdate(changed) {
    const { calculation } = this;
    if (calculation.dragging) this.renderRoot.querySelector('fenqi-schedule')?.look();
    if (changed.has('productDocument') && this.productDocument && calculation.status === 'ready') {
      calculation.offer(this.productDocument);
    }
    if (changed.has('lang') && this.lang) {
      document.documentElement.lang = this.lang;
      document.title = wordsOf(this.lang).t('documentTitle');
      if (changed.get('lang')) calculation.publish();
    }
    this.state = calculation.status === 'ready' ? readyState(calculation, this.online) : calculation.status === 'failed' ? 'error' : 'loading';
  }

  render() {
    return this.calculation.status === 'ready' ? this.#page() : this.#before();
  }

  /** Before the engine, and without it: the representative example between the tags. */
  #before() {
    const { words } = this;
    const failed = this.calculation.status === 'failed';
    return html`
      ${failed
        ? html`<div class="failed card" role="alert">
            <p>${words.t(`error.${this.calculation.failure.code}`) || words.t('state.failed')}</p>
            <button type="button" class="plain" @click=${() => this.#start()}>${words.t('state.retry')}</button>
          </div>`
        : nothing}
      ${this.slow ? html`<p class="card skeleton" role="status">${words.t('state.loading')}</p>` : nothing}
      <slot></slot>
    `;
  }

  #page() {
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
