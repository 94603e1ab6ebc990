/** The schema of coupons and the engine's reader, as schema.test.mjs for products. */

import { FenqiError, bestCoupon } from 'fenqi';
import { agree, isNumber } from './agreement.mjs';

const LOAN = { product: 'flex-12', principal: '10000', periods: 12, disbursedOn: '2026-01-31' };

/** What every coupon may say. */
const TERMS = {
  id: 'spring',
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  leastAmount: '1000.00',
  leastPeriods: 3,
  leastDays: 30,
  methods: ['equalInstalment', 'flat'],
  stacking: 'otherKinds',
  onPrepayment: 'again',
  onOverdue: 'loseRow',
  onRefund: 'return',
};
const INTEREST = { discountRounding: 'discount', principalCap: '5000', cap: '30.00' };

const COUPONS = {
  factor: { kind: 'rateDiscount', factor: '0.625', periods: 3, effect: 'keepPrincipal', ...INTEREST, ...TERMS },
  replaced: { kind: 'rateDiscount', replaceRate: { value: '0.00025', unit: 'daily', yearDays: 365 }, effect: 'resolve' },
  days: { kind: 'interestFree', days: 7, ...INTEREST },
  rows: { kind: 'interestFree', periods: 2 },
  off: { kind: 'amountOff', amount: '5.00', placement: 'spread', ...TERMS },
};

/** Reads a coupon; a refusal's path is inside of it. */
function read(coupon) {
  try {
    bestCoupon({ ...LOAN, coupons: [coupon] });
  } catch (error) {
    if (error instanceof FenqiError) error.path = error.path.replace(/^coupons\[0\]\.?/, '');
    throw error;
  }
}

const BEYOND_A_SCHEMA = [
  ['date_order', /^validTo$/, null, 'one field against another'],
  ['invalid_date', /./, null, 'a day that its month does not have'],
  ['amount_too_large', /./, null, 'the largest amount lies between two powers of ten'],
  ['too_many_decimals', /./, isNumber, 'a number has no decimals to a schema'],
  ['invalid_number', /./, isNumber, 'a number that is printed with an exponent'],
];

const documents = Object.entries(COUPONS).map(([name, document]) => [name, { document, own: Object.keys(document) }]);
agree('coupon.json', new Map(documents), read, BEYOND_A_SCHEMA);
