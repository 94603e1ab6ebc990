/** The coupon picker's page: example coupons on a quote. */

import 'fenqi/elements/coupons';
import { html, nothing } from 'fenqi/elements/kit';
import { quoteText, termsOf } from 'fenqi/elements/words';
import './elements/quote-editor.js';
import { shell } from './shell.js';
import { CouponCase } from './state/coupons.js';

const picker = document.querySelector('fenqi-coupons');
const page = shell(picker, 'coupons.documentTitle');
let now = null;
let shown = null;

function refresh() {
  const { words, lang } = page;
  if (shown !== now.planQuote) picker.terms = termsOf(now.planQuote);
  shown = now.planQuote;
  picker.chosen = now.chosen;
  page.fill('inputs', html`<quote-editor lang=${lang} .case=${now} .turn=${{}}></quote-editor>`);
  page.fill('notice', now.keeping ? html`<p class="card warning">${words.t('result.keeping', { inputs: quoteText(words, now.planQuote) })}</p>` : nothing);
  page.fill('legal', page.footer(words.t('coupons.examples')));
  page.notices(now.notices);
}

picker.addEventListener('fenqi-change', ({ target, detail }) => target === picker && now.take(detail.couponId));
page.changed = () => now && (refresh(), now.publish());
page.followed = (hash) => now?.follow(hash);

picker.ready.then(() => {
  now = new CouponCase({ requestUpdate: () => now.plan && refresh(), get lang() { return page.lang; } });
  picker.coupons = now.coupons;
  now.start();
});
