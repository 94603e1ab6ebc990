/** How a cell of a plan came about. */

import type { Rounding } from './money.js';
import type { MoneyColumn } from './schedule.js';

/** A column whose cells can be explained. */
export type ExplainedColumn = MoneyColumn | 'startDate' | 'dueDate' | 'days';

/** How a cell came about, in order: what went in, what was done, by which rule. */
export interface Explanation {
  readonly period: number;
  readonly column: ExplainedColumn;
  /** What the cell shows: yuan, a date, or a count of days. */
  readonly value: string;
  /** What was worked out, in figures: `10000.00 × 0.09125 × 28/365`. */
  readonly formula: string;
  /** The value before rounding, in yuan: rounded by `rounding`, it is the cell. */
  readonly exact: string;
  /** Null where nothing was rounded, or only parts of the cell, each by itself; `steps` has those. */
  readonly rounding: Rounding | null;
  /** The rule by name, `dayCount:ACT/365F`. */
  readonly rule: string;
  readonly steps: readonly ExplanationStep[];
}

export interface ExplanationStep {
  /**
   * Such as `balance`, `days`, `annualRate`, `fraction` (again for each stretch of a period that a
   * drawdown or a new rate cuts), `level`, `carried`, `deferredInterest`, `capLeft`; a fee's own name.
   */
  readonly name: string;
  readonly value: string;
}
