/**
 * Makes plain data of what a caller passed, before the engine sees it.
 *
 * A getter or a proxy may throw here and nowhere else. What is not plain (functions, symbols,
 * BigInt, dates) is refused by its path; size and depth are bounded. Numbers with decimals become
 * their text, so that `10000.1` means what is printed and no float ever stands for money.
 */

import { FenqiError, hostError } from './error.mjs';

const MOST_DEPTH = 16;
const MOST_VALUES = 200000;
const MOST_TEXT = 10000;
const MOST_FIELDS = 100;

/** A plain copy that shares nothing with the value, which lies at a path of the call. */
export function plain(value, path = '') {
  return copy(value, path, 0, { values: 0 });
}

/** One step below a path, as the engine writes paths. */
function below(path, key) {
  if (typeof key === 'number') return `${path}[${key}]`;
  return path ? `${path}.${key}` : key;
}

function copy(value, path, depth, seen) {
  seen.values += 1;
  if (seen.values > MOST_VALUES) throw hostError('too_large', '', { limit: `${MOST_VALUES} values` });
  switch (typeof value) {
    case 'undefined':
      return null;
    case 'boolean':
      return value;
    case 'number':
      if (!Number.isFinite(value)) {
        throw hostError('wrong_type', path, { expected: 'a finite number', got: String(value) });
      }
      return Number.isSafeInteger(value) ? value : String(value);
    case 'string':
      if (value.length <= MOST_TEXT) return value;
      throw hostError('too_large', path, { limit: `${MOST_TEXT} characters` });
    case 'object':
      if (value === null) return null;
      if (depth === MOST_DEPTH) throw hostError('too_large', path, { limit: `${MOST_DEPTH} levels` });
      return structure(value, path, depth + 1, seen);
    default:
      throw hostError('wrong_type', path, { expected: 'plain data', got: `a ${typeof value}` });
  }
}

function structure(value, path, depth, seen) {
  let keys;
  let list;
  try {
    list = Array.isArray(value);
    if (list && value.length > MOST_VALUES) {
      throw hostError('too_large', path, { limit: `${MOST_VALUES} values` });
    }
    keys = list ? null : Object.keys(value);
    const kind = list ? 'Array' : Object.prototype.toString.call(value).slice(8, -1);
    if (!list && kind !== 'Object') {
      throw hostError('wrong_type', path, { expected: 'plain data', got: `a ${kind}` });
    }
  } catch (error) {
    throw unreadable(error, path);
  }
  if (list) {
    const items = [];
    for (let i = 0; i < value.length; i++) {
      items.push(copy(read(value, i, path), below(path, i), depth, seen));
    }
    return items;
  }
  // Without a prototype, so that `__proto__` is a field like any other.
  const fields = Object.create(null);
  for (const key of keys) {
    if (key.length > MOST_TEXT) throw hostError('too_large', path, { limit: `${MOST_TEXT} characters` });
    fields[key] = copy(read(value, key, path), below(path, key), depth, seen);
  }
  return fields;
}

/** The fields of an object, each read once. What has more than any request has is not copied. */
export function fieldsOf(object, path) {
  let keys;
  try {
    if (Array.isArray(object)) {
      throw hostError('wrong_type', path, { expected: 'an object', got: 'a list' });
    }
    keys = Object.keys(object);
  } catch (error) {
    throw unreadable(error, path);
  }
  if (keys.length > MOST_FIELDS) throw hostError('too_large', path, { limit: `${MOST_FIELDS} fields` });
  const fields = Object.create(null);
  for (const key of keys) fields[key] = read(object, key, path);
  return fields;
}

/** Reads a property that may throw. */
export function read(value, key, path) {
  try {
    return value[key];
  } catch (error) {
    throw unreadable(error, below(path, key));
  }
}

function unreadable(error, path) {
  return error instanceof FenqiError ? error : hostError('unreadable', path, {});
}
