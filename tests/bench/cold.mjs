/**
 * Cold start: a fresh process each time, from import to the first row of a schedule in hand.
 * The parent starts the contenders in turns; started with a name, this file is such a child.
 */

import { fileURLToPath } from 'node:url';
import { contest, processorMs } from './contest.mjs';

const RUNS = 15;
const LIBRARIES = { fenqi: 'fenqi', 'decimal.js': './peers/decimal.mjs', 'plain floats': './peers/floats.mjs' };

const TERMS = {
  principal: '10000.00',
  method: 'equalInstalment',
  periods: 12,
  rate: { value: '0.09125', unit: 'annual', yearDays: 365 },
  dayCount: 'ACT/365F',
  disbursedOn: '2026-01-31',
  dueDates: { policy: 'sameDay' },
};

export function coldStart() {
  const file = fileURLToPath(import.meta.url);
  const results = contest(Object.keys(LIBRARIES), file, (name) => [name], RUNS);
  return { name: 'cold start', n: 12, results };
}

const [, script, name] = process.argv;
if (script === fileURLToPath(import.meta.url) && name) {
  const begun = processorMs();
  const { schedule } = await import(LIBRARIES[name]);
  const { interest } = schedule(TERMS).rows[0];
  const time = processorMs() - begun;
  if (interest !== '70.00') throw new Error(`the first row's interest is ${interest}`);
  console.log(time);
}
