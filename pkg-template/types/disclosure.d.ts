/** The table of the all-in financing cost (综合融资成本明示表). */

import type { LocalText } from './money.js';

/** 综合融资成本明示表: the lines of normal performance sum to what the borrower pays. */
export interface Disclosure {
  /** The all-in annual cost rate for performance as agreed, by the compound method. */
  readonly allInRate: string | null;
  readonly allInRatePct: string | null;
  readonly simpleRatePct: string | null;
  readonly isCap: boolean;
  readonly principal: string;
  readonly lines: readonly DisclosureLine[];
  /** Principal and cost: what the lines sum to. */
  readonly total: string;
  readonly totalFen: number;
  /** What a default would cost; not part of the total. */
  readonly defaults: readonly DisclosureLine[];
}

export interface DisclosureLine {
  readonly item: 'principal' | 'interest' | 'guaranteeFee' | 'fee' | 'discount' | 'subsidy' | 'earlySettlement' | 'overduePenalty' | 'misusePenalty';
  /** A fee's own name. */
  readonly name: string | null;
  /** Who collects it, or bears a subsidy; null for principal and for what a default costs. */
  readonly party: 'platform' | 'guarantor' | 'funder' | 'merchant' | 'insurer' | 'public' | null;
  /** That party's name, where the product gives it. */
  readonly payee: LocalText | null;
  /** A rate as a fraction, where the charge has one: a year's, or for `eachTime` that of each charge. */
  readonly annualRate: string | null;
  /** The unit that the rate is quoted in, or `eachTime` for a part of a base. */
  readonly rateType: 'annual' | 'monthly' | 'daily' | 'eachTime' | null;
  readonly collected: 'eachInstalment' | 'upfront' | 'deducted' | 'first' | 'last' | null;
  readonly standard: LocalText | null;
  /** The line's amount on this plan, in yuan. */
  readonly amount: string | null;
  readonly amountFen: number | null;
}
