/** Sentences that take more than one fact: the plan in words, the quote in words, what was changed. */

import { byDays } from './state/quote.js';
import { feesFen, paidFen } from './state/figures.js';

/** `12期`, `30天`. */
export function termText(words, quote) {
  return byDays(quote.product, quote.method)
    ? words.t('terms.days', { n: quote.termDays })
    : words.t('terms.count', { n: quote.periods });
}

/** The quote in a line: `10,000.00元、12期、等额本息`. */
export function quoteText(words, quote) {
  return words.t('result.shownFor', {
    principal: words.yuan(quote.fen),
    term: termText(words, quote),
    method: words.t(`method.${quote.method}`),
  });
}

/** The quote as a sentence, for paper. */
export function inputsSentence(words, quote) {
  const { document } = quote.product;
  return words.t('print.inputs', {
    product: words.own(document.name),
    version: document.version,
    published: words.date(document.publishedOn),
    date: words.date(quote.on),
    principal: words.yuan(quote.fen),
    method: words.t(`method.${quote.method}`),
    term: termText(words, quote),
  });
}

/** The plan as a sentence: what is borrowed, what is repaid, and each party's part of the cost. */
export function sentence(plan, kind, words) {
  const { totals } = plan;
  const n = plan.rows.length;
  const main = words.t(kind === 'once' ? 'result.sentenceOnce' : 'result.sentence', {
    n,
    principal: words.yuan(totals.principalFen),
    total: words.yuan(paidFen(plan)),
    interest: words.yuan(totals.interestFen),
    fee: words.yuan(feesFen(plan)),
  });
  const guarantee = totals.guaranteeFeeFen ? words.t('result.guaranteeFee', { amount: words.yuan(totals.guaranteeFeeFen) }) : '';
  const more = [];
  for (const name of ['discount', 'subsidy']) {
    if (totals[`${name}Fen`]) more.push(words.t(`result.${name}`, { amount: words.yuan(totals[`${name}Fen`]) }));
  }
  if (totals.downPaymentFen) more.push(words.t('result.downPayment', { amount: words.yuan(totals.downPaymentFen) }));
  if (totals.deductedFen) {
    more.push(words.t('result.received', { received: words.yuan(totals.receivedFen), deducted: words.yuan(totals.deductedFen) }));
  }
  const apart = totals.upfrontFen - totals.deductedFen;
  if (apart > 0) more.push(words.t('result.upfront', { amount: words.yuan(apart) }));
  return [main + guarantee, ...more].join(words.t('list.semicolon')) + words.t('list.full');
}

/** What is spoken once the input has rested. */
export function statusText(words, plan, { kind, fen }) {
  const rate = plan.annualRate;
  return words.t('result.status', {
    label: words.t(`result.${kind}`),
    hero: words.spoken(fen),
    n: plan.rows.length,
    cost: words.spoken(plan.totals.costFen),
    rate: rate.result === 'noRoot' ? words.t('result.notApplicableSpoken') : words.percent(rate.simplePct),
  });
}
