/** A quote as an address, and back. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstQuote } from 'fenqi/elements/words';
import { read, write } from '../src/state/address.js';

const productOf = (document) => ({ id: document.id, version: document.version, document });
const flex = productOf({ id: 'flex', version: 3, principal: { least: '500', most: '200000', step: '100' }, periods: [3, 6, 9, 12], methods: ['equalInstalment', 'equalPrincipal'] });
const daily = productOf({ id: 'daily', version: 2, principal: { least: '100', most: '5000', step: '1' }, periods: [], termDays: { least: 1, most: 90 }, methods: ['daily'] });
const on = '2026-01-31';

test('an address says the whole quote, and reads back to it', () => {
  const hash = write({ ...firstQuote(flex, on), fen: 1_230_050 }, 'en');
  assert.equal(hash, '#product=flex&v=3&principal=12300.50&method=equalInstalment&periods=6&on=2026-01-31&lang=en');
  assert.deepEqual(read(hash), {
    fields: { product: 'flex', v: 3, principal: 1_230_050, method: 'equalInstalment', periods: 6, on, lang: 'en' },
    unreadable: [],
  });
  assert.match(write(firstQuote(daily, on), 'zh-CN'), /&days=30&on=/);
});

test('an address of nonsense names what could not be read', () => {
  const rows = [
    ['#principal=1e5', ['principal']],
    ['#principal=-5&periods=0&days=x', ['principal', 'periods', 'days']],
    ['#on=2026-02-30', ['on']],
    ['#product=<script>', ['product']],
    ['#lang=fr&v=one', ['lang', 'v']],
    ['#method=a%20b', ['method']],
    ['#principal=1.001', ['principal']],
    ['#__proto__=1&constructor=2&foo=bar', []],
    ['', []],
    ['#%E0%A4%A', []],
  ];
  for (const [hash, expected] of rows) assert.deepEqual(read(hash).unreadable, expected, hash);
});
