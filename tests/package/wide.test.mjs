/**
 * The integers of 64 bits of the engine in JavaScript (`pkg-template/build/asmjs/wide.js`), each
 * operation against BigInt, which the hosts that it is for have not.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './built.mjs';

const text = readFileSync(join(root, 'pkg-template/build/asmjs/wide.js'), 'utf8');
const names = [...text.matchAll(/^function (\w+)/gm)].map(([, name]) => name);
const memory = new ArrayBuffer(64);
const trap = () => {
  throw new Error('trap');
};
const wide = new Function('HEAP32', 'HEAPU8', 'wasm2js_trap', `${text}; return { ${names.join(', ')} };`)(
  new Int32Array(memory),
  new Uint8Array(memory),
  trap,
);

const signed = (value) => BigInt.asIntN(64, value);
const unsigned = (value) => BigInt.asUintN(64, value);
const from = (value) => wide.wide(Number(BigInt.asIntN(32, value)), Number(BigInt.asIntN(32, value >> 32n)));
const to = ({ low, high }) => {
  assert.ok(low === (low | 0) && high === (high | 0), 'both words are of 32 bits');
  return (BigInt(high) << 32n) | BigInt(low >>> 0);
};

/** Those at the edges of words, of doubles, and of the signs; and others drawn by a fixed seed. */
const VALUES = [0n, 1n, 2n, 3n, 5n, 10n, 100n, 365n, 10000n, 65535n, 65536n];
for (const bits of [31n, 32n, 33n, 47n, 48n, 52n, 53n, 54n, 62n, 63n]) VALUES.push((1n << bits) - 1n, 1n << bits, (1n << bits) + 1n);
let seed = 0x2545f4914f6cdd1dn;
for (let i = 0; i < 60; i++) {
  seed = unsigned(seed * 6364136223846793005n + 1442695040888963407n);
  VALUES.push(seed >> BigInt(i % 60));
}
const ALL = [...VALUES, ...VALUES.map((value) => -value)].map(signed);

const bit = (truth) => (truth ? 1 : 0);
const PAIRS = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
  shl: (a, b) => a << (b & 63n),
  shr_s: (a, b) => a >> (b & 63n),
  shr_u: (a, b) => unsigned(a) >> (b & 63n),
  rotl: (a, b) => (unsigned(a) << (b & 63n)) | (unsigned(a) >> (64n - (b & 63n))),
  div_u: (a, b) => b && unsigned(a) / unsigned(b),
  rem_u: (a, b) => b && unsigned(a) % unsigned(b),
  div_s: (a, b) => b && a / b,
  rem_s: (a, b) => b && a % b,
};
const ORDERS = {
  eq: (a, b) => a === b,
  lt_s: (a, b) => a < b,
  le_s: (a, b) => a <= b,
  lt_u: (a, b) => unsigned(a) < unsigned(b),
  le_u: (a, b) => unsigned(a) <= unsigned(b),
};

for (const [name, expected] of Object.entries(PAIRS)) {
  test(`${name} of two`, () => {
    for (const a of ALL) {
      for (const b of ALL) {
        if (b === 0n && /^(div|rem)/.test(name)) assert.throws(() => wide[`wide_${name}`](from(a), from(b)), /trap/);
        else assert.equal(to(wide[`wide_${name}`](from(a), from(b))), signed(expected(a, b)), `${a} ${name} ${b}`);
      }
    }
  });
}

for (const [name, expected] of Object.entries(ORDERS)) {
  test(`${name} of two`, () => {
    for (const a of ALL) {
      for (const b of ALL) assert.equal(wide[`wide_${name}`](from(a), from(b)), bit(expected(a, b)), `${a} ${name} ${b}`);
    }
  });
}

test('one alone: its zeros, its sign, its way to a double and back', () => {
  const double = new DataView(new ArrayBuffer(8));
  for (const a of ALL) {
    const given = from(a);
    assert.equal(wide.wide_eqz(given), bit(a === 0n));
    assert.equal(to(wide.wide_clz(given)), BigInt(64 - (a === 0n ? 0 : unsigned(a).toString(2).length)));
    assert.equal(BigInt(wide.wide_wrap(given)), BigInt.asIntN(32, a));
    assert.equal(to(wide.wide_extend_s(wide.wide_wrap(given))), BigInt.asIntN(32, a));
    assert.equal(to(wide.wide_extend_u(wide.wide_wrap(given))), BigInt.asUintN(32, a));
    assert.equal(wide.wide_convert_s(given), Number(a));
    assert.equal(wide.wide_convert_u(given), Number(unsigned(a)));
    double.setBigInt64(0, a);
    assert.ok(Object.is(wide.f64_reinterpret_wide(given), double.getFloat64(0)));
    if (!Number.isNaN(double.getFloat64(0))) assert.equal(to(wide.wide_reinterpret_f64(double.getFloat64(0))), a);
    const rounded = Number(a);
    if (Math.abs(rounded) < 2 ** 63) assert.equal(to(wide.wide_trunc(rounded)), BigInt(rounded));
  }
  for (const [value, expected] of [[0.9, 0n], [-0.9, 0n], [-1.5, -1n], [4294967295.5, 4294967295n], [2 ** 63, signed(1n << 63n)]]) {
    assert.equal(to(wide.wide_trunc(value)), expected);
  }
});

test('in memory: at words, at odd places, and over one another', () => {
  const view = new DataView(memory);
  for (const a of ALL) {
    wide.wide_store(8, from(a));
    assert.equal(view.getBigInt64(8, true), a);
    assert.equal(to(wide.wide_load(8)), a);
    wide.wide_store_odd(17, from(a));
    assert.equal(view.getBigInt64(17, true), a);
    assert.equal(to(wide.wide_load_odd(17)), a);
    wide.wide_copy(12, 8);
    assert.equal(to(wide.wide_load(12)), a);
  }
});

test('every function of it was asked', () => {
  const asked = new Set(['wide', 'wide_product', 'wide_divide', 'wide_negated', 'wide_size', 'wide_eqz', 'wide_clz', 'wide_wrap']);
  for (const name of ['extend_s', 'extend_u', 'convert_s', 'convert_u', 'reinterpret_f64', 'trunc', 'store', 'load', 'copy', 'store_odd', 'load_odd']) asked.add(`wide_${name}`);
  for (const name of [...Object.keys(PAIRS), ...Object.keys(ORDERS)]) asked.add(`wide_${name}`);
  asked.add('f64_reinterpret_wide');
  assert.deepEqual(names.filter((name) => !asked.has(name)), []);
});
