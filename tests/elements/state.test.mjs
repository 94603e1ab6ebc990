/** The quote, the slider's stops and the refusals, without a page. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from 'fenqi/elements/words';
import { ageOf, headline } from '../../pkg-template/elements/state/figures.js';
import { dayPresets, firstQuote, moved, termsOf, withMethod } from '../../pkg-template/elements/state/quote.js';
import { refusalOf } from '../../pkg-template/elements/state/refusal.js';
import { stopAt, stops } from '../../pkg-template/elements/state/stops.js';

const productOf = (document) => ({ id: document.id, version: document.version, document });
const flex = productOf({ id: 'flex', version: 3, principal: { least: '500', most: '200000', step: '100' }, periods: [3, 6, 9, 12], methods: ['equalInstalment', 'equalPrincipal'] });
const bank = productOf({ id: 'bank', version: 1, principal: { least: '50000', most: '1000000', step: '10000' }, periods: [24, 36], methods: ['equalPrincipal'] });
const daily = productOf({ id: 'daily', version: 2, principal: { least: '100', most: '5000', step: '1' }, periods: [], termDays: { least: 1, most: 90 }, methods: ['daily'] });
const on = '2026-01-31';

test('the first quote is the example or the least, and never the longest term', () => {
  assert.deepEqual(termsOf(firstQuote(flex, on)), { product: flex, principal: '10000.00', method: 'equalInstalment', periods: 6, disbursedOn: on });
  assert.equal(firstQuote(bank, on).fen, 5_000_000);
  assert.equal(firstQuote(bank, on).periods, 24);
  assert.equal(firstQuote(daily, on).fen, 10_000); // 10 000 is above its most: its least
  assert.deepEqual(termsOf(firstQuote(daily, on)), { product: daily, principal: '100.00', method: 'daily', termDays: 30, disbursedOn: on });
});

test('another product keeps what it offers too', () => {
  const quote = { ...firstQuote(flex, on), fen: 1_230_000, periods: 12, method: 'equalPrincipal' };
  const there = moved(quote, bank);
  assert.deepEqual([there.fen, there.periods, there.method, there.on], [5_000_000, 24, 'equalPrincipal', on]);
  assert.deepEqual([moved(quote, daily).fen, moved(quote, daily).termDays], [500_000, 90]); // twelve months, and at most ninety days
  assert.equal(withMethod(quote, 'equalInstalment').periods, 12);
});

test('a slider stops at round amounts, its ends included, each a multiple of the step', () => {
  const wide = stops(50_000, 20_000_000, 10_000);
  assert.deepEqual([wide[0], wide.at(-1)], [50_000, 20_000_000]);
  assert.ok(wide.length < 100 && wide.length > 50);
  for (const fen of [1_000_000, 5_000_000, 100_000]) assert.ok(wide.includes(fen));
  assert.ok(wide.every((fen, at) => fen % 10_000 === 0 && (at === 0 || fen > wide[at - 1])));

  const narrow = stops(30_000, 500_000, 1);
  assert.deepEqual(narrow.slice(0, 3), [30_000, 35_000, 40_000]); // 470 000 / 200 is 2 350: steps of 50 yuan
  assert.deepEqual(stops(100, 100, 1), [100]);
  assert.deepEqual(stops(10_000, 30_000, 10_000), [10_000, 20_000, 30_000]);
});

test('the stop of an amount is the one at or below it', () => {
  const all = [500, 1000, 2000];
  assert.deepEqual([500, 999, 1000, 1500, 2000, 9999, 1].map((fen) => stopAt(all, fen)), [0, 0, 1, 1, 2, 2, 0]);
});

test('the days offered lie inside the bounds', () => {
  assert.deepEqual(dayPresets({ least: 1, most: 90 }), [7, 14, 30, 60, 90]);
  assert.deepEqual(dayPresets({ least: 2, most: 5 }), [2, 5]);
});

test('instalments are "each" only where they are', () => {
  const kind = (...total) => headline({ columns: () => ({ total: Float64Array.from(total) }) }).kind;
  assert.equal(kind(900_70, 900_70, 900_66), 'each');
  assert.equal(kind(900_70, 900_71, 900_66), 'first');
  assert.equal(kind(100, 100, 10_100), 'first'); // interest first, principal at the end
  assert.equal(kind(10_500), 'once');
});

test('rules are fresh for a day, stale for thirty, then for reference only', () => {
  assert.deepEqual([-5, 0, 1, 2, 30, 31].map((days) => ageOf(days)), ['fresh', 'fresh', 'fresh', 'stale', 'stale', 'old']);
});

test('a refusal finds its words and its place', () => {
  const quote = firstQuote(flex, on);
  const rows = [
    // code, path, facts, place, zh, en
    ['principal_below_least', 'principal', { least: '500' }, 'amount', '借款金额应在 500元 至 200,000元 之间', 'Enter an amount between ¥500 and ¥200,000'],
    ['principal_above_most', 'principal', { most: '200000' }, 'amount', '借款金额应在 500元 至 200,000元 之间', 'Enter an amount between ¥500 and ¥200,000'],
    ['principal_not_on_step', 'principal', { step: '100.00', nearest: '10100.00' }, 'amount', '应为 100 的整数倍，最接近的是 10,100元', 'Use a multiple of 100; the nearest is ¥10,100'],
    ['term_not_offered', 'periods', { offered: '3, 6' }, 'terms', '这个产品可选的期数是 3、6', 'This product offers 3, 6 instalments'],
    ['method_not_offered', 'method', { offered: 'flat, bullet' }, 'method', '这个产品可选的还款方式是 等本等息、一次性还本付息', 'This product offers: Flat interest, All at the end'],
    ['invalid_date', 'disbursedOn', {}, 'date', '请选择 1900年1月1日 至 2199年12月31日 之间存在的日期', 'Choose a date that exists, from 1 Jan 1900 to 31 Dec 2199'],
    ['rate_cap_exceeded', '', { rate: '25.31%', cap: '24%' }, 'result', '这个方案的年化综合成本是 25.31%，超过上限 24%，不能办理', 'The all-in annual cost of this plan is 25.31%, above the 24% cap, so it cannot be offered'],
    ['method_not_offered', 'loan.terms.method', { offered: 'flat' }, 'result', '这个产品可选的还款方式是 等本等息（method_not_offered，loan.terms.method）', 'This product offers: Flat interest (method_not_offered, loan.terms.method)'],
    ['brand_new_code', '', {}, 'result', '算不了（brand_new_code）', 'This cannot be calculated (brand_new_code)'],
  ];
  for (const [code, path, facts, place, zh, en] of rows) {
    const error = { code, path, facts };
    assert.deepEqual(refusalOf(error, words('zh-CN'), quote), { place, sentence: zh, code });
    assert.equal(refusalOf(error, words('en'), quote).sentence, en);
  }
});
