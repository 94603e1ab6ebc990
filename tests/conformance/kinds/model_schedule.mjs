/**
 * Cases of the independent model: its terms are the package's own words and go in as they are, so
 * that a field the engine does not know is the engine's own error.
 */

import { schedule } from 'fenqi';

const PLAIN = new Set(['period', 'startDate', 'dueDate', 'days', 'status']);

/** The rate's figures are printed to ten decimals; `73/18` periods a year is a quotient. */
function pboc(check, expected, got) {
  for (const [key, value] of Object.entries(expected)) {
    const what = `annualRate.pboc.${key}`;
    if (key === 'result' || typeof value === 'boolean') check.equal(what, value, got[key]);
    else check.figure(what, value, got[key]);
  }
}

function xirr(check, expected, got) {
  for (const [key, value] of Object.entries(expected)) {
    if (key === 'result') check.equal('annualRate.xirr.result', value, got.result);
    else check.figure(`annualRate.xirr.${key}`, value, got[key]);
  }
}

export function compareRows(check, expected, rows) {
  check.equal('rows', expected.length, rows.length);
  expected.forEach((row, index) => {
    for (const [key, value] of Object.entries(row)) {
      const what = `rows[${index}].${key}`;
      if (PLAIN.has(key)) check.equal(what, value, rows[index]?.[key]);
      else check.money(what, value, rows[index]?.[key]);
    }
  });
}

function model(vector, check) {
  const plan = schedule(vector.inputs.terms);
  const { rows, totals, level, annualRate, ...others } = vector.expected;
  check.equal('expected fields', '', Object.keys(others).join());
  compareRows(check, rows, plan.rows);
  for (const [key, value] of Object.entries(totals)) {
    check.money(`totals.${key}`, value, plan.totals[key]);
  }
  check.equal('level', level, plan.level);
  if (annualRate?.pboc) pboc(check, annualRate.pboc, plan.annualRate);
  if (annualRate?.xirr) xirr(check, annualRate.xirr, plan.xirr);
}

export const kinds = { model_schedule: model };
