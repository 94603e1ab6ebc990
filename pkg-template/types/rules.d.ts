/** The rules of pricing: what may vary between lenders before the disbursement. */

import type { DayCount, DueDates, RollTerms } from './calendar.js';
import type { Amount, Decimal, Rounding } from './money.js';

/** 等额本息, 等额本金, 先息后本, 一次性还本付息, 等本等息, 随借随还(按日计息), 气球贷. */
export type Method =
  | 'equalInstalment'
  | 'equalPrincipal'
  | 'interestOnly'
  | 'bullet'
  | 'flat'
  | 'daily'
  | 'balloon';

/** An interest rate in the unit it is quoted in. `yearDays` has no default: a product states it. */
export interface RateTerms {
  value: Decimal;
  unit: 'annual' | 'monthly' | 'daily';
  yearDays: number;
}

/** How the level instalment is found. */
export interface LevelTerms {
  /** By the annuity formula, solved on the actual days, or by the formula with months of 30 days. */
  by?: 'annuity' | 'exactDays' | 'thirtyDays';
  rounding?: Rounding;
  /** The instalment is a multiple of so many fen. */
  unit?: 1 | 10 | 100;
  /** 约定每期还款额: what was agreed, instead of being solved; not for balloons. */
  amount?: Amount;
  /** Retry A + (last - A)/n once; keep it if the last row is strictly nearer. */
  smoothing?: boolean;
  /** What to do where a period's interest exceeds the instalment. */
  negativeAmortisation?: 'refuse' | 'allow';
}

/** Roundings by place. */
export interface RoundingTerms {
  interest?: Rounding;
  principal?: Rounding;
  fee?: Rounding;
  /** Where the fen that rounding leaves over go. */
  remainder?: 'last' | 'first' | 'carried';
  /** Whether each row's balance is kept in fen, or unrounded inside. */
  balance?: 'rounded' | 'exact';
  /** A period that a drawdown or a new rate cuts in slices: rounded once, or each slice. */
  slices?: 'once' | 'each';
  /** A principal that is divided is a multiple of so many fen. */
  unit?: 1 | 10 | 100;
}

/** Periods in which principal or interest is not yet paid. */
export interface GraceTerms {
  /** The first n rows repay no principal. */
  principal?: number;
  /** The first n rows ask for no interest. */
  interest?: number;
  /** Whether that interest is forgiven, or due with the first row after. */
  interestMode?: 'forgive' | 'defer';
}

/** A fee, by party. */
export interface FeeTerms {
  name: string;
  party: 'platform' | 'guarantor' | 'funder' | 'merchant' | 'insurer';
  basis: 'rate' | 'fixed';
  /** What a rate is taken of. */
  on?: 'principal' | 'balance' | 'instalment';
  /** An amount in yuan, or a fraction. */
  value: Decimal;
  /** A fraction for a year, taken by days; otherwise for each time it is charged. */
  per?: 'year' | 'time';
  when: 'upfront' | 'each' | 'first' | 'last';
  /** An upfront fee that is taken off the disbursement. */
  deducted?: boolean;
  rounding?: Rounding;
}

/** A part of the interest that somebody else pays (贴息). */
export interface SubsidyTerms {
  payer: 'platform' | 'merchant' | 'public' | 'funder';
  /** Points off the rate, or a share of each row's interest. */
  kind: 'points' | 'share';
  value: Decimal;
  /** Points are no more than this share of the loan's rate. */
  mostShare?: Decimal;
  /** At most this much in all, with what the borrower has had before (`subsidyUsed` of the terms). */
  cap?: Amount;
  /** Only in the first n rows. */
  periods?: number;
}

/** One lender of a joint loan (联合贷). The borrower's rows stay one. */
export interface FunderTerms {
  name: string;
  /** Its part of principal and interest; the ratios sum to 1. */
  ratio: Decimal;
  rounding?: Rounding;
}

/** The rules of pricing: what a product states, or what terms without a product must bring. */
export interface Rules {
  rate: RateTerms;
  dayCount: DayCount;
  us30FebRule?: boolean;
  dueDates: DueDates;
  roll?: RollTerms;
  firstPeriod?: 'days' | 'fullPeriod' | 'monthPlusDays' | 'proRata' | 'ownRow';
  level?: LevelTerms;
  rounding?: RoundingTerms;
  grace?: GraceTerms;
  balloon?: {
    /** The balloon as a part of the principal, or as an amount; or the rows it would take. */
    rate?: Decimal;
    amount?: Amount;
    amortiseOver?: number;
    placement?: 'withLast' | 'alone';
  };
  bulletInterest?: 'simple' | 'capitalised';
  bulletRows?: 'one' | 'everyPeriod';
  flatInterest?: 'perRow' | 'totalSplit';
  dailyRounding?: 'atEnd' | 'eachDay';
  fees?: FeeTerms[];
  funders?: FunderTerms[];
  subsidy?: SubsidyTerms;
  /** With `ownRow` it is lent too, and due in a row of its own on the day that the money leaves. */
  downPayment?: { rate?: Decimal; amount?: Amount; ownRow?: boolean };
  /** A day belongs to the rate of its beginning, or of its end. */
  rateChangeDay?: 'start' | 'end';
  /** What has accrued inside a period under the monthly day count, after the disbursement. */
  accrualInPeriod?: 'proRata' | 'dailyRate';
  cap?: CapTerms;
}

/** The all-in annual rate that may not be passed. */
export interface CapTerms {
  annual: Decimal;
  /** Whether the simple rate is tested as well as the compound one. */
  simpleToo?: boolean;
  /** Whether a plan over it is refused, or only flagged. */
  blocks?: boolean;
}
