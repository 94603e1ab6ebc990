/**
 * The language of 2017 and nothing later: what a context is left with.
 *
 * `es2017.json` lists the standard's names of that year, taken from ECMA-262, 8th edition. Whatever
 * else the engine under the test has, now or in a later version, goes: `globalThis`, BigInt, Intl,
 * WebAssembly, `Promise.prototype.finally`, `flatMap`. Text becomes no code there. Symbols of later years
 * cannot be taken away; what they are for is syntax, which is read apart from this.
 */

import { readFileSync } from 'node:fs';
import vm from 'node:vm';

const names = JSON.parse(readFileSync(new URL('es2017.json', import.meta.url), 'utf8'));
const surface = Object.entries(names).map(([owner, members]) => [owner, members.split(' ')]);

/** The global names of the language. */
export const GLOBALS = new Set([
  ...surface.map(([owner]) => owner).filter((owner) => !/\.|^TypedArray/.test(owner)),
  'Infinity',
  'NaN',
  'undefined',
]);

/** A context of its own with these host objects and nothing else beside the language. */
export function context(host = {}) {
  const sandbox = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  const inside = (code) => vm.runInContext(code, sandbox);
  const typed = inside('Object.getPrototypeOf(Int8Array)');
  for (const [owner, members] of surface) {
    const object = owner.startsWith('TypedArray')
      ? owner === 'TypedArray' ? typed : typed.prototype
      : inside(owner);
    drop(object, new Set([...members, 'length', 'name', 'prototype']));
  }
  drop(inside('this'), GLOBALS);
  for (const [name, value] of Object.entries(host)) sandbox[name] = value;
  return sandbox;
}

/** Takes away what is not kept. */
function drop(object, kept) {
  for (const name of Object.getOwnPropertyNames(object)) {
    if (!kept.has(name)) Reflect.deleteProperty(object, name);
  }
}
