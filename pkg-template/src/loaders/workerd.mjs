/**
 * Hosts at the edge: they compile no bytes, and give what is imported from a `.wasm` file as a
 * `WebAssembly.Module`. That starts at once.
 *
 * The module may be of another realm than the program, so that no `instanceof` knows it.
 */

import { failure, imports, instantiate, run, wasm } from './instantiate.mjs';

export const compiled = (own) => ({
  load: ({ module }) => instantiate(module || own),
  loadNow() {
    try {
      return run(new (wasm().Instance)(own, imports));
    } catch (error) {
      throw failure(error);
    }
  },
});
