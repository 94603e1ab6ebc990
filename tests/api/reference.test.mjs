/** The API reference is what the declarations say, and they say enough. The examples run in `tests/node`. */

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { unitOf } from './fields.mjs';
import { complaints, FOLDER, pages } from './reference.mjs';
import { builtPackage, root, surface } from './surface.mjs';

const seen = surface(builtPackage, 'import');
const made = pages(seen);

test('a comment that says so makes amounts of texts', () => {
  const unit = (name, type) => unitOf(name, type, new Set(), { yuan: true });
  assert.deepEqual(['balance', 'id', 'name'].map((name) => unit(name, 'string')), ['yuan', '', '']);
  assert.deepEqual([unit('on', 'DateText'), unit('period', 'number')], ['date', '']);
});

test('every page is what the declarations say', () => {
  const folder = join(root, FOLDER);
  const stale = new Set([...made.keys(), ...readdirSync(folder)]);
  for (const [name, text] of made) {
    try {
      if (readFileSync(join(folder, name), 'utf8') === text) stale.delete(name);
    } catch {
      // Absent is stale as well.
    }
  }
  assert.deepEqual([...stale], [], `stale pages of ${FOLDER}; node tests/api/renew.mjs writes them`);
});

test('every function says what it does, what it throws, and has an example; every type says what it is', () => {
  assert.deepEqual(complaints(seen), []);
});

test('every link to a heading finds it', () => {
  const headings = new Map();
  for (const [name, text] of made) {
    const found = [];
    for (const [, heading] of text.matchAll(/^## (.+)$/gm)) {
      const anchor = heading.toLowerCase();
      const same = found.filter((other) => other === anchor || other.startsWith(`${anchor}-`)).length;
      found.push(same ? `${anchor}-${same}` : anchor);
    }
    headings.set(name, found);
  }
  for (const [name, text] of made) {
    for (const [, page, anchor] of text.matchAll(/\]\(([\w.-]*\.md)?#([\w-]+)\)/g)) {
      if (page?.startsWith('../')) continue;
      assert.ok(headings.get(page ?? name)?.includes(anchor), `${name}: ${page ?? ''}#${anchor}`);
    }
  }
});

for (const [name, type, beside, unit] of [
  ['principal', 'Amount', [], 'yuan'],
  ['rates', 'Decimal[]', [], 'fraction'],
  ['dueDate', 'DateText | null', [], 'date'],
  ['interestFen', 'number', [], 'fen'],
  ['interest', 'string', ['interestFen'], 'yuan'],
  ['interest', 'string | null', ['interestFen'], 'yuan'],
  ['ratePct', 'string', [], '%'],
  ['rate', 'string', ['ratePct'], 'fraction'],
  ['days', 'number', [], 'days'],
  ['graceDays', 'number', [], 'days'],
  ['periods', 'number', [], ''],
  ['name', 'string', [], ''],
]) {
  test(`the unit of ${name}: ${type} is ${unit || 'none'}`, () => assert.equal(unitOf(name, type, new Set(beside)), unit));
}
