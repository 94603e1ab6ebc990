/**
 * What people type into a money field: `10000`, `10,000`, `１００００`, `¥10 000`, `1.5万`, `10k`.
 *
 * Separators and signs of the currency are forgiven, and nothing is guessed: three decimals, two
 * points or a letter are refused by name.
 */

const UNITS = { 万: 1_000_000, w: 1_000_000, k: 100_000, 千: 100_000 };
/** Amounts above this are no integers of a float any more. */
const FEN_MOST = 9_007_199_254_740_991;

/**
 * @param {string} typed
 * @returns {{ fen: number } | { problem: 'empty' | 'notANumber' | 'tooManyDecimals' | 'tooLarge' }}
 */
export function parseAmount(typed) {
  const text = half(typed).replace(/[\s,，'’_¥元]/g, '').replace(/(CNY|RMB|yuan)/gi, '');
  if (text === '') return { problem: 'empty' };
  const found = /^(\d{0,16})(?:\.(\d*))?([万千wk]?)$/i.exec(text);
  if (!found || (found[1] === '' && !found[2])) return { problem: 'notANumber' };
  const [, whole, decimals = '', unit] = found;
  const fenOfUnit = UNITS[unit.toLowerCase()] ?? 100;
  const places = String(fenOfUnit).length - 1;
  const kept = decimals.replace(/0+$/, '');
  if (kept.length > places) return { problem: 'tooManyDecimals' };
  const fen = Number((whole || '0') + kept.padEnd(places, '0'));
  return fen > FEN_MOST ? { problem: 'tooLarge' } : { fen };
}

/** Full-width digits and points as plain ones. */
function half(text) {
  return String(text).normalize('NFKC').replace(/。/g, '.');
}
