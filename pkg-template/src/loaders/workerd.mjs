/**
 * Hosts at the edge: they compile no bytes, and give what is imported from a `.wasm` file as a
 * `WebAssembly.Module`. That starts at once.
 */

import { instantiate, instantiateNow } from './instantiate.mjs';

export const compiled = (own) => ({
  load: ({ module }) => instantiate(module || own),
  loadNow: () => instantiateNow(own),
});
