/**
 * `fenqi.wasm` as hosts meet it: valid WebAssembly of the first version by a validator that is not the
 * compiler's own, with nothing in it that some host refuses.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import wabt from 'wabt';
import { folder } from './built.mjs';

const { readWasm, parseWat } = await wabt();
const bytes = readFileSync(join(folder, 'dist/fenqi.wasm'));

/** Everything that came after the first version, by wabt's names. */
const LATER = [
  'exceptions', 'sat_float_to_int', 'sign_extension', 'simd', 'threads', 'function_references', 'multi_value',
  'tail_call', 'bulk_memory', 'reference_types', 'annotations', 'code_metadata', 'gc', 'memory64',
  'extended_const', 'relaxed_simd', 'multi_memory',
];
const FIRST = Object.fromEntries(LATER.map((name) => [name, false]));

/** Throws where the module is of a later version than the features say. */
function validate(content, features) {
  const module = readWasm(content, { ...features, readDebugNames: false });
  try {
    module.validate();
    return module.toText({ foldExprs: false, inlineExport: false });
  } finally {
    module.destroy();
  }
}

test('the module is valid with every later feature off', () => {
  assert.match(validate(bytes, FIRST), /^\(module/);
});

for (const [feature, text] of [
  ['sign_extension', '(func (param i32) (result i32) local.get 0 i32.extend8_s)'],
  ['bulk_memory', '(memory 1) (func i32.const 0 i32.const 0 i32.const 0 memory.fill)'],
  ['sat_float_to_int', '(func (param f64) (result i32) local.get 0 i32.trunc_sat_f64_s)'],
  ['simd', '(func (param v128))'],
]) {
  test(`a module with ${feature} is not`, () => {
    const parsed = parseWat('later.wat', `(module ${text})`, { ...FIRST, [feature]: true });
    const { buffer } = parsed.toBinary({});
    assert.throws(() => validate(buffer, FIRST));
    assert.ok(validate(buffer, { ...FIRST, [feature]: true }));
  });
}

const module = new WebAssembly.Module(bytes);

test('it imports functions of the glue, and nothing else', () => {
  const foreign = WebAssembly.Module.imports(module).filter(({ module, kind }) => module !== './fenqi_bg.js' || kind !== 'function');
  assert.deepEqual(foreign, []);
});

test('it exports its memory and functions, and no Global, which WeChat on iOS refuses', () => {
  const kinds = WebAssembly.Module.exports(module).map(({ name, kind }) => (kind === 'function' ? kind : `${kind} ${name}`));
  assert.deepEqual([...new Set(kinds)].sort(), ['function', 'memory memory']);
});

test('no exported function takes or gives an i64, which is a BigInt in JavaScript', () => {
  const text = validate(bytes, FIRST);
  const types = [...text.matchAll(/^ {2}\(type \(;(\d+);\) \(func(.*)\)\)$/gm)].map(([, , rest]) => rest);
  const functions = new Map([...text.matchAll(/^ {2}\(func \(;(\d+);\) \(type (\d+)\)/gm)].map(([, index, type]) => [index, types[type]]));
  const exported = [...text.matchAll(/\(export "([^"]+)" \(func (\d+)\)\)/g)];
  assert.ok(exported.length > 5 && functions.size > 100, 'the text has another form than is read here');
  assert.deepEqual(exported.filter(([, , index]) => (functions.get(index) ?? 'i64').includes('i64')).map(([, name]) => name), []);
});
