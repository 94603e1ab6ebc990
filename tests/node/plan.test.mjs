/** A plan as its reader has it: texts and fen, rows and columns, plain data, and no way to change it. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fenqi from 'fenqi';
import { assertAddsUp } from './support/invariants.mjs';
import { BARE, FLEX, FULL } from './support/requests.mjs';

const SAMPLES = {
  'a product': FLEX,
  'bare terms': BARE,
  'every rule at once': FULL,
  '360 rows': { ...BARE, periods: 360 },
  'one row': { ...BARE, method: 'bullet', periods: 1 },
};

const COLUMNS = [
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

const asNumber = (date) => Number(date.replaceAll('-', ''));

for (const [name, terms] of Object.entries(SAMPLES)) {
  test(`${name}: the figures add up`, () => assertAddsUp(fenqi.schedule(terms), name));

  test(`${name}: columns say what the rows say`, () => {
    const plan = fenqi.schedule(terms);
    const columns = plan.columns();
    assert.deepEqual(Object.keys(columns).sort(), [...COLUMNS].sort());
    for (const column of COLUMNS) {
      assert.ok(columns[column] instanceof Float64Array, column);
      const rows = Array.from(plan.rows, (row) => {
        if (column.endsWith('Date')) return asNumber(row[column]);
        return column === 'period' || column === 'days' ? row[column] : row[`${column}Fen`];
      });
      assert.deepEqual(Array.from(columns[column]), rows, column);
    }
    // A chart may do with its columns as it likes.
    columns.total.fill(0);
    assert.notEqual(plan.rows[0].totalFen, 0);
    assert.notEqual(plan.columns().total[0], 0);
  });

  test(`${name}: plain data, the same each time`, () => {
    const plan = fenqi.schedule(terms);
    const text = JSON.stringify(plan);
    assert.equal(JSON.stringify(plan), text);
    assert.equal(JSON.stringify(fenqi.schedule(terms)), text);
    const data = JSON.parse(text);
    assert.equal(data.rows.length, plan.rows.length);
    data.rows.forEach((row, index) => {
      for (const column of COLUMNS) assert.equal(row[column], plan.rows[index][column], column);
    });
    assert.deepEqual(JSON.parse(JSON.stringify(plan.rows[0])), data.rows[0]);
  });

  test(`${name}: what is shown of an explanation is the cell`, () => {
    const plan = fenqi.schedule(terms);
    for (const row of [plan.rows[0], plan.rows[plan.rows.length - 1]]) {
      for (const column of COLUMNS.slice(4)) {
        const explained = row.explain(column);
        assert.equal(explained.value, row[column], `${row.period} ${column}`);
        assert.equal(explained.column, column);
        assert.equal(explained.period, row.period);
        assert.deepEqual(plan.explain(row.period, column), explained);
        assert.ok(explained.formula.length > 0 && explained.rule.length > 0, column);
      }
    }
  });
}

test('rows are an array to whoever reads them', () => {
  const { rows } = fenqi.schedule(FLEX);
  assert.equal(rows.length, 12);
  assert.equal(rows[12], undefined);
  assert.equal(rows[-1], undefined);
  assert.equal(rows.at(-1).period, 12);
  assert.equal(rows[3], rows[3]);
  assert.deepEqual([...rows].map(({ period }) => period), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  assert.equal(rows.reduce((days, row) => days + row.days, 0), 365);
  assert.equal(rows.find(({ period }) => period === 5), rows[4]);
  assert.ok(Array.isArray(rows));
});

test('a plan does not follow what happens to its terms', () => {
  const terms = structuredClone(FULL);
  const expected = JSON.stringify(fenqi.schedule(FULL));
  const plan = fenqi.schedule(terms);
  terms.principal = '1.00';
  terms.fees.length = 0;
  terms.dueDates.day = 1;
  terms.rate.value = '9';
  assert.equal(JSON.stringify(plan), expected, 'rows that were not read yet');
  assert.equal(plan.terms.principal, FULL.principal);
  assert.equal(plan.terms.fees.length, FULL.fees.length);
});

test('a plan cannot be changed', () => {
  const plan = fenqi.schedule(FULL);
  const before = JSON.stringify(plan);
  const attempts = [
    () => { plan.rows[0].interest = '0.00'; },
    () => { plan.rows[0].interestFen = 0; },
    () => { plan.rows[0] = null; },
    () => { plan.rows.length = 0; },
    () => { plan.totals.interest = '0.00'; },
    () => { plan.level = '0'; },
    () => { plan.terms.fees.push(1); },
  ];
  for (const attempt of attempts) assert.throws(attempt, TypeError, String(attempt));
  // What is handed out anew each time may be written to; the plan stays.
  const without = [
    () => { plan.terms.principal = '1.00'; },
    () => { plan.terms.rate.value = '9'; },
    () => { plan.annualRate.simple = '0'; },
    () => { plan.xirr.rate = '0'; },
    () => { plan.rows[0].fees[0].amount = '0.00'; },
    () => { plan.disclosure.lines[0].amount = '0.00'; },
  ];
  for (const attempt of without) {
    try {
      attempt();
    } catch (error) {
      assert.ok(error instanceof TypeError, String(error));
    }
  }
  assert.equal(JSON.stringify(plan), before);
});

test('two plans do not share anything', () => {
  const first = fenqi.schedule(FLEX);
  const second = fenqi.schedule({ ...FLEX, principal: '20000.00', periods: 6 });
  assert.equal(first.rows[0].interest, '70.00');
  assert.equal(second.rows[0].interest, '140.00');
  assert.equal(first.rows.length, 12);
  assert.equal(second.rows.length, 6);
  // Rows of the first that are read only now, after the engine has made another plan.
  assert.equal(first.rows[11].balance, '0.00');
});

test('the same words in any order and from any realm', async () => {
  const { runInNewContext } = await import('node:vm');
  const expected = JSON.stringify(fenqi.schedule(BARE).rows);
  const backwards = Object.fromEntries(Object.entries(BARE).reverse());
  const foreign = runInNewContext(`(${JSON.stringify(BARE)})`);
  const bareObject = Object.assign(Object.create(null), BARE);
  for (const terms of [backwards, foreign, bareObject, structuredClone(BARE)]) {
    assert.equal(JSON.stringify(fenqi.schedule(terms).rows), expected);
  }
});

test('a number is as good as its text', () => {
  const expected = JSON.stringify(fenqi.schedule(BARE).rows);
  const numbers = { ...BARE, principal: 120000, rate: { ...BARE.rate, value: 0.0785 } };
  assert.equal(JSON.stringify(fenqi.schedule(numbers).rows), expected);
  for (const principal of [0.1 + 0.2, 1.005, 1e21]) {
    assert.throws(() => fenqi.schedule({ ...BARE, principal }), fenqi.FenqiError, `${principal}`);
  }
  assert.equal(fenqi.schedule({ ...BARE, principal: 1234.5 }).totals.principal, '1234.50');
});
