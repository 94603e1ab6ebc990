/**
 * Node: the file is read at once, on first use, so that no test has to await anything.
 *
 * `init()` works here as everywhere, and may bring its own module.
 */

import { readFileSync } from 'node:fs';
import { failure, instantiate, instantiateNow } from './instantiate.mjs';

/** The loader for a module at a path or file URL. */
export function reading(place) {
  const read = (path) => {
    try {
      return readFileSync(path);
    } catch (error) {
      throw failure(error);
    }
  };
  return {
    load: async ({ module, wasmUrl }) => instantiate(module || read(file(wasmUrl) || place)),
    loadNow: () => instantiateNow(read(place)),
  };
}

/** `readFileSync` takes a file URL only as an object. */
function file(url) {
  return typeof url === 'string' && url.startsWith('file:') ? new URL(url) : url;
}
