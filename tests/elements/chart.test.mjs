/** The picture's parts without a browser: ticks, bars, path strings, and the sentence beneath. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axis, marks } from '../../pkg-template/elements/chart/axis.js';
import { balancePaths, barPaths } from '../../pkg-template/elements/chart/paths.js';
import { bars, openingFen } from '../../pkg-template/elements/chart/stack.js';
import { costParts, summary } from '../../pkg-template/elements/chart/summary.js';

/** A plan with the given interest and principal, all else zero; monthly from 2026-01-31. */
function planOf(interest, principal, more = {}) {
  const n = interest.length;
  const zeros = () => new Float64Array(n);
  const balance = new Float64Array(n);
  let owed = principal.reduce((sum, fen) => sum + fen, 0);
  principal.forEach((fen, at) => (balance[at] = owed -= fen));
  const dates = Float64Array.from({ length: n + 1 }, (_, at) => (2026 + Math.floor(at / 12)) * 10_000 + ((at % 12) + 1) * 100 + 28);
  const columns = {
    period: Float64Array.from({ length: n }, (_, at) => at + 1),
    startDate: dates.slice(0, n),
    dueDate: dates.slice(1),
    days: zeros(),
    principal: Float64Array.from(principal),
    interest: Float64Array.from(interest),
    fee: zeros(),
    guaranteeFee: zeros(),
    discount: zeros(),
    subsidy: zeros(),
    balance,
    ...more,
  };
  columns.total = Float64Array.from(interest, (fen, at) => fen + principal[at] + columns.fee[at] + columns.guaranteeFee[at] - columns.discount[at] - columns.subsidy[at]);
  return { columns: () => columns };
}

test('an axis has three to five ticks of 1, 2 or 5, from zero, and holds its largest value', () => {
  const rows = [
    [90_070, [0, 50_000, 100_000]],
    [115_378, [0, 50_000, 100_000, 150_000]],
    [81_000, [0, 50_000, 100_000]],
    [100, [0, 50, 100]],
    [20_000_000, [0, 5_000_000, 10_000_000, 15_000_000, 20_000_000]],
  ];
  for (const [most, ticks] of rows) assert.deepEqual(axis(most), { top: ticks.at(-1), ticks });
  for (let most = 1; most < 1e12; most *= 1.37) {
    const { top, ticks } = axis(Math.round(most) || 1);
    assert.ok(top >= Math.round(most) && ticks.length >= 2 && ticks.length <= 5, String(most));
  }
  assert.deepEqual(axis(0), { top: 1, ticks: [0] });
});

test('bars are marked as far as there is room', () => {
  assert.deepEqual(marks(3, 6), [1, 2, 3]);
  assert.deepEqual(marks(12, 6), [3, 6, 9, 12]);
  assert.deepEqual(marks(60, 6), [1, 12, 24, 36, 48, 60]);
  for (let n = 1; n <= 360; n += 1) assert.ok(marks(n, 7).length <= 8, String(n));
});

test('a long loan is summed by years of the loan', () => {
  const plan = planOf(Array(30).fill(100), Array(30).fill(1000));
  const years = bars(plan.columns(), true);
  assert.deepEqual(years.map((bar) => bar.rows), [12, 12, 6]);
  assert.deepEqual(years.map((bar) => bar.total), [13_200, 13_200, 6600]); // 12 x 1100, 6 x 1100
  assert.deepEqual(years.map((bar) => bar.balance), [18_000, 6000, 0]);
  assert.equal(openingFen(plan.columns()), 30_000);
});

test('a subsidy lowers the interest of the bar and stands above it as a ghost', () => {
  const [bar] = bars(planOf([100], [900], { subsidy: Float64Array.of(40) }).columns(), false);
  assert.deepEqual([bar.interest, bar.ghost, bar.total], [60, 40, 960]);
});

test('paths are whole numbers, stand on the baseline and leave a gap between the series', () => {
  const plan = planOf([200, 100], [800, 900]);
  const list = bars(plan.columns(), false);
  const paths = barPaths(list, { width: 2000, height: 1000, top: 1000 });
  assert.match(paths.interest, /^M60 800h880V1000h-880z/); // 20 % of 1000 high; 120 gap, half each side
  assert.match(paths.principal, /^M60 0h880V785h-880z/); // ends 15 above the interest
  assert.equal(paths.fee, '');
  const steps = balancePaths(plan.columns().balance, 1700, list, { width: 2000, height: 1000, top: 1700 });
  assert.equal(steps.line, 'M0 0H1000V471H2000V1000'); // 900/1700 left after the first, 0 after the last
  for (const path of [...Object.values(paths), steps.line, steps.area]) assert.doesNotMatch(path, /\.|NaN|e/);
});

test('360 bars in 200 pixels still draw, each at least a tenth wide', () => {
  const plan = planOf(Array(360).fill(100), Array(360).fill(1000));
  const { interest } = barPaths(bars(plan.columns(), false), { width: 2000, height: 1600, top: 1100 });
  assert.equal(interest.match(/M/g).length, 360);
});

test('the summary says only what the rows bear out', () => {
  const keys = (interest, principal) => summary(planOf(interest, principal)).map(({ key }) => key);
  assert.deepEqual(keys([12_167, 11_000, 1083], [100, 200, 300]), ['interestFalls', 'principalRises']);
  assert.deepEqual(keys([100, 120, 110], [100, 90, 300]), ['interestRises']); // the principal goes both ways
  assert.deepEqual(keys([50, 50, 50], [333, 333, 334]), ['interestSame', 'principalNearlySame']);
  assert.deepEqual(keys([50, 50], [500, 500]), ['interestSame', 'principalSame']);
  assert.deepEqual(keys([50, 49, 51], [0, 0, 900]), ['interestRises', 'principalAtEnd']);
  assert.deepEqual(keys([0, 0], [500, 400]), ['interestNone', 'principalNearlySame']);
  assert.deepEqual(keys([50, 60, 50], [3, 2, 1]), ['principalFalls']); // interest ends where it began
  assert.deepEqual(keys([50], [900]), ['once']);
});

test('the cost bar has no part of nothing and none below nothing', () => {
  const totals = { principalFen: 1000, interestFen: 50, discountFen: 0, subsidyFen: 50, feeFen: 0, guaranteeFeeFen: 7 };
  assert.deepEqual(costParts({ totals }), [
    { name: 'principal', fen: 1000 },
    { name: 'fee', fen: 7 },
  ]);
});
