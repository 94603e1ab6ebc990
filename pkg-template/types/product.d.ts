/** Products: rules as versioned documents. */

import type { DateText } from './calendar.js';
import type { Amount, Decimal, LocalText } from './money.js';
import type { Method, Rules } from './rules.js';
import type { ServicingRules } from './servicing.js';

/** A product as a versioned document; `fenqi/schema/product.json` is its JSON Schema. */
export interface ProductDocument extends Rules, ServicingRules {
  /** The address of the JSON Schema, for editors; it changes nothing. */
  $schema?: string;
  /** The version of the document's shape. */
  schema: 1;
  id: string;
  /** The version of these rules. A loan keeps the version it was made with. */
  version: number;
  name: LocalText;
  /** The day these rules were published; pages say how old they are. */
  publishedOn: DateText;
  principal: { least: Amount; most: Amount; step?: Amount };
  /** The numbers of instalments offered; empty for `daily`. */
  periods: number[];
  termDays?: { least: number; most: number };
  methods: Method[];
  /** The rate's bounds, where it is set per borrower. */
  rateBounds?: { least: Decimal; most: Decimal };
  disclosure?: DisclosureTerms;
}

/** Who collects what, and what a default would cost; wording is data. */
export interface DisclosureTerms {
  lender?: LocalText;
  guarantor?: LocalText;
  platform?: LocalText;
  merchant?: LocalText;
  insurer?: LocalText;
  earlySettlement?: { payee: LocalText; standard: LocalText };
  overdue?: { payee: LocalText; multiplier: Decimal };
  misuse?: { payee: LocalText; multiplier: Decimal };
}

/** A product that was read once; pass it as `terms.product` in a hot loop. */
export interface Product {
  readonly id: string;
  readonly version: number;
  readonly document: ProductDocument;
}

/**
 * Reads a product document, or finds a product of the package by id.
 * @example
 * const flex = product('flex-12');
 * schedule({ product: flex, principal: '20000', periods: 6, disbursedOn: '2026-01-31' }).rows.length; // 6
 * @throws FenqiError with the path of the field that is wrong; `unknown_product` where there is none by the id.
 */
export function product(idOrDocument: string | ProductDocument): Product;

/**
 * The products that ship as examples, by id.
 * @example
 * products()[0].id; // 'flex-12'
 * @throws FenqiError `not_ready` before the engine is loaded.
 */
export function products(): Product[];
