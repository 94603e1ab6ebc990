/**
 * The words and figures of the elements without a page: what a server writes between the tags, so that
 * a reader without script sees the same sentences.
 */

export { addWords, LANGUAGES, language, words } from './lang/index.js';
export { alone, digitsOf, fenOf, plain } from './format/amount.js';
export { addDays, dayNumber, daysBetween, todayInBeijing } from './format/date.js';
export { percentShort } from './format/rate.js';
export { inputsSentence, quoteText, sentence, termText } from './phrases.js';
export { moneyColumns, sumOf } from './state/columns.js';
export { headline } from './state/figures.js';
export { ahead, askedOf } from './state/loan-figures.js';
export { byDays, dayPresets, firstQuote, limits, moved, termsOf, withMethod } from './state/quote.js';
export { refusalOf } from './state/refusal.js';
