/** `import 'fenqi'` in a browser: one module file, fetched by `init()`. */
import { bind } from '../runtime.mjs';
import { loader } from '../loaders/web.mjs';

bind(loader);

export * from '../api.mjs';
