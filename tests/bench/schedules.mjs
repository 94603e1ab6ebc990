/**
 * Whole schedules: terms in as an object of texts, a level-instalment schedule by actual days, and
 * every field of every row read. Each call has another principal, as under a slider.
 *
 * The terms name a product that was read before, or they bring every rule with them.
 */

import assert from 'node:assert/strict';
import { compare, product, schedule } from 'fenqi';
import * as big from './peers/big.mjs';
import * as decimal from './peers/decimal.mjs';
import * as floats from './peers/floats.mjs';

const PRINCIPALS = Array.from({ length: 64 }, (_, index) => `${10000 + 137 * index}.${10 + index}`);

const RULES = {
  rate: { value: '0.09125', unit: 'annual', yearDays: 365 },
  dayCount: 'ACT/365F',
  dueDates: { policy: 'sameDay' },
};
const DISBURSED_ON = '2026-01-31';

/** Terms with every rule in them; what the peers are given in any case. */
const termsOf = (principal, periods) => ({
  principal,
  method: 'equalInstalment',
  periods,
  disbursedOn: DISBURSED_ON,
  rate: { value: '0.09125', unit: 'annual', yearDays: 365 },
  dayCount: 'ACT/365F',
  dueDates: { policy: 'sameDay' },
});

const PRODUCT = product({
  schema: 1,
  id: 'bench',
  version: 1,
  name: { 'zh-CN': '测试', en: 'Bench' },
  publishedOn: '2026-01-01',
  principal: { least: '100', most: '1000000' },
  periods: [3, 6, 9, 12, 24, 36, 360],
  methods: ['equalInstalment'],
  ...RULES,
});

const ofProduct = (principal, periods) => ({
  product: PRODUCT,
  principal,
  periods,
  disbursedOn: DISBURSED_ON,
});

/** Reads every field of a row as it is shown; the lengths are summed. */
function read(row) {
  return (
    row.period +
    row.startDate.length +
    row.dueDate.length +
    row.days +
    row.principal.length +
    row.interest.length +
    row.fee.length +
    row.guaranteeFee.length +
    row.discount.length +
    row.subsidy.length +
    row.total.length +
    row.balance.length
  );
}

function whole(make, periods, terms = termsOf) {
  return (index) => {
    const { rows, totals } = make(terms(PRINCIPALS[index % PRINCIPALS.length], periods));
    let sum = String(totals.interest).length + String(totals.total).length;
    for (const row of rows) sum += read(row);
    return sum;
  };
}

const FIELDS = [
  'period',
  'startDate',
  'dueDate',
  'days',
  'principal',
  'interest',
  'fee',
  'guaranteeFee',
  'discount',
  'subsidy',
  'total',
  'balance',
];
const plain = (rows) => Array.from(rows, (row) => FIELDS.map((field) => row[field]).join(' '));

/** The exact peers have to agree to the fen; doubles are let off where they are off. */
const same = (periods) => () => {
  let off = 0;
  for (const principal of PRINCIPALS) {
    const own = plain(schedule(termsOf(principal, periods)).rows);
    assert.deepEqual(plain(schedule(ofProduct(principal, periods)).rows), own);
    for (const { schedule: peer } of [decimal, big]) {
      assert.deepEqual(plain(peer(termsOf(principal, periods)).rows), own);
    }
    const doubles = plain(floats.schedule(termsOf(principal, periods)).rows);
    if (doubles.join() !== own.join()) off += 1;
  }
  return off > 0 ? `plain floats differ in ${off} of ${PRINCIPALS.length} plans` : '';
};

const against = (periods) => ({
  'decimal.js': whole(decimal.schedule, periods),
  'big.js': whole(big.schedule, periods),
  'plain floats': whole(floats.schedule, periods),
});

/** The page's case: a product that was read once, and what the slider changes. */
export function schedules(periods) {
  const contenders = { fenqi: whole(schedule, periods, ofProduct), ...against(periods) };
  return { name: 'schedule', n: periods, contenders, check: same(periods) };
}

/** Every rule read and checked again in each call. */
export function schedulesOfRules(periods) {
  const contenders = { fenqi: whole(schedule, periods), ...against(periods) };
  return { name: 'schedule, rules', n: periods, contenders, check: () => '' };
}

/** Only what is shown at once: the first instalment under the amount field. */
export function firstRow(periods) {
  const first = (make, terms) => (index) =>
    read(make(terms(PRINCIPALS[index % PRINCIPALS.length], periods)).rows[0]);
  const contenders = {
    fenqi: first(schedule, ofProduct),
    'decimal.js': first(decimal.schedule, termsOf),
    'big.js': first(big.schedule, termsOf),
    'plain floats': first(floats.schedule, termsOf),
  };
  return { name: 'first row', n: periods, contenders, check: () => '' };
}

const AMOUNTS = 4;
const TERMS = [3, 6, 9, 12, 24, 36];

/** The table of previews: 24 plans in one call, of each the instalment and the interest. */
export function comparison() {
  const amountsOf = (index) =>
    Array.from({ length: AMOUNTS }, (_, i) => PRINCIPALS[(index + i) % PRINCIPALS.length]);
  const shown = ({ plan }) => [plan.level, plan.rows[0].total, plan.totals.interest];
  const base = { product: PRODUCT, disbursedOn: DISBURSED_ON };
  const own = (index) => compare({ base, periods: TERMS, principals: amountsOf(index) }).map(shown);
  const peer = (preview) => (index) =>
    amountsOf(index).flatMap((principal) =>
      TERMS.map((periods) => preview(termsOf(principal, periods))),
    );
  const cells = (previews) => previews.map((cell) => cell.join(' ')).sort();
  const check = () => {
    for (const { preview } of [decimal, big]) assert.deepEqual(cells(peer(preview)(0)), cells(own(0)));
    return '';
  };

  const length = (make) => (index) => {
    let sum = 0;
    for (const cell of make(index)) for (const text of cell) sum += text.length;
    return sum;
  };
  const contenders = {
    fenqi: length(own),
    'decimal.js': length(peer(decimal.preview)),
    'big.js': length(peer(big.preview)),
    'plain floats': length(peer(floats.preview)),
  };
  return { name: 'compare', n: AMOUNTS * TERMS.length, contenders, check };
}
