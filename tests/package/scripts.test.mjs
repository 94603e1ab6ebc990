/**
 * The scripts of the package, each for its host: in an edition of the language that the host has, and
 * with no name that it lacks. Every kind of failure is one that some host shows only when it loads.
 */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'acorn';
import { analyze } from 'eslint-scope';
import { KINDS, folder, scripts } from './built.mjs';

const all = scripts();

test('every script is of a known kind, and of every kind there is one', () => {
  assert.deepEqual(all.filter(({ kind }) => !kind).map(({ name }) => name), []);
  assert.deepEqual(KINDS.filter((kind) => !all.some((script) => script.kind === kind)), []);
});

/** The script as a tree, in the edition of its kind, with no `await` outside of a function. */
function tree({ text, kind }) {
  return parse(text, {
    ecmaVersion: kind.edition,
    sourceType: kind.module ? 'module' : 'script',
    ranges: true,
    allowHashBang: true,
    allowAwaitOutsideFunction: false,
  });
}

/** The names that a script takes from outside of itself. */
function taken(script) {
  // CommonJS is run inside of a function.
  const options = { ecmaVersion: Math.max(6, script.kind.edition), sourceType: script.kind.module ? 'module' : 'script' };
  const { globalScope } = analyze(tree(script), options);
  const own = new Set(globalScope.variables.map(({ name }) => name));
  return [...new Set(globalScope.through.map(({ identifier }) => identifier.name))].filter((name) => !own.has(name));
}

for (const script of all) {
  test(`${script.name} takes no unknown name, and makes no code of text`, () => {
    const known = new Set(script.kind.names.split(' '));
    assert.deepEqual(taken(script).filter((name) => !known.has(name)), []);
    const made = [];
    (function walk(node) {
      if (!node || typeof node !== 'object') return;
      const { callee } = node;
      const name = callee?.name ?? callee?.property?.name;
      // `Function(text)` and `value.constructor(text)` are `eval` under other names.
      if (/^(Call|New)Expression$/.test(node.type) && /^(eval|Function|constructor)$/.test(name)) made.push(name);
      Object.values(node).forEach(walk);
    })(tree(script));
    assert.deepEqual(made, []);
  });
}

const esCheck = join(dirname(createRequire(import.meta.url).resolve('es-check')), 'cli/index.js');

for (const { of, edition, module } of KINDS) {
  test(`es-check finds nothing newer than ${edition} in ${of}`, () => {
    const files = all.filter(({ kind }) => kind.of === of).map(({ name }) => join(folder, name));
    execFileSync(process.execPath, [esCheck, `es${edition}`, ...files, ...(module ? ['--module'] : []), '--allowHashBang'], {
      encoding: 'utf8',
    });
  });
}

test('what is looked for would be found', () => {
  const kind = KINDS.find(({ of }) => of === 'dist/esm/');
  assert.deepEqual(taken({ kind, text: 'const a = 1; export const b = () => a + window.c;' }), ['window']);
  assert.throws(() => tree({ kind, text: 'await import("x");' }), SyntaxError);
  assert.throws(() => tree({ kind: { edition: 2017 }, text: 'a?.b' }), SyntaxError);
});
