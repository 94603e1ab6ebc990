/**
 * The repayment trial: a loan on a day, what the reader means to pay, what it is made of, and the plan
 * that follows, before and after.
 *
 * Of `loan`, a document of the package, the engine works it all out. `trial` is the answer of somebody
 * else to something asked elsewhere: it is shown as it is, without an engine. `serverTrial` is the
 * lender's answer to what is asked here; it leads until something else is asked.
 */

import { html, nothing } from './lit.js';
import { card, define, shared } from './base.js';
import { FenqiHost } from './fenqi-host.js';
import { fenOf, plain } from './format/amount.js';
import { parseAmount } from './format/parse.js';
import { todayInBeijing } from './format/date.js';
import { pageLook, stateLook } from './look/page.js';
import { lines } from './look/trial.js';
import { compareRepayments, loanState, trial } from './state/engine.js';
import { leavesFen, paidParts } from './state/loan-figures.js';
import { addSentences } from './lang/index.js';
import { refusalOf } from './state/refusal.js';
import trialWords from 'fenqi:words/trial';
import './fenqi-before-after.js';
import './fenqi-intent.js';
import './fenqi-strategies.js';

addSentences(trialWords);

/** What an answer follows from. */
const ASKED = ['loan', 'trial', 'on', 'intent', 'amount', 'strategy', 'chosen'];

export class FenqiTrial extends FenqiHost {
  static properties = {
    loan: { attribute: false },
    trial: { attribute: false },
    serverTrial: { attribute: false },
    /** The day of the payment; today where there is none. */
    on: {},
    /** `dueNow`, `overdue`, `periods`, `amount` or `settle`. */
    intent: {},
    /** What an amount is, in yuan. */
    amount: {},
    strategy: {},
    /** The instalments of `periods`. */
    chosen: { attribute: false },
    /** Whether there is a button to pay, which tells `fenqi-confirm`. */
    confirm: { type: Boolean },
  };

  static styles = [shared, card, stateLook, lines, pageLook];

  constructor() {
    super();
    this.intent = 'amount';
    this.chosen = [];
  }

  get filled() {
    return Boolean(this.loan || this.trial);
  }

  get asks() {
    return Boolean(this.loan) || !this.trial;
  }

  get #first() {
    return this.loan?.terms?.disbursedOn ?? '';
  }

  /** The day that is asked about; never before the loan. */
  get day() {
    const day = this.on || todayInBeijing();
    return day < this.#first ? this.#first : day;
  }

  willUpdate(changed) {
    if (this.status === 'ready' && this.filled && (!this.answer || ASKED.some((name) => changed.has(name)))) this.answer = this.#work();
    super.willUpdate(changed);
  }

  /**
   * The loan on the day, the trial of what is meant, and for an amount the four strategies beside it.
   * A refusal is in the trial; an error is something that cannot be read.
   */
  #work() {
    const { loan, day, intent, chosen } = this;
    if (!loan) return { trial: this.trial };
    if (!this.loaded) return {};
    try {
      const before = loanState(loan, { on: day });
      if (intent === 'amount') return { before, ...this.#ways(loan, day, before) };
      if (intent === 'periods' && chosen.length === 0) return { before };
      return { before, trial: trial(loan, { on: day, intent: intent === 'periods' ? { kind: intent, periods: chosen } : { kind: intent } }) };
    } catch (error) {
      return { error };
    }
  }

  #ways(loan, day, before) {
    const settlement = fenOf(before.settlement);
    if (settlement === 0) return { trial: trial(loan, { on: day, intent: { kind: 'settle' } }) };
    const amount = this.amount ? (parseAmount(this.amount).fen ?? 0) : firstAmount(settlement);
    const { strategies } = compareRepayments(loan, { on: day, amount: plain(amount) });
    return { amount, ways: strategies, trial: strategies.find(({ intent }) => intent.strategy === this.strategy) ?? null };
  }

  page() {
    const { words, answer } = this;
    const { lang } = words;
    const { before, ways, amount, error } = answer;
    const shown = this.serverTrial ?? answer.trial;
    const asked = { intent: this.intent, strategy: this.strategy, rows: this.chosen };
    return html`
      <slot name="title"></slot>
      <div class="page ${this.wide.matches && this.loan ? 'wide' : ''}" @fenqi-ask=${(event) => this.#ask(event.detail)}>
        ${this.loan
          ? html`<div class="column">
              <slot name="loan"></slot>
              ${before
                ? html`<fenqi-intent lang=${lang} .asked=${asked} .before=${before} .amount=${amount} .day=${this.day} .first=${this.#first}></fenqi-intent>`
                : nothing}
            </div>`
          : nothing}
        <div class="column">
          ${error ? html`<p class="card banner" role="alert">${refusalOf(error, words).sentence}</p>` : this.#answer(words, before, shown, ways, amount)}
          <slot name="after-result"></slot>
        </div>
        <slot name="legal"></slot>
      </div>
      ${this.voice(() => (shown?.after ? words.t('trial.spoken', { amount: words.spoken(leavesFen(shown)), saved: words.spoken(fenOf(shown.interestSaved)) }) : ''))}
    `;
  }

  #answer(words, before, shown, ways, amount) {
    const { lang } = words;
    return html`
      <section class="card stack" aria-labelledby="answer">
        <h2 id="answer">${words.t('trial.heading', { date: words.date(this.day) })}</h2>
        ${this.#hero(words, shown, ways, amount)}
        ${(shown?.refused ?? []).map((reason) => html`<p class="banner" data-reason=${reason}>${words.t(`refused.${reason}`)}</p>`)}
        ${shown?.after ? this.#parts(words, shown) : nothing}
        ${this.serverTrial ? html`<p class="banner checked" part="badge">${this.#compared(words)}</p>` : nothing}
        ${this.confirm && shown?.after
          ? html`<button type="button" class="main" part="button" @click=${() => this.#confirm(shown)}>
              ${words.t('trial.confirm', { amount: words.yuan(leavesFen(shown)) })}
            </button>`
          : nothing}
      </section>
      ${ways
        ? html`<fenqi-strategies exportparts="strategy,strategy-chosen" lang=${lang} .before=${before} .ways=${ways} .chosen=${this.strategy}></fenqi-strategies>`
        : nothing}
      ${shown?.after && before
        ? html`<fenqi-before-after part="compare" lang=${lang} .earlier=${before} .later=${shown.after} .saved=${fenOf(shown.interestSaved)}></fenqi-before-after>`
        : nothing}
    `;
  }

  /** The amount that leaves the account; of an amount without a strategy, what was entered. */
  #hero(words, shown, ways, amount) {
    if (!shown && !ways) return html`<p>${words.t('trial.chooseRows')}</p>`;
    const fen = shown?.after ? leavesFen(shown) : ways ? amount : null;
    if (fen === null) return nothing;
    const text = words.alone(fen);
    return html`<p class="hero figure ${text.length >= 10 ? 'long' : ''}" part="hero due">${text}</p>
      ${shown ? nothing : html`<p>${words.t('trial.chooseStrategy')}</p>`}`;
  }

  #parts(words, shown) {
    const line = (name, fen) => html`<div><dt>${words.t(`part.${name}`)}</dt><dd data-part=${name}>${words.yuan(fen)}</dd></div>`;
    const saved = fenOf(shown.interestSaved);
    const fee = fenOf(shown.prepaymentFee);
    return html`<dl class="lines" part="parts">
        ${paidParts(shown).map(([name, fen]) => line(name, fen))}
      </dl>
      <dl class="lines">
        <div class="sum"><dt>${words.t('strategy.saved')}</dt><dd part="saved">${words.yuan(saved)}</dd></div>
        ${fee
          ? html`<div><dt>${words.t('strategy.net')}</dt><dd part="net">${words.yuan(saved - fee)}</dd></div>
              <div><dt>${words.t('trial.evenOn')}</dt><dd part="even">${shown.breaksEvenOn ? words.date(shown.breaksEvenOn) : words.t('strategy.never')}</dd></div>`
          : nothing}
      </dl>`;
  }

  #compared(words) {
    const [server, here] = [leavesFen(this.serverTrial), this.answer.trial ? leavesFen(this.answer.trial) : 0];
    return words.compared(server, here);
  }

  async #ask({ day, rows, amount, ...change }) {
    Object.assign(this, change, { serverTrial: null });
    if (day) this.on = day;
    if (rows) this.chosen = rows;
    if (amount !== undefined) this.amount = plain(amount);
    this.speakSoon();
    await this.updateComplete;
    this.tell('change', { intent: this.#intent(), on: this.day, trial: this.answer?.trial ?? null });
  }

  #intent() {
    const { intent: kind, chosen: periods, strategy, answer } = this;
    if (kind === 'periods') return { kind, periods };
    return kind === 'amount' ? { kind, amount: plain(answer?.amount ?? 0), ...(strategy && { strategy }) } : { kind };
  }

  #confirm(shown) {
    const amountFen = leavesFen(shown);
    this.tell('confirm', { amount: plain(amountFen), amountFen, on: this.day, intent: this.#intent(), trial: shown });
  }
}

/** About a third of what settles the loan, in whole hundreds where there are any. */
function firstAmount(settlement) {
  return Math.floor(settlement / 3 / 10_000) * 10_000 || settlement;
}

define('fenqi-trial', FenqiTrial);
