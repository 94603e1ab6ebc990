/**
 * Takes the integers of 64 bits out of a module before it is translated.
 *
 * `wasm2js` makes two variables of each, and of an addition five operations: a third of all that it
 * writes. Here each of their instructions becomes a call of a function of `wide.js`, and a value of
 * them one JavaScript object. Its type in between is f32, which the module does not use otherwise:
 * `wasm2js` passes such values on, marked by `Math.fround`, and `cleaned.mjs` takes the mark off.
 * A constant is the f32 of its place in the list of all constants; the first is zero, which a variable
 * is before anything is put in.
 */

import { parsed, printed } from './text.mjs';

/** The instructions that are calls of the function of their name: what they take and give. */
const CALLS = {
  'i64.add': 'w w w', 'i64.sub': 'w w w', 'i64.mul': 'w w w',
  'i64.div_u': 'w w w', 'i64.div_s': 'w w w', 'i64.rem_u': 'w w w', 'i64.rem_s': 'w w w',
  'i64.and': 'w w w', 'i64.or': 'w w w', 'i64.xor': 'w w w',
  'i64.shl': 'w w w', 'i64.shr_u': 'w w w', 'i64.shr_s': 'w w w', 'i64.rotl': 'w w w',
  'i64.clz': 'w w', 'i64.eqz': 'w i32', 'i64.eq': 'w w i32',
  'i64.lt_s': 'w w i32', 'i64.lt_u': 'w w i32', 'i64.le_s': 'w w i32', 'i64.le_u': 'w w i32',
  'i64.extend_s': 'i32 w', 'i64.extend_u': 'i32 w', 'i64.wrap': 'w i32',
  'i64.trunc': 'f64 w', 'i64.convert_s': 'w f64', 'i64.convert_u': 'w f64',
  'i64.reinterpret_f64': 'f64 w', 'f64.reinterpret_i64': 'w f64',
  'i64.load': 'i32 w', 'i64.load_odd': 'i32 w',
  'i64.store': 'i32 w', 'i64.store_odd': 'i32 w', 'i64.copy': 'i32 i32',
};
const NOTHING = new Set(['i64.store', 'i64.store_odd', 'i64.copy']);

/** Other names of the same. */
const SAME = {
  'i64.extend_i32_s': 'i64.extend_s',
  'i64.extend_i32_u': 'i64.extend_u',
  'i32.wrap_i64': 'i64.wrap',
  'i64.trunc_f64_s': 'i64.trunc',
  'i64.trunc_f64_u': 'i64.trunc',
  'f64.convert_i64_s': 'i64.convert_s',
  'f64.convert_i64_u': 'i64.convert_u',
};

/** What is true where another is not. */
const OPPOSITE = {
  'i64.ne': 'i64.eq', 'i64.ge_s': 'i64.lt_s', 'i64.gt_s': 'i64.le_s', 'i64.ge_u': 'i64.lt_u', 'i64.gt_u': 'i64.le_u',
};

/** The functions that give a whole number: what calls them need not make one of it. */
export const WHOLE = Object.keys(CALLS).filter((name) => CALLS[name].endsWith(' i32') && !NOTHING.has(name)).map(named);

/** `i64.add` is `wide_add` in JavaScript. */
function named(name) {
  return name.replace('i64.', 'wide_').replace('_i64', '_wide').replace('f64.', 'f64_');
}

/** The module without them, and the constants that its literals stand for. */
export function narrowed(text) {
  if (/\bf32\b/.test(text)) throw new Error('the module has values of type f32');
  const module = parsed(text);
  const pass = new Pass();
  const body = module.map((part) => pass.taken(part));
  const imports = [...pass.used].map((name) => imported(name));
  // Imports stand before everything but types.
  const at = body.findIndex((part) => Array.isArray(part) && part[0] !== 'type');
  body.splice(at, 0, ...imports);
  return { text: printed(body), constants: [...pass.constants.keys()].map(BigInt) };
}

function imported(name) {
  const words = CALLS[name].split(' ').map((word) => (word === 'w' ? 'f32' : word));
  const result = NOTHING.has(name) ? [] : [['result', words.pop()]];
  return ['import', '"wide"', `"${named(name)}"`, ['func', `$${named(name)}`, ['param', ...words], ...result]];
}

class Pass {
  used = new Set();
  constants = new Map([['0', 0]]);

  call(name, ...given) {
    this.used.add(name);
    return ['call', `$${named(name)}`, ...given];
  }

  constant(value) {
    const key = String(BigInt.asIntN(64, BigInt(value)));
    if (!this.constants.has(key)) this.constants.set(key, this.constants.size);
    return ['f32.const', String(this.constants.get(key))];
  }

  /** An expression with what is inside of it. */
  taken(list) {
    if (typeof list === 'string') return list === 'i64' ? 'f32' : list;
    const [head] = list;
    if (head === 'data') return list;
    if (head === 'i64.const') return this.constant(list[1]);
    if (head === 'i64.store' && whole(list)) {
      const [to, value] = operands(list);
      // What is only carried from place to place is never made an object.
      if (value[0] === 'i64.load' && whole(value)) {
        return this.call('i64.copy', place(list, this.taken(to)), place(value, this.taken(operands(value)[0])));
      }
    }
    return this.instruction(list.map((part) => this.taken(part)));
  }

  instruction(list) {
    const [head, ...rest] = list;
    const name = SAME[head] ?? head;
    const memory = /^i64\.(load|store)(?:(8|16|32)(_[su])?)?$/.exec(name);
    if (memory) return this.memory(list, ...memory.slice(1));
    if (name in CALLS) return this.call(name, ...rest);
    if (name in OPPOSITE) return ['i32.eqz', this.call(OPPOSITE[name], ...rest)];
    if (head.startsWith?.('i64.') || head.includes?.('_i64')) throw new Error(`no way to take out ${head}`);
    return list;
  }

  memory(list, way, bits, sign) {
    const [at, value] = operands(list);
    if (!bits) {
      const name = whole(list) ? `i64.${way}` : `i64.${way}_odd`;
      return this.call(name, ...[place(list, at), value].slice(0, way === 'load' ? 1 : 2));
    }
    const words = list.filter((part) => typeof part === 'string').slice(1);
    const width = bits === '32' ? '' : bits;
    if (way === 'store') return [`i32.store${width}`, ...words, at, this.call('i64.wrap', value)];
    return this.call(`i64.extend${sign}`, [`i32.load${width}${width && sign}`, ...words, at]);
  }
}

const operands = (list) => list.filter((part) => Array.isArray(part));

function number(list, name) {
  const word = list.find((part) => typeof part === 'string' && part.startsWith(`${name}=`));
  return word && Number(word.slice(name.length + 1));
}

/** Whether both words of it lie where words may. */
const whole = (list) => (number(list, 'align') ?? 8) >= 4;

/** The address, with the offset that the instruction has. */
function place(list, at) {
  const offset = number(list, 'offset');
  return offset ? ['i32.add', at, ['i32.const', String(offset)]] : at;
}
