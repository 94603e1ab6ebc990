/** No way to the module but the caller's: for hosts whose own way no package can know. */

import { HostFailure } from '../runtime.mjs';
import { instantiate, instantiateNow } from './instantiate.mjs';

export const loader = {
  // A promise is taken as well, such as that of `WebAssembly.compileStreaming`.
  load: async ({ module }) => instantiate(present(await module)),
};

/** The loader that starts at once in this module. */
export const bringing = (module) => ({ loadNow: () => instantiateNow(present(module)) });

function present(module) {
  if (module) return module;
  throw new HostFailure('load_failed', 'fenqi/slim loads nothing by itself; pass the module');
}
