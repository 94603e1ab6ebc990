/** Limits (额度): what can be drawn now, and why not more. */

import type { DateText } from './calendar.js';
import type { Amount } from './money.js';

/** An amount with its validity, ends included; without a date it is open on that side. */
export interface QuotaValidity {
  validFrom?: DateText;
  validTo?: DateText;
}

/** One limit (额度) as the platform states it. */
export interface QuotaTerms extends QuotaValidity {
  id: string;
  /** Whether repaid principal can be drawn again (循环额度); true where it is absent. */
  revolving?: boolean;
  /** Shown, and never drawable (预授信). */
  preCredit?: Amount;
  granted?: Amount;
  /** On top of what is granted, for a while (临时额度). */
  temporary?: QuotaValidity & { amount: Amount };
  /** The id of the pool that it shares. */
  pool?: string;
}

interface QuotaEventBase<Kind extends string> {
  id: string;
  on: DateText;
  /** The id of the limit. */
  quota: string;
  kind: Kind;
}

/** What happened to a limit; events of one day count in the order given. */
export type QuotaEvent =
  | (QuotaEventBase<'occupied' | 'principalRepaid'> & { order: string; amount: Amount })
  | (QuotaEventBase<'released'> & { order: string })
  | (QuotaEventBase<'frozen' | 'unfrozen' | 'preCredit'> & { amount: Amount })
  | (QuotaEventBase<'granted' | 'temporary'> & QuotaValidity & { amount: Amount });

/** Why nothing can be drawn, or why an event was refused. */
export type QuotaReason =
  | 'preCreditOnly'
  | 'notGranted'
  | 'notYetValid'
  | 'expired'
  | 'belowLeast'
  | 'noTermInValidity'
  | 'aboveAvailable'
  | 'orderExists'
  | 'noOpenOrder'
  | 'aboveOpen'
  | 'aboveFrozen';

/**
 * What can be drawn of a limit now, why not more, and the ledger behind it (可用额度). Amounts are in yuan.
 * @example
 * const book = { quotas: [{ id: 'cash', granted: '20000' }] };
 * const events = [{ kind: 'occupied', id: 'e1', on: '2026-03-01', quota: 'cash', order: 'o1', amount: '8000' }];
 * const lends = { least: '500', most: '10000', step: '100', terms: [3, 6, 12] };
 * const now = quota({ book, events, on: '2026-03-10', quota: 'cash', product: lends });
 * now.available; // '12000.00'
 * now.largest; // '10000.00'
 * now.limitedBy; // ['most']
 * @throws FenqiError with the path of the field that is wrong; an event that is refused stands in `refusedEvents`.
 */
export function quota(request: {
  book: { quotas: QuotaTerms[]; pools?: { id: string; limit: Amount }[] };
  events?: QuotaEvent[];
  on: DateText;
  /** The id of the limit that is asked about. */
  quota: string;
  product: {
    least: Amount;
    most: Amount;
    /** One fen where it is absent. */
    step?: Amount;
    /** Terms in months. */
    terms: number[];
    /** Whether steps are counted from zero or from the least amount. */
    stepFrom?: 'zero' | 'least';
    /** Whether the term must end inside the validity of what is granted. */
    matureWithinValidity?: boolean;
  };
}): {
  /** What is available whatever the product allows. */
  readonly available: string;
  /** The largest amount that can be drawn, on the product's step; `'0.00'` where none can. */
  readonly largest: string;
  readonly longestTerm: number | null;
  /** Every reason why nothing can be drawn. */
  readonly reasons: QuotaReason[];
  /** What keeps `largest` from being larger: the limit itself, its pool, or the product. */
  readonly limitedBy: ('limit' | 'pool' | 'most')[];
  readonly refusedEvents: { readonly id: string; readonly reason: QuotaReason }[];
  /** Each limit of the book, in its order. */
  readonly ledger: {
    readonly id: string;
    readonly preCredit: string;
    readonly granted: string;
    /** What counts on the day. */
    readonly temporary: string;
    readonly occupied: string;
    readonly frozen: string;
    readonly available: string;
  }[];
};
