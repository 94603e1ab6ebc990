/** When a large amount that is ordered at an hour would leave, and from when it bears interest. */

import { fenOf, refusalOf } from 'fenqi/elements/words';
import { card, define, FenqiElement, fieldLook, html, lines, live, shared } from './base.js';

export class BankHours extends FenqiElement {
  static properties = {
    at: {},
    /** The engine's answer, or its `error`. */
    hours: { attribute: false },
  };

  static styles = [shared, card, fieldLook, lines];

  render() {
    const { words, at, hours } = this;
    const [date, time] = (hours.expectedAt ?? '').split('T');
    return html`<section class="card stack" aria-labelledby="hours">
      <h2 id="hours">${words.t('quota.hours')}</h2>
      <div>
        <label for="at">${words.t('quota.at')}</label>
        <input id="at" type="datetime-local" .value=${live(at)} @change=${(event) => event.target.value && this.hand('ask', { at: event.target.value.slice(0, 16) })} />
      </div>
      ${hours.error
        ? html`<p class="banner" role="alert">${refusalOf(hours.error, words).sentence}</p>`
        : html`<p>${words.t(`quota.${hours.status}`, { amount: words.limit(fenOf(hours.amount)) })}</p>
            <dl class="lines">
              <div><dt>${words.t('quota.expected')}</dt><dd part="expected">${words.t('quota.beijing', { date: words.date(date), time: time?.slice(0, 5) ?? '' })}</dd></div>
              <div><dt>${words.t('quota.starts')}</dt><dd part="starts">${words.date(hours.interestStart)}</dd></div>
            </dl>`}
    </section>`;
  }
}

define('bank-hours', BankHours);
