/**
 * A loan that is overdue: what clears it on the day, each instalment with what it has grown by, and what
 * tomorrow adds. Calm on purpose: a sum, how it comes about, and where there is help.
 */

import { html, nothing } from './lit.js';
import { card, define, shared } from './base.js';
import { FenqiHost } from './fenqi-host.js';
import { fenOf, plain } from './format/amount.js';
import { addDays, daysBetween, todayInBeijing } from './format/date.js';
import { pageLook, stateLook } from './look/page.js';
import { lines, moneyTable, stackedRows } from './look/trial.js';
import { loanState, product, trial } from './state/engine.js';
import { askedOf, leavesFen, openOf, PARTS } from './state/loan-figures.js';
import { addSentences } from './lang/index.js';
import { refusalOf } from './state/refusal.js';
import trialWords from 'fenqi:words/trial';
import overdueWords from 'fenqi:words/overdue';

addSentences(trialWords);
addSentences(overdueWords);

export class FenqiOverdue extends FenqiHost {
  static properties = {
    loan: { attribute: false },
    /** The day that is asked about; today where there is none. */
    on: {},
    /** Whether there are buttons to pay and to ask for help: `fenqi-confirm`, `fenqi-help`. */
    confirm: { type: Boolean },
  };

  static styles = [shared, card, stateLook, lines, moneyTable, stackedRows, pageLook];

  get filled() {
    return Boolean(this.loan);
  }

  get day() {
    const first = this.loan?.terms?.disbursedOn ?? '';
    const day = this.on || todayInBeijing();
    return day < first ? first : day;
  }

  willUpdate(changed) {
    if (this.status === 'ready' && this.loan && (!this.answer || changed.has('loan') || changed.has('on'))) {
      if (this.answer) this.speakSoon();
      this.answer = this.#work();
    }
    super.willUpdate(changed);
  }

  /** The day, and the day after: an answer of the engine each. */
  #work() {
    const { loan, day } = this;
    try {
      const before = loanState(loan, { on: day });
      return { before, trial: trial(loan, { on: day, intent: { kind: 'overdue' } }), tomorrow: loanState(loan, { on: addDays(day, 1) }) };
    } catch (error) {
      return { error };
    }
  }

  page() {
    const { words } = this;
    const { before, trial: answer, tomorrow, error } = this.answer;
    const asks = this.querySelector(':scope > [slot="loan"]');
    return html`
      <slot name="title"></slot>
      <div class="page ${asks && this.wide.matches ? 'wide' : ''}">
        <div class="column"><slot name="loan"></slot></div>
        <div class="column">
          ${error ? html`<p class="card banner" role="alert">${refusalOf(error, words).sentence}</p>` : this.#answer(words, before, answer, tomorrow)}
          <slot name="after-result"></slot>
        </div>
        <slot name="legal"></slot>
      </div>
      ${this.voice(() => (answer?.after ? words.t('overdue.spoken', { amount: words.spoken(leavesFen(answer)) }) : ''))}
    `;
  }

  #answer(words, before, answer, tomorrow) {
    if (answer.refused.length) {
      return html`<section class="card stack" aria-labelledby="answer">
        <h2 id="answer">${words.date(this.day)}</h2>
        ${answer.refused.map((reason) => html`<p data-reason=${reason}>${words.t(`refused.${reason}`)}</p>`)}
      </section>`;
    }
    const rows = before.rows.filter((row) => row.status === 'overdue');
    const text = words.alone(leavesFen(answer));
    return html`<section class="card stack" aria-labelledby="answer">
        <h2 id="answer">${words.t('overdue.heading', { date: words.date(this.day) })}</h2>
        <p class="hero figure ${text.length >= 10 ? 'long' : ''}" part="hero due">${text}</p>
        <p class="banner" part="tomorrow">${words.t('overdue.tomorrow', { amount: words.yuan(growthFen(rows, tomorrow)) })}</p>
        ${this.#table(words, rows, answer)}
        <p class="note">${words.t('overdue.how', { times: this.#rules().overdue?.multiplier ?? '1.5' })}</p>
        <slot name="actions">${this.confirm ? this.#buttons(words, answer) : nothing}</slot>
        <p part="help">${words.t('overdue.help')}</p>
      </section>`;
  }

  /** Both of the same weight. */
  #buttons(words, answer) {
    const amountFen = leavesFen(answer);
    return html`<div class="buttons">
      <button type="button" class="main" part="button" @click=${() => this.tell('confirm', { amount: plain(amountFen), amountFen, on: this.day, trial: answer })}>
        ${words.t('trial.confirm', { amount: words.yuan(amountFen) })}
      </button>
      <button type="button" class="plain" part="button" @click=${() => this.tell('help', {})}>${words.t('overdue.askHelp')}</button>
    </div>`;
  }

  #rules() {
    const { product: given } = this.loan;
    return typeof given === 'string' ? product(given).document : (given?.document ?? given ?? {});
  }

  #table(words, rows, answer) {
    const parts = PARTS.filter((part) => rows.some((row) => openOf(row, part) !== 0));
    const sum = (part) => rows.reduce((all, row) => all + openOf(row, part), 0);
    const name = (part) => words.t(part === 'principal' ? 'chart.principal' : `part.${part}`);
    const cell = (part, label, fen) => html`<td role="cell" data-column=${part} data-label=${label}>${words.cell(fen)}</td>`;
    return html`<table role="table" part="table">
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
              ${words.t('intent.row', { n: row.period })}<span class="under">${row.dueDate}</span><span class="under">${words.t('terms.days', { n: daysBetween(row.dueDate, this.day) })}</span>
            </th>
            ${parts.map((part) => cell(part, name(part), openOf(row, part)))} ${cell('open', words.t('overdue.open'), fenOf(row.open))}
          </tr>`,
        )}
      </tbody>
      <tfoot role="rowgroup">
        <tr role="row">
          <th scope="row" role="rowheader">${words.t('table.sum')}</th>
          ${parts.map((part) => cell(part, name(part), sum(part)))} ${cell('open', words.t('overdue.open'), leavesFen(answer))}
        </tr>
      </tfoot>
    </table>`;
  }
}

/** What the rows ask for more a day later. */
function growthFen(rows, tomorrow) {
  const later = new Map(tomorrow.rows.map((row) => [row.period, row]));
  return rows.reduce((sum, row) => sum + askedOf(later.get(row.period)) - askedOf(row), 0);
}

define('fenqi-overdue', FenqiOverdue);
