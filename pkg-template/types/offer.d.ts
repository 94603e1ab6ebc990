/** Coupons (优惠券): their conditions, what they do to a plan, and which is best. */

import type { DateText } from './calendar.js';
import type { Amount, Decimal } from './money.js';
import type { Method, RateTerms } from './rules.js';
import type { Plan, Terms } from './schedule.js';

/**
 * A coupon (优惠券): its conditions, what it does, and what becomes of it after disbursement.
 * `fenqi/schema/coupon.json` is its JSON Schema.
 */
export type Coupon = RateDiscountCoupon | InterestFreeCoupon | AmountOffCoupon;

/** What every coupon may say. */
export interface CouponTerms {
  /** Its own name; two of one name are refused as `coupon_used_twice`. */
  id?: string;
  /** The days on which a loan may be disbursed with it, both included. */
  validFrom?: DateText;
  validTo?: DateText;
  leastAmount?: Amount;
  leastPeriods?: number;
  /** Days from the disbursement to the last due date. */
  leastDays?: number;
  /** The methods it is for; all where none is named. */
  methods?: Method[];
  /** Which other coupons it stands beside (叠加); both must allow it. */
  stacking?: 'alone' | 'otherKinds' | 'any';
  /** What becomes of the discount of a loan when the borrower prepays. */
  onPrepayment?: 'keep' | 'again' | 'lose' | 'takeBack';
  /** What becomes of it once a row is overdue. */
  onOverdue?: 'keep' | 'loseRow' | 'lose' | 'takeBack';
  /** What becomes of the coupon when the purchase is refunded in full. */
  onRefund?: 'keep' | 'return' | 'takeBack';
}

/** What lowers rates or frees days may say besides. */
export interface InterestCouponTerms extends CouponTerms {
  /** Only the first n rows; those of `interestFree` instead of its days. */
  periods?: number;
  /** On no more of the balance than this. */
  principalCap?: Amount;
  /** No more than this in all. */
  cap?: Amount;
  /** Whether the interest that stays is rounded, or what comes off. */
  discountRounding?: 'after' | 'discount';
}

/** 利率折扣券: the rate times `factor`, or `replaceRate` instead of it. Either must be there. */
export interface RateDiscountCoupon extends InterestCouponTerms {
  kind: 'rateDiscount';
  factor?: Decimal;
  replaceRate?: { value: Decimal; unit?: RateTerms['unit']; yearDays?: number };
  /** The same balances and less interest, or level rows made again at the lower rate. */
  effect?: 'keepPrincipal' | 'resolve';
}

/** 免息券: the first days, or the first rows. Either must be there. */
export interface InterestFreeCoupon extends InterestCouponTerms {
  kind: 'interestFree';
  /** Days from the disbursement on, the first included. */
  days?: number;
}

/** 立减券: an amount off the interest. What a row cannot take is lost, or goes to the next row. */
export interface AmountOffCoupon extends CouponTerms {
  kind: 'amountOff';
  amount: Amount;
  placement?: 'firstRows' | 'lastRows' | 'spread' | 'firstRowOnly';
}

/** Why a coupon does not apply, in the order in which the reasons are named. */
export type CouponReason =
  | 'notYetValid'
  | 'expired'
  | 'belowLeastAmount'
  | 'belowLeastTerm'
  | 'methodNotAllowed'
  | 'rateNotLower'
  | 'notStackable';

/** The plan without the coupons of the terms beside the plan with them. */
export interface CouponResult {
  readonly applies: boolean;
  /** Why the first coupon that does not apply does not; empty where all do. */
  readonly reasons: readonly CouponReason[];
  readonly before: Plan;
  /** Null where a coupon does not apply. */
  readonly after: Plan | null;
  /** By how much the cost falls: more than the discount where level rows are made again. */
  readonly saved: string | null;
  readonly savedFen: number | null;
  /** What comes off the rows. */
  readonly discount: string | null;
  readonly discountFen: number | null;
}

/**
 * What the coupons of the terms do, used together.
 * @example
 * const loan = { product: 'daily-credit', principal: '10000', termDays: 30, disbursedOn: '2026-01-31' };
 * applyCoupons({ ...loan, coupons: [{ kind: 'interestFree', days: 7 }] }).saved; // '28.00'
 * @throws FenqiError where the terms or a coupon cannot be read; not where a coupon does not apply.
 */
export function applyCoupons(terms: Terms & { coupons: Coupon[] }): CouponResult;

/** What each coupon of the terms would do by itself, and which is best. */
export interface CouponChoice {
  readonly coupons: readonly {
    readonly id: string | null;
    readonly applies: boolean;
    /** Every reason why it does not apply; empty where it does. */
    readonly reasons: readonly CouponReason[];
    readonly saved: string | null;
    readonly savedFen: number | null;
  }[];
  /**
   * The place of the coupon that saves most; of those that save the same the one that expires first.
   * Null where none saves anything.
   */
  readonly best: number | null;
}

/**
 * Weighs each coupon of the terms by itself.
 * @example
 * const free = { kind: 'interestFree', days: 7 };
 * const off = { kind: 'amountOff', amount: '20', leastAmount: '20000' };
 * const loan = { product: 'daily-credit', principal: '10000', termDays: 30, disbursedOn: '2026-01-31' };
 * const choice = bestCoupon({ ...loan, coupons: [free, off] });
 * choice.best; // 0
 * choice.coupons[1].reasons; // ['belowLeastAmount']
 * @throws FenqiError where the terms or a coupon cannot be read; not where a coupon does not apply.
 */
export function bestCoupon(terms: Terms & { coupons: Coupon[] }): CouponChoice;
