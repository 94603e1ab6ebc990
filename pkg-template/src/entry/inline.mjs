/** `import 'fenqi/inline'`: the module is inside, `init()` fetches nothing. */
import { bind } from '../runtime.mjs';
import { loader } from '../loaders/inline.mjs';

bind(loader);

export * from '../api.mjs';
