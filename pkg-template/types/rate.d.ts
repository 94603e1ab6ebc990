/** Annual rates (年化利率): every rate there is, or why there is none. */

import type { DateText, DayCount } from './calendar.js';
import type { Amount, Decimal } from './money.js';

/** A rate, or the reason why there is none: a number that is not a root is never given. */
export type RateResult =
  | { readonly result: 'root'; readonly rate: string; readonly ratePct: string }
  | { readonly result: 'severalRoots'; readonly rate: string; readonly ratePct: string; readonly roots: readonly string[] }
  | { readonly result: 'noRoot' }
  /** The work one call may do ended before all of the range was searched; the roots found so far. */
  | { readonly result: 'undecided'; readonly roots: readonly string[] }
  | { readonly result: 'paymentTooLow' };

/** The annual rate by PBOC announcement 2021 No. 3: simple is 12 × monthly, compound the IRR. */
export interface PbocRate {
  /** `noPeriod` where due dates follow no period; then only the true dates give a rate. */
  readonly result: 'root' | 'severalRoots' | 'noRoot' | 'noPeriod';
  /** The rate of one period, ten decimals. */
  readonly periodRate: string | null;
  readonly periodsPerYear: string | null;
  readonly monthly: string | null;
  readonly simple: string | null;
  readonly compound: string | null;
  /** Per cent, two decimals, half up; more where rounding would hide a side of the cap. */
  readonly simplePct: string | null;
  readonly compoundPct: string | null;
  readonly simpleByPeriod: string | null;
  readonly cap: string;
  readonly overCapSimple: boolean;
  readonly overCapCompound: boolean;
  /** Whether the product's cap is passed by what the product tests. */
  readonly overCap: boolean;
}

/** Signed amounts: what the borrower receives is positive, what is paid negative, or the reverse. */
export type RateRequest =
  | { method: 'irr'; flows: Decimal[] }
  | { method: 'pboc'; received: Amount; payments: Amount[]; periodsPerYear?: number }
  | { method: 'xirr'; flows: { on: DateText; amount: Decimal }[]; dayCount?: DayCount }
  | {
      method: 'euAprc';
      drawdowns: EuFlow[];
      payments: EuFlow[];
    }
  | {
      method: 'ukApr' | 'euAprcDays';
      /** Flows by days from the first drawdown. */
      flows: { day: number; amount: Decimal }[];
      yearDays?: Decimal;
    }
  | {
      method: 'usRegZ';
      advances: { on: DateText; amount: Amount }[];
      payments: { on: DateText; amount: Amount }[];
      /** `M1` monthly, `M2`, `M3`, `W1`, `W2`, `S` semimonthly, `D`, `Y`. */
      unitPeriod: string;
      /** Follows from the unit period; where given, it must agree. */
      unitPeriodsPerYear?: number;
    }
  | { method: 'payments'; principal: Amount; payment: Amount; periods: number };

/** A flow `t` years after the first drawdown: `'1/12'`, `'3/366+1/12'`; or a series of them. */
export type EuFlow =
  | { t: string; amount: Amount }
  | { amount: Amount; count: number; firstT: string; stepT: string };

/**
 * Solves an annual rate by a named method.
 * @example
 * const rate = annualRate({ method: 'pboc', received: '99000', payments: Array(12).fill('8833.30') });
 * rate.simplePct; // '12.80'
 * rate.compoundPct; // '13.58'
 * annualRate({ method: 'irr', flows: ['100', '100'] }).result; // 'noRoot'
 * @throws FenqiError with the path of the field that is wrong; not where there is no rate.
 */
export function annualRate(request: RateRequest): RateResult & {
  /** By `pboc` and `payments`: the rate of one period, and both annual rates made of it. */
  readonly periodRate?: string;
  readonly simple?: string;
  readonly compound?: string;
  readonly simplePct?: string;
  readonly compoundPct?: string;
};

/**
 * The interval of the EU annex: whole units counted backwards from `to`, and odd days.
 * @example
 * euInterval({ from: '2026-01-31', to: '2026-03-15', unit: 'month' }).t; // '1/12+15/365'
 * @throws FenqiError with the path of the field that is wrong.
 */
export function euInterval(request: {
  from: DateText;
  to: DateText;
  unit: 'month' | 'week' | 'year';
}): { readonly wholeUnits: number; readonly days: number; readonly daysInYear: number | null; readonly t: string };
