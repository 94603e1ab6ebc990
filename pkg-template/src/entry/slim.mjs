/** `import 'fenqi/slim'`: loads nothing; the caller brings the module. */
import { asFenqiError } from '../error.mjs';
import { bind, engine } from '../runtime.mjs';
import { bringing, loader } from '../loaders/slim.mjs';

bind(loader);

export * from '../api.mjs';

/** Starts the engine at once, in a compiled module or its bytes. */
export function initSync(module) {
  try {
    bind(null, bringing(module));
    engine();
  } catch (error) {
    throw asFenqiError(error);
  } finally {
    bind(null, loader);
  }
}
