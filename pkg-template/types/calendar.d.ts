/** Days: their conventions, what falls due when, and when a large amount leaves. */

import type { Amount } from './money.js';

/** A civil date, `YYYY-MM-DD`, from 1900-01-01 to 2199-12-31. */
export type DateText = string;

/** A date and time of day in Asia/Shanghai without a zone, `'2026-03-10T17:29:59'`; the seconds may be left out. */
export type LocalTimeText = string;

/** A day count convention. A row's `days` are calendar days whatever it is. */
export type DayCount =
  | 'monthly'
  | 'ACT/360'
  | 'ACT/364'
  | 'ACT/365F'
  | 'ACT/ACT-ISDA'
  | 'ACT/ACT-ISMA'
  | 'ACT/ACT-AFB'
  | 'ACT/ACT-yearOfEnd'
  | '30/360US'
  | '30E/360'
  | '30/360-ISDA'
  | '30/365';

/** How due dates follow the disbursement. */
export type DueDates =
  | { policy: 'sameDay'; everyMonths?: number; monthEnd?: 'clamp' | 'firstOfNext' }
  | {
      policy: 'fixedDay';
      day: number;
      everyMonths?: number;
      monthEnd?: 'clamp' | 'firstOfNext';
      minFirstDays?: number;
      minFirstRule?: 'atLeast' | 'moreThan';
    }
  | {
      policy: 'lastDayOfMonth';
      everyMonths?: number;
      minFirstDays?: number;
      minFirstRule?: 'atLeast' | 'moreThan';
    }
  | { policy: 'quarterly'; anchor?: 'disbursement'; monthEnd?: 'clamp' | 'firstOfNext' }
  | {
      policy: 'quarterly';
      /** March, June, September and December (按季结息). */
      anchor: 'calendarQuarter';
      day: number;
      minFirstDays?: number;
      minFirstRule?: 'atLeast' | 'moreThan';
    }
  | { policy: 'everyNDays'; n: number }
  | { policy: 'everyNWeeks'; n: number }
  | { policy: 'explicit'; dates: DateText[] };

/** Business-day rolling, with the holidays given as data. */
export interface RollTerms {
  rule: 'none' | 'following' | 'modifiedFollowing' | 'preceding';
  /** Whether the interest days follow the rolled date. */
  interestFollows?: boolean;
  holidays?: DateText[];
  /** 调休: weekend days that are worked. */
  makeupWorkingDays?: DateText[];
}

/**
 * Days and year fraction between two dates by a convention.
 * @example
 * const count = dayCount({ convention: 'ACT/365F', from: '2026-01-31', to: '2026-02-28' });
 * count.days; // 28
 * count.fraction; // '0.076712328767123'
 * `${count.numerator}/${count.denominator}`; // '28/365'
 * @throws FenqiError with the path of the field that is wrong.
 */
export function dayCount(request: {
  convention: DayCount;
  from: DateText;
  to: DateText;
  us30FebRule?: boolean;
  /** ACT/ACT-ISMA only. */
  referenceFrom?: DateText;
  referenceTo?: DateText;
  /** 30/360-ISDA only. */
  terminationDate?: DateText;
}): { readonly days: number; readonly fraction: string; readonly numerator: string; readonly denominator: string };

/**
 * The due dates that a policy gives.
 * @example
 * const rows = dueDates({ disbursedOn: '2026-01-31', periods: 3, dueDates: { policy: 'sameDay' } });
 * rows.map(({ dueDate }) => dueDate); // ['2026-02-28', '2026-03-31', '2026-04-30']: the day is remembered
 * @throws FenqiError with the path of the field that is wrong.
 */
export function dueDates(request: {
  disbursedOn: DateText;
  periods: number;
  dueDates: DueDates;
  firstDue?: DateText;
  roll?: RollTerms;
}): { readonly startDate: DateText; readonly dueDate: DateText; readonly days: number }[];

/**
 * When a disbursement leaves, and when its interest starts (放款时间). Large amounts wait for the channel.
 * @example
 * const leaves = bankingHours({ orderedAt: '2026-03-10T18:00:00', amount: '2000000' });
 * leaves.expectedAt; // '2026-03-11T00:30:00'
 * leaves.interestStart; // '2026-03-11'
 * @throws FenqiError with the path of the field that is wrong.
 */
export function bankingHours(request: {
  orderedAt: LocalTimeText;
  amount: Amount;
  /** Days on which nothing is open; weekends are closed by themselves. */
  holidays?: DateText[];
  /** Weekend days that are worked (调休). */
  makeupWorkingDays?: DateText[];
  rule?: {
    /** Up to this amount money leaves at any hour; 1 000 000.00 where it is absent. */
    anyHourUpTo?: Amount;
    /** `'00:30:00'` and `'17:30:00'` where they are absent. */
    opens?: string;
    closes?: string;
    /** Whether each working day begins closed, or only one that follows a working day. */
    earlyWindow?: 'everyWorkingDay' | 'afterWorkingDay';
    /** Whether the closing second itself is still open; false where it is absent. */
    closesInclusive?: boolean;
  };
}): {
  readonly status: 'immediate' | 'disbursing';
  readonly expectedAt: LocalTimeText;
  readonly interestStart: DateText;
};
