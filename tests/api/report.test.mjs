/**
 * A change of the package's types is seen, and told: the built package is compared with the report in
 * the repository, and each renewal of the report with `CHANGELOG.md`.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { changelog, missing, sections } from './changelog.mjs';
import { bodyOf, differences, hashOf, kept, read, REPORT, said, write } from './report.mjs';
import { builtPackage, entries, root, surface, SYSTEMS } from './surface.mjs';

const RENEW = 'node tests/api/renew.mjs writes it; then CHANGELOG.md has to say, under [Unreleased], what changed and why';
const seen = surface(builtPackage, 'import');
const body = bodyOf(seen);
const { renewals, body: keptBody } = kept();

test('the types of the built package are those of the report', () => {
  assert.ok(body === keptBody, `${REPORT} differs from the package: ${said(differences(keptBody, body))}. ${RENEW}`);
});

test('the report was renewed by its script, and not by hand or by a merge', () => {
  const last = renewals.at(-1);
  assert.equal(last?.hash, hashOf(keptBody), `take ${REPORT} as it was before, then ${RENEW}`);
  const numbers = renewals.map(({ number }) => number);
  assert.deepEqual(numbers, [...new Set(numbers)].sort((a, b) => a - b), 'numbers that rise by renewals');
});

test('the report has every renewal that CHANGELOG.md tells of since the last release', () => {
  const unreleased = sections(changelog()).find(({ version }) => version === 'Unreleased')?.entries ?? [];
  const told = unreleased.flatMap((entry) => entry.match(/^API (\d+)/)?.[1] ?? []).map(Number);
  const known = renewals.map(({ number }) => number);
  assert.deepEqual(told.filter((number) => !known.includes(number)), [], `${REPORT} has lost them: take it as it was before`);
});

for (const renewal of renewals) {
  test(`CHANGELOG.md says why the API changed: API ${renewal.number}`, () => {
    const lacks = missing(changelog(), renewal);
    assert.equal(lacks, null, `CHANGELOG.md: ${lacks}. It takes a line "- API ${renewal.number}: …" with every name of "${said(renewal)}" in code font and the reason in words`);
  });
}

test('import and require have the same types, where there is something to require', () => {
  const both = ({ modules }) => modules.filter(({ requirable }) => requirable).map(({ subpath }) => subpath);
  const required = surface(builtPackage, 'require');
  const same = { ...seen, modules: seen.modules.filter(({ requirable }) => requirable) };
  assert.deepEqual(both(seen), both(required));
  assert.deepEqual(differences(bodyOf(same), bodyOf(required)), { added: [], changed: [], removed: [] });
});

test('an entry has its types under each module system that finds it', () => {
  for (const system of Object.keys(SYSTEMS)) {
    for (const { subpath, types, typed, requirable } of entries(builtPackage, system)) {
      assert.ok(types || !typed || (system === 'require' && !requirable), `${subpath}, ${system}`);
    }
  }
});

test('the report is itself TypeScript', () => {
  const file = join(root, REPORT);
  const program = ts.createProgram([file], { lib: ['lib.es2020.d.ts', 'lib.dom.d.ts'], types: [], strict: true, noEmit: true });
  const problems = ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  // A dependency's types are not in the report.
  assert.deepEqual(problems.filter((text) => !/^Cannot find module '(?!fenqi)/.test(text)), []);
});

const OLD = `declare module 'x' {
    export interface Row {
        a: string;
    }
    export function f(): Row;
    export function f(n: number): Row;
    type Inner = 'a';
    export {};
}

declare module 'x/y' {
    export { Row } from 'x';
}

// Files:
// x/data.json
`;

for (const [what, from, to, names] of [
  ['nothing', '', '', {}],
  ['a field', 'a: string', 'a?: string', { changed: ['Row'] }],
  ['a field less', '        a: string;\n', '', { changed: ['Row'] }],
  ['an overload less', '    export function f(n: number): Row;\n', '', { changed: ['f'] }],
  ['a type that is not exported', "'a'", "'b'", { changed: ['Inner'] }],
  ['a name', 'interface Row', 'interface Line', { added: ['Line'], removed: ['Row'] }],
  ['a function that is exported no more', 'export function f(): Row;\n    export', 'function f(): Row;\n   ', { changed: ['f'] }],
  ['a name of a subpath', 'export { Row }', 'export { Row, f }', { added: ['f'] }],
  ['a subpath', "'x/y'", "'x/z'", { added: ['x/z'], removed: ['x/y'] }],
  ['a file', 'x/data.json', 'x/table.json', { added: ['x/table.json'], removed: ['x/data.json'] }],
]) {
  test(`differences are found: ${what}`, () => {
    assert.deepEqual(differences(OLD, OLD.replace(from, to)), { added: [], changed: [], removed: [], ...names });
  });
}

const RENEWAL = { number: 3, hash: '0123456789ab', after: '0.1.0', added: ['f'], changed: ['Row'], removed: ['x/y'] };
const told = (entry, under = 'Unreleased') => {
  const [unreleased, older] = under === 'Unreleased' ? [entry, '- Other.'] : ['- Other.', entry];
  return `# Changelog\n\n## [Unreleased]\n\n### Changed\n\n${unreleased}\n\n## [0.1.0] - 2026-01-01\n\n${older}\n`;
};
const GOOD = '- API 3: `Row` has no `x/y` any more since\n  nobody could read it; `f` stands in its place.';

for (const [what, text, expected] of [
  ['all is said', told(GOOD), null],
  ['all is said, and it is out', told(GOOD).replace('[Unreleased]', '[0.2.0] - 2026-02-01'), null],
  ['nothing', told('- Other.'), /^no entry/],
  ['another number', told(GOOD.replace('API 3', 'API 30')), /^no entry/],
  ['under a release that was before', told(GOOD, '0.1.0'), /^no entry/],
  ['a name less', told(GOOD.replace('`f`', 'f')), /does not name `f`$/],
  ['names alone', told('- API 3: `Row`, `f`, `x/y`.'), /does not say why$/],
]) {
  test(`what the changelog says is judged: ${what}`, () => {
    const lacks = missing(text, RENEWAL);
    if (expected) assert.match(lacks, expected);
    else assert.equal(lacks, null);
  });
}

test('a report is read as it was written', () => {
  const text = write({ renewals: [RENEWAL, { ...RENEWAL, number: 4, added: [], removed: [] }], body: OLD });
  assert.deepEqual(read(text), { renewals: [RENEWAL, { ...RENEWAL, number: 4, added: [], removed: [] }], body: OLD });
});

test('the changelog of the package is the one of the repository', () => {
  assert.ok(sections(changelog()).length > 0);
  assert.equal(readFileSync(join(builtPackage, 'CHANGELOG.md'), 'utf8'), changelog(), 'the package is older than CHANGELOG.md: build it');
});
