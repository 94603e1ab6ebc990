/**
 * The quote beside its alternatives: by number of instalments, by method, by product. The order is
 * fixed and nothing is recommended; an alternative that is refused stays, with the reason.
 *
 * The roles of the table are spelled out because a narrow screen sets long names on a line of their
 * own, and a table that is laid out otherwise is no table to a reader any more.
 */

import { css, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { styleMap } from 'lit/directives/style-map.js';
import { digitsOf } from '../format/amount.js';
import { comparison } from '../state/engine.js';
import { headline } from '../state/figures.js';
import { byDays } from '../state/quote.js';
import { refusalOf } from '../state/refusal.js';
import { define, FenqiElement, OnScreen, Room, shared } from './base.js';
import { segments } from './controls.js';
import { termText } from './phrases.js';
import './fenqi-rate.js';

const WAYS = ['periods', 'methods', 'products'];

export class FenqiCompare extends FenqiElement {
  static properties = {
    quote: { attribute: false },
    /** The products there are. */
    shelf: { attribute: false },
    by: {},
    dragging: { type: Boolean },
  };

  static styles = [
    shared,
    segments,
    css`
      .segments {
        margin-top: var(--fenqi-space-3);
      }
      .segment {
        flex: 1;
        padding-inline: var(--fenqi-space-2);
      }
      table {
        width: 100%;
        margin-top: var(--fenqi-space-3);
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
      }
      caption {
        text-align: left;
        color: var(--fenqi-text-2);
        font-size: var(--fenqi-text-s);
        padding-bottom: var(--fenqi-space-1);
      }
      th,
      td {
        padding: var(--fenqi-space-1) var(--fenqi-space-2);
        min-height: var(--fenqi-target);
        text-align: right;
        font-weight: 400;
        border-bottom: 1px solid var(--fenqi-line);
      }
      th:first-child {
        text-align: left;
        padding-left: 0;
      }
      td:last-child,
      th:last-child {
        padding-right: 0;
      }
      thead th {
        color: var(--fenqi-text-2);
        font-size: var(--fenqi-text-s);
        line-height: 1.3;
        word-break: keep-all;
        vertical-align: bottom;
        border-bottom-color: var(--fenqi-control);
      }
      th button {
        text-align: left;
        color: var(--fenqi-link);
        text-decoration: underline;
        text-decoration-thickness: 1px;
        text-underline-offset: 3px;
        line-height: 1.3;
        border-radius: var(--fenqi-radius-field);
      }
      .current {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--fenqi-space-2);
        min-height: var(--fenqi-target);
        font-weight: 600;
        line-height: 1.3;
      }
      .note {
        display: block;
        margin-top: calc(-1 * var(--fenqi-space-2));
        padding-bottom: var(--fenqi-space-2);
      }
      .tag {
        padding: 0 var(--fenqi-space-2);
        border-radius: var(--fenqi-radius-field);
        background: var(--fenqi-brand-soft);
        font-size: var(--fenqi-text-s);
        font-weight: 400;
        line-height: 1.6;
      }
      tr[aria-current] td {
        font-weight: 600;
      }
      .last {
        display: block;
        white-space: nowrap;
        color: var(--fenqi-text-2);
        font-size: var(--fenqi-text-s);
        font-weight: 400;
      }
      .bar {
        display: block;
        height: 4px;
        margin-top: 2px;
        margin-left: auto;
        border-radius: 2px;
        background: var(--fenqi-series-interest);
      }
      .refused {
        text-align: left;
        color: var(--fenqi-text-2);
        font-size: var(--fenqi-text-s);
      }
      .wrap {
        position: relative;
        overflow: hidden;
      }
      @media screen {
        .close th,
        .close td {
          padding-inline: var(--fenqi-space-1);
        }
        .close th:first-child {
          padding-left: 0;
        }
        .close td:last-child,
        .close th:last-child {
          padding-right: 0;
        }
        .close tbody td:not(.refused),
        .stack tbody td:not(.refused) {
          font-size: 0.9375rem;
        }
        .stack,
        .stack caption,
        .stack thead,
        .stack tbody {
          display: block;
        }
        .stack tr {
          display: grid;
          grid-template-columns: repeat(auto-fit, minmax(min(100%, 9ch), 1fr));
          border-bottom: 1px solid var(--fenqi-line);
        }
        .stack th,
        .stack td {
          border: 0;
          padding-inline: 0;
        }
        .stack th:first-child,
        .stack .refused {
          grid-column: 1 / -1;
        }
        .stack thead th:first-child {
          display: none;
        }
        .stack th:nth-child(2),
        .stack td:nth-child(2) {
          text-align: left;
        }
        .stack tbody td {
          padding-bottom: var(--fenqi-space-3);
        }
        .stack .refused {
          padding-top: 0;
        }
      }
      @media print {
        tr {
          break-inside: avoid;
        }
        .bar {
          display: none;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.by = 'periods';
    this.room = new Room(this);
    this.screen = new OnScreen(this);
  }

  shouldUpdate() {
    return !this.dragging || this.screen.near;
  }

  render() {
    const { words, quote } = this;
    if (!quote) return nothing;
    const by = this.#ways().includes(this.by) ? this.by : this.#ways()[0];
    const rows = comparison(quote, by, this.shelf);
    const dearest = rows.reduce((most, row) => Math.max(most, row.plan?.totals.costFen ?? 0), 0);
    return html`
      <h2>${words.t('compare.title')}</h2>
      <fieldset class="segments screen">
        <legend class="hidden">${words.t('compare.by')}</legend>
        ${this.#ways().map(
          (way) => html`<label class="segment ${way === by ? 'chosen' : ''}"
            ><input type="radio" name="by" .checked=${live(way === by)} @change=${() => (this.by = way)} />${words.t(`compare.${this.#key(way)}`)}</label
          >`,
        )}
      </fieldset>
      <div class="wrap"><span class="probe" aria-hidden="true"></span>
      <table part="table" role="table" class=${this.#layout(by, rows)}>
        <caption>${this.#caption(words, by)}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">${words.t(`compare.head_${this.#key(by)}`)}</th>
            <th role="columnheader" scope="col">${words.t('compare.instalment')}</th>
            <th role="columnheader" scope="col">${words.t('compare.cost')}</th>
            <th role="columnheader" scope="col">${words.t('compare.rate')}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">${rows.map((row) => this.#row(words, row, by, dearest))}</tbody>
      </table></div>
    `;
  }

  /** Side by side where the figures have room; else beneath the name. */
  #layout(by, rows) {
    const plans = rows.filter((row) => row.plan).map((row) => ({ ...headline(row.plan), costFen: row.plan.totals.costFen }));
    const each = Math.max(0, ...plans.map(({ kind, fen, lastFen }) => Math.max(digitsOf(fen), kind === 'first' ? digitsOf(lastFen) + 1 : 0)));
    const cost = Math.max(0, ...plans.map(({ costFen }) => digitsOf(costFen)));
    const { digits } = this.room;
    if (by !== 'periods') return digits >= 28 + each + cost ? '' : 'stack';
    if (digits >= 24 + each + cost) return '';
    return digits >= 15 + each + cost ? 'close' : 'stack';
  }

  /** What a term is called where it is days. */
  #key(way) {
    return way === 'periods' && byDays(this.quote.product, this.quote.method) ? 'days' : way;
  }

  #ways() {
    return WAYS.filter((way) => way !== 'methods' || this.quote.product.document.methods.length > 1);
  }

  #caption(words, by) {
    const { quote } = this;
    return words.t(`compare.caption_${this.#key(by)}`, {
      amount: words.limit(quote.fen),
      method: words.t(`method.${quote.method}`),
      term: termText(words, quote),
    });
  }

  #row(words, { quote, plan, refusal }, by, dearest) {
    const current = isSame(quote, this.quote);
    const name = nameOf(words, quote, by);
    return html`<tr role="row" aria-current=${current ? 'true' : nothing}>
      <th role="rowheader" scope="row">
        ${current
          ? html`<span class="current"><span>${name}</span> <span class="tag">${words.t('compare.current')}</span></span>`
          : plan
            ? html`<button type="button" @click=${() => this.tell('choose', { quote })} aria-label=${words.t('compare.choose', { name: by === 'periods' ? termText(words, quote) : name })}>${name}</button><span class="paper">${name}</span>`
            : html`<span class="current">${name}</span>`}
        ${by === 'products' && plan
          ? html`<span class="note">${termText(words, quote)} · ${words.t(`method.${quote.method}`)}</span>`
          : nothing}
      </th>
      ${plan ? this.#figures(words, plan, dearest) : html`<td role="cell" class="refused" colspan="3">${words.t('compare.notHere', { reason: refusalOf(refusal, words, quote).sentence })}</td>`}
    </tr>`;
  }

  #figures(words, plan, dearest) {
    const { kind, fen, lastFen } = headline(plan);
    return html`
      <td role="cell">
        ${kind === 'first'
          ? html`<span class="hidden">${words.t('compare.toLast', { first: words.cell(fen), last: words.cell(lastFen) })}</span
              ><span aria-hidden="true">${words.cell(fen)}<span class="last">→ ${words.cell(lastFen)}</span></span>`
          : words.cell(fen)}
      </td>
      <td role="cell">
        ${words.cell(plan.totals.costFen)}
        <span class="bar" aria-hidden="true" style=${styleMap({ width: `${dearest ? (plan.totals.costFen / dearest) * 100 : 0}%` })}></span>
      </td>
      <td role="cell"><fenqi-rate form="short" lang=${this.lang} .annualRate=${plan.annualRate}></fenqi-rate></td>
    `;
  }
}

function nameOf(words, quote, by) {
  if (by === 'products') return words.own(quote.product.document.name);
  if (by === 'methods') return words.t(`method.${quote.method}`);
  return byDays(quote.product, quote.method) ? termText(words, quote) : words.t('terms.periods', { n: quote.periods });
}

function isSame(one, other) {
  return one.product.id === other.product.id && one.method === other.method && one.periods === other.periods && one.termDays === other.termDays;
}

define('fenqi-compare', FenqiCompare);
