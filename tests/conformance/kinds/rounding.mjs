/** A value rounded to one and more decimals: `expected` is `{ '1dp': …, '2dp': … }`. */

import { round } from 'fenqi';
import { Fields, ROUNDINGS, Unmapped } from '../check.mjs';

function rounding(vector, check) {
  const inputs = new Fields(vector.inputs, 'inputs');
  const value = inputs.need('value');
  const mode = inputs.choose('mode', ROUNDINGS);
  inputs.done();
  for (const [key, expected] of Object.entries(vector.expected)) {
    const places = /^(\d+)dp$/.exec(key);
    if (!places) throw new Unmapped(`expected.${key}`);
    check.equal(key, expected, round({ value, decimals: Number(places[1]), rounding: mode }));
  }
}

export const kinds = { rounding };
