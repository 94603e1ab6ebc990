/**
 * The quote beside its alternatives, in a fixed order: other terms, other methods, other products.
 * A combination that is refused keeps its place and brings the refusal.
 */

import { compare } from 'fenqi';
import { byDays, dayPresets, moved, termsOf, withMethod } from 'fenqi/elements/words';

/**
 * @param {object} quote
 * @param {'periods' | 'methods' | 'products'} by
 * @param {import('fenqi').Product[]} shelf
 */
export function comparison(quote, by, shelf) {
  const others = alternatives(quote, by, shelf);
  const cells =
    by === 'periods' && !byDays(quote.product, quote.method)
      ? compare({ base: termsOf(quote), periods: others.map((other) => other.periods) })
      : others.flatMap((other) => compare({ base: termsOf(other) }));
  return others.map((other, at) => ({ quote: other, plan: cells[at].plan, refusal: cells[at].error }));
}

function alternatives(quote, by, shelf) {
  const { document } = quote.product;
  if (by === 'products') {
    // The amount stays: a product that does not lend it says so, rather than show another amount.
    return shelf.map((product) => (product.id === quote.product.id ? quote : { ...moved(quote, product), fen: quote.fen }));
  }
  if (by === 'methods') return document.methods.map((method) => withMethod(quote, method));
  if (byDays(quote.product, quote.method)) {
    const days = new Set([...dayPresets(document.termDays), quote.termDays]);
    return [...days].sort((a, b) => a - b).map((termDays) => ({ ...quote, termDays }));
  }
  return document.periods.map((periods) => ({ ...quote, periods }));
}
