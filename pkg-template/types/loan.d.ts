/** A loan after its disbursement: its events, its state on a day, and what a payment would do. */

import type { DateText, DueDates } from './calendar.js';
import type { Amount, Decimal } from './money.js';
import type { Product, ProductDocument } from './product.js';
import type { Terms } from './schedule.js';
import type { AdvanceOrder, LoanPart, PrepaymentStrategy, ServicingRules } from './servicing.js';

/** In what ways a payment goes that are not the product's. */
export interface PaymentWays {
  strategy?: PrepaymentStrategy;
  inAdvance?: AdvanceOrder;
}

/** What a payment is for. */
export type RepaymentIntent =
  | ({ kind: 'dueNow' | 'overdue' | 'settle' } & PaymentWays)
  | ({ kind: 'periods'; periods: readonly number[] } & PaymentWays)
  | ({ kind: 'amount'; amount: Amount } & PaymentWays);

/** What happened to a loan on a day. `period` names the first row that a change takes in. */
export type LoanEvent = { id: string; on: DateText } & (
  | { kind: 'repaid' | 'deducted'; amount: Amount; intent?: RepaymentIntent }
  | ({ kind: 'repaid' | 'deducted'; amount: Amount } & PaymentWays)
  | { kind: 'waived' | 'charge'; amount: Amount; part: LoanPart; period?: number }
  | { kind: 'charge'; amount: Amount; part: LoanPart; dueDate: DateText }
  | { kind: 'refunded'; amount: Amount }
  | { kind: 'drawdown'; amount: Amount; period?: number }
  | { kind: 'rateChanged'; rate: Decimal; period?: number }
  | { kind: 'extended'; periods: number; rate?: Decimal; period?: number; grace?: number }
  | { kind: 'dueDateChanged'; dueDate: DateText; period?: number }
  | { kind: 'reAged'; periods: number; firstDue?: DateText; dueDates?: DueDates }
  | { kind: 'reAmortised'; principalOnly?: boolean }
  | { kind: 'accelerated' | 'compensated' }
  | { kind: 'reversed'; event: string }
);

/** A loan (借据): what was agreed and what happened since. Plain data, to be kept as it is. */
export interface Loan {
  /** The version of this shape. */
  schema: 1;
  /** Without `drawdowns` and `rateChanges`, which are events. */
  terms: Omit<Terms, 'product' | 'drawdowns' | 'rateChanges'>;
  /** The product as it was when the loan was made; then there are no `rules`. */
  product?: string | ProductDocument | Product;
  productVersion?: number;
  rules?: ServicingRules;
  /** In any order; of one day in the order of the list. At most 20 000. */
  events?: readonly LoanEvent[];
}

/** Amounts in yuan by part. */
export type LoanParts = { readonly [part in LoanPart]: string };

/** A row of a loan: what it asks for in all, what was paid of it, and where it stands. Amounts are in yuan. */
export interface LoanRow extends LoanParts {
  readonly period: number;
  readonly startDate: DateText;
  readonly dueDate: DateText;
  /** The first day on which it can be paid as it is scheduled (最早可还日); `null` where no rule says one. */
  readonly payableFrom: DateText | null;
  /** What coupons take off the interest; the row's `interest` is what is left. */
  readonly discount: string;
  readonly paid: LoanParts;
  /** What is still to be paid of it. */
  readonly open: string;
  /** The first that holds: done without, 结清, 逾期, 宽限中, 部分还款, 到期, 未到期. */
  readonly status: 'removed' | 'settled' | 'overdue' | 'inGrace' | 'partlyPaid' | 'due' | 'notDue';
}

/** A loan on a day. Amounts are in yuan. */
export interface LoanState {
  readonly on: DateText;
  readonly rows: readonly LoanRow[];
  /** The principal that is owed. */
  readonly balance: string;
  /** What has accrued in the period that the day lies in and was not paid. */
  readonly accruedInterest: string;
  /** What is open in the rows whose due date has come, the overdue ones among them. */
  readonly due: string;
  /** What is open in the rows that are past their grace days. */
  readonly overdue: string;
  /** Money that nothing was owed for. */
  readonly excess: string;
  /** Principal that was prepaid into no row. */
  readonly prepaidPrincipal: string;
  /** The fees on prepayments so far. */
  readonly prepaymentFees: string;
  /** What a guarantor paid the funder (代偿). */
  readonly compensated: string;
  /** What settles the loan on the day, the fee included (结清金额). */
  readonly settlement: string;
  /** All that was lent. */
  readonly drawn: string;
  readonly settledOn: DateText | null;
  /** What has become of each coupon of the terms; a `returned` one can be used again while it is valid. */
  readonly coupons: readonly ('inUse' | 'lost' | 'takenBack' | 'returned')[];
}

/** Why a payment is refused. */
export type RepaymentRefusal =
  | 'settled'
  | 'repaymentForbidden'
  | 'nothingDue'
  | 'nothingOverdue'
  | 'olderPeriodsFirst'
  | 'notPayableYet'
  | 'overdue'
  | 'lockIn'
  | 'prepaymentForbidden'
  | 'belowLeastAmount';

/** What a payment would do. Where it is refused there is nothing but the reasons. Amounts are in yuan. */
export interface RepaymentTrial {
  readonly on: DateText;
  /** As it is booked: the `intent` of an event, beside the trial's `amount`. */
  readonly intent: RepaymentIntent;
  readonly refused: readonly RepaymentRefusal[];
  /** What is paid of each row; rows of which nothing is paid are left out. */
  readonly allocation?: readonly ({ readonly period: number } & LoanParts)[];
  readonly amount?: string;
  /** Principal that is prepaid into no row. */
  readonly prepaidPrincipal?: string;
  /** All that is applied. */
  readonly applied?: string;
  readonly prepaymentFee?: string;
  readonly excess?: string;
  readonly interestSaved?: string;
  /** The first due date by which the interest saved has made up for the fee. */
  readonly breaksEvenOn?: DateText | null;
  /** The loan afterwards, and so the plan that follows. */
  readonly after?: LoanState;
}

/**
 * The state of a loan on a day, of its last event where none is given.
 * @example
 * const terms = { principal: '10000', periods: 12, disbursedOn: '2026-01-31' };
 * const events = [{ kind: 'repaid', id: 'a', on: '2026-02-28', amount: '874.79' }];
 * const loan = { schema: 1, product: 'flex-12', terms, events };
 * const state = loanState(loan, { on: '2026-03-10' });
 * state.rows[0].status; // 'settled'
 * state.balance; // '9195.21'
 * state.settlement; // '9218.20': with 22.99 of interest that has accrued
 * @throws FenqiError with the path of the field that is wrong.
 */
export function loanState(loan: Loan, asked?: { on?: DateText }): LoanState;

/**
 * A repayment trial (还款试算): the same fold as the booking, with one payment more.
 * @example
 * const terms = { principal: '10000', periods: 12, disbursedOn: '2026-01-31' };
 * const events = [{ kind: 'repaid', id: 'a', on: '2026-02-28', amount: '874.79' }];
 * const loan = { schema: 1, product: 'flex-12', terms, events };
 * const intent = { kind: 'amount', amount: '3000.00', strategy: 'shortenTerm' };
 * const paid = trial(loan, { on: '2026-03-10', intent });
 * paid.interestSaved; // '203.76'
 * paid.after.balance; // '6218.20'
 * @throws FenqiError with the path of the field that is wrong; a payment that is refused says so in `refused`.
 */
export function trial(loan: Loan, asked: { on?: DateText; intent: RepaymentIntent }): RepaymentTrial;

/**
 * The four prepayment strategies for an amount, and settlement, side by side.
 * @example
 * const terms = { principal: '10000', periods: 12, disbursedOn: '2026-01-31' };
 * const events = [{ kind: 'repaid', id: 'a', on: '2026-02-28', amount: '874.79' }];
 * const loan = { schema: 1, product: 'flex-12', terms, events };
 * const { strategies, settle } = compareRepayments(loan, { on: '2026-03-10', amount: '3000.00' });
 * strategies.map((way) => way.interestSaved); // ['115.34', '203.76', '30.94', '198.80']
 * settle.amount; // '9218.20'
 * @throws FenqiError with the path of the field that is wrong; a strategy that is refused says so in `refused`.
 */
export function compareRepayments(
  loan: Loan,
  asked: { on?: DateText; amount: Amount },
): { readonly strategies: readonly RepaymentTrial[]; readonly settle: RepaymentTrial };
