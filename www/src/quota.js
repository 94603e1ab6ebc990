/** The quota card's page: example limits to choose from, and when a large amount would leave. */

import 'fenqi/elements/quota';
import { html } from 'fenqi/elements/kit';
import './elements/bank-hours.js';
import './elements/limit-chooser.js';
import { shell } from './shell.js';
import { QuotaCase } from './state/quota.js';

const card = document.querySelector('fenqi-quota');
const page = shell(card, 'quota.documentTitle');
let now = null;

function refresh() {
  const { words, lang } = page;
  Object.assign(card, { quota: now.request, product: now.product.id });
  page.fill('inputs', html`<limit-chooser lang=${lang} .limit=${now.asked.limit} .day=${now.day} @fenqi-ask=${(event) => now.ask(event.detail)}></limit-chooser>`);
  page.fill('after-result', html`<bank-hours lang=${lang} .at=${now.at} .hours=${now.hours} @fenqi-ask=${(event) => now.ask(event.detail)}></bank-hours>`);
  page.fill('legal', page.footer(words.t('quota.examples')));
}

page.changed = () => now && (refresh(), now.publish());
page.followed = (hash) => now?.follow(hash);

card.ready.then(() => {
  now = new QuotaCase({ requestUpdate: () => now.asked && refresh(), get lang() { return page.lang; } });
  now.start();
});
