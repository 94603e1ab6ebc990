/**
 * `cargo xtask bench`: fenqi beside what a page would use instead, in one run of Node.
 *
 * A ratio is the peer's time over fenqi's for the same work, whose results are asserted equal where
 * the peer is exact. The table goes to the screen, and `[{ name, peer, n, ratio }]` to
 * `target/bench.json`. Times are not asserted: they are no property of the code alone.
 *
 * Started with the place of a contest and a contender, it times that one and prints milliseconds.
 */

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { coldStart } from './cold.mjs';
import { contest, timed } from './contest.mjs';
import { longHistories, trials } from './loans.mjs';
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
  () => byDates(36),
  () => byDates(360),
  trials,
  longHistories,
];

const [place, contender] = process.argv.slice(2);
if (place !== undefined) {
  console.log(timed(CONTESTS[place]().contenders[contender]));
} else {
  all();
}

function all() {
  const self = fileURLToPath(import.meta.url);
  const rows = [];
  const shown = (result) => {
    print(result);
    for (const { name: peer, ratio } of result.results) {
      if (peer !== 'fenqi') {
        rows.push({ name: result.name, peer, n: result.n, ratio: Number(ratio.toFixed(2)) });
      }
    }
  };
  CONTESTS.forEach((make, index) => {
    const { name, n, contenders, check } = make();
    const note = check();
    const results = contest(Object.keys(contenders), self, (each) => [String(index), each]);
    shown({ name, n, results, note });
  });
  shown(coldStart());

  const widths = [30, 0, 10, 10, 10];
  console.log(line(['part', '', 'raw', 'gzip', 'brotli'], widths));
  for (const { part, raw, gzip, brotli } of sizes()) {
    console.log(line([part, '', ...[raw, gzip, brotli].map(String)], widths));
  }

  writeFileSync(OUTPUT, `${JSON.stringify(rows, null, 2)}\n`);
  console.log('\ntarget/bench.json');
}
