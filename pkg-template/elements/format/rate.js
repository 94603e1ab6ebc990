/**
 * Rates as text, cut from the engine's decimal digits and never through a float.
 */

/** The engine's own per cent, `14.60`, with its sign: `14.60%`. */
export function percent(text) {
  return `${String(text).replace('-', '\u2212')}%`;
}

/**
 * A fraction as per cent, half up: `0.00025` with four decimals is `0.0250%`.
 * @param {string} fraction a plain decimal
 * @param {number} decimals of the percentage
 */
export function percentOf(fraction, decimals = 2) {
  const negative = String(fraction).startsWith('-');
  const [whole, rest = ''] = String(fraction).replace('-', '').split('.');
  const keep = decimals + 2;
  const digits = Number(whole + rest.padEnd(keep, '0').slice(0, keep)) + (rest[keep] >= '5' ? 1 : 0);
  const text = String(digits).padStart(decimals + 1, '0');
  const cut = text.length - decimals;
  const shown = decimals ? `${text.slice(0, cut)}.${text.slice(cut)}` : text;
  return `${negative && digits > 0 ? '\u2212' : ''}${shown}%`;
}

/** A fraction as per cent without trailing zeros, for a cap or a share: `0.24` is `24%`. */
export function percentShort(fraction) {
  const full = percentOf(fraction, 6).slice(0, -1);
  return `${full.replace(/0+$/, '').replace(/\.$/, '')}%`;
}

/** The points between two rates as they are shown: `14.60` and `9.13` are `5.47` apart. */
export function pointsBetween(from, to) {
  const decimals = Math.max(places(from), places(to));
  const apart = scaled(from, decimals) - scaled(to, decimals);
  const text = String(Math.abs(apart)).padStart(decimals + 1, '0');
  return decimals ? `${text.slice(0, -decimals)}.${text.slice(-decimals)}` : text;
}

const places = (text) => (String(text).split('.')[1] ?? '').length;

function scaled(text, decimals) {
  const [whole, rest = ''] = String(text).replace('-', '').split('.');
  const number = Number(whole + rest.padEnd(decimals, '0'));
  return String(text).startsWith('-') ? -number : number;
}
