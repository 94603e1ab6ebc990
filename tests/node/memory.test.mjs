/**
 * The module's memory: what a call takes is free again after it, and what is kept is bounded. A product
 * that the engine has forgotten is read again, unseen.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';

const instances = [];
WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
  construct(target, given) {
    const instance = new target(...given);
    instances.push(instance);
    return instance;
  },
});
// The engine is loaded by the first call, so that the instance above is seen.
const { annualRate, loanState, product, schedule } = await import('fenqi');

const MIB = 1 << 20;
const bytes = () => instances[0].exports.memory.buffer.byteLength;

const document = (id) => ({
  schema: 1,
  id: `p${id}`,
  version: 1,
  name: { 'zh-CN': '借款', en: 'Loan' },
  publishedOn: '2026-01-01',
  principal: { least: '100', most: '200000' },
  periods: [12],
  methods: ['equalInstalment'],
  rate: { value: '0.00025', unit: 'daily', yearDays: 365 },
  dayCount: 'ACT/365F',
  dueDates: { policy: 'sameDay' },
});
const asked = (which) => ({ product: which, principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' });
// 31 January to 28 February: 28 days at 0.025 % a day.
const FIRST_INTEREST = '70.00';

test('what is kept is bounded, and a forgotten product is read again', () => {
  const first = product(document('first'));
  for (let i = 0; i < 4000; i++) {
    const other = product(document(i));
    if (i % 10 === 0) assert.equal(schedule(asked(other)).rows[0].interest, FIRST_INTEREST);
    if (i % 10 === 5) {
      // Terms as a document, and a question about them: the ways that go by the product's number.
      const plan = schedule({ ...asked(first), coupons: [] });
      assert.equal(plan.rows[0].interest, FIRST_INTEREST);
      assert.deepEqual(plan.annualRate, schedule(asked(first)).annualRate);
    }
  }
  assert.equal(instances.length, 1);
  assert.ok(bytes() < 16 * MIB, `${bytes()} bytes`);
});

test('a document that is refused leaves nothing behind', () => {
  const refused = { ...document('x'), name: { 'zh-CN': '借'.repeat(100), en: 'x'.repeat(100) }, rate: 'none' };
  for (let i = 0; i < 4000; i++) assert.throws(() => product({ ...refused, id: `r${i}` }), { name: 'FenqiError' });
  assert.ok(bytes() < 16 * MIB, `${bytes()} bytes`);
});

test('a slider over dates keeps no more than one plan of periods at a time', () => {
  const first = new Date('2020-01-01').getTime();
  for (let i = 0; i < 4000; i++) {
    const disbursedOn = new Date(first + i * 86400000).toISOString().slice(0, 10);
    schedule({ product: 'bank-level', principal: '100000.00', periods: 360, disbursedOn });
  }
  assert.ok(bytes() < 16 * MIB, `${bytes()} bytes`);
});

test('flows whose reading calls the engine are those that were given', () => {
  const flows = [
    { amount: '-1000', on: '2026-01-01' },
    {
      get amount() {
        for (let i = 0; i < 1500; i++) schedule(asked(document(`g${i}`)));
        return '1100';
      },
      on: '2027-01-01',
    },
  ];
  // 1000 become 1100 in 365 days.
  assert.equal(annualRate({ method: 'xirr', flows }).ratePct, '10.00');
});

test('an answer is whole, whatever was answered before it', () => {
  const { product: _, ...terms } = { ...document('t'), ...asked(undefined) };
  const loan = {
    schema: 1,
    terms: {
      principal: terms.principal,
      method: 'equalInstalment',
      periods: 12,
      disbursedOn: terms.disbursedOn,
      rate: terms.rate,
      dayCount: terms.dayCount,
      dueDates: terms.dueDates,
    },
    events: [],
  };
  const before = JSON.stringify(loanState(loan, { on: '2026-03-01' }));
  schedule({ product: 'bank-level', principal: '100000.00', periods: 360, disbursedOn: '2026-01-31' });
  for (let i = 0; i < 300; i++) product(document(`w${i}`));
  assert.equal(JSON.stringify(loanState(loan, { on: '2026-03-01' })), before);
});
