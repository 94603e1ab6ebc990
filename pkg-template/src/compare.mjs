/**
 * Many plans in one call: every product with every method, term and amount that is named. A
 * combination that a product refuses carries its error and does not spoil the others.
 */

import { FenqiError, asFenqiError, hostError } from './error.mjs';
import { read } from './plain.mjs';
import { kind, schedule } from './schedule.mjs';

const MOST_CELLS = 1000;
const AXES = { products: 'product', methods: 'method', periods: 'periods', principals: 'principal' };

export function compare(request) {
  try {
    if (typeof request !== 'object' || request === null) {
      throw hostError('wrong_type', '', { expected: 'an object', got: kind(request) });
    }
    const base = read(request, 'base', '');
    if (typeof base !== 'object' || base === null) {
      throw hostError('wrong_type', 'base', { expected: 'an object', got: kind(base) });
    }
    const fixed = fieldsOf(base);
    let cells = [fixed];
    for (const axis of Object.keys(AXES)) {
      const values = read(request, axis, '');
      if (values === undefined || values === null) continue;
      if (!Array.isArray(values)) {
        throw hostError('wrong_type', axis, { expected: 'a list', got: kind(values) });
      }
      if (cells.length * values.length > MOST_CELLS) {
        throw hostError('too_large', axis, { limit: `${MOST_CELLS} cells` });
      }
      cells = cells.flatMap((cell) =>
        Array.from(values, (value) => ({ ...cell, [AXES[axis]]: value })),
      );
    }
    return cells.map(cellOf);
  } catch (error) {
    throw asFenqiError(error);
  }
}

function cellOf(terms) {
  const { product, method, periods, principal } = terms;
  let plan = null;
  let error = null;
  try {
    plan = schedule(terms);
  } catch (caught) {
    if (!(caught instanceof FenqiError) || caught.fault === 'host') throw caught;
    error = caught;
  }
  const id = product && typeof product === 'object' ? product.id : product;
  return {
    product: typeof id === 'string' ? id : null,
    method: typeof method === 'string' ? method : null,
    periods: typeof periods === 'number' ? periods : null,
    principal: plan ? plan.totals.principal : textOf(principal),
    plan,
    error,
  };
}

function textOf(value) {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function fieldsOf(object) {
  try {
    return { ...object };
  } catch (error) {
    throw hostError('unreadable', 'base', {});
  }
}
