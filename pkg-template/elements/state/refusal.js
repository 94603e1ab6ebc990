/**
 * A refusal of the engine in the reader's words, and the place on the page where it belongs.
 *
 * The engine names a code, a path and facts; the sentence is the language file's. A code the page
 * has no sentence for is shown by its name, with the path, and never as an English message.
 */

import { fenOf, trimmed } from '../format/amount.js';
import { percentOf, percentShort } from '../format/rate.js';
import { limits } from './quote.js';

const AMOUNTS = new Set(['least', 'most', 'nearest', 'instalment', 'interest']);

/** Where a path stands on the page. */
const PLACES = { principal: 'amount', periods: 'terms', termDays: 'terms', disbursedOn: 'date', method: 'method' };

/**
 * @param {import('fenqi').FenqiError} error
 * @param {import('../lang/index.js').Words} words
 * @param {import('./quote.js').Quote} [quote]
 * @returns {{ place: 'amount' | 'terms' | 'date' | 'method' | 'result', sentence: string, code: string }}
 */
export function refusalOf(error, words, quote) {
  const code = error.code ?? 'internal';
  const place = PLACES[error.path] ?? 'result';
  return { place, sentence: sentenceOf(error, code, words, quote, place), code };
}

function sentenceOf(error, code, words, quote, place) {
  const facts = factsOf(error, words);
  if (quote && (code === 'principal_below_least' || code === 'principal_above_most')) {
    const { least, most } = limits(quote.product);
    return words.t('error.principalRange', { least: words.limit(least), most: words.limit(most) });
  }
  if (code === 'term_not_offered' && error.path === 'termDays') return words.t('error.term_days_not_offered', facts);
  const key = `error.${code}`;
  const known = words.has(key);
  const sentence = words.t(known ? key : 'error.other', { code, ...facts });
  // A path that no control stands for would otherwise be lost.
  return place === 'result' && error.path && known ? words.t('error.at', { sentence, code, path: error.path }) : sentence;
}

function factsOf(error, words) {
  const facts = {};
  for (const [name, value] of Object.entries(error.facts ?? {})) facts[name] = factOf(name, String(value), error.code, words);
  return facts;
}

function factOf(name, value, code, words) {
  if (value.endsWith('%')) return value;
  if (code === 'rate_cap_exceeded') return name === 'cap' ? percentShort(value) : percentOf(value);
  if (code === 'rate_not_offered') return percentShort(value);
  if (name === 'offered') return offered(value, code, words);
  if (name === 'step') return trimmed(fenOf(value));
  if (AMOUNTS.has(name) && /^-?\d+(\.\d+)?$/.test(value)) return words.limit(fenOf(value));
  return value;
}

function offered(value, code, words) {
  const items = String(value).split(/\s*,\s*/);
  return words.list(code === 'method_not_offered' ? items.map((name) => words.t(`method.${name}`)) : items);
}
