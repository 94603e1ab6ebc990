/**
 * What is compared, and how: a vector's findings are gathered here.
 *
 * Money must be equal to the fen. Other figures must be equal at the decimals that the source
 * prints. Where the source states a tolerance of its own, a figure may differ by so much, and by
 * what the printing itself rounded away.
 */

import { decimalsOf, figure, Figure, tolerance } from './figures.mjs';

/** A vector says something that this runner, or the package, has no word for. */
export class Unmapped extends Error {}

export class Check {
  constructor(vector) {
    this.differences = [];
    this.proven = [];
    this.compared = 0;
    this.tolerance = tolerance(vector.tolerance);
  }

  /** For what is compared by a rule of its own. */
  holds(agrees, what, expected, got) {
    this.compared += 1;
    if (!agrees) this.differences.push({ what, expected, got });
  }

  /** The same value: a word, a count, a date. */
  equal(what, expected, got) {
    this.holds(expected === got, what, expected, got);
  }

  /** The source says something else, and this shows that the source is wrong. */
  provenWrong(reason) {
    this.compared += 1;
    this.proven.push(reason);
  }

  /** The same amount of money; `'100.0'` and `'100.00'` are the same. */
  money(what, expected, got) {
    const agrees = typeof got === 'string' && this.#near(figure(expected), figure(got), new Figure(0n));
    this.holds(agrees, what, expected, got);
  }

  /**
   * The same figure at the decimals that the source prints. `again` is an independent derivation of
   * it that the vector's makers hold to be equal: to equal that one is enough, since a source may
   * print fewer decimals than the vector shows.
   */
  figure(what, expected, got, again) {
    if (got === null || got === undefined) return this.holds(false, what, expected, got);
    const a = figure(expected);
    const b = got instanceof Figure ? got : figure(got);
    const decimals = decimalsOf(expected);
    const agrees = this.tolerance
      ? this.#near(a, b, decimals > 0 ? new Figure(1n, 2n * 10n ** BigInt(decimals)) : new Figure(0n))
      : b.toFixed(decimals) === a.toFixed(decimals) || this.#derived(again, b);
    return this.holds(agrees, what, expected, got instanceof Figure ? b.toFixed(decimals + 4) : got);
  }

  #derived(again, got) {
    return again !== undefined && got.toFixed(decimalsOf(again)) === figure(again).toFixed(decimalsOf(again));
  }

  /**
   * The same rate. The package prints a rate to a fixed number of decimals; where a source prints
   * more and states no tolerance, the rate is compared at those that both print.
   */
  rate(what, expected, got) {
    const shared = typeof got === 'string' ? Math.min(decimalsOf(got), decimalsOf(expected)) : 0;
    if (this.tolerance || shared === 0) return this.figure(what, expected, got);
    return this.figure(what, figure(expected).toFixed(shared), got);
  }

  #near(expected, got, printed) {
    const difference = expected.minus(got).magnitude();
    if (!this.tolerance) return difference.against(printed) <= 0;
    const { relative, size } = this.tolerance;
    const allowed = relative ? expected.magnitude().times(size) : size;
    return difference.against(allowed) <= 0 || difference.against(printed) <= 0;
  }
}

/**
 * A reader that knows what was read: `done` fails where a field was left, so that no input of a
 * vector is passed over and no expectation of it is left unchecked.
 */
export class Fields {
  constructor(object, where) {
    this.object = object;
    this.where = where;
    this.read = new Set();
  }

  /** The value, or undefined; `null` counts as absent. */
  take(key) {
    this.read.add(key);
    return this.object[key] ?? undefined;
  }

  need(key) {
    const value = this.take(key);
    if (value === undefined) throw new Unmapped(`${this.where} has no ${key}`);
    return value;
  }

  has(key) {
    return (this.object[key] ?? undefined) !== undefined;
  }

  /** One of the documented values of a field, as the package says it. */
  choose(key, meanings, absent) {
    const value = this.take(key);
    if (value === undefined && absent !== undefined) return absent;
    if (!Object.hasOwn(meanings, String(value))) {
      throw new Unmapped(`${this.where}.${key} = ${JSON.stringify(value)} has no meaning here`);
    }
    return meanings[String(value)];
  }

  /** Fields that explain and do not bind. */
  passOver(...keys) {
    for (const key of keys) this.read.add(key);
    return this;
  }

  done() {
    const left = Object.keys(this.object).filter((key) => !this.read.has(key));
    if (left.length > 0) throw new Unmapped(`${this.where}: not read: ${left.join(', ')}`);
  }
}

/** The roundings as other systems name them. */
export const ROUNDINGS = {
  HALF_UP: 'halfUp',
  HALF_EVEN: 'halfEven',
  DOWN: 'down',
  UP: 'up',
};
