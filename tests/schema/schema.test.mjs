/**
 * The schema of product documents and the engine's reader: what one takes the other takes.
 *
 * Every document that ships, and others that hold every field, are changed at every place in every
 * way of mutations.mjs. A schema cannot say all that the reader checks: what it lets pass is listed
 * here with the reason, by code and place. What the reader takes the schema may never refuse.
 */

import { product } from 'fenqi';
import { agree, isNumber } from './agreement.mjs';
import { documents } from './documents.mjs';

/** What the reader refuses and a schema cannot say: code, place, further condition, reason. */
const BEYOND_A_SCHEMA = [
  ['out_of_range', /^(principal|termDays|rateBounds)\.most$/, null, 'one field against another: the most is below the least'],
  ['empty_list', /^allocation\.(order|matrix)$/, null, 'which parts a list has to name, beside how many'],
  ['shares_not_whole', /^funders$/, null, 'a sum over entries'],
  ['date_order', /^dueDates\.dates\[\d+\]$/, null, 'one entry against the one before'],
  ['conflicting_fields', /^roll\.makeupWorkingDays$/, null, 'two lists that share a day'],
  ['invalid_date', /./, null, 'a day that its month does not have'],
  ['too_large', /(name|payee|standard|lender|guarantor|platform|merchant|insurer)/, null, 'lengths are in bytes, and the schema counts characters'],
  ['amount_too_large', /./, null, 'the largest amount lies between two powers of ten'],
  ['too_many_decimals', /./, isNumber, 'a number has no decimals to a schema'],
  ['invalid_number', /./, isNumber, 'a number that is printed with an exponent'],
];

agree('product.json', documents(), product, BEYOND_A_SCHEMA);
