// #region page
import { schedule } from 'fenqi';
import { ready } from './ready.js';

export async function firstRow() {
  await ready();
  const plan = schedule({ product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' });
  const [row] = plan.rows;
  return `${row.dueDate} ${row.interest}`;
}
// #endregion

import * as fenqi from 'fenqi';
import scenario from './scenario.mjs';

firstRow().then(
  (figure) => (document.body.textContent = JSON.stringify({ figure, answers: scenario(fenqi) })),
  (error) => (document.body.textContent = `${error.code}: ${error.message}`),
);
