/**
 * From a module or its bytes to the exports of a running engine, and from what hosts throw to the
 * three codes of a failed load.
 *
 * wasm-bindgen's glue is bound here, so that every entry of the package shares one copy of it.
 */

import { __wbg_set_wasm, imported } from 'fenqi:glue';
import { HostFailure } from '../runtime.mjs';

/** What the module imports, under the name that wasm-bindgen gave the glue. */
export const imports = { './fenqi_bg.js': imported };

/** Takes `{ instance }` or an instance, as hosts differ, and starts the engine in it. */
export function run(result) {
  const { exports } = result.instance || result;
  __wbg_set_wasm(exports);
  if (exports.__wbindgen_start) exports.__wbindgen_start();
  return exports;
}

/** Instantiates a compiled module or bytes. */
export async function instantiate(module) {
  try {
    return run(await wasm().instantiate(module, imports));
  } catch (error) {
    throw failure(error);
  }
}

/** The same at once, for hosts that may block. */
export function instantiateNow(module) {
  try {
    const { Module, Instance } = wasm();
    return run(new Instance(module instanceof Module ? module : new Module(module), imports));
  } catch (error) {
    throw failure(error);
  }
}

/** The host's WebAssembly. Browsers in lockdown have none. */
export function wasm() {
  if (typeof WebAssembly === 'undefined') {
    throw new HostFailure('wasm_unsupported', 'this host has no WebAssembly');
  }
  return WebAssembly;
}

/** Names what went wrong. A content security policy shows itself only in the message. */
export function failure(error) {
  if (error instanceof HostFailure) return error;
  const text = String((error && error.message) || error);
  const blocked = /security policy|by csp|unsafe-eval|disallowed by embedder/i.test(text);
  return new HostFailure(blocked ? 'load_blocked' : 'load_failed', text);
}
