/**
 * Fair timing on a busy machine: each contender runs in a process of its own, as in a page that has
 * only this one, and pays for its own garbage. The processes take turns, round by round; a ratio is
 * taken within a round, and the median over the rounds is reported. What is measured is the
 * processor's time, which does not pass while other programs run.
 */

import { execFileSync } from 'node:child_process';

const ROUNDS = 5;
/** Long enough for the engine of the host to have compiled what is hot. */
const WARM_UP_MS = 300;
const TURNS = 21;
const TURN_MS = 10;

/** Milliseconds of the processor that this process has used, all its threads together. */
export function processorMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What a turn produced is added up, so that no call can be left out by the optimiser. */
let sink = 0;

/** Milliseconds a call, over so many calls. */
function turn(call, calls) {
  const begun = processorMs();
  for (let index = 0; index < calls; index += 1) sink += call(index);
  return (processorMs() - begun) / calls;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Milliseconds a call takes in this process once it is warm. */
export function timed(call) {
  let calls = 1;
  const begun = processorMs();
  while (processorMs() - begun < WARM_UP_MS) {
    turn(call, calls);
    calls = Math.min(calls * 2, 256);
  }
  const each = Math.max(1, Math.round(TURN_MS / turn(call, calls)));
  const times = Array.from({ length: TURNS }, () => turn(call, each));
  if (sink === 0) throw new Error('nothing was read');
  return median(times);
}

/**
 * Runs a file once for each contender and round, with the arguments that `argumentsOf` gives; each
 * run prints its milliseconds.
 * @returns `[{ name, ms, ratio }]`: milliseconds a call, and how many times the first contender's.
 */
export function contest(names, file, argumentsOf, rounds = ROUNDS) {
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const printed = execFileSync(process.execPath, [file, ...argumentsOf(name)], { encoding: 'utf8' });
      times[name].push(Number(printed));
    }
  }
  const first = times[names[0]];
  return names.map((name) => ({
    name,
    ms: median(times[name]),
    ratio: median(times[name].map((time, round) => time / first[round])),
  }));
}
