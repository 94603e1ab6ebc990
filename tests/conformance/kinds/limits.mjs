/**
 * Credit limits and banking hours of the independent model: the inputs are the package's own words
 * and go in as they are. Of a refused event the model gives the id alone, the package the reason too.
 */

import { bankingHours, quota } from 'fenqi';

const MONEY = new Set(['available', 'largest']);

function compareLedger(check, expected, got) {
  check.equal('ledger', expected.map(({ id }) => id).join(), got.map(({ id }) => id).join());
  expected.forEach(({ id, ...amounts }, index) => {
    for (const [key, value] of Object.entries(amounts)) {
      check.money(`ledger[${index}].${key}`, value, got[index]?.[key]);
    }
  });
}

function limits(vector, check) {
  const got = quota(vector.inputs);
  const { reasons, refusedEvents, ledger, ...figures } = vector.expected;
  for (const [key, value] of Object.entries(figures)) {
    if (MONEY.has(key)) check.money(key, value, got[key]);
    else check.equal(key, value, got[key]);
  }
  check.equal('reasons', reasons.join(), got.reasons.join());
  check.equal('refusedEvents', refusedEvents.join(), got.refusedEvents.map(({ id }) => id).join());
  compareLedger(check, ledger, got.ledger);
}

function hours(vector, check) {
  const got = bankingHours(vector.inputs);
  for (const [key, value] of Object.entries(vector.expected)) check.equal(key, value, got[key]);
}

export const kinds = { model_quota: limits, model_banking_hours: hours };
