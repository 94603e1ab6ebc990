/**
 * The plan before and after a payment: three lines, the balance as a picture, and both plans in one
 * table. The picture says nothing that the table does not.
 */

import { css, html, nothing } from './lit.js';
import { axis } from './chart/axis.js';
import { betweenPath, stepPath, steps } from './chart/before-after.js';
import { fenOf } from './format/amount.js';
import { dayNumber } from './format/date.js';
import { ahead, askedOf, openRows } from './state/loan-figures.js';
import { card, define, FenqiElement, shared } from './base.js';
import { lines, moneyTable } from './look/trial.js';

/** The picture's own units; it is stretched to its place. */
const FRAME = { width: 3200, height: 1200 };

/** So many rows are shown before the reader asks for all. */
const ROWS_FIRST = 12;

export class FenqiBeforeAfter extends FenqiElement {
  static properties = {
    /** The loan's state without the payment, and with it. */
    earlier: { attribute: false },
    later: { attribute: false },
    /** What the payment saves, in fen: the engine's figure. */
    saved: { type: Number },
    all: { state: true },
  };

  static styles = [
    shared,
    card,
    lines,
    moneyTable,
    css`
      .frame {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--_space-1) var(--_space-2);
        margin-top: var(--_space-4);
        font-size: var(--_text-s);
        color: var(--_text-2);
        font-variant-numeric: tabular-nums;
      }
      .axis {
        position: relative;
        height: 160px;
        min-width: calc(var(--digits) * 1ch);
      }
      .axis span {
        position: absolute;
        right: 0;
        transform: translateY(50%);
        line-height: 1;
      }
      svg {
        display: block;
        width: 100%;
        height: 160px;
        overflow: visible;
      }
      .grid {
        fill: none;
        stroke: var(--_line);
        stroke-width: 1;
      }
      path {
        vector-effect: non-scaling-stroke;
      }
      .before {
        fill: none;
        stroke: var(--_series-before);
        stroke-width: 2;
        stroke-dasharray: 5 3;
      }
      .after {
        fill: none;
        stroke: var(--_text);
        stroke-width: 2.5;
      }
      .between {
        fill: url(#hatch);
        fill-rule: evenodd;
      }
      .ink {
        fill: var(--_series-interest);
        opacity: 0.5;
      }
      .ends,
      .key {
        grid-column: 2;
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 var(--_space-4);
      }
      .key {
        justify-content: flex-start;
        color: var(--_text);
      }
      .key i {
        display: inline-block;
        width: 28px;
        margin-right: var(--_space-2);
        vertical-align: middle;
        border-top: 2.5px solid var(--_text);
      }
      .key i.dashed {
        border-top: 2px dashed var(--_series-before);
      }
      figcaption {
        margin-top: var(--_space-3);
      }
      .scroll {
        margin-top: var(--_space-4);
      }
      .plain {
        width: 100%;
        margin-top: var(--_space-3);
      }
      @media (min-width: 1024px) {
        .axis,
        svg {
          height: 240px;
        }
      }
      @media (forced-colors: active) {
        path {
          forced-color-adjust: none;
        }
      }
    `,
  ];

  render() {
    const { words } = this;
    if (!this.earlier || !this.later) return nothing;
    const [before, after] = [ahead(this.earlier), ahead(this.later)];
    const line = (key, from, to) => html`<div><dt>${words.t(`after.${key}`)}</dt><dd data-figure=${key}>${words.t('list.fromTo', { from, to })}</dd></div>`;
    const next = ({ next: row }) => (row ? words.cell(askedOf(row)) : words.t('result.notApplicable'));
    return html`<section class="card" aria-labelledby="heading">
      <h2 id="heading">${words.t('after.heading')}</h2>
      <dl class="lines">
        ${line('count', before.count, after.count)}
        ${line('next', next(before), next(after))}
        ${line('interest', words.cell(before.interestFen), words.cell(after.interestFen))}
      </dl>
      ${this.#picture(words, before, after)} ${this.#table(words)}
    </section>`;
  }

  #picture(words, before, after) {
    const was = steps(this.earlier);
    const then = steps(this.later);
    const to = was[was.length - 1][0];
    const { top, ticks } = axis(Math.max(was[0][1], then[0][1]));
    const frame = { ...FRAME, top, from: dayNumber(this.earlier.on), to };
    const grid = ticks.map((fen) => `M0 ${FRAME.height - Math.round((fen / top) * FRAME.height)}h${FRAME.width}`).join('');
    const ends = after.endsOn ?? this.later.settledOn;
    return html`<figure>
      <div class="frame" aria-hidden="true">
        <div class="axis" .style=${`--digits:${Math.max(...ticks.map((fen) => words.tick(fen).length))}`}>
          ${ticks.map((fen) => html`<span .style=${`bottom:${(fen / top) * 100}%`}>${words.tick(fen)}</span>`)}
        </div>
        <svg viewBox="0 0 ${FRAME.width} ${FRAME.height}" preserveAspectRatio="none">
          <defs>
            <pattern id="hatch" width="60" height="60" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="16" height="60" class="ink" />
            </pattern>
          </defs>
          <path class="grid" d=${grid} />
          <path class="between" d=${betweenPath(was, then, frame)} />
          <path class="before" d=${stepPath(was, frame)} />
          <path class="after" d=${stepPath(then, frame)} />
        </svg>
        <div class="ends"><span>${this.earlier.on}</span><span>${before.endsOn}</span></div>
        <div class="key">
          <span><i class="dashed"></i>${words.t('after.was')}</span><span><i></i>${words.t('after.then')}</span>
        </div>
      </div>
      <figcaption class="note" part="summary">
        ${words.t('after.summary', { from: words.date(before.endsOn), to: words.date(ends), saved: words.yuan(this.saved) })}
      </figcaption>
    </figure>`;
  }

  #table(words) {
    const then = new Map(this.later.rows.map((row) => [row.period, row]));
    const was = new Map(openRows(this.earlier).map((row) => [row.period, row]));
    const periods = [...new Set([...was.keys(), ...openRows(this.later).map((row) => row.period)])].sort((a, b) => a - b);
    const shown = this.all ? periods : periods.slice(0, ROWS_FIRST);
    const money = (row, name) => (row && row.status !== 'removed' ? words.cell(name ? fenOf(row[name]) : askedOf(row)) : words.t('result.notApplicable'));
    const date = (row) => row?.dueDate ?? '';
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.t('after.table')}>
        <table>
          <caption>${words.t('after.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">${words.t('after.row')}</th>
              <th scope="col">${words.t('after.wasDue')}</th>
              <th scope="col">${words.t('after.thenDue')}</th>
              <th scope="col">${words.t('after.thenPrincipal')}</th>
            </tr>
          </thead>
          <tbody>
            ${shown.map((period) => {
              const row = then.get(period);
              return html`<tr data-period=${period}>
                <th scope="row">${period}<span class="under">${date(row ?? was.get(period))}</span>${row && row.status !== 'notDue' ? html`<span class="under">${words.t(`status.${row.status}`)}</span>` : nothing}</th>
                <td data-column="before">${money(was.get(period))}</td>
                <td data-column="after">${money(row)}</td>
                <td data-column="principal">${money(row, 'principal')}</td>
              </tr>`;
            })}
          </tbody>
        </table>
      </div>
      ${shown.length < periods.length
        ? html`<button type="button" class="plain" @click=${() => (this.all = true)}>${words.t('after.all', { n: periods.length })}</button>`
        : nothing}`;
  }
}

define('fenqi-before-after', FenqiBeforeAfter);
