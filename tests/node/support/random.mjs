/** Seeded chance: the same seed gives the same run. */

/** A generator of numbers in [0, 1) from a 32-bit seed (mulberry32). */
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least, most) => least + Math.floor(next() * (most - least + 1));
  return {
    whole,
    pick: (list) => list[whole(0, list.length - 1)],
    once: (probability) => next() < probability,
  };
}

/** The seed of this run: `FENQI_SEED` to repeat one. */
export function seedOfRun() {
  return process.env.FENQI_SEED ? Number(process.env.FENQI_SEED) : (Date.now() & 0xffff_ffff) >>> 0;
}
