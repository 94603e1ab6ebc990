/**
 * Every piece of code in `docs/runtimes/` stands in a file that the tests run.
 *
 * Above a piece stands where it is from: a file, seen from the root, and a region of it.
 *
 *     <!-- from tests/consumers/projects/node/import.mjs#first-row -->
 *
 * A region is what lies between a line with `#region first-row` and the next with `#endregion`, in
 * whatever comments the language has, less its indentation; without a name it is the whole file.
 * What is typed into a shell (`sh`) is from nowhere. `FENQI_UPDATE_DOCS=1` writes the pieces.
 */

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { root } from './project.mjs';

const FOLDER = 'docs/runtimes';
const PIECE = /^(<!-- from (\S+?)(?:#(\S+))? -->\n)?```(\w*)\n([\s\S]*?)^```$/gm;

/** The text of a region of a file, or of all of it. */
function region(path, name) {
  const text = readFileSync(join(root, path), 'utf8');
  if (!name) return text;
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.includes('#region') && line.split(/\s+/).includes(name));
  assert.ok(first >= 0, `${path} has no region ${name}`);
  const length = lines.slice(first).findIndex((line) => line.includes('#endregion'));
  assert.ok(length > 0, `${path}: the region ${name} does not end`);
  const inside = lines.slice(first + 1, first + length);
  const indents = inside.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  return `${inside.map((line) => line.slice(indent)).join('\n')}\n`;
}

const pages = readdirSync(join(root, FOLDER)).filter((name) => name.endsWith('.md'));
const linked = readFileSync(join(root, FOLDER, 'README.md'), 'utf8');

for (const page of pages) {
  const file = join(root, FOLDER, page);

  test(`${page}: each piece of code is that of its file`, () => {
    const text = readFileSync(file, 'utf8');
    const fresh = text.replace(PIECE, (piece, from, path, name, language) => {
      if (!from && language === 'sh') return piece;
      assert.ok(from, `a piece that says not where it is from:\n${piece}`);
      return `${from}\`\`\`${language}\n${region(path, name)}\`\`\``;
    });
    if (process.env.FENQI_UPDATE_DOCS) writeFileSync(file, fresh);
    else assert.equal(text, fresh, 'to write the pieces anew: FENQI_UPDATE_DOCS=1 node --test docs.test.mjs');
  });

  test(`${page}: its links lead somewhere, and the list of runtimes to it`, () => {
    const text = readFileSync(file, 'utf8');
    for (const [, link] of text.matchAll(/\]\((?!\w+:|#)([^)#]+)(?:#[^)]*)?\)/g)) {
      assert.ok(existsSync(join(dirname(file), link)), link);
    }
    if (page !== 'README.md') assert.ok(linked.includes(`(${page})`), 'README.md does not name it');
  });
}

test('the programs and projects that the pages name are run', () => {
  const tests = readdirSync(join(root, 'tests'), { recursive: true })
    .filter((name) => /\.(test|spec)\.[cm]?js$/.test(name) && !name.includes('node_modules'))
    .map((name) => readFileSync(join(root, 'tests', name), 'utf8'))
    .join('\n');
  for (const page of pages) {
    for (const [, path] of readFileSync(join(root, FOLDER, page), 'utf8').matchAll(/<!-- from (\S+?)(?:#\S+)? -->/g)) {
      const place = /^tests\/[\w-]+\/(?:projects\/)?([\w.-]+)/.exec(path);
      assert.ok(place, `${page}: ${path} lies outside of the tests`);
      const named = ["'", '/'].some((quote) => tests.includes(`${quote}${place[1]}'`));
      assert.ok(named, `${page}: no test names ${place[1]}`);
    }
  }
});
