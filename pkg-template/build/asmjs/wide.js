// Integers of 64 bits as objects of two of 32, in the place of WebAssembly's i64. None is ever changed.
// These stand inside of the translated module, beside its memory's views, and have its ways of naming.

function wide(low, high) {
  return { low, high };
}

function wide_load(at) {
  return wide(HEAP32[at >> 2], HEAP32[(at + 4) >> 2]);
}

function wide_store(at, a) {
  HEAP32[at >> 2] = a.low;
  HEAP32[(at + 4) >> 2] = a.high;
}

function wide_copy(to, from) {
  // Both words are read first: the places may overlap.
  wide_store(to, wide_load(from));
}

function wide_load_odd(at) {
  const word = (at) => HEAPU8[at] | (HEAPU8[at + 1] << 8) | (HEAPU8[at + 2] << 16) | (HEAPU8[at + 3] << 24);
  return wide(word(at), word(at + 4));
}

function wide_store_odd(at, a) {
  for (let i = 0; i < 4; i++) {
    HEAPU8[at + i] = a.low >> (8 * i);
    HEAPU8[at + 4 + i] = a.high >> (8 * i);
  }
}

function wide_extend_s(a) {
  return wide(a | 0, a >> 31);
}

function wide_extend_u(a) {
  return wide(a | 0, 0);
}

function wide_wrap(a) {
  return a.low;
}

function wide_eqz(a) {
  return (a.low | a.high) === 0 ? 1 : 0;
}

function wide_eq(a, b) {
  return a.low === b.low && a.high === b.high ? 1 : 0;
}

function wide_lt_u(a, b) {
  const [x, y] = a.high === b.high ? [a.low, b.low] : [a.high, b.high];
  return x >>> 0 < y >>> 0 ? 1 : 0;
}

function wide_lt_s(a, b) {
  return a.high === b.high ? wide_lt_u(a, b) : a.high < b.high ? 1 : 0;
}

function wide_le_u(a, b) {
  return 1 - wide_lt_u(b, a);
}

function wide_le_s(a, b) {
  return 1 - wide_lt_s(b, a);
}

function wide_add(a, b) {
  const low = (a.low >>> 0) + (b.low >>> 0);
  return wide(low | 0, (a.high + b.high + (low > 0xffffffff ? 1 : 0)) | 0);
}

function wide_sub(a, b) {
  return wide((a.low - b.low) | 0, (a.high - b.high - (a.low >>> 0 < b.low >>> 0 ? 1 : 0)) | 0);
}

// The product of two words by their halves, since a double is exact to 53 bits only.
function wide_product(a, b) {
  const [a0, a1, b0, b1] = [a & 0xffff, a >>> 16, b & 0xffff, b >>> 16];
  const first = a1 * b0 + ((a0 * b0) >>> 16);
  const second = a0 * b1 + (first & 0xffff);
  return wide(Math.imul(a, b), (a1 * b1 + (first >>> 16) + (second >>> 16)) | 0);
}

function wide_mul(a, b) {
  const { low, high } = wide_product(a.low, b.low);
  return wide(low, (high + Math.imul(a.low, b.high) + Math.imul(a.high, b.low)) | 0);
}

function wide_and(a, b) {
  return wide(a.low & b.low, a.high & b.high);
}

function wide_or(a, b) {
  return wide(a.low | b.low, a.high | b.high);
}

function wide_xor(a, b) {
  return wide(a.low ^ b.low, a.high ^ b.high);
}

function wide_shl(a, b) {
  const by = b.low & 63;
  if (by === 0) return a;
  if (by > 31) return wide(0, a.low << by);
  return wide(a.low << by, (a.high << by) | (a.low >>> (32 - by)));
}

function wide_shr_u(a, b) {
  const by = b.low & 63;
  if (by === 0) return a;
  if (by > 31) return wide((a.high >>> by) | 0, 0);
  return wide((a.low >>> by) | (a.high << (32 - by)), (a.high >>> by) | 0);
}

function wide_shr_s(a, b) {
  const by = b.low & 63;
  if (by === 0) return a;
  if (by > 31) return wide(a.high >> by, a.high >> 31);
  return wide((a.low >>> by) | (a.high << (32 - by)), a.high >> by);
}

function wide_rotl(a, b) {
  return wide_or(wide_shl(a, b), wide_shr_u(a, wide(-b.low, 0)));
}

function wide_clz(a) {
  return wide(a.high === 0 ? 32 + Math.clz32(a.low) : Math.clz32(a.high), 0);
}

function wide_convert_s(a) {
  return a.high * 4294967296 + (a.low >>> 0);
}

function wide_convert_u(a) {
  return (a.high >>> 0) * 4294967296 + (a.low >>> 0);
}

function wide_trunc(a) {
  const whole = Math.trunc(a);
  const high = Math.floor(whole / 4294967296);
  return wide((whole - high * 4294967296) | 0, high | 0);
}

const wide_bits = new Int32Array(2);
const wide_double = new Float64Array(wide_bits.buffer);

function wide_reinterpret_f64(a) {
  wide_double[0] = a;
  return wide(wide_bits[0], wide_bits[1]);
}

function f64_reinterpret_wide(a) {
  wide_bits[0] = a.low;
  wide_bits[1] = a.high;
  return wide_double[0];
}

// A quotient is guessed as a double, never too large, until less than the divisor is left.
function wide_divide(a, b) {
  let quotient = wide(0, 0);
  if (wide_eqz(b)) wasm2js_trap();
  const divisor = wide_convert_u(b);
  while (!wide_lt_u(a, b)) {
    const left = wide_convert_u(a);
    if (left < 9007199254740992) {
      // Exact: no quotient of two whole numbers below 2 ** 53 is rounded up to a whole one.
      const last = wide_trunc(left / divisor);
      return { quotient: wide_add(quotient, last), rest: wide_sub(a, wide_mul(last, b)) };
    }
    // The error of the three roundings is below 2 ** -51 of the quotient.
    const guess = wide_trunc(Math.max(1, (left / divisor) * 0.999999999999999));
    quotient = wide_add(quotient, guess);
    a = wide_sub(a, wide_mul(guess, b));
  }
  return { quotient, rest: a };
}

function wide_div_u(a, b) {
  return wide_divide(a, b).quotient;
}

function wide_rem_u(a, b) {
  return wide_divide(a, b).rest;
}

function wide_negated(a) {
  return wide_sub(wide(0, 0), a);
}

function wide_size(a) {
  return a.high < 0 ? wide_negated(a) : a;
}

function wide_div_s(a, b) {
  const quotient = wide_div_u(wide_size(a), wide_size(b));
  return (a.high ^ b.high) < 0 ? wide_negated(quotient) : quotient;
}

function wide_rem_s(a, b) {
  const rest = wide_rem_u(wide_size(a), wide_size(b));
  return a.high < 0 ? wide_negated(rest) : rest;
}
