/**
 * Writes the API report and the API reference anew from the package in `target/pkg`:
 * `node tests/api/renew.mjs`. What CHANGELOG.md has yet to say of it is printed.
 */

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changelog, missing, released } from './changelog.mjs';
import { FOLDER, pages } from './reference.mjs';
import { bodyOf, differences, hashOf, kept, REPORT, said, write } from './report.mjs';
import { builtPackage, root, surface } from './surface.mjs';

const seen = surface(builtPackage, 'import');
const body = bodyOf(seen);
const old = kept();
if (!old.body && !process.argv.includes('--first')) {
  throw new Error(`${REPORT} is gone, and with it what the package offered: take it from the last commit (or say --first)`);
}
const after = released(changelog());

if (old.body === body) {
  console.log(`${REPORT} is what the package says`);
} else {
  // The first report has nothing to differ from; what a release has told needs no line any more.
  const names = old.body ? differences(old.body, body) : { added: [], changed: [], removed: [] };
  const number = Math.max(0, ...old.renewals.map((renewal) => renewal.number)) + 1;
  const renewals = [...old.renewals.filter((renewal) => renewal.after === after), { number, hash: hashOf(body), after, ...names }];
  writeFileSync(join(root, REPORT), write({ renewals, body }));
  console.log(`${REPORT}: API ${number}: ${old.body ? said(names) : 'the first report'}`);
}
for (const renewal of kept().renewals) {
  const lacks = missing(changelog(), renewal);
  if (lacks) console.log(`CHANGELOG.md: ${lacks}`);
}

const folder = join(root, FOLDER);
mkdirSync(folder, { recursive: true });
const made = pages(seen);
for (const name of readdirSync(folder)) if (!made.has(name)) rmSync(join(folder, name));
for (const [name, text] of made) writeFileSync(join(folder, name), text);
console.log(`${FOLDER}: ${made.size} pages`);
