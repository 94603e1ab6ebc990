/**
 * Fair timing on a busy machine: the contenders take turns, round by round, and a ratio is taken
 * within a round, where both had the same machine; the median over the rounds is reported. What is
 * measured is the processor's time, which does not pass while other programs run.
 */

const ROUNDS = 101;
/** Long enough for the engine of the host to have compiled what is hot. */
const WARM_UP_MS = 400;
const TURN_MS = 2;

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

function warmUp(call) {
  let calls = 1;
  const begun = processorMs();
  while (processorMs() - begun < WARM_UP_MS) {
    turn(call, calls);
    calls = Math.min(calls * 2, 256);
  }
  return Math.max(1, Math.round(TURN_MS / turn(call, calls)));
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Times `{ name: (index) => number }`; the first is the one the others are compared with.
 * @returns `[{ name, ms, ratio }]`: milliseconds a call, and how many times the first's.
 */
export function contest(contenders) {
  const entries = Object.entries(contenders).map(([name, call]) => ({ name, call, times: [] }));
  for (const entry of entries) entry.calls = warmUp(entry.call);
  for (let round = 0; round < ROUNDS; round += 1) {
    // Who begins changes, so that none always follows the same one's garbage.
    for (let index = 0; index < entries.length; index += 1) {
      const entry = entries[(index + round) % entries.length];
      entry.times.push(turn(entry.call, entry.calls));
    }
  }
  const [first] = entries;
  return entries.map(({ name, times }) => ({
    name,
    ms: median(times),
    ratio: median(times.map((time, round) => time / first.times[round])),
  }));
}

/** Keeps the sum alive; a bench prints nothing of it. */
export function used() {
  return sink;
}
