/**
 * The repayment trial: a loan on a day, what the reader means to pay, what it is made of, and the plan
 * that follows, before and after.
 */

import { html, nothing } from 'lit';
import { fenOf } from '../format/amount.js';
import { LoanCase } from '../state/loan.js';
import { leavesFen, paidParts } from '../state/loan-figures.js';
import { refusalOf } from '../state/refusal.js';
import { version } from '../state/engine.js';
import { card, define, shared } from './base.js';
import { FenqiPage } from './fenqi-page.js';
import { loanPageLook } from './loan-page-look.js';
import { noticeText } from './phrases.js';
import { lines } from './trial-look.js';
import './fenqi-before-after.js';
import './fenqi-intent.js';
import './fenqi-loan.js';
import './fenqi-strategies.js';

export class FenqiTrial extends FenqiPage {
  static heading = 'trial.documentTitle';

  static styles = [shared, card, lines, loanPageLook];

  constructor() {
    super();
    this.model = new LoanCase(this);
  }

  page() {
    const { words, lang, model } = this;
    const { before, trial, ways, amount, error } = model.answer;
    return html`<main @fenqi-ask=${(event) => model.ask(event.detail)}>
      <div class="page">
        <div class="column">
          <fenqi-loan priced lang=${lang} .case=${model} .before=${before} .turn=${{}}></fenqi-loan>
          <div class="notices" role="status">${model.notices.map((notice) => html`<p class="banner">${noticeText(notice, words)}</p>`)}</div>
          ${before
            ? html`<fenqi-intent lang=${lang} .asked=${model.asked} .before=${before} .amount=${amount} .day=${model.day} .first=${model.planQuote.on}></fenqi-intent>`
            : nothing}
        </div>
        <div class="column">
          ${error ? html`<p class="card banner" role="alert">${refusalOf(error, words).sentence}</p>` : this.#answer(words, before, trial, ways, amount)}
        </div>
        <footer class="foot note">
          <p>${words.t('footer.offline', { version })}</p>
          <p>${words.t('trial.estimate')}</p>
        </footer>
      </div>
      <p class="hidden" role="status" data-spoken=${model.spoken}>${model.spoken && trial?.after ? this.#spoken(words, trial) : nothing}</p>
    </main>`;
  }

  #answer(words, before, trial, ways, amount) {
    const { lang, model } = this;
    const refused = trial?.refused ?? [];
    return html`
      <section class="card stack" aria-labelledby="answer">
        <h2 id="answer">${words.t('trial.heading', { date: words.date(model.day) })}</h2>
        ${this.#hero(words, trial, ways, amount)}
        ${refused.map((reason) => html`<p class="banner" data-reason=${reason}>${words.t(`refused.${reason}`)}</p>`)}
        ${trial?.after ? this.#parts(words, trial) : nothing}
      </section>
      ${ways
        ? html`<fenqi-strategies lang=${lang} .before=${before} .ways=${ways} .chosen=${model.asked.strategy}></fenqi-strategies>`
        : nothing}
      ${trial?.after
        ? html`<fenqi-before-after lang=${lang} .before=${before} .after=${trial.after} .saved=${fenOf(trial.interestSaved)}></fenqi-before-after>`
        : nothing}
    `;
  }

  /** The amount that leaves the account; of an amount without a strategy, what was entered. */
  #hero(words, trial, ways, amount) {
    if (!trial && !ways) return html`<p>${words.t('trial.chooseRows')}</p>`;
    const fen = trial?.after ? leavesFen(trial) : ways ? amount : null;
    if (fen === null) return nothing;
    const text = words.alone(fen);
    return html`<p class="hero figure ${text.length >= 10 ? 'long' : ''}" part="hero">${text}</p>
      ${trial ? nothing : html`<p>${words.t('trial.chooseStrategy')}</p>`}`;
  }

  #parts(words, trial) {
    const line = (name, fen) => html`<div><dt>${words.t(`part.${name}`)}</dt><dd data-part=${name}>${words.yuan(fen)}</dd></div>`;
    const saved = fenOf(trial.interestSaved);
    const fee = fenOf(trial.prepaymentFee);
    return html`<dl class="lines">
        ${paidParts(trial).map(([name, fen]) => line(name, fen))}
      </dl>
      <dl class="lines">
        <div class="sum"><dt>${words.t('trial.saved')}</dt><dd part="saved">${words.yuan(saved)}</dd></div>
        ${fee
          ? html`<div><dt>${words.t('trial.net')}</dt><dd part="net">${words.yuan(saved - fee)}</dd></div>
              <div><dt>${words.t('trial.evenOn')}</dt><dd part="even">${trial.breaksEvenOn ? words.date(trial.breaksEvenOn) : words.t('strategy.never')}</dd></div>`
          : nothing}
      </dl>`;
  }

  #spoken(words, trial) {
    return words.t('trial.spoken', { amount: words.spoken(leavesFen(trial)), saved: words.spoken(fenOf(trial.interestSaved)) });
  }
}

define('fenqi-trial', FenqiTrial);
