/**
 * Amounts as text, from an integer number of fen.
 *
 * `Intl` is missing in some mini-programs and takes floats, so the digits are cut by hand: the same
 * text everywhere. 90070 is `900.70` in a table, `¥900.70` alone, `900.70元` in a Chinese sentence.
 */

const MINUS = '\u2212';

/** Groups of three: `1234567` is `1,234,567`. */
export function groups(digits) {
  let text = digits;
  for (let at = digits.length - 3; at > 0; at -= 3) text = `${text.slice(0, at)},${text.slice(at)}`;
  return text;
}

/** The yuan and the fen of an amount without its sign, as digits. */
function parts(fen) {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return [digits.slice(0, -2), digits.slice(-2)];
}

/** For machines, copies and CSV: `-1234.50`. */
export function plain(fen) {
  const [yuan, rest] = parts(fen);
  return `${fen < 0 ? '-' : ''}${yuan}.${rest}`;
}

/** In a table whose header names the unit: `1,234.50`, `−307.23`. */
export function inTable(fen) {
  const [yuan, rest] = parts(fen);
  return `${fen < 0 ? MINUS : ''}${groups(yuan)}.${rest}`;
}

/** How many digits wide an amount is in a table: commas and the point are about half a digit. */
export function digitsOf(fen) {
  const text = inTable(fen);
  return text.length - text.replace(/[^,.]/g, '').length / 2;
}

/** Standing alone: `¥1,234.50`. */
export function alone(fen) {
  const [yuan, rest] = parts(fen);
  return `${fen < 0 ? MINUS : ''}¥${groups(yuan)}.${rest}`;
}

/** In a sentence: `1,234.50元`; `¥1,234.50`. */
export function inSentence(fen, lang) {
  return lang === 'en' ? alone(fen) : `${inTable(fen)}元`;
}

/** For a voice: the unit as a word and no sign for it. */
export function spoken(fen, lang) {
  return `${inTable(fen)}${lang === 'en' ? ' yuan' : '元'}`;
}

/** A change, with its sign: `+12.00`, `−307.23`, `0.00`. */
export function change(fen) {
  return fen > 0 ? `+${inTable(fen)}` : inTable(fen);
}

/** Without fen where there are none, for limits and typed amounts: `500`, `1,234.5` never. */
export function trimmed(fen) {
  const [yuan, rest] = parts(fen);
  return `${fen < 0 ? MINUS : ''}${groups(yuan)}${rest === '00' ? '' : `.${rest}`}`;
}

/** A limit in a sentence: `500元`, `200,000元`; `¥200,000`. */
export function limit(fen, lang) {
  return lang === 'en' ? `¥${trimmed(fen)}` : `${trimmed(fen)}元`;
}

/** A whole number with the point moved left by `cut` places, no trailing zeros: 1500, 3 is `1.5`. */
function shifted(whole, cut) {
  const digits = String(whole).padStart(cut + 1, '0');
  const rest = digits.slice(-cut).replace(/0+$/, '');
  return groups(digits.slice(0, -cut)) + (rest && `.${rest}`);
}

/**
 * On an axis, beside a slider: `5,000元` `1万` `1.5万`; `5,000` `10k` `1.5M`. Never for an amount
 * that is to be paid. Anything but whole thousands is written out.
 */
export function short(fen, lang) {
  if (fen % 100_000 !== 0 || Math.abs(fen) < 1_000_000) {
    return lang === 'en' ? trimmed(fen) : `${trimmed(fen)}元`;
  }
  const yuan = Math.abs(fen) / 100;
  const sign = fen < 0 ? MINUS : '';
  if (lang === 'en' && yuan >= 1_000_000) return `${sign}${shifted(yuan, 6)}M`;
  if (lang === 'en') return `${sign}${shifted(yuan, 3)}k`;
  return `${sign}${shifted(yuan, 4)}万`;
}

/** A tick of an axis, whose unit stands at its top: `500`, `1万`, `10k`. */
export function tick(fen, lang) {
  return short(fen, lang).replace(/元$/, '');
}

/** The engine's own text, `-1234.50`, as fen. The engine wrote it, so it is well formed. */
export function fenOf(text) {
  const [yuan, rest = ''] = String(text).replace('-', '').split('.');
  const fen = Number(yuan) * 100 + Number((rest + '00').slice(0, 2));
  return String(text).startsWith('-') ? -fen : fen;
}
