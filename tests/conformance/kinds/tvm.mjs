/** The spreadsheet functions. A figure may be written as a quotient: `'0.08/12'`. */

import { tvm } from 'fenqi';
import { Fields } from '../check.mjs';
import { figure } from '../figures.mjs';

const FUNCTIONS = Object.fromEntries(
  ['pv', 'fv', 'pmt', 'ipmt', 'ppmt', 'nper', 'rate', 'cumipmt', 'cumprinc'].map((fn) => [fn, fn]),
);
const ARGUMENTS = ['rate', 'nper', 'pmt', 'pv', 'fv', 'per', 'start', 'end'];

/** Doubles as a spreadsheet has them: the quotient is taken of two doubles. */
const number = (value) =>
  typeof value === 'number'
    ? value
    : value.split('/').map(Number).reduce((a, b) => a / b);

function spreadsheet(vector, check) {
  const inputs = new Fields(vector.inputs, 'inputs');
  const request = { fn: inputs.choose('fn', FUNCTIONS) };
  for (const key of ARGUMENTS) {
    if (inputs.has(key)) request[key] = number(inputs.need(key));
    else inputs.passOver(key);
  }
  request.when = inputs.choose('when', { 0: 0, 1: 1, end: 0, begin: 1 }, 0);
  inputs.done();

  const { value, result } = tvm(request);
  const expected = vector.expected.value;
  if (expected === null) check.equal('result', 'noRoot', result);
  else if (value === null) check.equal('value', expected, result);
  else check.figure('value', expected, figure(value));
}

export const kinds = { tvm: spreadsheet };
