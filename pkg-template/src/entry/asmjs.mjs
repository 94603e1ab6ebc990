/** `import 'fenqi/asmjs'`: the engine in JavaScript, ready on import, for hosts without WebAssembly. */
import { init as start } from '../api.mjs';
import { bind } from '../runtime.mjs';
import { loader } from '../loaders/asmjs.mjs';

bind(loader);

export * from '../api.mjs';

/** In the place of another entry's loader that failed; an engine that is loaded stays. */
export function init() {
  bind(null, loader);
  return start();
}
