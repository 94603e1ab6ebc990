/** The scenario itself: what Node answers, against figures that stand in the documents. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { project } from './project.mjs';
import { answersOfNode, same } from './scenario/scenario.mjs';

let answers;
let folder;

before(async () => {
  folder = await project('package');
  answers = answersOfNode(folder);
});

/** A place in the answers, the figure there, and how it comes about. */
const FIGURES = [
  ['plan.rows.0.dueDate', '2026-02-28'],
  ['plan.rows.0.interest', '70.00', '10000 x 0.00025 x 28 days'],
  ['plan.rows.11.balance', '0.00'],
  ['plan.totals.interest', '497.51'],
  ['planRates.compoundPct', '9.45'],
  ['planCell.formula', '10000.00 × 0.09125 × 28/365'],
  ['planColumn.0', 7000],
  ['bare.rows.0.interest', '469.80', '120000 x 0.0486 x 29/360: 29 February 2028'],
  ['bare.rows.0.principal', '5000.00', '120000 / 24'],
  ['bareFees.23.0.name', '担保费 😀'],
  ['longest.guaranteeFee', '1800.00', '1200 x 1.50'],
  ['compared.2.plan.totals.interest', '497.51'],
  ['compared.4.error.code', 'term_not_offered', 'bank-level has no 6'],
  ['pbocRate.simplePct', '12.80'],
  ['noRate.result', 'noRoot'],
  ['state.rows.1.penalty', '1.50', '300 x 0.12/360 x 1.5 x 10 days'],
  ['trial.allocation.0.interest', '4.82', '9.00 x 15/28'],
  ['trial.interestSaved', '3.00'],
  ['repayments.settle.interestSaved', '13.18'],
  ['couponsApplied.saved', '17.50', '7 of 28 days of 70.00'],
  ['couponsWeighed.coupons.1.reasons.0', 'belowLeastAmount'],
  ['quota.available', '8000.00', '10000 - 3000 + 1000'],
  ['quota.refusedEvents.0.reason', 'aboveAvailable'],
  ['refusedByProduct.refused.code', 'principal_not_on_step'],
  ['refusedByProduct.refused.facts.nearest', '10100.00'],
  ['refusedDeepInside.refused.path', 'fees[0].value'],
  ['refusedEvent.refused.code', 'date_order'],
];

for (const [path, figure, why = 'as the documents state it'] of FIGURES) {
  test(`${path} is ${figure}: ${why}`, () => {
    const got = path.split('.').reduce((value, key) => value[key], answers);
    assert.equal(got, figure);
  });
}

test('nothing but the three refusals that are asked for is refused', () => {
  const refused = Object.keys(answers).filter((name) => answers[name].refused && !Array.isArray(answers[name].refused));
  assert.deepEqual(refused, ['refusedByProduct', 'refusedDeepInside', 'refusedEvent']);
});

/** The entries that Node can load by `require`; `asmjs` too must follow a memory that grows. */
for (const entry of ['fenqi/inline', 'fenqi/slim', 'fenqi/asmjs']) {
  test(`${entry} answers as fenqi does`, async () => {
    const require = createRequire(join(folder, 'package.json'));
    const fenqi = require(entry);
    if (entry === 'fenqi/slim') fenqi.initSync(readFileSync(require.resolve('fenqi/fenqi.wasm')));
    else await fenqi.init();
    same(require('./scenario.cjs')(fenqi), answers);
  });
}
