/**
 * Plain flows go to the engine as numbers, and all others as a document: both ways come to the same
 * answer or refusal, whatever is read on the first.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fenqi from 'fenqi';
import { chance, seedOfRun } from './support/random.mjs';

const { annualRate } = fenqi;
const SEED = seedOfRun();
const { whole, pick, once } = chance(SEED);

/** What a call gives, or why not. */
function said(call) {
  try {
    return call();
  } catch ({ code, path, facts }) {
    return { code, path, facts };
  }
}

/** A field that changes nothing, with which dated flows are a document. */
const dated = (flows) => [
  said(() => annualRate({ method: 'xirr', flows })),
  said(() => annualRate({ method: 'xirr', flows, dayCount: 'ACT/365F' })),
];

const iso = (day) => new Date(Date.UTC(1999, 11, 1 + day)).toISOString().slice(0, 10);

const SIZES = [
  () => `${whole(0, 9_999_999)}.${whole(10, 99)}`,
  () => `${whole(0, 99_999)}.0${whole(0, 9)}`,
  () => `${whole(0, 99)}.${whole(0, 9)}`,
  () => `${whole(0, 99_999_999)}`,
  // Ten digits and more, up to the most that are read so, and past them.
  () => `${whole(10_000_000, 999_999_999)}.${whole(10, 99)}`,
  () => `${whole(1e11, 1e12 - 1)}.${whole(10, 99)}`,
  () => `${whole(1e12, 1e14)}`,
  () => `000${whole(0, 99)}.50`,
];
const text = () => (once(0.6) ? '-' : '') + pick(SIZES)();

test('dated flows have one answer by either way', (t) => {
  t.diagnostic(`FENQI_SEED=${SEED}`);
  const results = {};
  for (let run = 0; run < 3000; run += 1) {
    const flows = Array.from({ length: whole(0, 12) }, (_, index) => ({
      on: iso(once(0.7) ? 30 * index : whole(0, 9000)),
      amount: once(0.9) ? text() : whole(0, 5000),
    }));
    if (once(0.6) && flows.length > 1) {
      flows.forEach((flow, index) => {
        flow.amount = index === 0 ? '12345.60' : `-${whole(0, 9999)}.${whole(10, 99)}`;
      });
    }
    const [quick, full] = dated(flows);
    assert.deepEqual(quick, full, JSON.stringify(flows));
    results[quick.result] = (results[quick.result] ?? 0) + 1;
  }
  for (const result of ['root', 'severalRoots', 'noRoot']) {
    assert.ok(results[result] > 20, `${result} of ${JSON.stringify(results)}`);
  }
});

test('flows at whole periods have one answer by either way', () => {
  for (let run = 0; run < 1000; run += 1) {
    const flows = Array.from({ length: whole(1, 12) }, text);
    // A number with decimals has the flows read as a document.
    const asDocument = [...flows, 1.5];
    assert.deepEqual(
      said(() => annualRate({ method: 'irr', flows: [...flows, '1.50'] })),
      said(() => annualRate({ method: 'irr', flows: asDocument })),
      JSON.stringify(flows),
    );
  }
});

test('what is no plain flow is refused as in a document', () => {
  const good = [{ on: '2026-01-31', amount: '100.00' }, { on: '2026-02-28', amount: '-101.00' }];
  for (const amount of ['', '-', '.', '.5', '5.', '1.234', '1..2', '--1', '+1', '1,0', '1 ', '１', '1e3', ':', '/', null, true]) {
    const [quick, full] = dated([...good, { on: '2026-03-31', amount }]);
    assert.deepEqual(quick, full, `${amount}`);
  }
  for (const on of ['2026-02-29', '2026-13-01', '1899-12-31', '2200-01-01', '2026-2-028', '20260228--', '', 20_260_228, null]) {
    const [quick, full] = dated([...good, { on, amount: '-1.00' }]);
    assert.deepEqual(quick, full, `${on}`);
    assert.notEqual(quick.code, undefined, `${on}`);
  }
  for (const more of [{ x: 1 }, { constructor: 1 }, { toString: 1 }]) {
    const [quick, full] = dated([...good, { on: '2026-03-31', amount: '-1.00', ...more }]);
    assert.deepEqual(quick, full);
    assert.equal(quick.code, 'unknown_field');
  }
});

test('rates as texts have ten decimals, whatever their size', () => {
  const after = (amount) => annualRate({ method: 'irr', flows: ['100.00', amount] }).rate;
  for (const [amount, rate] of [
    ['-112.00', '0.1200000000'],
    ['-100.01', '0.0001000000'],
    ['-99.99', '-0.0001000000'],
    ['-250.00', '1.5000000000'],
    ['-0.01', '-0.9999000000'],
    ['-1234567.89', '12344.6789000000'],
    ['-100.00', '0.0000000000'],
  ]) {
    assert.equal(after(amount), rate, amount);
  }
});

test('a flow that asks for more while it is read changes no figure', () => {
  const flows = [{ on: '2026-01-31', amount: '1000.00' }, { on: '2027-01-31', amount: '-1100.00' }];
  const plain = annualRate({ method: 'xirr', flows });
  const other = [{ on: '2026-01-31', amount: '1000.00' }, { on: '2027-01-31', amount: '-2000.00' }];
  for (const more of [
    () => annualRate({ method: 'xirr', flows: other }),
    () => annualRate({ method: 'irr', flows: new Array(10_000).fill('1.00') }),
    () => fenqi.schedule({ product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' }),
    () => annualRate({ method: 'xirr' }),
  ]) {
    for (const at of [0, 1]) {
      const asking = flows.map((flow) => ({ ...flow }));
      Object.defineProperty(asking[at], 'amount', {
        enumerable: true,
        get() {
          said(more);
          return flows[at].amount;
        },
      });
      assert.deepEqual(annualRate({ method: 'xirr', flows: asking }), plain);
    }
  }
});
