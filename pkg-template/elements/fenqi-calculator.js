/**
 * The calculator: inputs, result, chart, plan and disclosure, all from one quote of one product.
 *
 * Its attributes are where it begins. Afterwards `terms` and `plan` say where it stands, and setting
 * an attribute, a property or `terms` takes it there. `serverPlan` is the lender's own answer to the
 * terms; it leads the result until they change.
 */

import { html, nothing } from './lit.js';
import { card, define, Media, shared } from './base.js';
import { FenqiHost } from './fenqi-host.js';
import { calculatorLook } from './look/calculator.js';
import { stateLook } from './look/page.js';
import { inputsSentence, quoteText, statusText } from './phrases.js';
import { Calculation } from './state/calculation.js';
import { product } from './state/engine.js';
import { headline } from './state/figures.js';
import { termsOf } from './state/quote.js';
import './fenqi-chart.js';
import './fenqi-disclosure.js';
import './fenqi-inputs.js';
import './fenqi-result.js';
import './fenqi-schedule.js';

/** The product of an element that names none. */
const FIRST_PRODUCT = 'flex-12';

/** What a page asks for, by the names of the engine's terms. */
const ASKED = ['principal', 'method', 'periods', 'termDays', 'disbursedOn', 'coupons'];

export class FenqiCalculator extends FenqiHost {
  static properties = {
    /** A product of the package by its id. */
    product: {},
    /** A product document of the caller's own. */
    productDocument: { attribute: false },
    principal: {},
    method: {},
    periods: { type: Number },
    termDays: { type: Number, attribute: 'term-days' },
    disbursedOn: { attribute: 'disbursed-on' },
    coupons: { attribute: false },
    /** Which parts follow the result. */
    sections: {},
    /** A bar at the foot of the window, while there is no room for two columns. */
    bar: { type: Boolean },
    /** Whether somebody listens for `fenqi-explain`. */
    explain: { type: Boolean },
    serverPlan: { attribute: false },
    highlight: { state: true },
  };

  static styles = [shared, card, stateLook, calculatorLook];

  constructor() {
    super();
    this.calculation = new Calculation(this);
    this.calculation.worked = (released) => this.#worked(released);
    this.sections = 'chart table disclosure';
    this.highlight = 1;
    this.print = new Media(this, 'print');
  }

  /** The plan for the terms, or null where they have none. */
  get plan() {
    const { plan, keeping } = this.calculation;
    return keeping ? null : plan;
  }

  /** What is asked for, as `schedule` takes it. */
  get terms() {
    const { quote } = this.calculation;
    if (!quote) return null;
    const terms = termsOf(quote);
    return { ...terms, product: this.productDocument ? terms.product.document : terms.product.id };
  }

  set terms(terms) {
    const { product: named, ...asked } = terms;
    if (typeof named === 'string') [this.product, this.productDocument] = [named, null];
    else if (named) this.productDocument = named.document ?? named;
    for (const name of ASKED) this[name] = asked[name] ?? null;
    this.requestUpdate('terms');
  }

  opened() {
    this.calculation.open(this.#product(), this.#asked(ASKED));
  }

  #product() {
    return product(this.productDocument ?? this.product ?? FIRST_PRODUCT);
  }

  #asked(names) {
    return Object.fromEntries(names.map((name) => [name, this[name] ?? undefined]));
  }

  willUpdate(changed) {
    if (this.status === 'ready') this.#follow(changed);
    super.willUpdate(changed);
  }

  /** Goes where the page has set the element since the last update. */
  #follow(changed) {
    const { calculation } = this;
    if (calculation.dragging) this.find('fenqi-schedule')?.look();
    try {
      if (changed.has('product') || changed.has('productDocument')) calculation.choose(this.#product());
    } catch (failure) {
      return this.fail(failure);
    }
    const names = ASKED.filter((name) => changed.has(name) || changed.has('terms'));
    if (names.length) calculation.ask(this.#asked(names));
    return undefined;
  }

  readyState() {
    const { calculation } = this;
    if (calculation.keeping) return 'invalid';
    if (!this.online) return 'offline';
    return calculation.age.kind === 'fresh' ? 'ready' : 'stale';
  }

  page() {
    const { words, calculation: now } = this;
    const { lang } = words;
    const refusal = now.refusal(lang);
    const { plan, planQuote } = now;
    const wide = this.wide.matches;
    // The chart and the table are told of a new plan on every frame; what is folded is not read.
    // A page may bring controls of its own for everything else, and for the method with it.
    const own = html`<slot name="inputs"></slot>`;
    const methods = !this.method && !this.querySelector(':scope > [slot="inputs"]');
    return html`
      <slot name="title"></slot>
      <div class="page ${wide ? 'wide' : ''} ${this.bar ? 'barred' : ''}" @fenqi-row=${this.#lightUp} @fenqi-explain=${this.#lightUp}>
        <div class="inputs">
          <fenqi-inputs lang=${lang} ?methods=${methods} .quote=${now.quote} .error=${now.typing ? null : refusal}
            @fenqi-input=${(event) => now.enter(event.detail, true)} @fenqi-change=${(event) => now.enter(event.detail)}
            @fenqi-term=${(event) => now.setTerm(event.detail.value)}
            @fenqi-method=${(event) => now.setMethod(event.detail.value)}><slot name="product" slot="product"></slot></fenqi-inputs>
          <slot name="notice"></slot>
          ${wide ? own : nothing}
        </div>
        <p class="paper inputs-sentence">${inputsSentence(words, planQuote)}</p>
        <fenqi-result exportparts="hero,rate,cost,sentence,badge" lang=${lang} .plan=${plan} .document=${planQuote.product.document}
          .server=${this.serverPlan} .quoted=${now.quoted} .age=${now.age}
          ?offline=${!this.online} .guaranteePoints=${now.guaranteePoints}
          .keeping=${now.keeping ? quoteText(words, planQuote) : ''}
          .refusal=${refusal?.place === 'result' ? refusal.sentence : ''}></fenqi-result>
        ${wide ? nothing : own}
        <slot name="after-result"></slot>
        ${this.#shows('chart')
          ? html`<fenqi-chart part="chart" class="card" lang=${lang} .plan=${plan} at=${this.highlight} ?dragging=${now.dragging}></fenqi-chart>`
          : nothing}
        ${this.#shows('table')
          ? html`<fenqi-schedule part="table" class="card" lang=${lang} .plan=${plan} rows-shown=${wide ? 12 : 3} highlight=${this.highlight}
              ?explain=${this.explain} ?dragging=${now.dragging}></fenqi-schedule>`
          : nothing}
        ${this.#shows('disclosure') ? html`<fenqi-disclosure part="disclosure" lang=${lang} .plan=${plan}></fenqi-disclosure>` : nothing}
        <slot name="legal"></slot>
      </div>
      ${this.voice(() => statusText(words, plan, headline(plan)))}
      ${this.bar && !wide ? this.#bar(words, plan) : nothing}
    `;
  }

  #shows(section) {
    return this.sections.split(/\s+/).includes(section);
  }

  #bar(words, plan) {
    const { kind, fen } = headline(plan);
    const rate = plan.annualRate;
    const shown = rate.result === 'noRoot' ? words.t('result.notApplicable') : words.percent(rate.simplePct);
    return html`<div class="sticky screen" part="bar">
      <p class="figure"><strong>${words.t(`bar.${kind}`, { amount: words.yuan(fen) })}</strong><br />${words.t('bar.rate', { rate: shown })}</p>
      <slot name="bar"><button type="button" class="main" part="button" @click=${this.#apply}>${words.t('bar.apply')}</button></slot>
    </div>`;
  }

  #worked(released) {
    const { terms, plan } = this;
    this.serverPlan = null;
    this.speakSoon(this.calculation.dragging);
    this.tell('input', { terms });
    if (released) this.tell('change', { terms, plan });
  }

  #apply() {
    if (this.plan) this.tell('apply', { terms: this.terms, plan: this.plan });
  }

  #lightUp(event) {
    this.highlight = event.detail.period;
  }
}

define('fenqi-calculator', FenqiCalculator);
