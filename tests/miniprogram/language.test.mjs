/** The contexts themselves: what was taken away is gone, so that a script which needs it fails there. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import vm from 'node:vm';
import { GLOBALS, context } from './language.mjs';

const inside = (code, host) => vm.runInContext(code, context(host));

/** Later than 2017, or not of the language. */
const GONE = [
  'globalThis', 'BigInt', 'BigInt64Array', 'Intl', 'WebAssembly', 'WeakRef', 'FinalizationRegistry', 'SharedArrayBuffer',
  'Atomics', 'eval', 'escape', 'TextDecoder', 'TextEncoder', 'fetch', 'URL', 'queueMicrotask', 'setTimeout', 'console',
  'process', 'Buffer', 'require', 'window', 'self', 'structuredClone',
];
const GONE_MEMBERS = [
  'Promise.prototype.finally', 'Promise.allSettled', 'Array.prototype.flat', 'Array.prototype.flatMap', 'Array.prototype.at',
  'Object.fromEntries', 'Object.hasOwn', 'String.prototype.replaceAll', 'String.prototype.matchAll', 'String.prototype.at',
  'Uint8Array.fromBase64', 'Uint8Array.prototype.at', 'Error.captureStackTrace', 'Map.groupBy',
];

for (const name of GONE) {
  test(`there is no ${name}`, () => assert.equal(inside(`typeof ${name}`), 'undefined'));
}
for (const name of GONE_MEMBERS) {
  test(`there is no ${name}`, () => assert.equal(inside(`typeof ${name}`), 'undefined'));
}

test('the language of 2017 is there', () => {
  for (const name of GLOBALS) assert.equal(inside(`'${name}' in this`), true, name);
  assert.equal(inside("Object.entries({ a: 1 })[0].join().padStart(5, '.') + [1].includes(1) + Uint8Array.of(1, 2).slice(1)[0]"), '..a,1true2');
});

test('text becomes no code, by whatever way', () => {
  for (const code of ["new Function('return 1')", "(() => {}).constructor('return 1')", "(async () => {}).constructor('')"]) {
    assert.throws(() => inside(code), { name: 'EvalError' }, code);
  }
});

test('a host has what it is given, and no more', () => {
  assert.equal(inside('typeof wx + typeof my', { wx: {} }), 'objectundefined');
});
