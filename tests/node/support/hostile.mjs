/**
 * Values that no caller should pass. What is large is made once; nothing that is called may change
 * it.
 */

const GREAT = '1'.repeat(10_000_000);
const GREAT_TEXT = '借'.repeat(5_000_000);
const MILLION = new Array(1_000_000).fill('1');
const MILLION_OBJECTS = new Array(1_000_000).fill({ a: 1 });

function nested(depth, wrap) {
  let value = 0;
  for (let level = 0; level < depth; level += 1) value = wrap(value);
  return value;
}

function cyclic() {
  const value = { a: {} };
  value.a.b = value;
  return value;
}

/** A proxy all of whose traps throw something that is not even an error. */
function throwing() {
  const handler = new Proxy({}, { get: () => () => { throw 'trap'; } });
  return new Proxy({}, handler);
}

function throwingArray() {
  return new Proxy([1, 2, 3], { get: () => { throw new Error('trap'); } });
}

function revoked(target) {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

/** An object that has whatever it is asked for, and no end of keys. */
function bottomless() {
  return new Proxy({}, {
    get: (_, key) => (typeof key === 'symbol' ? undefined : bottomless()),
    has: () => true,
    ownKeys: () => Array.from({ length: 1000 }, (_, index) => `k${index}`),
    getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true, writable: true }),
  });
}

function getter() {
  return Object.defineProperty({}, 'value', {
    enumerable: true,
    get() {
      throw new RangeError('getter');
    },
  });
}

class Money {
  constructor() {
    this.amount = 1;
  }

  toString() {
    throw new Error('toString');
  }

  valueOf() {
    throw new Error('valueOf');
  }

  toJSON() {
    throw new Error('toJSON');
  }
}

/** Says that it is much longer than it is. */
function longArray() {
  const value = [];
  value.length = 4_294_967_295;
  return value;
}

const plain = (value) => () => value;

/** No field takes one of these, be it text, number, list or object. */
export const NEVER = {
  NaN: plain(Number.NaN),
  Infinity: plain(Number.POSITIVE_INFINITY),
  '-Infinity': plain(Number.NEGATIVE_INFINITY),
  symbol: () => Symbol('hostile'),
  function: () => () => '1',
  class: () => Money,
  bigint: plain(10n),
  'typed array': () => new Float64Array(3),
  cyclic,
  'cyclic array': () => {
    const value = [];
    value.push(value);
    return value;
  },
  'deep object': plain(nested(10_000, (a) => ({ a }))),
  'deep array': plain(nested(10_000, (a) => [a])),
  'throwing proxy': throwing,
  'throwing array proxy': throwingArray,
  'bottomless proxy': bottomless,
  'revoked proxy': () => revoked({}),
  'revoked array proxy': () => revoked([]),
  'throwing getter': getter,
  'own __proto__': () => JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'),
  'sparse array': () => [1, , 3],
  'long array': longArray,
  'array of 1e6': plain(MILLION),
  'array of 1e6 objects': plain(MILLION_OBJECTS),
};

/** A field here or there may take one of these; none may break. */
export const SOMETIMES = {
  undefined: plain(undefined),
  null: plain(null),
  true: plain(true),
  false: plain(false),
  0: plain(0),
  '-0': plain(-0),
  '-1': plain(-1),
  0.1: plain(0.1),
  1e-9: plain(1e-9),
  1e21: plain(1e21),
  1e308: plain(1e308),
  '2^53': plain(2 ** 53),
  '100000': plain(100_000),
  '4294967296': plain(4_294_967_296),
  'empty text': plain(''),
  space: plain(' '),
  'full width': plain('１００'),
  'not a word': plain('gibberish'),
  'lone surrogate': plain('\ud800'),
  nul: plain('1\u00001'),
  exponent: plain('1e5'),
  hexadecimal: plain('0x10'),
  signed: plain('+1'),
  'many decimals': plain('0.1234567890123456789012345678901234567890'),
  'large amount': plain('99999999999999999999999999'),
  'year 0': plain('0000-01-01'),
  'year 9999': plain('9999-12-31'),
  'no such day': plain('2026-02-30'),
  'month 13': plain('2026-13-01'),
  'negative year': plain('-000001-01-01'),
  timestamp: plain('2026-01-31T00:00:00Z'),
  'text of 10 MB': plain(GREAT),
  'Chinese text of 15 MB': plain(GREAT_TEXT),
  'empty object': () => ({}),
  'null prototype': () => Object.create(null),
  'empty array': () => [],
  'array of one': () => [1],
  instance: () => new Money(),
  // Objects without a field of their own are as good as empty ones, where those are allowed.
  date: () => new Date(Date.UTC(2026, 0, 31)),
  'invalid date': () => new Date(Number.NaN),
  map: () => new Map([['a', 1]]),
  regexp: () => /a/,
  promise: () => Promise.resolve(1),
  'boxed number': () => Object(1),
  'boxed text': () => Object('1'),
  'array buffer': () => new ArrayBuffer(8),
  'weak map': () => new WeakMap(),
  toString: plain('toString'),
  __proto__key: plain('__proto__'),
};
