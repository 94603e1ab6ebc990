// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as fenqi from 'fenqi';
import scenario from './scenario.mjs';

const { init, schedule } = fenqi;

test('the first row', async () => {
  expect(typeof document).toBe('object');
  await init();
  const [row] = schedule({ product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' }).rows;
  expect(`${row.dueDate} ${row.interest}`).toBe('2026-02-28 70.00');
});

test('the scenario', () => {
  expect(scenario(fenqi)).toEqual(JSON.parse(readFileSync('answers.json', 'utf8')));
});
