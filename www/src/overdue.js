/** The overdue view's page: a loan of which two instalments were missed, made from a quote. */

import { loanState } from 'fenqi';
import 'fenqi/elements/overdue';
import { html, live } from 'fenqi/elements/kit';
import './elements/fenqi-loan.js';
import { shell } from './shell.js';
import { write } from './state/address.js';
import { LoanCase } from './state/loan.js';

/** Due instalments that the first loan has not paid. */
const MISSED = 2;

const overdue = document.querySelector('fenqi-overdue');
const page = shell(overdue, 'overdue.documentTitle');
let now = null;

function refresh() {
  const { words, lang } = page;
  const { loan, day, paid } = now;
  Object.assign(overdue, { loan, on: day });
  page.fill(
    'loan',
    html`<fenqi-loan lang=${lang} .case=${now} .before=${before(loan, day)} .turn=${{}}></fenqi-loan>
      <div class="card field">
        <label for="day">${words.t('overdue.day')}</label>
        <input id="day" type="date" min=${now.planQuote.on} max="2199-12-30" .value=${live(day)}
          @change=${(event) => event.target.value && now.ask({ day: event.target.value })} />
      </div>`,
    'stack loan',
  );
  const trial = write(now.quote, lang, [['day', day], ['paid', paid], ['intent', 'overdue']]);
  page.fill('actions', html`<a class="pay" href=${`./repay.html${trial}`}>${words.t('overdue.pay')}</a>`);
  page.fill('legal', page.footer(words.t('trial.estimate')));
  page.notices(now.notices);
}

function before(loan, on) {
  try {
    return loanState(loan, { on });
  } catch {
    // The element says why.
    return null;
  }
}

page.changed = () => now && (refresh(), now.publish());
page.followed = (hash) => now?.follow(hash);

overdue.ready.then(() => {
  now = new LoanCase({ requestUpdate: () => now.plan && refresh(), get lang() { return page.lang; } }, MISSED);
  now.start();
});
