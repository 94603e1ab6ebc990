/**
 * The words of the elements: sentences from the language files, figures from the formatter.
 *
 * A sentence is found by its dotted key; `{name}` takes a fact. Where a count is one, the sentence
 * under the same key with `_one` is taken if there is one.
 */

import calculator from 'fenqi:words/calculator';
import common from 'fenqi:words/common';
import disclosure from 'fenqi:words/disclosure';
import * as amount from '../format/amount.js';
import * as date from '../format/date.js';
import * as rate from '../format/rate.js';

/** The languages there are, each with its own name for itself. */
export const LANGUAGES = { 'zh-CN': '中文', en: 'English' };
const PLACES = ['zh-CN', 'en'];

/** Every sentence under its key, in both languages: `{ list: { comma: ['、', ', '] } }`. */
const sentences = { ...common, ...calculator, ...disclosure };

/** Adds the sentences of an element that not every page has; what a page has said before stays said. */
export function addSentences(part) {
  for (const name in part) sentences[name] = { ...part[name], ...sentences[name] };
}

/** Adds words to a language, or says a sentence in another way: `addWords('en', { bar: { apply: 'Go on' } })`. */
export function addWords(lang, words) {
  merge(sentences, words, PLACES.indexOf(lang));
}

function merge(into, words, place) {
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') (into[key] ??= [])[place] = value;
    else merge((into[key] ??= {}), value, place);
  }
}

/** The nearest language that there is. */
export function language(tag) {
  return /^zh\b/i.test(tag ?? '') ? 'zh-CN' : /^en\b/i.test(tag ?? '') ? 'en' : null;
}

export class Words {
  constructor(lang) {
    this.lang = lang;
  }

  /** The sentence of a key, or the key itself, which a test never lets happen. */
  t(key, facts = {}) {
    const found = (facts.n === 1 && lookUp(this.lang, `${key}_one`)) || lookUp(this.lang, key);
    if (typeof found !== 'string') return key;
    return found.replace(/\{(\w+)\}/g, (whole, name) => facts[name] ?? whole);
  }

  has(key) {
    return typeof lookUp(this.lang, key) === 'string';
  }

  /** A text that a product brings: in every language, or in one for all. */
  own(text) {
    return typeof text === 'string' ? text : (text?.[this.lang] ?? text?.['zh-CN'] ?? '');
  }

  /** Whether a product's text is in another language than these words. */
  isForeign(text) {
    return this.lang === 'en' && /[\u3400-\u9fff]/.test(text);
  }

  yuan(fen) {
    return amount.inSentence(fen, this.lang);
  }

  alone(fen) {
    return amount.alone(fen);
  }

  cell(fen) {
    return amount.inTable(fen);
  }

  spoken(fen) {
    return amount.spoken(fen, this.lang);
  }

  limit(fen) {
    return amount.limit(fen, this.lang);
  }

  short(fen) {
    return amount.short(fen, this.lang);
  }

  tick(fen) {
    return amount.tick(fen, this.lang);
  }

  date(text) {
    return date.inSentence(text, this.lang);
  }

  shortDate(text) {
    return date.withoutYear(text, this.lang);
  }

  percent(text) {
    return rate.percent(text);
  }

  /** The lender's figure beside this device's. */
  compared(server, here) {
    const key = server === here ? 'matches' : server < here ? 'differsLess' : 'differsMore';
    return this.t(`result.${key}`, { amount: this.yuan(server), apart: this.yuan(Math.abs(server - here)) });
  }

  /** Several items in one sentence: `3、6、12`; `3, 6, 12`. */
  list(items) {
    return items.join(this.t('list.comma'));
  }
}

const made = new Map();

/** The words of a language; one object for each. */
export function words(lang) {
  // Without any language the elements are at home; a page in a third one is abroad.
  const known = language(lang) ?? (lang ? 'en' : 'zh-CN');
  if (!made.has(known)) made.set(known, new Words(known));
  return made.get(known);
}

/** Keys are dotted; a name that has a dot of its own is looked up whole at its level. */
function lookUp(lang, key) {
  let at = sentences;
  let rest = key;
  while (at && !Array.isArray(at)) {
    if (Object.hasOwn(at, rest)) return at[rest][PLACES.indexOf(lang)];
    const dot = rest.indexOf('.');
    if (dot < 0) return undefined;
    at = at[rest.slice(0, dot)];
    rest = rest.slice(dot + 1);
  }
  return undefined;
}
