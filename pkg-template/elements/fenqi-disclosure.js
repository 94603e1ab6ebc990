/**
 * 综合融资成本明示表: every charge with how it is collected, by what standard and by whom, the all-in
 * rate, and apart from them what a default would cost. Folded, with its total and rate in sight.
 */

import { css, html, nothing } from './lit.js';
import { percentShort } from './format/rate.js';
import { paidFen } from './state/figures.js';
import { card, define, FenqiElement, Media, shared } from './base.js';

export class FenqiDisclosure extends FenqiElement {
  static properties = {
    /** A plan, whose `disclosure` is read when the table is opened. */
    plan: { attribute: false },
    /** The table itself, where there is no plan. */
    disclosure: { attribute: false },
    open: { type: Boolean, reflect: true },
    /** So many seconds the open table must have been on the screen before it can be confirmed. */
    minSeconds: { type: Number, attribute: 'min-seconds' },
    visibleMs: { state: true },
  };

  static styles = [
    shared,
    card,
    css`
      summary {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 24px;
        align-items: center;
        gap: var(--_space-1) var(--_space-3);
        min-height: var(--_target);
        cursor: pointer;
        list-style: none;
        border-radius: var(--_radius-field);
      }
      summary::-webkit-details-marker {
        display: none;
      }
      .chevron {
        width: 10px;
        height: 10px;
        margin: auto;
        border: solid var(--_text-2);
        border-width: 0 2px 2px 0;
        transform: translateY(-2px) rotate(45deg);
      }
      details[open] .chevron {
        transform: translateY(2px) rotate(-135deg);
      }
      .total {
        display: block;
        font-variant-numeric: tabular-nums;
      }
      .rate {
        margin-top: var(--_space-4);
      }
      .rate p:nth-child(2) {
        font-size: var(--_figure-m);
        font-weight: 600;
        line-height: 1.25;
      }
      table {
        width: 100%;
        margin-top: var(--_space-4);
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
      }
      caption {
        text-align: left;
        font-weight: 600;
        padding-bottom: var(--_space-1);
      }
      th,
      td {
        padding: var(--_space-2) var(--_space-3) var(--_space-2) 0;
        text-align: left;
        vertical-align: top;
        font-weight: 400;
        border-bottom: 1px solid var(--_line);
      }
      thead th {
        color: var(--_text-2);
        font-size: var(--_text-s);
        border-bottom-color: var(--_control);
      }
      .money {
        text-align: right;
        padding-right: 0;
        white-space: nowrap;
      }
      tfoot th,
      tfoot td {
        font-weight: 600;
        border-top: 1px solid var(--_control);
        border-bottom: 0;
      }
      .last {
        margin-top: var(--_space-4);
        font-weight: 600;
      }
      .narrow {
        display: block;
      }
      @media screen and (max-width: 639px) {
        .wide {
          display: none;
        }
      }
      @media (min-width: 640px), print {
        .narrow {
          display: none;
        }
      }
      @media print {
        summary {
          list-style: none;
        }
        .chevron {
          display: none;
        }
        tr {
          break-inside: avoid;
        }
        th,
        td {
          padding-block: 1mm;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.open = false;
    this.visibleMs = 0;
    this.print = new Media(this, 'print');
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.clock);
    this.clock = null;
  }

  /** The time counts while the table is open in a window that is seen. */
  updated() {
    const counts = this.open && this.minSeconds > 0;
    if (counts === Boolean(this.clock)) return;
    clearInterval(this.clock);
    this.clock = counts && setInterval(() => document.visibilityState === 'visible' && (this.visibleMs += 1000), 1000);
  }

  render() {
    const { words, plan } = this;
    if (!plan && !this.disclosure) return nothing;
    const open = this.open || this.print.matches;
    const disclosure = this.disclosure ?? (open ? plan.disclosure : null);
    const rate = plan ? plan.annualRate.compoundPct : disclosure.allInRatePct;
    const summed = [words.t('disclosure.total', { total: words.yuan(disclosure?.totalFen ?? paidFen(plan)) })];
    if (rate) summed.push(words.t('disclosure.rate', { rate: words.percent(rate) }));
    return html`<section class="card">
      <details .open=${open} @toggle=${this.#toggled}>
        <summary>
          <span><h2>${words.t('disclosure.title')}</h2><span class="note total" part="total">${summed.join(words.t('list.semicolon'))}</span></span>
          <span class="chevron" aria-hidden="true"></span>
        </summary>
        ${open ? this.#table(words, disclosure, rate) : nothing} ${open && this.minSeconds > 0 ? this.#confirm(words) : nothing}
      </details>
    </section>`;
  }

  #toggled(event) {
    if (this.print.matches) return;
    this.open = event.target.open;
    if (this.open) this.tell('shown', { visibleMs: this.visibleMs });
  }

  #confirm(words) {
    const left = Math.ceil(this.minSeconds - this.visibleMs / 1000);
    return html`<button type="button" class="plain" part="confirm button" aria-disabled=${left > 0 ? 'true' : 'false'}
      @click=${() => left > 0 || this.tell('confirm', { visibleMs: this.visibleMs })}>${words.t(left > 0 ? 'disclosure.wait' : 'disclosure.confirm', { n: left })}</button>`;
  }

  #table(words, disclosure, rate) {
    return html`
      <div class="rate">
        <p class="note">${words.t('disclosure.rateLabel')}</p>
        <p class="figure" part="rate">
          ${rate ? words.percent(disclosure.allInRatePct) : words.t('result.notApplicable')}
        </p>
        ${rate ? html`<p class="note">${words.t('disclosure.rateNote', { simple: words.percent(disclosure.simpleRatePct) })}</p>` : nothing}
        ${disclosure.isCap ? html`<p class="note">${words.t('disclosure.rateCap')}</p>` : nothing}
      </div>
      <table part="table">
        <caption>${words.t('disclosure.caption')}</caption>
        ${this.#head(words, true)}
        <tbody>${disclosure.lines.map((line) => this.#line(words, line, true))}</tbody>
        <tfoot>
          <tr>
            <th scope="row">${words.t('disclosure.sum')}</th>
            <td class="wide"></td><td class="wide"></td><td class="wide"></td>
            <td class="money">${words.cell(disclosure.totalFen)}</td>
          </tr>
        </tfoot>
      </table>
      ${disclosure.defaults.length
        ? html`<table part="default-table">
              <caption>${words.t('disclosure.defaults')}</caption>
              ${this.#head(words, false)}
              <tbody>${disclosure.defaults.map((line) => this.#line(words, line, false))}</tbody>
            </table>
            <p class="note">${words.t('disclosure.defaultsNote')}</p>`
        : nothing}
      <p class="last" part="last-line">${words.t('disclosure.lastLine')}</p>
    `;
  }

  #head(words, agreed) {
    return html`<thead>
      <tr>
        <th scope="col">${words.t('disclosure.item')}</th>
        ${agreed ? html`<th scope="col" class="wide">${words.t('disclosure.collected')}</th>` : nothing}
        <th scope="col" class=${agreed ? 'wide' : ''}>${words.t('disclosure.standard')}</th>
        <th scope="col" class="wide">${words.t('disclosure.payee')}</th>
        ${agreed ? html`<th scope="col" class="money">${words.t('disclosure.amount')}</th>` : nothing}
      </tr>
    </thead>`;
  }

  #line(words, line, agreed) {
    const name = nameOf(words, line);
    const collected = line.collected ? words.t(`disclosure.how.${line.collected}`) : '';
    const standard = standardOf(words, line);
    const payee = words.own(line.payee);
    const under = (agreed ? [collected, standard, payee] : [payee]).filter(Boolean).join(' · ');
    return html`<tr>
      <th scope="row">${name}${under ? html`<span class="note narrow">${under}</span>` : nothing}</th>
      ${agreed ? html`<td class="wide">${collected}</td>` : nothing}
      <td class=${agreed ? 'wide' : ''}>${standard}</td>
      <td class="wide">${payee}</td>
      ${agreed ? html`<td class="money">${line.amountFen === null ? nothing : words.cell(line.amountFen)}</td>` : nothing}
    </tr>`;
  }
}

/** A charge by its own name; where that is not in the reader's language, by its kind as well. */
function nameOf(words, line) {
  const kind = words.t(`disclosure.items.${line.item}`);
  const own = words.own(line.name);
  if (!own) return kind;
  return words.isForeign(own) ? html`${kind} <span lang="zh-CN">${own}</span>` : own;
}

/** A charge's standard: the product's own words, or its annual rate and how that is quoted. */
function standardOf(words, line) {
  const stated = words.own(line.standard);
  if (stated || line.annualRate === null) return stated;
  const rate = percentShort(line.annualRate);
  if (line.rateType === 'eachTime') return words.t('disclosure.eachTime', { rate });
  const type = line.rateType ? words.t(`disclosure.rateType.${line.rateType}`) : '';
  return words.t('disclosure.annualRate', { rate }) + type;
}

define('fenqi-disclosure', FenqiDisclosure);
