/**
 * `cargo xtask bench`: fenqi beside what a page would use instead, in one run of Node.
 *
 * A ratio is the peer's time over fenqi's for the same work, whose results are asserted equal where
 * the peer is exact; the time is the processor's. The table goes to the screen, and
 * `[{ name, peer, n, ratio }]` to `target/bench.json`. Times are not asserted: they are no property
 * of the code alone.
 */

import { writeFileSync } from 'node:fs';
import { coldStart } from './cold.mjs';
import { used } from './contest.mjs';
import { byDates, byPeriods } from './rates.mjs';
import { comparison, firstRow, schedules, schedulesOfRules } from './schedules.mjs';
import { sizes } from './sizes.mjs';

const OUTPUT = new URL('../../target/bench.json', import.meta.url);

const micro = (ms) => `${(ms * 1000).toFixed(1)} µs`;
const line = (cells, widths) =>
  cells.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ');

function print({ name, n, results, note }) {
  for (const { name: library, ms, ratio } of results) {
    const times = library === 'fenqi' ? '' : `${ratio.toFixed(1)} x`;
    console.log(line([`${name} ${n}`, library, micro(ms), times], [20, 14, 13, 10]));
  }
  console.log(note ? `${note}\n` : '');
}

const CONTESTS = [
  () => schedules(12),
  () => schedules(360),
  () => schedulesOfRules(12),
  () => schedulesOfRules(360),
  () => firstRow(12),
  () => firstRow(360),
  comparison,
  () => byPeriods(12),
  () => byPeriods(360),
  () => byDates(12),
  () => byDates(360),
  coldStart,
];

const rows = [];
for (const run of CONTESTS) {
  const contest = run();
  print(contest);
  for (const { name: peer, ratio } of contest.results) {
    if (peer !== 'fenqi') {
      rows.push({ name: contest.name, peer, n: contest.n, ratio: Number(ratio.toFixed(2)) });
    }
  }
}

const widths = [30, 0, 10, 10, 10];
console.log(line(['part', '', 'raw', 'gzip', 'brotli'], widths));
for (const { part, raw, gzip, brotli } of sizes()) {
  console.log(line([part, '', ...[raw, gzip, brotli].map(String)], widths));
}

if (used() === 0) throw new Error('nothing was read');
writeFileSync(OUTPUT, `${JSON.stringify(rows, null, 2)}\n`);
console.log('\ntarget/bench.json');
