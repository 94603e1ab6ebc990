/** What a test of a program that uses fenqi begins with: `fenqi/testing`. */

import type { DateText, LocalTimeText } from './calendar.js';
import type { Loan, LoanEvent, PaymentWays, RepaymentIntent } from './loan.js';
import type { Amount, Decimal } from './money.js';
import type { AmountOffCoupon, InterestFreeCoupon, RateDiscountCoupon } from './offer.js';
import type { Product, ProductDocument } from './product.js';
import type { Method } from './rules.js';
import type { ServicingRules } from './servicing.js';

/** A clock that stands still until it is told to go on. Its days are those of Asia/Shanghai. */
export interface FixedClock {
  /** The civil date. */
  today(): DateText;
  /** Date and time of day, as `bankingHours` takes it. */
  localTime(): LocalTimeText;
  /** Milliseconds since 1970, as `Date.now()` gives them. */
  now(): number;
  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): this;
  set(at: DateText | LocalTimeText): this;
}

/**
 * A clock that shows this; noon, where only a date is given.
 * @throws TypeError for what is neither a date nor a local time.
 * @example
 * import { fixedClock } from 'fenqi/testing';
 *
 * const clock = fixedClock('2026-02-28T23:59');
 * clock.advance({ minutes: 1 }).today(); // '2026-03-01'
 */
export function fixedClock(at: DateText | LocalTimeText): FixedClock;

/** A loan told as it happened. Each word gives a new builder; a builder never changes. */
export interface LoanBuilder {
  /** Of this product; `flex-12` where none is named. */
  of(product: string | ProductDocument | Product): LoanBuilder;
  /** Of no product: the terms bring their rules themselves. */
  withRules(terms: Partial<Loan['terms']>, rules?: ServicingRules): LoanBuilder;
  /** The principal; 10 000.00 where none is named. */
  drawn(amount: Amount): LoanBuilder;
  /** The day of what stands before it: of `drawn`, of a payment, of an event. */
  on(date: DateText): LoanBuilder;
  /** The number of instalments; 12 where none is named. */
  over(periods: number): LoanBuilder;
  by(method: Method): LoanBuilder;
  /** A payment. Without ways or an intent it pays what is due, then prepays. */
  paying(amount: Amount, ways?: PaymentWays | { intent: RepaymentIntent }): LoanBuilder;
  /** A payment of what is due on its day. */
  payingWhatIsDue(): LoanBuilder;
  /** The next instalments, each on its due date. */
  payingOnTime(instalments: number): LoanBuilder;
  /** A payment of everything. */
  settling(): LoanBuilder;
  /** Whatever else happened; its id is made. */
  happening(event: EventWithoutId): LoanBuilder;
  /**
   * The document. Amounts that are left to the rules are asked of the engine, which has to be loaded.
   * @throws TypeError where a step has no day, or there is nothing to pay.
   */
  document(): Loan & { events: readonly LoanEvent[] };
}

/** An event before it has its id, and its day if `on` gives it. */
export type EventWithoutId = LoanEvent extends infer Event
  ? Event extends LoanEvent
    ? Omit<Event, 'id' | 'on'> & { on?: DateText }
    : never
  : never;

/**
 * A loan of 10 000.00, to be told further.
 * @throws nothing; its words and `document()` throw a TypeError for what cannot have happened.
 * @example
 * import { loanState } from 'fenqi';
 * import { aLoan } from 'fenqi/testing';
 *
 * const told = aLoan().drawn('10000.00').on('2026-01-31').over(12).payingOnTime(2);
 * told.document().events[0].amount; // '874.79'
 * loanState(told.document(), { on: '2026-04-10' }).settlement; // '8412.66'
 */
export function aLoan(): LoanBuilder;

/** Loans in the states that a page has to show, each as it is on the day that is given. The engine has to be loaded. */
export const loans: {
  /** Drawn on the day. */
  readonly fresh: (today: DateText) => Loan;
  /** All instalments paid on their days, the last ten days ago. */
  readonly current: (today: DateText) => Loan;
  /** An instalment is due on the day. */
  readonly due: (today: DateText) => Loan;
  /** An instalment was due so many days ago, ten where none are given, and is not paid. */
  readonly overdue: (today: DateText, since?: { days?: number }) => Loan;
  /** As `current`, and the day before an amount was prepaid: 3 000.00 where none is given. */
  readonly prepaid: (today: DateText, payment?: { amount?: Amount }) => Loan;
  /** Settled on the day before. */
  readonly settled: (today: DateText) => Loan;
};

/**
 * A product with simple rules (12 % a year, whole months), changed field by field.
 * @throws nothing; `product()` refuses what the changes cannot mean.
 * @example
 * import { schedule } from 'fenqi';
 * import { aProduct } from 'fenqi/testing';
 *
 * const short = aProduct({ periods: [3] });
 * schedule({ product: short, principal: '1200', periods: 3, disbursedOn: '2026-01-01' }).rows[0].interest; // '12.00'
 */
export function aProduct(changes?: Partial<ProductDocument>): ProductDocument;

/** Coupons of each kind; `terms` adds the rest or changes it. */
export const coupons: {
  readonly interestFree: (days: number, terms?: Partial<InterestFreeCoupon>) => InterestFreeCoupon;
  readonly rateDiscount: (factor: Decimal, terms?: Partial<RateDiscountCoupon>) => RateDiscountCoupon;
  readonly amountOff: (amount: Amount, terms?: Partial<AmountOffCoupon>) => AmountOffCoupon;
};
