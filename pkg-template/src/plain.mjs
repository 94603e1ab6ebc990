/**
 * Makes the engine's text of what a caller passed, in one walk.
 *
 * A getter or a proxy may throw here and nowhere else. What is not plain (functions, symbols,
 * BigInt, dates) is refused by its path; size and depth are bounded. Numbers with decimals become
 * their text, so that `10000.1` means what is printed and no float ever stands for money.
 */

import { whole } from './compact.mjs';
import { FenqiError, hostError, kind, tooLarge, wrongType } from './error.mjs';

const MOST_DEPTH = 16;
const MOST_VALUES = 200000;
const MOST_TEXT = 10000;
const MOST_FIELDS = 100;

/** One step below a path, as the engine writes paths. */
function below(path, key) {
  if (typeof key === 'number') return `${path}[${key}]`;
  return path ? `${path}.${key}` : key;
}

/** The text of a value, which lies at a path of the call. */
export function compact(value, path = '') {
  // What leads from there to where the walk is: it becomes a path only for a refusal.
  const steps = [];
  let values = 0;
  const here = () => steps.reduce(below, path);
  const large = (limit) => tooLarge(here(), limit);
  const wrong = (expected, got) => wrongType(here(), expected, got);

  const text = (value) => {
    if (value.length > MOST_TEXT) throw large(`${MOST_TEXT} characters`);
    return whole(value);
  };

  const write = (value) => {
    values += 1;
    if (values > MOST_VALUES) throw tooLarge('', `${MOST_VALUES} values`);
    switch (typeof value) {
      case 'undefined':
        return 'n';
      case 'boolean':
        return value ? 't' : 'f';
      case 'number':
        if (!Number.isFinite(value)) throw wrong('a finite number', String(value));
        return Number.isSafeInteger(value) ? `i${value};` : `s${value}\0`;
      case 'string':
        return `s${text(value)}\0`;
      case 'object':
        if (value === null) return 'n';
        if (steps.length === MOST_DEPTH) throw large(`${MOST_DEPTH} levels`);
        return structure(value);
      default:
        throw wrong('plain data', `a ${typeof value}`);
    }
  };

  const structure = (value) => {
    let keys;
    let list;
    try {
      list = Array.isArray(value);
      if (list && value.length > MOST_VALUES) throw large(`${MOST_VALUES} values`);
      keys = list ? null : Object.keys(value);
      const kind = list ? 'Array' : Object.prototype.toString.call(value).slice(8, -1);
      if (!list && kind !== 'Object') throw wrong('plain data', `a ${kind}`);
    } catch (error) {
      throw unreadable(error, here());
    }
    let written = list ? '[' : '{';
    const length = list ? value.length : keys.length;
    for (let i = 0; i < length; i++) {
      const key = list ? i : keys[i];
      if (!list) written += `:${text(key)}\0`;
      steps.push(key);
      let item;
      try {
        item = value[key];
      } catch (error) {
        throw unreadable(error, here());
      }
      written += write(item);
      steps.pop();
    }
    return written + (list ? ']' : '}');
  };

  return write(value);
}

/**
 * The fields of what must be an object, each read once. What has more than any request has is not
 * copied.
 */
export function fieldsOf(object, path) {
  let keys;
  try {
    const got = Array.isArray(object) ? 'a list' : typeof object === 'object' && object ? '' : kind(object);
    if (got) throw wrongType(path, 'an object', got);
    keys = Object.keys(object);
  } catch (error) {
    throw unreadable(error, path);
  }
  if (keys.length > MOST_FIELDS) throw tooLarge(path, `${MOST_FIELDS} fields`);
  const fields = Object.create(null);
  for (const key of keys) {
    try {
      fields[key] = object[key];
    } catch (error) {
      throw unreadable(error, below(path, key));
    }
  }
  return fields;
}

function unreadable(error, path) {
  return error instanceof FenqiError ? error : hostError('unreadable', path, {});
}
