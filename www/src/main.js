/** The calculator's page: the product, the method and the date to choose, comparison, explanations, the link. */

import { products } from 'fenqi';
import 'fenqi/elements/calculator';
import { html } from 'fenqi/elements/kit';
import { termsOf } from 'fenqi/elements/words';
import './elements/fenqi-actions.js';
import './elements/fenqi-compare.js';
import './elements/fenqi-explain.js';
import './elements/fenqi-rows.js';
import './elements/product-picker.js';
import { shell } from './shell.js';
import { write } from './state/address.js';
import { browserAddress, fitted, quoteOf } from './state/page-case.js';

const calculator = document.querySelector('fenqi-calculator');
const page = shell(calculator, 'documentTitle');
const explain = document.querySelector('main').appendChild(document.createElement('fenqi-explain'));
let shelf = [];
let notices = [];

const now = () => calculator.calculation;
const hash = () => write(now().quote, page.lang);

/** Terms with the product by its id; a document of somebody's own stays where it is. */
function asked(quote) {
  const { product, ...terms } = termsOf(quote);
  return calculator.productDocument?.id === product.id ? terms : { product: product.id, ...terms };
}

async function take(quote, said = []) {
  calculator.terms = asked(quote);
  await calculator.updateComplete;
  notices = said;
  refresh();
}

async function follow(given) {
  const found = quoteOf(given, shelf, now().today());
  await take(found.quote, found.notices);
}

async function choose(id) {
  const before = now().quote;
  Object.assign(calculator, { product: id, productDocument: null });
  await calculator.updateComplete;
  notices = fitted(before, now().quote);
  refresh();
  publish();
}

function publish() {
  if (calculator.plan) browserAddress.set(hash());
}

async function set(change) {
  await take({ ...now().quote, ...change }, notices);
  publish();
}

function refresh() {
  const { words, lang } = page;
  const { quote, plan, planQuote, dragging } = now();
  const { document } = planQuote.product;
  page.fill(
    'product',
    html`<product-picker lang=${lang} .quote=${quote} .shelf=${shelf} @fenqi-product=${(event) => choose(event.detail.value)}></product-picker>`,
  );
  page.notices(notices);
  page.fill(
    'inputs',
    html`<fenqi-rows lang=${lang} .quote=${quote} .error=${now().refusal(lang)} .today=${now().today()}
      @fenqi-method=${(event) => now().setMethod(event.detail.value)}
      @fenqi-date=${(event) => now().set({ on: event.detail.value })}></fenqi-rows>`,
  );
  page.fill('bar', html`<fenqi-actions bar lang=${lang} .plan=${plan} .quote=${planQuote} .hash=${hash()}></fenqi-actions>`);
  page.fill(
    'legal',
    html`<fenqi-compare class="card" lang=${lang} .quote=${planQuote} .shelf=${shelf} ?dragging=${dragging}
        @fenqi-choose=${(event) => set(event.detail.quote)}></fenqi-compare>
      <fenqi-actions class="card" lang=${lang} .plan=${plan} .quote=${planQuote} .hash=${hash()}></fenqi-actions>
      ${page.footer(
        `${words.t('product.examples')}${words.t('list.full')} ${words.t('footer.currency')}`,
        html`<span class="paper">${words.t('print.foot', { product: words.own(document.name), version: document.version, date: words.date(now().today()) })}</span>`,
      )}`,
  );
  Object.assign(explain, { lang, plan });
}

calculator.addEventListener('fenqi-input', refresh);
calculator.addEventListener('fenqi-change', (event) => event.target === calculator && publish());
calculator.addEventListener('fenqi-explain', async ({ detail: { period, column } }) => {
  Object.assign(explain, { period, column });
  explain.show();
});
page.changed = () => {
  if (!shelf.length) return;
  refresh();
  publish();
};
page.followed = (given) => shelf.length && follow(given);

calculator.ready.then(() => {
  shelf = products();
  return follow(browserAddress.get());
});
