/** @jest-environment jsdom */
const { applyCoupons, init, schedule } = require('fenqi');
const { aProduct, coupons } = require('fenqi/testing');

beforeAll(() => init());

test('three instalments at 12 %', () => {
  const plan = schedule({ product: aProduct({ periods: [3] }), principal: '1200', periods: 3, disbursedOn: '2026-01-01' });
  expect(plan.rows[0].interest).toBe('12.00');
});

test('a week free of interest', () => {
  const terms = { product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' };
  expect(applyCoupons({ ...terms, coupons: [coupons.interestFree(7)] }).saved).toBe('17.50');
});
