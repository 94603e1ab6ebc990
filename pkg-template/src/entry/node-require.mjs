/** `require('fenqi')` in Node: ready on import. Built as CommonJS, where `__dirname` exists. */
import { join } from 'node:path';
import { bind } from '../runtime.mjs';
import { reading } from '../loaders/node.mjs';

bind(reading(join(__dirname, '../fenqi.wasm')));

export * from '../api.mjs';
