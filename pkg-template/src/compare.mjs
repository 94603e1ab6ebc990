/**
 * Many plans in one call: every product with every method, term and amount that is named. A
 * combination that a product refuses carries its error and does not spoil the others.
 */

import { FenqiError, asFenqiError, hostError, kind, tooLarge, wrongType } from './error.mjs';
import { fieldsOf } from './plain.mjs';
import { isProduct } from './product.mjs';
import { schedule } from './schedule.mjs';

const MOST_CELLS = 1000;
const AXES = { products: 'product', methods: 'method', periods: 'periods', principals: 'principal' };

export function compare(request) {
  try {
    const { base, ...axes } = fieldsOf(request, '');
    for (const field of Object.keys(axes)) {
      if (!(field in AXES)) {
        throw hostError('unknown_field', field, { known: ['base', ...Object.keys(AXES)].join(', ') });
      }
    }
    let cells = [fieldsOf(base, 'base')];
    for (const axis of Object.keys(AXES)) {
      const values = listOf(axes[axis], axis);
      if (values === null) continue;
      if (cells.length * values.length > MOST_CELLS) {
        throw tooLarge(axis, `${MOST_CELLS} cells`);
      }
      const wider = [];
      for (const cell of cells) for (const value of values) wider.push({ ...cell, [AXES[axis]]: value });
      cells = wider;
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
  const id = plan ? plan.terms.product : isProduct(product) ? product.id : product;
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

/** The entries of a list, read once; null where there is none. */
function listOf(values, axis) {
  if (values === undefined || values === null) return null;
  try {
    if (!Array.isArray(values)) {
      throw wrongType(axis, 'a list', kind(values));
    }
    if (values.length > MOST_CELLS) throw tooLarge(axis, `${MOST_CELLS} cells`);
    return Array.from(values);
  } catch (error) {
    throw error instanceof FenqiError ? error : hostError('unreadable', axis, {});
  }
}
