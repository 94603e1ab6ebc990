/**
 * `require('./fenqi/index.js')` in a Worker of an Alipay mini-program, the one place where it has
 * WebAssembly. The file of the module lies where `fenqi copy --alipay-worker fenqi` puts it.
 */
import { bind } from '../runtime.mjs';
import { byPath } from '../loaders/path.mjs';

const FILE = '/fenqi/fenqi.wasm';
const host = () => (typeof MYWebAssembly === 'undefined' ? undefined : MYWebAssembly);

bind(byPath(host, 'MYWebAssembly', [`${FILE}.br`, FILE]));

export * from '../api.mjs';
