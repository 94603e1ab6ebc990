/** What a page did of its own accord, in words: a link read, a product fitted. */

import { termText } from 'fenqi/elements/words';

/** @param {{ key: string, facts?: object, product?: import('fenqi').Product, changes?: object[] }} notice */
export function noticeText(notice, words) {
  const facts = { ...notice.facts };
  if (notice.product) facts.product = words.own(notice.product.document.name);
  if (notice.changes) facts.changes = notice.changes.map((change) => changeText(change, words)).join(words.t('list.semicolon'));
  return words.t(notice.key, facts);
}

function changeText({ what, before, after }, words) {
  const shown = {
    amount: (quote) => words.limit(quote.fen),
    method: (quote) => words.t(`method.${quote.method}`),
    term: (quote) => termText(words, quote),
  }[what];
  return words.t('fitted.change', { label: words.t(`fitted.${what}`), from: shown(before), to: shown(after) });
}
