/**
 * Exact figures for comparing: fractions of BigInts, read from the texts that vectors print.
 *
 * A vector prints `'1432.86'`, `'0E-10'`, `'0.08/12'` or `'3/366+1/12'`; the package prints decimals.
 * Both become fractions here, so that no comparison rests on a float. Nothing of fenqi is used: the
 * judge must not share the arithmetic of the judged.
 */

/** A fraction `n / d` with a positive `d`. */
export class Figure {
  constructor(n, d = 1n) {
    this.n = d < 0n ? -n : n;
    this.d = d < 0n ? -d : d;
  }

  plus(other) {
    return new Figure(this.n * other.d + other.n * this.d, this.d * other.d);
  }

  minus(other) {
    return new Figure(this.n * other.d - other.n * this.d, this.d * other.d);
  }

  times(other) {
    return new Figure(this.n * other.n, this.d * other.d);
  }

  over(other) {
    return new Figure(this.n * other.d, this.d * other.n);
  }

  magnitude() {
    return new Figure(this.n < 0n ? -this.n : this.n, this.d);
  }

  /** Negative, zero or positive, as this is below, equal to or above the other. */
  against(other) {
    const difference = this.n * other.d - other.n * this.d;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  /** As a decimal, a half rounded away from zero. */
  toFixed(decimals) {
    const scaled = this.magnitude().n * 10n ** BigInt(decimals);
    const whole = (scaled * 2n + this.d) / (this.d * 2n);
    const digits = whole.toString().padStart(decimals + 1, '0');
    const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
    return this.n < 0n && whole !== 0n ? `-${text}` : text;
  }

  /** The nearest JavaScript number, for the spreadsheet functions. */
  toNumber() {
    return Number(this.n) / Number(this.d);
  }
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;

function decimal(text) {
  const match = DECIMAL.exec(text.trim());
  if (!match) throw new Error(`not a figure: ${JSON.stringify(text)}`);
  const [, sign, whole, part = '', exponent = '0'] = match;
  const digits = BigInt(whole + part) * (sign === '-' ? -1n : 1n);
  const shift = Number(exponent) - part.length;
  return shift < 0
    ? new Figure(digits, 10n ** BigInt(-shift))
    : new Figure(digits * 10n ** BigInt(shift));
}

/** Reads a number, a decimal, a quotient or a sum of quotients: `'3/366+1/12'`. */
export function figure(value) {
  return String(value)
    .split(/(?<=[\d.])\+/)
    .map((term) => term.split('/').map(decimal).reduce((a, b) => a.over(b)))
    .reduce((a, b) => a.plus(b));
}

/** How many decimals a text prints. */
export function decimalsOf(text) {
  const match = DECIMAL.exec(String(text).trim());
  if (!match) return 0;
  return Math.max(0, (match[3] ?? '').length - Number(match[4] ?? 0));
}

/** A source's own tolerance: `'0.01'`, `'rtol 1e-7'`, `'0.1 (upstream …)'`, `'rel 0.01 upstream'`. */
export function tolerance(text) {
  if (text === undefined || text === null) return null;
  const match = /^(rtol|rel)?\s*([\d.]+(?:e[+-]?\d+)?)/i.exec(String(text).trim());
  if (!match) throw new Error(`a tolerance that cannot be read: ${text}`);
  return { relative: match[1] !== undefined, size: figure(match[2]) };
}

/** An amount in yuan with two decimals, as the package takes it. */
export function yuan(value) {
  const exact = value instanceof Figure ? value : figure(value);
  const text = exact.toFixed(2);
  if (figure(text).against(exact) !== 0) throw new Error(`${value} has more than two decimals`);
  return text;
}

/** A per cent as the fraction that the package takes: `'9.4822'` is `'0.094822'`. */
export function perCent(value) {
  const exact = figure(value).over(new Figure(100n));
  return exact.toFixed(decimalsOf(value) + 2);
}
