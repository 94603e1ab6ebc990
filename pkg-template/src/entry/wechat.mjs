/**
 * `require('fenqi')` in a WeChat mini-program, and in a Worker of one.
 *
 * Its npm builder copies the folder to `miniprogram_npm`. The packed file is a third of the other and
 * known to libraries from 2.14.0 on, so it comes first; a program may leave either out.
 */
import { bind } from '../runtime.mjs';
import { byPath } from '../loaders/path.mjs';

const FOLDER = '/miniprogram_npm/fenqi/fenqi.wasm';
const host = () => (typeof WXWebAssembly === 'undefined' ? undefined : WXWebAssembly);

bind(byPath(host, 'WXWebAssembly', [`${FOLDER}.br`, FOLDER]));

export * from '../api.mjs';
