/** @jest-environment jsdom */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const fenqi = require('fenqi');
const scenario = require('./scenario.cjs');

const { init, schedule } = fenqi;

test('the first row', async () => {
  expect(typeof document).toBe('object');
  await init();
  const [row] = schedule({ product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' }).rows;
  expect(`${row.dueDate} ${row.interest}`).toBe('2026-02-28 70.00');
});

test('the scenario', () => {
  const expected = JSON.parse(readFileSync(join(__dirname, 'answers.json'), 'utf8'));
  expect(scenario(fenqi)).toEqual(expected);
});
