/**
 * Two pictures on one x axis: each instalment as a stacked bar, and the balance as a step line.
 *
 * The browser's own range input lies over both, one value a bar, so that pointer, keys and touch
 * readers all move the same cursor; what it points at is read out in a line above. The picture says
 * nothing that the table does not.
 */

import { css, html, live, nothing, svg } from './lit.js';
import { axis, marks } from './chart/axis.js';
import { balancePaths, barPaths } from './chart/paths.js';
import { bars, BARS_MOST, openingFen } from './chart/stack.js';
import { summary } from './chart/summary.js';
import { columnsOf } from './state/columns.js';
import { planLike } from './state/plan-like.js';
import { define, FenqiElement, OnScreen, shared, watch } from './base.js';
import { chartLook } from './look/chart.js';
import { segments } from './look/controls.js';

const SERIES = ['interest', 'fee', 'principal'];

export class FenqiChart extends FenqiElement {
  static properties = {
    plan: { attribute: false },
    /** The instalment that the cursor is on. */
    at: { type: Number },
    /** While a slider moves the axis only grows, so that the bars do not jump. */
    dragging: { type: Boolean },
    byYear: { state: true },
    width: { state: true },
  };

  static styles = [shared, segments, chartLook];

  constructor() {
    super();
    this.byYear = true;
    this.width = 0;
    this.top = 0;
    this.heights = [160, 72];
    this.screen = new OnScreen(this);
  }

  shouldUpdate() {
    return !this.dragging || this.screen.near;
  }

  firstUpdated() {
    const plot = this.renderRoot.querySelector('.plot');
    if (!plot) return;
    const measure = () => {
      this.width = plot.clientWidth;
      this.heights = ['.bars', '.balance'].map((part) => this.renderRoot.querySelector(part).clientHeight);
    };
    this.observer = watch(measure);
    this.observer?.observe(plot);
    measure();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.observer?.disconnect();
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) this.observer?.observe(this.renderRoot.querySelector('.plot'));
  }

  willUpdate(changed) {
    if (!this.plan) return;
    if (changed.has('plan') || changed.has('byYear')) {
      this.columns = columnsOf(planLike(this.plan));
      this.grouped = this.columns.period.length > BARS_MOST && this.byYear;
      this.bars = bars(this.columns, this.grouped);
    }
    const most = this.bars.reduce((found, bar) => Math.max(found, bar.total + bar.ghost), 0);
    const { top, ticks } = axis(this.dragging && this.top > most ? this.top : most);
    this.top = top;
    this.ticks = ticks;
  }

  /** The bar under the cursor, from 0. */
  get #index() {
    const row = Math.min(Math.max(1, this.at || 1), this.columns.period.length) - 1;
    return this.bars.findIndex((bar) => row < bar.first + bar.rows);
  }

  render() {
    const { words, plan } = this;
    if (!plan) return nothing;
    const at = this.#index;
    const band = 100 / this.bars.length;
    return html`<figure part="figure">
      <div class="head">
        <h2>${words.t('chart.title')}<span class="note unit">${words.t('chart.unit')}</span></h2>
        ${this.columns.period.length > BARS_MOST ? this.#scale(words) : nothing}
      </div>
      <p class="readout figure" part="readout" aria-hidden="true">${this.#readout(this.bars[at], words, words.yuan.bind(words))}</p>
      <div class="frame">
        <div class="axis" part="axis" aria-hidden="true" .style=${`--digits:${Math.max(...this.ticks.map((fen) => words.tick(fen).length))}`}>
          ${this.ticks.map((fen) => html`<span .style=${`bottom:${(fen / this.top) * 100}%`}>${words.tick(fen)}</span>`)}
        </div>
        <div class="plot" part="plot" .style=${`--band:${band}%;--at:${at};--thumb:${this.width / this.bars.length}px`} @pointermove=${this.#hover}>
          <div class="cursor"></div>
          ${this.#barsPicture()} ${this.#marks()} ${this.#balancePicture(words)}
          <input
            type="range"
            part="cursor"
            min="1"
            max=${this.bars.length}
            step="1"
            .value=${live(String(at + 1))}
            aria-label=${words.t(this.grouped ? 'chart.cursorYear' : 'chart.cursor')}
            aria-valuetext=${this.#readout(this.bars[at], words, words.spoken.bind(words))}
            @input=${(event) => this.#point(Number(event.target.value) - 1)}
            @keydown=${this.#pages}
          />
        </div>
        <div class="labels" aria-hidden="true">${this.#labels(words)}</div>
      </div>
      <figcaption class="note" part="summary">${this.#summary(words)}</figcaption>
    </figure>`;
  }

  #scale(words) {
    const choice = (byYear, key) => html`<label class="segment ${this.byYear === byYear ? 'chosen' : ''}">
      <input type="radio" name="scale" .checked=${live(this.byYear === byYear)} @change=${() => (this.byYear = byYear)} />${words.t(key)}
    </label>`;
    return html`<fieldset class="segments">
      <legend class="hidden">${words.t('chart.scale')}</legend>
      ${choice(true, 'chart.byYear')}${choice(false, 'chart.byPeriod')}
    </fieldset>`;
  }

  #readout(bar, words, money) {
    const key = this.grouped ? 'chart.atYear' : 'chart.at';
    const parts = [
      words.t(key, { period: bar.number, date: bar.date }),
      words.t('chart.due', { amount: money(bar.total) }),
      words.t('chart.partPrincipal', { amount: money(bar.principal) }),
      words.t('chart.partInterest', { amount: money(bar.interest + bar.ghost) }),
    ];
    if (bar.fee) parts.push(words.t('chart.partFee', { amount: money(bar.fee) }));
    if (bar.ghost) parts.push(words.t('chart.partDiscount', { amount: money(-bar.ghost) }));
    parts.push(words.t('chart.partBalance', { amount: money(bar.balance) }));
    return parts.join(words.lang === 'en' ? ', ' : '，');
  }

  #barsPicture() {
    const frame = { width: this.width * 10, height: this.heights[0] * 10, top: this.top };
    const paths = this.width ? barPaths(this.bars, frame) : {};
    const grid = this.ticks.map((fen) => `M0 ${frame.height - Math.round((fen / this.top) * frame.height)}h${frame.width}`).join('');
    return html`<svg class="bars" aria-hidden="true" viewBox="0 0 ${frame.width} ${frame.height}" preserveAspectRatio="none">
      <defs>
        <pattern id="hatch" width="45" height="45" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="30" height="45" class="ink" />
        </pattern>
        <pattern id="lines" width="40" height="40" patternUnits="userSpaceOnUse">
          <rect width="10" height="40" class="ink" />
        </pattern>
      </defs>
      <path class="grid" d=${grid} />
      ${SERIES.map((name) => svg`<path class=${name} part="bar" d=${paths[name] ?? ''} />`)}
      <path class="ghost" d=${paths.ghost ?? ''} />
    </svg>`;
  }

  #marks() {
    const room = Math.max(2, Math.floor(this.width / 34));
    const band = 100 / this.bars.length;
    return html`<div class="marks" aria-hidden="true">
      ${marks(this.bars.length, room).map((n) => html`<span .style=${`left:${(n - 0.5) * band}%`}>${n}</span>`)}
    </div>`;
  }

  #balancePicture(words) {
    const opening = openingFen(this.columns);
    const most = this.columns.balance.reduce((found, fen) => Math.max(found, fen), opening);
    const frame = { width: this.width * 10, height: this.heights[1] * 10, top: most };
    const paths = this.width ? balancePaths(this.columns.balance, opening, this.bars, frame) : {};
    return html`<p class="strip" aria-hidden="true">
        <span>${words.t('chart.titleBalance')}</span><span class="figure">${words.cell(opening)} → ${words.cell(this.columns.balance.at(-1))}</span>
      </p>
      <svg class="balance" aria-hidden="true" viewBox="0 0 ${frame.width} ${frame.height}" preserveAspectRatio="none">
        <path class="area" d=${paths.area ?? ''} />
        <path class="line" part="line" d=${paths.line ?? ''} />
        <path class="base" d="M0 ${frame.height}H${frame.width}" />
      </svg>`;
  }

  /** The names of the series at the right end, each at the height of its part of the last bar. */
  #labels(words) {
    const bar = this.bars.at(-1);
    let below = 0;
    let free = 0;
    return SERIES.filter((name) => this.bars.some((each) => each[name] > 0)).map((name) => {
      const middle = ((below + bar[name] / 2) / this.top) * 100;
      below += bar[name];
      const bottom = Math.max(middle, free);
      free = bottom + 12;
      return html`<span .style=${`bottom:${bottom}%`}><i class="swatch ${name}"></i>${words.t(`chart.${name}`)}</span>`;
    });
  }

  #summary(words) {
    const sentences = summary(planLike(this.plan)).map(({ key, facts }) => {
      const shown = Object.fromEntries(Object.entries(facts).map(([name, fen]) => [name, words.yuan(fen)]));
      return words.t(`chart.summary.${key}`, shown);
    });
    return sentences.length ? sentences.join(words.lang === 'en' ? '; ' : '，') + words.t('list.full') : nothing;
  }

  #point(index) {
    const bar = this.bars[index];
    if (!bar) return;
    this.tell('row', { period: this.columns.period[bar.first] });
  }

  #hover(event) {
    if (event.pointerType !== 'mouse') return;
    const box = event.currentTarget.getBoundingClientRect();
    this.#point(Math.min(this.bars.length - 1, Math.max(0, Math.floor(((event.clientX - box.left) / box.width) * this.bars.length))));
  }

  /** A page is a year of monthly instalments, where the browser would take a tenth. */
  #pages(event) {
    const by = { PageUp: 12, PageDown: -12 }[event.key];
    if (!by || this.grouped) return;
    event.preventDefault();
    this.#point(Math.min(this.bars.length - 1, Math.max(0, this.#index + by)));
  }
}

define('fenqi-chart', FenqiChart);
