/** `fenqi/slim`: the same, for hosts that bring the module themselves. Nothing is loaded otherwise. */

export * from './index.js';

/**
 * Starts the engine at once, in a `WebAssembly.Module` or the bytes of `fenqi.wasm`. Pages may compile
 * no large module like this; there `init({ module })` takes the same, or a promise of it.
 * @example
 * import { readFileSync } from 'node:fs';
 * import { createRequire } from 'node:module';
 * import { initSync, isReady } from 'fenqi/slim';
 *
 * initSync(readFileSync(createRequire(import.meta.url).resolve('fenqi/fenqi.wasm')));
 * isReady(); // true
 * @throws FenqiError `load_failed`, `load_blocked` or `wasm_unsupported`.
 */
export function initSync(module: object): void;
