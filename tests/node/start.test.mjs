/** Loading in Node: ready on import, by `import` and by `require`, and `init` changes nothing. */

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import * as fenqi from 'fenqi';

const TERMS = { product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' };

test('no init is needed', () => {
  assert.equal(fenqi.schedule(TERMS).rows[0].interest, '70.00');
  assert.equal(fenqi.isReady(), true);
});

test('init can be called again, and by many at once', async () => {
  assert.equal(await fenqi.init(), undefined);
  await Promise.all([fenqi.init(), fenqi.init({}), fenqi.init()]);
  assert.equal(fenqi.isReady(), true);
  assert.equal(fenqi.schedule(TERMS).rows[0].interest, '70.00');
});

test('required, it is the same', () => {
  const required = createRequire(import.meta.url)('fenqi');
  assert.deepEqual(Object.keys(required).sort(), Object.keys(fenqi).sort());
  assert.equal(required.schedule(TERMS).rows[0].interest, '70.00');
  assert.equal(required.version, fenqi.version);
});

test('the version is a version', () => assert.match(fenqi.version, /^\d+\.\d+\.\d+/));

test('what is exported is what is declared', () => {
  const names = [
    'FenqiError', 'annualRate', 'applyCoupons', 'bankingHours', 'bestCoupon', 'checkIdentity', 'compare',
    'compareRepayments', 'dayCount', 'dueDates', 'euInterval', 'init', 'interest', 'isReady', 'loanState', 'product',
    'products', 'quota', 'round', 'schedule', 'trial', 'tvm', 'version',
  ];
  assert.deepEqual(Object.keys(fenqi).sort(), names);
});
