/** What a borrower types: checked offline, and masked. */

import type { DateText } from './calendar.js';
import type { LocalText } from './money.js';

/** First digits of bank cards; `fenqi/data/bins.json` is one. */
export interface BinTable {
  schema: number;
  version: string;
  source: string;
  banks: {
    code: string;
    name: LocalText;
    cards: { type: string; length: number; bins: string[] }[];
  }[];
}

/**
 * Checks what a borrower typed, offline. Problems cannot be right; hints never block. Spaces and hyphens
 * in the value count for nothing. Neither the answer nor an error carries the value.
 * @example
 * const typed = checkIdentity({ kind: 'mobile', value: '138 0013 8000' });
 * typed.valid; // true
 * typed.masked; // '138****8000'
 * @throws FenqiError where the request cannot be read; not where the value is wrong.
 */
export function checkIdentity(
  request:
    | { kind: 'residentId'; value: string; /** The day for which `age` is told. */ on?: DateText }
    | { kind: 'bankCard'; value: string; /** Without it the issuer is not looked for. */ bins?: BinTable }
    | { kind: 'mobile' | 'creditCode'; value: string },
): {
  readonly valid: boolean;
  readonly problems: ('length' | 'characters' | 'beginning' | 'checksum' | 'birthDate')[];
  readonly hints: ('unknownRegion' | 'underage' | 'checkDigit' | 'unknownBin' | 'lengthOfBin' | 'unknownPrefix')[];
  /** For display, never for logs: `'138****5678'`. */
  readonly masked: string;
  readonly birthDate?: DateText;
  readonly age?: number;
  readonly issuer?: {
    readonly code: string;
    readonly name: LocalText;
    readonly type: 'debit' | 'credit' | 'semiCredit' | 'prepaid';
    readonly length: number;
  };
};
