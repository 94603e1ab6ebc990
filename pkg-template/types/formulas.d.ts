/** Single questions that need no loan. */

import type { DateText, DayCount } from './calendar.js';
import type { Amount, Decimal, Rounding } from './money.js';
import type { RateTerms } from './rules.js';

/**
 * Interest on a balance for days or between dates, rounded once.
 * @example
 * const rate = { value: '0.00025', unit: 'daily', yearDays: 360 };
 * interest({ principal: '10000', rate, days: 28 }).interest; // '70.00'
 * @throws FenqiError with the path of the field that is wrong.
 */
export function interest(request: {
  principal: Amount;
  rate: RateTerms;
  days?: number;
  from?: DateText;
  to?: DateText;
  dayCount?: DayCount;
  us30FebRule?: boolean;
  rounding?: Rounding;
}): { readonly interest: string; readonly interestFen: number; readonly exact: string };

/**
 * The spreadsheet functions, by name. `value` is null where there is no solution.
 * @example
 * const { value } = tvm({ fn: 'pmt', rate: 0.01, nper: 12, pv: 10000 });
 * value.toFixed(2); // '-888.49'
 * @throws FenqiError with the path of the field that is wrong; not where there is no solution.
 */
export function tvm(request: {
  fn: 'pv' | 'fv' | 'pmt' | 'ipmt' | 'ppmt' | 'nper' | 'rate' | 'cumipmt' | 'cumprinc';
  rate?: number;
  nper?: number;
  pmt?: number;
  pv?: number;
  fv?: number;
  per?: number;
  start?: number;
  end?: number;
  when?: 0 | 1;
}): { readonly value: number | null; readonly result: 'value' | 'noRoot' | 'severalRoots' };

/**
 * A decimal rounded by a named rounding.
 * @example
 * round({ value: '2.345', decimals: 2, rounding: 'halfEven' }); // '2.34'
 * @throws FenqiError with the path of the field that is wrong.
 */
export function round(request: { value: Decimal; decimals: number; rounding?: Rounding }): string;
