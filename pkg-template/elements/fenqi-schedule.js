/**
 * The repayment plan as a real table: one row an instalment, sums at the foot, never re-sorted.
 *
 * Where its own width cannot hold every column it keeps number, date, amount and balance, and a row
 * opens to its parts. A click on a figure, or a row's own button, asks how it came about
 * (`fenqi-explain`).
 */

import { guard, html, nothing } from './lit.js';
import { digitsOf } from './format/amount.js';
import { columnsOf, moneyColumns, sumOf } from './state/columns.js';
import { planLike } from './state/plan-like.js';
import { define, FenqiElement, Media, OnScreen, Room, shared } from './base.js';
import { tableLook } from './look/table.js';

/** While a slider moves, rows further from the screen than this many pixels keep their figures. */
const NEAR_PX = 400;

export class FenqiSchedule extends FenqiElement {
  static properties = {
    /** A plan, or data like one; or its rows alone. */
    plan: { attribute: false },
    rows: { attribute: false },
    /** Whether somebody listens for `fenqi-explain`: a button and a click for each figure. */
    explain: { type: Boolean },
    /** How many rows stand openly before all are asked for. */
    rowsShown: { type: Number, attribute: 'rows-shown' },
    /** The instalment that lights up. */
    highlight: { type: Number },
    dragging: { type: Boolean },
    all: { state: true },
    opened: { state: true },
  };

  static styles = [shared, tableLook];

  constructor() {
    super();
    this.rowsShown = 3;
    this.all = false;
    this.opened = new Set();
    this.print = new Media(this, 'print');
    /** The plan that each row was last drawn from. */
    this.drawn = [];
    this.room = new Room(this);
    this.screen = new OnScreen(this);
  }

  shouldUpdate() {
    return !this.dragging || this.screen.near;
  }

  /** All columns, all in small figures, the main ones, or the fewest: by the widest figures. */
  #fit(plan, columns) {
    const { width, digit } = this.room;
    const { balance } = columnsOf(plan);
    // The sums are the widest of their columns, and bold; the balance has none.
    const widths = Object.fromEntries(
      columns.map((name) => [name, name === 'balance' ? digitsOf(Math.max(...balance)) : digitsOf(sumOf(plan, name)) * BOLD]),
    );
    const all = (names, size, padding) => names.reduce((sum, name) => sum + widths[name] * digit * size + padding, 0);
    const widest = Math.max(...Object.values(widths));
    // All columns of money are as wide as the widest, beside number, date and days.
    const broad = (size, padding) => 44 + (14.5 + columns.length * widest) * digit * size + (columns.length + 2) * padding;
    if (broad(1, 16) <= width) return 'broad';
    if (broad(0.875, 10) <= width) return 'broad small';
    const first = 24 + 10 * digit * 0.8125;
    if (first + all(['total', 'principal', 'interest', 'balance'], 0.875, 10) <= width) return 'narrow medium small';
    if (first + all(['total', 'balance'], 1, 8) <= width) return 'narrow';
    return first + all(['total', 'balance'], 0.875, 8) <= width ? 'narrow small' : 'narrow tight';
  }

  render() {
    const { words } = this;
    const given = this.plan ?? (this.rows && { rows: this.rows });
    if (!given) return nothing;
    const plan = planLike(given);
    const n = plan.rows.length;
    const columns = moneyColumns(plan);
    const whole = this.all || this.print.matches || n <= this.rowsShown;
    const shown = whole ? n : this.rowsShown;
    const near = this.dragging ? this.rowsNear : null;
    const rows = [];
    for (let at = 0; at < shown; at += 1) {
      if (!near || (at >= near[0] && at <= near[1]) || !this.drawn[at]) this.drawn[at] = plan;
      const open = this.opened.has(at + 1);
      const parts = [this.drawn[at], open, this.highlight === at + 1, words.lang, columns.join(), this.explain];
      rows.push(guard(parts, () => this.#row(this.drawn[at], at, columns, words, open)));
    }
    this.drawn.length = shown;
    return html`
      <h2>${words.t('table.title')}</h2>
      <div class="wrap ${this.#fit(plan, columns)}">
        <span class="probe" aria-hidden="true"></span>
        <table part="table" class=${this.explain ? 'explained' : ''}>
          <caption class="hidden">${words.t('table.caption', { n })}</caption>
          <thead part="head">
            <tr>
              <th scope="col" class="number"><span class="only-narrow">${words.t('table.periodDate')}</span><span class="only-wide">${words.t('table.period')}</span></th>
              <th scope="col" class="wide date">${words.t('table.dueDate')}</th>
              <th scope="col" class="wide days">${words.t('table.days')}</th>
              ${columns.map(
                (name) => html`<th scope="col" class=${columnClass(name)}>
                  ${words.t(`column.${name}`)}<span class="unit">${words.t('chart.unit')}</span>
                </th>`,
              )}
            </tr>
          </thead>
          <tbody>${rows}</tbody>
          <tfoot part="total">
            <tr>
              <th scope="row" class="number">${words.t('table.sum')}</th>
              <td class="wide date"></td>
              <td class="wide days">${columnsOf(plan).days.reduce((sum, days) => sum + days, 0)}</td>
              ${columns.map((name) => html`<td class=${columnClass(name)}>${name === 'balance' ? nothing : words.cell(sumOf(plan, name))}</td>`)}
            </tr>
          </tfoot>
        </table>
      </div>
      ${plan.totals?.upfrontFen
        ? html`<p class="note after">${words.t('table.upfront', { amount: words.yuan(plan.totals.upfrontFen) })}</p>`
        : nothing}
      ${n > this.rowsShown
        ? html`<button type="button" class="plain all" aria-expanded=${this.all} @click=${() => (this.all = !this.all)}>
            ${words.t(this.all ? 'table.showLess' : 'table.showAll', { n })}
          </button>`
        : nothing}
    `;
  }

  #row(plan, at, columns, words, open) {
    const row = plan.rows[at];
    if (!row) return nothing;
    const { period } = row;
    return html`<tr part="row" class="${this.highlight === period ? 'lit' : ''} ${open ? 'open' : ''}" @focusin=${() => this.tell('row', { period })} @click=${(event) => this.#ask(event, period)}>
        <th scope="row" class="number">
          <button type="button" class="only-narrow" aria-expanded=${open} @click=${() => this.#toggle(period)}>
            <span class="chevron" aria-hidden="true"></span><span>${period}<br /><small>${row.dueDate}</small></span
            ><span class="hidden">${words.t('table.parts')}</span>
          </button>
          ${this.explain
            ? html`<button type="button" class="only-wide" @click=${() => this.tell('explain', { period, column: 'interest' })}>
                ${period}<span class="hidden"> ${words.t('table.how')}</span>
              </button>`
            : html`<span class="only-wide">${period}</span>`}
          <span class="paper">${period}</span>
        </th>
        <td class="wide date">${row.dueDate}</td>
        <td class="wide days">${row.days}</td>
        ${columns.map((name) => html`<td class=${columnClass(name)} part="cell" data-column=${name}>${words.cell(row[`${name}Fen`])}</td>`)}
      </tr>
      ${open ? this.#parts(row, columns, words) : nothing}`;
  }

  #parts(row, columns, words) {
    return html`<tr class="parts">
      <td colspan="5">
        <dl>
          <div><dt>${words.t('table.days')}</dt><dd>${words.t('table.rowDays', { n: row.days })}</dd></div>
          ${columns
            .filter((name) => name !== 'total')
            .map((name) => html`<div class=${name}><dt>${words.t(`column.${name}`)}</dt><dd>${words.cell(row[`${name}Fen`])}</dd></div>`)}
        </dl>
        ${this.explain
          ? html`<button type="button" class="plain" @click=${() => this.tell('explain', { period: row.period, column: 'interest' })}>
              ${words.t('table.how')}
            </button>`
          : nothing}
      </td>
    </tr>`;
  }

  #toggle(period) {
    const opened = new Set(this.opened);
    if (!opened.delete(period)) opened.add(period);
    this.opened = opened;
  }

  /** A pointer may ask any figure; keys and readers have the row's button. */
  #ask(event, period) {
    const column = event.target.closest?.('td[data-column]')?.dataset.column;
    if (column && this.explain) this.tell('explain', { period, column });
  }

  /**
   * Notes which rows are near the screen; rows are of one height. To be called before a frame's first
   * write, while reading a position costs nothing.
   */
  look() {
    const body = this.renderRoot.querySelector('tbody');
    if (!body) return;
    const { top, height } = body.getBoundingClientRect();
    const each = height / Math.max(1, this.drawn.length);
    this.rowsNear = [Math.floor((-NEAR_PX - top) / each), Math.ceil((innerHeight + NEAR_PX - top) / each)];
  }
}

/** How much wider bold figures are. */
const BOLD = 1.1;

/** A narrow table keeps amount and balance; principal and interest too where there is room. */
const columnClass = (name) => `money ${name} ${{ total: '', balance: '', principal: 'wide main', interest: 'wide main' }[name] ?? 'wide'}`;

define('fenqi-schedule', FenqiSchedule);
