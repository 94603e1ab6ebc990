/**
 * Cases of the independent model: its terms are the package's own words and go in as they are, so
 * that a field the engine does not know is the engine's own error.
 */

import { applyCoupons, bestCoupon, schedule } from 'fenqi';

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

function comparePlan(check, expected, plan) {
  const { rows, totals, level, annualRate, ...others } = expected;
  check.equal('expected fields', '', Object.keys(others).join());
  compareRows(check, rows, plan.rows);
  for (const [key, value] of Object.entries(totals)) {
    check.money(`totals.${key}`, value, plan.totals[key]);
  }
  check.equal('level', level, plan.level);
  if (annualRate?.pboc) pboc(check, annualRate.pboc, plan.annualRate);
  if (annualRate?.xirr) xirr(check, annualRate.xirr, plan.xirr);
}

function model(vector, check) {
  comparePlan(check, vector.expected, schedule(vector.inputs.terms));
}

/** Whether a coupon applies, and every reason why not; a model names them in an order of its own. */
function verdict(check, what, expected, got) {
  const inOrder = (reasons) => [...reasons].sort().join();
  check.equal(`${what}applies`, expected.applies, got.applies);
  check.equal(`${what}reasons`, inOrder(expected.reasons), inOrder(got.reasons));
  if (typeof expected.saved === 'string') check.money(`${what}saved`, expected.saved, got.saved);
  else check.equal(`${what}saved`, null, got.saved);
}

function coupon({ inputs, expected }, check) {
  const { terms, coupon, ...more } = inputs;
  check.equal('input fields', '', Object.keys(more).join());
  const got = applyCoupons({ ...terms, coupons: [coupon] });
  const { applies, reasons, before, after, saved, discount, ...others } = expected;
  check.equal('expected fields', '', Object.keys(others).join());
  verdict(check, '', { applies, reasons, saved }, got);
  comparePlan(check, before, got.before);
  if (!after) return check.equal('after', null, got.after);
  check.money('discount', discount, got.discount);
  return comparePlan(check, after, got.after);
}

function choice({ inputs, expected }, check) {
  const { terms, coupons, ...more } = inputs;
  check.equal('input fields', '', Object.keys(more).join());
  const got = bestCoupon({ ...terms, coupons });
  check.equal('coupons', expected.coupons.length, got.coupons.length);
  expected.coupons.forEach((each, index) => {
    check.equal(`coupons[${index}].id`, each.id, got.coupons[index].id);
    verdict(check, `coupons[${index}].`, each, got.coupons[index]);
  });
  check.equal('best', expected.best, got.best === null ? null : got.coupons[got.best].id);
}

export const kinds = { model_schedule: model, model_coupon: coupon, model_coupon_choice: choice };
