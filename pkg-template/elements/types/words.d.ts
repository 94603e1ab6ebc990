/**
 * The words and figures of the elements without a page: for what a server writes between the tags, so
 * that a reader without script sees the same sentences.
 *
 * @packageDocumentation
 */

import type { DateText, LocalText } from '../types/index.js';
import type { ElementLanguage } from './index.js';

export { addWords } from './index.js';

/** The languages there are, each with its own name for itself. */
export const LANGUAGES: Readonly<Record<ElementLanguage, string>>;

/**
 * The nearest language that there is, or null.
 * @example
 * import { language } from 'fenqi/elements/words';
 * language('zh-TW'); // 'zh-CN'
 * @throws Nothing.
 */
export function language(tag: string | null | undefined): ElementLanguage | null;

/** The words of a language: sentences by their key, figures from fen. */
export interface Words {
  readonly lang: ElementLanguage;
  /** A sentence, its facts put in: `t('terms.count', { n: 12 })` is `12期`. */
  t(key: string, facts?: Readonly<Record<string, string | number>>): string;
  has(key: string): boolean;
  /** A text in every language, or in one for all. */
  own(text: LocalText | null | undefined): string;
  /** In a sentence: `900.70元`, `¥900.70`. */
  yuan(fen: number): string;
  /** Standing alone: `¥900.70`. */
  alone(fen: number): string;
  /** In a table whose head names the unit: `900.70`. */
  cell(fen: number): string;
  /** A limit: `200,000元`, `¥200,000`. */
  limit(fen: number): string;
  date(date: DateText): string;
  /** A rate as the engine writes it, `14.60`: `14.60%`. */
  percent(rate: string): string;
  list(items: readonly string[]): string;
}

/**
 * The words of the nearest language; English where a page is in a third one.
 * @example
 * import { words } from 'fenqi/elements/words';
 * words('en').yuan(90070); // '¥900.70'
 * @throws Nothing.
 */
export function words(lang: string | null | undefined): Words;
