/** The repayment trial's page: a loan to try payments on, made from a quote. */

import { loanState } from 'fenqi';
import 'fenqi/elements/trial';
import { html } from 'fenqi/elements/kit';
import { fenOf, plain } from 'fenqi/elements/words';
import './elements/fenqi-loan.js';
import { shell } from './shell.js';
import { LoanCase } from './state/loan.js';

const trial = document.querySelector('fenqi-trial');
const page = shell(trial, 'trial.documentTitle');
let now = null;

/** Puts the page's loan and question to the element, and what it answers beside it. */
function refresh() {
  const { words, lang } = page;
  const { loan, day, asked } = now;
  const { intent, strategy, rows } = asked;
  const amount = asked.amount === null ? null : plain(asked.amount);
  Object.assign(trial, { loan, on: day, intent, strategy, chosen: rows, amount });
  page.fill('loan', html`<fenqi-loan priced lang=${lang} .case=${now} .before=${before(loan, day)} .turn=${{}}></fenqi-loan>`, 'stack loan');
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

trial.addEventListener('fenqi-change', ({ target, detail: { intent, on } }) => {
  if (target !== trial) return;
  const { kind, amount, periods, strategy } = intent;
  const asked = { intent: kind, day: on === now.day ? now.asked.day : on };
  if (kind === 'amount') Object.assign(asked, { strategy: strategy ?? null, amount: trial.amount ? fenOf(amount) : null });
  if (kind === 'periods') asked.rows = periods;
  now.ask(asked);
});
page.changed = () => now && (refresh(), now.publish());
page.followed = (hash) => now?.follow(hash);

trial.loan = null;
trial.ready.then(() => {
  now = new LoanCase({ requestUpdate: refreshSoon, get lang() { return page.lang; } });
  now.start();
});

function refreshSoon() {
  if (now.plan) refresh();
}
