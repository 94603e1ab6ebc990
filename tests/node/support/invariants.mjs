/** What holds of every plan, whatever its terms, as far as its own figures tell. */

import assert from 'node:assert/strict';

const MONEY = ['principal', 'interest', 'fee', 'guaranteeFee', 'discount', 'subsidy', 'total', 'balance'];
const DAY_MS = 86_400_000;

/** Fen as yuan with two decimals. */
export function yuan(fen) {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export const sum = (rows, column) => rows.reduce((total, row) => total + row[`${column}Fen`], 0);

/** Every amount stands twice, and both say the same. */
export function assertTwice(object, columns, what) {
  for (const column of columns) {
    const fen = object[`${column}Fen`];
    assert.ok(Number.isSafeInteger(fen), `${what}: ${column}Fen is ${fen}`);
    assert.equal(object[column], yuan(fen), `${what}: ${column}`);
  }
}

export function assertAddsUp(plan, what) {
  const rows = [...plan.rows];
  const { totals } = plan;
  assert.ok(rows.length > 0, `${what}: no rows`);
  let days = 0;
  rows.forEach((row, index) => {
    const here = `${what}: row ${row.period}`;
    assertTwice(row, MONEY, here);
    for (const column of MONEY) assert.ok(row[`${column}Fen`] >= 0, `${here}: ${column} is negative`);
    const parts =
      row.principalFen + row.interestFen - row.discountFen - row.subsidyFen + row.feeFen + row.guaranteeFeeFen;
    assert.equal(row.totalFen, parts, `${here}: total`);
    if (index > 0) {
      const before = rows[index - 1];
      assert.equal(row.period, before.period + 1, `${here}: period`);
      assert.ok(row.startDate < row.dueDate, `${here}: dates`);
      if (!plan.terms.drawdowns) {
        assert.equal(row.balanceFen, before.balanceFen - row.principalFen, `${here}: balance`);
      }
    }
    const fees = row.fees.reduce((total, part) => total + part.amountFen, 0);
    assert.equal(fees, row.feeFen + row.guaranteeFeeFen, `${here}: fees`);
    if (row.funders.length > 0) {
      for (const column of ['principal', 'interest']) {
        assert.equal(sum(row.funders, column), row[`${column}Fen`], `${here}: funders' ${column}`);
      }
    }
    days += row.days;
  });
  assert.equal(rows.at(-1).balanceFen, 0, `${what}: the last balance`);
  const span = (Date.parse(rows.at(-1).dueDate) - Date.parse(rows[0].startDate)) / DAY_MS;
  if (!plan.terms.roll) assert.equal(days, span, `${what}: days`);

  assertTwice(totals, [...MONEY.slice(0, 7), 'upfront', 'deducted', 'received', 'downPayment', 'cost'], what);
  for (const column of ['principal', 'interest', 'discount', 'subsidy']) {
    assert.equal(totals[`${column}Fen`], sum(rows, column), `${what}: totals.${column}`);
  }
  const fees = sum(rows, 'fee') + sum(rows, 'guaranteeFee') + totals.upfrontFen;
  assert.equal(totals.feeFen + totals.guaranteeFeeFen, fees, `${what}: the fees with those upfront`);
  const cost = totals.interestFen + fees - totals.discountFen - totals.subsidyFen;
  assert.equal(totals.costFen, cost, `${what}: totals.cost`);
}
