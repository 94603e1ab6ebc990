/**
 * The schema of product documents and the engine's reader: what one takes the other takes.
 *
 * Every document that ships, and others that hold every field, are changed at every place in every
 * way of mutations.mjs. A schema cannot say all that the reader checks: what it lets pass is listed
 * here with the reason, by code and place. What the reader takes the schema may never refuse.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { FenqiError, product } from 'fenqi';
import { documents } from './documents.mjs';
import { at, mutations, vocabulary } from './mutations.mjs';

const schema = JSON.parse(readFileSync(new URL('../../target/pkg/schema/product.json', import.meta.url), 'utf8'));
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true });
const validate = ajv.compile(schema);

/** The code and path of a refusal, or null. */
function refused(document) {
  try {
    product(document);
    return null;
  } catch (error) {
    assert.ok(error instanceof FenqiError, String(error));
    return error;
  }
}

/** `null` is an absent field to the reader; the schema does not offer it. */
function withoutNothing(value) {
  if (Array.isArray(value)) return value.map(withoutNothing);
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).filter(([, field]) => field !== null && field !== undefined);
  return Object.fromEntries(fields.map(([name, field]) => [name, withoutNothing(field)]));
}

/** The value at a path as errors write it: `fees[0].value`. */
function valueAt(document, path) {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  return keys.reduce((value, key) => value?.[key], document);
}

/** A number with decimals is its text to the reader, so that it may stand where a text is due. */
const isLateText = (path, value) =>
  ['id', 'name', 'zh-CN', 'en'].includes(path.at(-1)) && typeof value === 'number' && !Number.isSafeInteger(value);

const isNumber = (error, document) => typeof valueAt(document, error.path) === 'number';

/** What the reader refuses and a schema cannot say: code, place, further condition, reason. */
const BEYOND_A_SCHEMA = [
  ['out_of_range', /^(principal|termDays|rateBounds)\.most$/, null, 'one field against another: the most is below the least'],
  ['shares_not_whole', /^funders$/, null, 'a sum over entries'],
  ['date_order', /^dueDates\.dates\[\d+\]$/, null, 'one entry against the one before'],
  ['conflicting_fields', /^roll\.makeupWorkingDays$/, null, 'two lists that share a day'],
  ['invalid_date', /./, null, 'a day that its month does not have'],
  ['too_large', /(name|payee|standard|lender|guarantor|platform|merchant|insurer)/, null, 'lengths are in bytes, and the schema counts characters'],
  ['amount_too_large', /./, null, 'the largest amount lies between two powers of ten'],
  ['too_many_decimals', /./, isNumber, 'a number has no decimals to a schema'],
  ['invalid_number', /./, isNumber, 'a number that is printed with an exponent'],
];

const all = documents();
const words = vocabulary(Array.from(all.values(), ({ document }) => document), schema);

test('each document is sound to both, and the schema names every field', () => {
  const named = new Set();
  JSON.stringify(schema, (key, value) => {
    named.add(key);
    return value;
  });
  for (const [name, { document }] of all) {
    assert.equal(refused(document), null, name);
    assert.ok(validate(document), `${name}: ${ajv.errorsText(validate.errors)}`);
  }
  for (const field of words.names.keys()) assert.ok(named.has(field), field);
});

const beyond = new Set();
for (const [name, { document, own }] of all) {
  test(`${name}: the schema and the reader agree on what is changed`, (context) => {
    const wrong = [];
    let taken = 0;
    let count = 0;
    for (const [what, path, changed] of mutations(document, words, (path) => own.includes(path[0]) || (own.length > 0 && path.length === 0))) {
      count += 1;
      const error = refused(changed);
      const fits = validate(withoutNothing(changed));
      if (error === null) taken += 1;
      if (fits === (error === null)) continue;
      if (error !== null) {
        const rule = BEYOND_A_SCHEMA.findIndex(
          ([code, place, also]) => code === error.code && place.test(error.path) && (also === null || also(error, changed)),
        );
        beyond.add(rule);
        if (rule >= 0) continue;
      }
      if (error === null && isLateText(path, at(changed, path))) continue;
      const reader = error === null ? 'the reader takes it' : `${error.code} at ${error.path}`;
      wrong.push(`${path.join('.')} ${what}: ${reader}; ${fits ? 'the schema takes it' : ajv.errorsText(validate.errors)}`);
    }
    context.diagnostic(`${count} documents, ${taken} of them sound`);
    assert.ok(taken > 50 && taken < count / 2, `${taken} of ${count} are sound`);
    assert.equal(wrong.length, 0, `${wrong.length} of ${count}:\n${wrong.slice(0, 40).join('\n')}`);
  });
}

test('each reason was needed', () => {
  BEYOND_A_SCHEMA.forEach(([code, , , why], index) => assert.ok(beyond.has(index), `${code}: ${why}`));
});
