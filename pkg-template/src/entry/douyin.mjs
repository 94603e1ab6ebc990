/**
 * `require('fenqi/bytedance')` in a Douyin mini-program: as in WeChat, under another name.
 *
 * Libraries from 2.92.0.0 on know the packed file.
 */
import { bind } from '../runtime.mjs';
import { byPath } from '../loaders/path.mjs';

const FOLDER = '/miniprogram_npm/fenqi/fenqi.wasm';
const host = () => (typeof TTWebAssembly === 'undefined' ? undefined : TTWebAssembly);

bind(byPath(host, 'TTWebAssembly', [`${FOLDER}.br`, FOLDER]));

export * from '../api.mjs';
