/**
 * A loan that is overdue: what clears it on the day, each instalment with what it has grown by, and what
 * tomorrow adds. Calm on purpose: a sum, how it comes about, and where there is help.
 */

import { css, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { fenOf } from '../format/amount.js';
import { daysBetween } from '../format/date.js';
import { version } from '../state/engine.js';
import { LoanCase } from '../state/loan.js';
import { askedOf, leavesFen, openOf, PARTS } from '../state/loan-figures.js';
import { refusalOf } from '../state/refusal.js';
import { card, define, shared } from './base.js';
import { FenqiPage } from './fenqi-page.js';
import { fieldLook } from './field-look.js';
import { loanPageLook } from './loan-page-look.js';
import { noticeText } from './phrases.js';
import { lines, moneyTable, stackedRows } from './trial-look.js';
import './fenqi-loan.js';

/** Due instalments that the first loan has not paid. */
const MISSED = 2;

export class FenqiOverdue extends FenqiPage {
  static heading = 'overdue.documentTitle';

  static styles = [
    shared,
    card,
    fieldLook,
    lines,
    moneyTable,
    stackedRows,
    loanPageLook,
    css`
      .pay {
        display: flex;
        align-items: center;
        justify-content: center;
        min-height: 48px;
        padding: var(--fenqi-space-2) var(--fenqi-space-4);
        border-radius: var(--fenqi-radius-field);
        background: var(--fenqi-brand);
        color: var(--fenqi-on-brand);
        font-weight: 600;
        text-align: center;
        text-decoration: none;
      }
      @media (forced-colors: active) {
        .pay {
          border: 1px solid LinkText;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.model = new LoanCase(this, { missed: MISSED });
  }

  page() {
    const { words, lang, model } = this;
    const { before, trial, tomorrow, error } = model.overdue;
    return html`<main @fenqi-ask=${(event) => model.ask(event.detail)}>
      <div class="page">
        <div class="column">
          <fenqi-loan lang=${lang} .case=${model} .before=${before} .turn=${{}}></fenqi-loan>
          <div class="notices" role="status">${model.notices.map((notice) => html`<p class="banner">${noticeText(notice, words)}</p>`)}</div>
          <div class="card">
            <label for="day">${words.t('overdue.day')}</label>
            <input id="day" type="date" min=${model.planQuote.on} max="2199-12-30" .value=${live(model.day)}
              @change=${(event) => event.target.value && model.ask({ day: event.target.value })} />
          </div>
        </div>
        <div class="column">
          ${error ? html`<p class="card banner" role="alert">${refusalOf(error, words).sentence}</p>` : this.#answer(words, before, trial, tomorrow)}
        </div>
        <footer class="foot note">
          <p>${words.t('footer.offline', { version })}</p>
          <p>${words.t('trial.estimate')}</p>
        </footer>
      </div>
      <p class="hidden" role="status" data-spoken=${model.spoken}>${model.spoken && trial?.after ? this.#spoken(words, trial) : nothing}</p>
    </main>`;
  }

  #answer(words, before, trial, tomorrow) {
    const { model } = this;
    if (trial.refused.length) {
      return html`<section class="card stack" aria-labelledby="answer">
        <h2 id="answer">${words.t('overdue.noneHeading', { date: words.date(model.day) })}</h2>
        ${trial.refused.map((reason) => html`<p data-reason=${reason}>${words.t(`refused.${reason}`)}</p>`)}
      </section>`;
    }
    const rows = before.rows.filter((row) => row.status === 'overdue');
    const text = words.alone(leavesFen(trial));
    const { document } = model.planQuote.product;
    return html`<section class="card stack" aria-labelledby="answer">
        <h2 id="answer">${words.t('overdue.heading', { date: words.date(model.day) })}</h2>
        <p class="hero figure ${text.length >= 10 ? 'long' : ''}" part="hero">${text}</p>
        <p class="banner" part="tomorrow">${words.t('overdue.tomorrow', { amount: words.yuan(growthFen(rows, tomorrow)) })}</p>
        ${this.#table(words, rows, trial)}
        <p class="note">${words.t('overdue.how', { times: document.overdue?.multiplier ?? '1.5' })}</p>
        <a class="pay" href=${`./repay.html${this.#trialHash()}`}>${words.t('overdue.pay')}</a>
        <p>${words.t('overdue.help')}</p>
      </section>`;
  }

  #table(words, rows, trial) {
    const parts = PARTS.filter((part) => rows.some((row) => openOf(row, part) !== 0));
    const sum = (part) => rows.reduce((all, row) => all + openOf(row, part), 0);
    const name = (part) => words.t(part === 'principal' ? 'chart.principal' : `part.${part}`);
    const cell = (part, label, fen) => html`<td role="cell" data-column=${part} data-label=${label}>${words.cell(fen)}</td>`;
    return html`<table role="table">
      <caption>${words.t('overdue.caption')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">${words.t('after.row')}</th>
          ${parts.map((part) => html`<th scope="col" role="columnheader">${name(part)}</th>`)}
          <th scope="col" role="columnheader">${words.t('overdue.open')}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map(
          (row) => html`<tr role="row" data-period=${row.period}>
            <th scope="row" role="rowheader">
              ${words.t('intent.row', { n: row.period })}<span class="under">${row.dueDate}</span><span class="under">${this.#late(words, row)}</span>
            </th>
            ${parts.map((part) => cell(part, name(part), openOf(row, part)))} ${cell('open', words.t('overdue.open'), fenOf(row.open))}
          </tr>`,
        )}
      </tbody>
      <tfoot role="rowgroup">
        <tr role="row">
          <th scope="row" role="rowheader">${words.t('overdue.sum')}</th>
          ${parts.map((part) => cell(part, name(part), sum(part)))} ${cell('open', words.t('overdue.open'), leavesFen(trial))}
        </tr>
      </tfoot>
    </table>`;
  }

  #late(words, row) {
    return words.t('overdue.days', { n: daysBetween(row.dueDate, this.model.day) });
  }

  #trialHash() {
    const { model } = this;
    return model.addressOf(this.lang, [['day', model.day], ['paid', model.paid], ['intent', 'overdue']]);
  }

  #spoken(words, trial) {
    return words.t('overdue.spoken', { amount: words.spoken(leavesFen(trial)) });
  }
}

/** What the rows ask for more a day later. */
function growthFen(rows, tomorrow) {
  const later = new Map(tomorrow.rows.map((row) => [row.period, row]));
  return rows.reduce((sum, row) => sum + askedOf(later.get(row.period)) - askedOf(row), 0);
}

define('fenqi-overdue', FenqiOverdue);
