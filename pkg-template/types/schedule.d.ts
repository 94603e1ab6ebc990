/** A repayment schedule (还款计划): what is asked for, its rows and sums, and many of them side by side. */

import type { DateText } from './calendar.js';
import type { Disclosure } from './disclosure.js';
import type { FenqiError } from './error.js';
import type { ExplainedColumn, Explanation } from './explain.js';
import type { Amount, Decimal } from './money.js';
import type { Coupon } from './offer.js';
import type { Product, ProductDocument } from './product.js';
import type { PbocRate, RateResult } from './rate.js';
import type { Method, Rules, SubsidyTerms } from './rules.js';

/** What a borrower asks for. With a product, only the fields up to `subsidyUsed` may be given. */
export interface Terms extends Partial<Rules> {
  /** A product of the package by its id, a document, or what `product` made of one. */
  product?: string | ProductDocument | Product;
  principal: Amount;
  method?: Method;
  /** The number of instalments, 1 to 1200. */
  periods?: number;
  /** The days of a `daily` loan. */
  termDays?: number;
  disbursedOn: DateText;
  firstDue?: DateText;
  /** Money that leaves later than the first disbursement. */
  drawdowns?: { on: DateText; amount: Amount }[];
  /** New rates from a date; level instalments are solved again from the row it falls in. */
  rateChanges?: { from: DateText; value: Decimal }[];
  /** The coupons that are used with it, at most 50. One that does not apply is refused. */
  coupons?: Coupon[];
  /** What the borrower has had of the subsidy's cap with other loans. */
  subsidyUsed?: Amount;
}

/** The columns of money in a row. */
export type MoneyColumn =
  | 'principal'
  | 'interest'
  | 'fee'
  | 'guaranteeFee'
  | 'discount'
  | 'subsidy'
  | 'total'
  | 'balance';

/** One instalment (期次). `total = principal + interest - discount - subsidy + fee + guaranteeFee`. */
export interface Row {
  readonly period: number;
  readonly startDate: DateText;
  readonly dueDate: DateText;
  /** Calendar days that bear interest, first day counted, last not. */
  readonly days: number;
  readonly principal: string;
  readonly principalFen: number;
  readonly interest: string;
  readonly interestFen: number;
  /** The platform's and other parties' fees; the guarantor's stand apart. */
  readonly fee: string;
  readonly feeFen: number;
  readonly guaranteeFee: string;
  readonly guaranteeFeeFen: number;
  readonly discount: string;
  readonly discountFen: number;
  readonly subsidy: string;
  readonly subsidyFen: number;
  /** Who pays the subsidy; null where the rules have none. */
  readonly subsidyPayer: SubsidyTerms['payer'] | null;
  readonly total: string;
  readonly totalFen: number;
  /** What is owed of the principal after this row. */
  readonly balance: string;
  readonly balanceFen: number;
  readonly status: 'notDue';
  /** Each fee of this row, in the order of the rules. */
  readonly fees: readonly FeePart[];
  /** Each lender's part of this row. */
  readonly funders: readonly FunderPart[];
  /** How a cell came about. */
  explain(column: ExplainedColumn): Explanation;
  /** The row as plain data. */
  toJSON(): Record<string, unknown>;
}

export interface FeePart {
  readonly name: string;
  readonly party: string;
  readonly amount: string;
  readonly amountFen: number;
}

export interface FunderPart {
  readonly name: string;
  readonly principal: string;
  readonly principalFen: number;
  readonly interest: string;
  readonly interestFen: number;
}

/** Sums over the rows; fees include those paid upfront. */
export interface Totals {
  readonly principal: string;
  readonly principalFen: number;
  readonly interest: string;
  readonly interestFen: number;
  readonly fee: string;
  readonly feeFen: number;
  readonly guaranteeFee: string;
  readonly guaranteeFeeFen: number;
  readonly discount: string;
  readonly discountFen: number;
  readonly subsidy: string;
  readonly subsidyFen: number;
  /** What the rows ask for; fees paid upfront are not in it, and are in `cost`. */
  readonly total: string;
  readonly totalFen: number;
  /** Fees paid on the day of disbursement, and the part of them that is taken off it. */
  readonly upfront: string;
  readonly upfrontFen: number;
  readonly deducted: string;
  readonly deductedFen: number;
  /** What is paid out: principal less what is deducted and the down payment. */
  readonly received: string;
  readonly receivedFen: number;
  readonly downPayment: string;
  readonly downPaymentFen: number;
  /** Interest and all fees less discount and subsidy: the cost of the loan (总息费). */
  readonly cost: string;
  readonly costFen: number;
}

/** The plan as typed arrays for charts: fen, and dates as `yyyymmdd`. */
export interface Columns {
  readonly period: Float64Array;
  readonly startDate: Float64Array;
  readonly dueDate: Float64Array;
  readonly days: Float64Array;
  readonly principal: Float64Array;
  readonly interest: Float64Array;
  readonly fee: Float64Array;
  readonly guaranteeFee: Float64Array;
  readonly discount: Float64Array;
  readonly subsidy: Float64Array;
  readonly total: Float64Array;
  readonly balance: Float64Array;
}

/** A schedule (还款计划). Rows and rates are worked out when they are first read. */
export interface Plan {
  readonly terms: Readonly<Terms>;
  readonly rows: readonly Row[];
  readonly totals: Totals;
  /** The level instalment, where the method has one. */
  readonly level: string | null;
  readonly levelFen: number | null;
  /** By the method of PBOC announcement 2021 No. 3, on the borrower's true cash flows. */
  readonly annualRate: PbocRate;
  /** On the true dates, by actual days over 365. */
  readonly xirr: RateResult;
  /** The table of the all-in financing cost (综合融资成本明示表). */
  readonly disclosure: Disclosure;
  columns(): Columns;
  explain(period: number, column: ExplainedColumn): Explanation;
  toJSON(): Record<string, unknown>;
}

/**
 * Makes a repayment schedule.
 * @example
 * const plan = schedule({ product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' });
 * plan.rows[0].interest; // '70.00': 28 days at 0.025 % a day
 * @throws FenqiError with the path of the field that is wrong, or a rule of the product.
 */
export function schedule(terms: Terms): Plan;

/** Many plans in one call: every product with every method, term and amount that is named. */
export interface CompareRequest {
  base: Omit<Terms, 'principal' | 'periods'> & { principal?: Amount; periods?: number };
  products?: (string | ProductDocument | Product)[];
  methods?: Method[];
  periods?: number[];
  principals?: Amount[];
}

/** One cell of a comparison: a plan, or why there is none. */
export interface ComparisonCell {
  readonly product: string | null;
  readonly method: Method | null;
  readonly periods: number | null;
  readonly principal: string;
  readonly plan: Plan | null;
  readonly error: FenqiError | null;
}

/**
 * The table of previews under an amount field. One combination that a product refuses does not
 * spoil the others: its cell carries the error. At most 1000 cells.
 * @example
 * const base = { disbursedOn: '2026-01-31', principal: '10000' };
 * const cells = compare({ base, products: ['bank-level'], periods: [6, 12] });
 * cells[0].error.code; // 'term_not_offered'
 * cells[1].plan.level; // '849.67'
 * @throws FenqiError where the request itself cannot be read, or asks for too many cells.
 */
export function compare(request: CompareRequest): ComparisonCell[];
