/**
 * Mini-programs: the host takes the module by its path in the program's own package, and gives back
 * what runs. There are no bytes, no modules and no addresses to hand in.
 *
 * A host may give `{ instance }` or the instance itself, and may say that it failed in a result
 * instead of throwing.
 */

import { failure, imports, run } from './instantiate.mjs';
import { HostFailure } from '../runtime.mjs';

/**
 * The loader of a host. `host()` gives its object of WebAssembly, if there is one; the paths are
 * tried in their order unless `init()` names one.
 */
export function byPath(host, name, paths) {
  return {
    load({ module, wasmUrl, wasmPath }) {
      const wasm = host();
      if (!wasm) throw new HostFailure('wasm_unsupported', `this host has no ${name}`);
      if (module || wasmUrl) throw new HostFailure('load_failed', `${name} takes a path: pass wasmPath`);
      return attempt(wasm, wasmPath ? [wasmPath] : paths, []);
    },
  };
}

/** Without `async`, which is long in the language of 2009. What a host throws at once counts as well. */
function attempt(wasm, paths, reasons) {
  const path = paths[reasons.length];
  if (path === undefined) throw new HostFailure('load_failed', reasons.join('; '));
  return new Promise((resolve) => resolve(wasm.instantiate(path, imports)))
    .then((result) => run(started(result)))
    .catch((error) => attempt(wasm, paths, [...reasons, `${path}: ${failure(error).message}`]));
}

/** The exports as an object of our own: that of a host may be no plain one. */
function started(result) {
  const { exports } = (result && result.instance) || result || {};
  if (!exports) throw new Error((result && (result.errorMessage || result.error)) || 'no instance came back');
  const copy = {};
  for (const name in exports) copy[name] = exports[name];
  return { exports: copy };
}
