/** The formatter on integer fen, table by table: what goes in, what each language shows. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as amount from '../../pkg-template/elements/format/amount.js';
import * as date from '../../pkg-template/elements/format/date.js';
import { parseAmount } from '../../pkg-template/elements/format/parse.js';
import { percent, percentOf, percentShort, pointsBetween } from '../../pkg-template/elements/format/rate.js';

test('an amount in every place where one can stand', () => {
  const rows = [
    // fen, table, alone, zh sentence, en sentence, plain
    [90_070, '900.70', '¥900.70', '900.70元', '¥900.70', '900.70'],
    [0, '0.00', '¥0.00', '0.00元', '¥0.00', '0.00'],
    [5, '0.05', '¥0.05', '0.05元', '¥0.05', '0.05'],
    [1_080_836, '10,808.36', '¥10,808.36', '10,808.36元', '¥10,808.36', '10808.36'],
    [123_456_789_012, '1,234,567,890.12', '¥1,234,567,890.12', '1,234,567,890.12元', '¥1,234,567,890.12', '1234567890.12'],
    [-30_723, '\u2212307.23', '\u2212¥307.23', '\u2212307.23元', '\u2212¥307.23', '-307.23'],
    // 2^53 - 1, the largest amount there is: no digit is lost.
    [9_007_199_254_740_991, '90,071,992,547,409.91', '¥90,071,992,547,409.91', '90,071,992,547,409.91元', '¥90,071,992,547,409.91', '90071992547409.91'],
  ];
  for (const [fen, table, alone, zh, en, plain] of rows) {
    assert.equal(amount.inTable(fen), table);
    assert.equal(amount.alone(fen), alone);
    assert.equal(amount.inSentence(fen, 'zh-CN'), zh);
    assert.equal(amount.inSentence(fen, 'en'), en);
    assert.equal(amount.plain(fen), plain);
    assert.equal(amount.fenOf(plain), fen);
  }
});

test('short amounts on chips and axes, written out unless they are whole thousands', () => {
  const rows = [
    [500_000, '5,000元', '5,000'],
    [1_000_000, '1万', '10k'],
    [1_500_000, '1.5万', '15k'],
    [20_000_000, '20万', '200k'],
    [300_000_000, '300万', '3M'],
    [50_000, '500元', '500'],
    [1_234_500, '12,345元', '12,345'],
    [1_200_000, '1.2万', '12k'],
    [125_000_000, '125万', '1.25M'],
  ];
  for (const [fen, zh, en] of rows) {
    assert.equal(amount.short(fen, 'zh-CN'), zh);
    assert.equal(amount.short(fen, 'en'), en);
  }
  assert.equal(amount.tick(50_000, 'zh-CN'), '500');
});

test('a change carries its sign; zero carries none', () => {
  assert.deepEqual([1200, -30_723, 0].map(amount.change), ['+12.00', '\u2212307.23', '0.00']);
});

test('limits drop the fen that are not there', () => {
  assert.equal(amount.limit(50_000, 'zh-CN'), '500元');
  assert.equal(amount.limit(20_000_000, 'en'), '¥200,000');
  assert.equal(amount.limit(30_050, 'zh-CN'), '300.50元');
  assert.equal(amount.spoken(90_070, 'en'), '900.70 yuan');
});

test('what people type into a money field', () => {
  const rows = [
    ['10000', 1_000_000],
    ['10,000', 1_000_000],
    ['10，000', 1_000_000],
    [' 10 000 元', 1_000_000],
    ['¥10000.50', 1_000_050],
    ['￥１０，０００．５', 1_000_050],
    ['１００００', 1_000_000],
    ['1万', 1_000_000],
    ['1.5万', 1_500_000],
    ['1.2345万', 1_234_500],
    ['10k', 1_000_000],
    ['5千', 500_000],
    ['.5', 50],
    ['100.', 10_000],
    ['100.500', 10_050],
    ['', 'empty'],
    ['   ', 'empty'],
    ['abc', 'notANumber'],
    ['1.2.3', 'notANumber'],
    ['-5', 'notANumber'],
    ['1e5', 'notANumber'],
    ['.', 'notANumber'],
    ['万', 'notANumber'],
    ['100.001', 'tooManyDecimals'],
    ['99999999999999999', 'notANumber'],
    ['99999999999999.99', 'tooLarge'],
  ];
  for (const [typed, expected] of rows) {
    const read = parseAmount(typed);
    assert.equal('fen' in read ? read.fen : read.problem, expected, JSON.stringify(typed));
  }
});

test('rates are cut from digits', () => {
  assert.equal(percent('14.60'), '14.60%');
  assert.equal(percent('24.004'), '24.004%');
  assert.equal(percentOf('0.00025', 4), '0.0250%'); // 0.025 % a day
  assert.equal(percentOf('0.0004', 4), '0.0400%');
  assert.equal(percentOf('0.14595'), '14.60%'); // half up at the third decimal
  assert.equal(percentOf('0.145949'), '14.59%');
  assert.equal(percentOf('1'), '100.00%');
  assert.equal(percentOf('-0.05'), '\u22125.00%');
  assert.equal(percentShort('0.24'), '24%');
  assert.equal(percentShort('0.1095'), '10.95%');
  assert.equal(percentShort('0'), '0%');
  assert.equal(pointsBetween('14.60', '9.13'), '5.47');
  assert.equal(pointsBetween('24.004', '24.00'), '0.004');
});

test('dates without a time zone table', () => {
  assert.equal(date.inSentence('2026-02-28', 'zh-CN'), '2026年2月28日');
  assert.equal(date.inSentence('2026-02-28', 'en'), '28 Feb 2026');
  assert.equal(date.withoutYear('2026-11-09', 'zh-CN'), '11月9日');
  assert.equal(date.fromNumber(20260228), '2026-02-28');
  assert.equal(date.addDays('2026-01-31', 30), '2026-03-02'); // 28 days of February, then two
  assert.equal(date.daysBetween('2026-01-31', '2026-02-28'), 28);
  assert.ok(Number.isNaN(date.dayNumber('2026-02-30')));
  assert.ok(Number.isNaN(date.dayNumber('２０２６-01-01')));
  // 16:00 of UTC is midnight in Beijing.
  assert.equal(date.todayInBeijing(Date.UTC(2026, 10, 9, 15, 59)), '2026-11-09');
  assert.equal(date.todayInBeijing(Date.UTC(2026, 10, 9, 16, 0)), '2026-11-10');
});
