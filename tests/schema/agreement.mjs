/** Whether a schema and the engine's reader agree on a document in every way it can be changed. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { FenqiError } from 'fenqi';
import { at, mutations, vocabulary } from './mutations.mjs';

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

/** Whether the refused value is a number. */
export const isNumber = (error, document) => typeof valueAt(document, error.path) === 'number';

/**
 * Makes the tests of one schema of the package: `documents` are `{ document, own }` by name, each
 * sound; `read(document)` throws what the reader refuses, with a path inside the document; `beyond`
 * lists what only the reader can check, as `[code, place, further condition, reason]`.
 */
export function agree(file, documents, read, beyond) {
  const schema = JSON.parse(readFileSync(new URL(`../../target/pkg/schema/${file}`, import.meta.url), 'utf8'));
  const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true });
  const validate = ajv.compile(schema);
  const words = vocabulary(Array.from(documents.values(), ({ document }) => document), schema);

  /** The refusal of a document, or null. */
  function refused(document) {
    try {
      read(document);
      return null;
    } catch (error) {
      assert.ok(error instanceof FenqiError, String(error));
      return error;
    }
  }

  test(`${file}: each document is sound to both, and the schema names every field`, () => {
    const named = new Set();
    JSON.stringify(schema, (key, value) => {
      named.add(key);
      return value;
    });
    for (const [name, { document }] of documents) {
      assert.equal(refused(document), null, name);
      assert.ok(validate(document), `${name}: ${ajv.errorsText(validate.errors)}`);
    }
    for (const field of words.names.keys()) assert.ok(named.has(field), field);
  });

  const needed = new Set();
  for (const [name, { document, own }] of documents) {
    test(`${file}, ${name}: the schema and the reader agree on what is changed`, (context) => {
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
          const rule = beyond.findIndex(
            ([code, place, also]) => code === error.code && place.test(error.path) && (also === null || also(error, changed)),
          );
          needed.add(rule);
          if (rule >= 0) continue;
        }
        if (error === null && isLateText(path, at(changed, path))) continue;
        const reader = error === null ? 'the reader takes it' : `${error.code} at ${error.path}`;
        wrong.push(`${path.join('.')} ${what}: ${reader}; ${fits ? 'the schema takes it' : ajv.errorsText(validate.errors)}`);
      }
      context.diagnostic(`${count} documents, ${taken} of them sound`);
      assert.ok(taken > 30 && taken < count / 2, `${taken} of ${count} are sound`);
      assert.equal(wrong.length, 0, `${wrong.length} of ${count}:\n${wrong.slice(0, 40).join('\n')}`);
    });
  }

  test(`${file}: each reason was needed`, () => {
    beyond.forEach(([code, , , why], index) => assert.ok(needed.has(index), `${code}: ${why}`));
  });
}
