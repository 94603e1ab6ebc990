/** `import 'fenqi'` in Node: ready on import. */
import { bind } from '../runtime.mjs';
import { reading } from '../loaders/node.mjs';

bind(reading(new URL('../fenqi.wasm', import.meta.url)));

export * from '../api.mjs';
