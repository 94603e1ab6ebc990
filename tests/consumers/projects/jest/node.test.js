/** @jest-environment node */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const fenqi = require('fenqi');
const scenario = require('./scenario.cjs');

const { init, schedule } = fenqi;

test('the first row', async () => {
  await init();
  const [row] = schedule({ product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' }).rows;
  expect(`${row.dueDate} ${row.interest}`).toBe('2026-02-28 70.00');
});

test('the loans are of the same engine', () => {
  const { loans } = require('fenqi/testing');
  expect(fenqi.loanState(loans.due('2026-05-01'), { on: '2026-05-01' }).due).toBe('874.79');
});

test('the scenario', () => {
  const expected = JSON.parse(readFileSync(join(__dirname, 'answers.json'), 'utf8'));
  expect(scenario(fenqi)).toEqual(expected);
});
