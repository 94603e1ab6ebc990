/**
 * Writes the representative example into the page while it is built: what a reader, a search engine
 * and a printer see before the calculator wakes up, or if it never does. Its figures are the
 * engine's, for fixed terms, so that two builds give the same page.
 */

import { init, product, products, schedule } from 'fenqi';
import { alone, firstQuote, headline, sentence, termsOf } from 'fenqi/elements/words';
import { LANGUAGES, words } from '../src/lang/index.js';

const PRODUCT = 'flex-12';

export function representativeExample() {
  return {
    name: 'fenqi-representative-example',
    async transformIndexHtml(html) {
      if (!html.includes('<!--example-->')) return html;
      await init();
      const chosen = products().some(({ id }) => id === PRODUCT) ? product(PRODUCT) : products()[0];
      const quote = firstQuote(chosen, chosen.document.publishedOn);
      const plan = schedule(termsOf(quote));
      const blocks = Object.keys(LANGUAGES).map((lang) => block(words(lang), quote, plan));
      return html.replace('<!--example-->', blocks.join('\n'));
    },
  };
}

function block(said, quote, plan) {
  const { kind, fen } = headline(plan);
  const { document } = quote.product;
  const rows = [
    [said.t('product.label'), said.own(document.name)],
    [said.t('rows.method'), said.t(`method.${quote.method}`)],
    [said.t('rows.date'), said.date(quote.on)],
    [said.t(`result.${kind}`), alone(fen)],
    [said.t('result.simpleRate'), said.percent(plan.annualRate.simplePct)],
    [said.t('result.cost'), alone(plan.totals.costFen)],
  ];
  const cells = rows.map(([name, value]) => `<tr><th scope="row">${name}</th><td>${value}</td></tr>`).join('');
  return `<section class="example" lang="${said.lang}">
        <h2>${said.t('state.example')}</h2>
        <table>${cells}</table>
        <p>${sentence(plan, kind, said)}</p>
        <p>${said.t('rate.full', { simple: said.percent(plan.annualRate.simplePct), compound: said.percent(plan.annualRate.compoundPct) })}</p>
      </section>`;
}
