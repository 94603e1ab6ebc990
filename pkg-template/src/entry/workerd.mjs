/**
 * `import 'fenqi'` in workerd: the module is imported, and so ready on import.
 *
 * The build makes `edge-light.mjs` of it as well: edge functions' bundlers compile a module where it
 * is imported by `?module`.
 */
import module from 'fenqi:module';
import { bind } from '../runtime.mjs';
import { compiled } from '../loaders/workerd.mjs';

bind(compiled(module));

export * from '../api.mjs';
