/** The rules of the time after the disbursement (贷后). */

import type { Amount, Decimal } from './money.js';

/** A part of what a row of a loan asks for. */
export type LoanPart = 'penalty' | 'compoundInterest' | 'interest' | 'fee' | 'guaranteeFee' | 'principal';

/** What a prepayment does to the rest of the plan: 减少月供, 缩短期限, 提前还后几期, 从末期冲抵. */
export type PrepaymentStrategy = 'reduceInstalment' | 'shortenTerm' | 'nextInstalments' | 'lastInstalments';

/** Which rows that are not due are paid first, where they are paid as they are scheduled. */
export type AdvanceOrder = 'next' | 'last' | 'evenly';

/** Days on which prepayments, or all payments, are not taken. */
export type ClosedWindow = { blocks?: 'prepayment' | 'any' } & (
  | { beforeDue: number }
  | { fromDay: number; toDay: number }
);

/** The rules of the time after the disbursement; `docs/loans.md` says what each value means. */
export interface ServicingRules {
  overdue?: {
    graceDays?: number;
    /** The penalty rate is the loan's rate times this; 1.5 where none is given. */
    multiplier?: Decimal;
    base?: 'principal' | 'principalAndInterest';
    from?: 'dueDate' | 'graceEnd';
    rounding?: 'cumulative' | 'daily';
    compound?: boolean;
    adds?: boolean;
    /** Whether what is overdue bears the loan's own rate on, in the rows that the days lie in. */
    interest?: 'stops' | 'goesOn' | 'goesOnInPeriod';
    /** 滞纳金, once for each row: a part of what bears a penalty, or an amount. */
    lateFee?: { rate?: Decimal; amount?: Amount };
  };
  allocation?: {
    order?: LoanPart[];
    /** Cells such as `overdue.penalty`, in the place of an order. */
    matrix?: string[];
    direction?: 'byInstalment' | 'byPart';
  };
  prepayment?: {
    strategy?: PrepaymentStrategy;
    currentRow?: 'reamortise' | 'keepPrincipal' | 'payFirst';
    paysFirst?: 'interest' | 'principal';
    residualInterest?: 'asScheduled' | 'recomputed';
    shortenRule?: 'keepInstalment' | 'relevel';
    nextRule?: 'keepPrincipal' | 'keepInstalment';
    payoffInterest?: 'toDay' | 'toPeriodEnd';
    settledRows?: 'keepPrincipal' | 'keepInstalment';
    settleFees?: 'currentOnly' | 'none' | 'all';
    beyondDue?: 'prepay' | 'excess' | 'inAdvance';
    inAdvance?: AdvanceOrder;
    whenOverdue?: 'payDueFirst' | 'refuse';
    chosenInterest?: 'scheduled' | 'toDay';
    refundFrom?: 'lastRows' | 'evenly';
    fee?: {
      kind: 'none' | 'rate' | 'fixed';
      value?: Decimal;
      waivedAfterPeriods?: number;
      /** Out of the amount paid instead of on top of it. */
      inside?: boolean;
    };
    lockInDays?: number;
    leastAmount?: Amount;
  };
  minInterestDays?: 0 | 1;
  /** Days on which payments are not taken (禁还期): before each due date, or of the month. */
  closed?: ClosedWindow[];
  /** A row can be paid from so many days before its due date on (最早可还日). */
  payableDays?: number;
}
