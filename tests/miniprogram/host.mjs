/**
 * The hosts of mini-programs, as far as the package meets them: which names a script finds there,
 * how it is required, and how WebAssembly is had.
 *
 * A host's program is a table of files by their paths in its package. What the hosts have and have
 * not is known from their documents and from reports of devices; nothing of it was tried on a phone
 * here. A device lacks TextDecoder, `fetch`, `URL`, timers apart; a simulator is a browser and has
 * more than the device, so that it hides what the device will not run.
 */

import { dirname, posix } from 'node:path';
import vm from 'node:vm';
import { brotliDecompressSync } from 'node:zlib';
import { context } from './language.mjs';

/** WebAssembly that takes a path, and drops exported Globals as iOS does. */
function byPath(files, { bare, log }) {
  return {
    async instantiate(path, imports) {
      log.push(path);
      if (typeof path !== 'string' || !path.startsWith('/')) throw new Error('instantiate: a path of the package');
      const file = files.get(path);
      if (file === undefined) throw new Error(`instantiate: no such file ${path}`);
      const bytes = path.endsWith('.br') ? brotliDecompressSync(file) : file;
      const { instance } = await WebAssembly.instantiate(bytes, imports);
      const exports = {};
      for (const [name, value] of Object.entries(instance.exports)) {
        if (!(value instanceof WebAssembly.Global)) exports[name] = value;
      }
      return bare ? { exports } : { instance: { exports } };
    },
  };
}

/** Timers and a console: what every mini-program has. */
const COMMON = { setTimeout, clearTimeout, console };

const PACKAGE = '/miniprogram_npm/fenqi';

/**
 * `folder` and `script` are the package's own for the host; `wasm` is the name of its WebAssembly, if
 * it has one, and `place` where the module lies when nothing is said.
 */
export const PROFILES = {
  'WeChat on Android': { folder: 'miniprogram_dist', wasm: 'WXWebAssembly', host: { wx: {} } },
  'WeChat on iOS': { folder: 'miniprogram_dist', wasm: 'WXWebAssembly', bare: true, host: { wx: {} } },
  'WeChat, in its simulator': {
    folder: 'miniprogram_dist',
    wasm: 'WXWebAssembly',
    host: { wx: {}, TextDecoder, TextEncoder, URL, Intl, BigInt, queueMicrotask, WebAssembly },
  },
  'WeChat, in a Worker': { folder: 'miniprogram_dist', wasm: 'WXWebAssembly', host: { worker: {} } },
  Douyin: { folder: 'bytedance_dist', wasm: 'TTWebAssembly', host: { tt: {} } },
  'Alipay, in its simulator': { folder: 'alipay_dist', host: { my: {} } },
  'Alipay on a phone': { folder: 'alipay_dist', host: { my: {}, BigInt, Intl } },
  'Alipay, in a Worker': {
    folder: 'alipay_dist',
    script: 'worker.js',
    wasm: 'MYWebAssembly',
    place: '/fenqi',
    host: { worker: {} },
  },
};
for (const profile of Object.values(PROFILES)) {
  Object.assign(profile, { script: 'index.js', place: PACKAGE, ...profile });
}

/** Opens a program in the host of a profile: `require` gives what a script of it exports. */
export function open({ wasm, bare, host }, files) {
  const log = [];
  const objects = { ...COMMON, ...host };
  if (wasm) objects[wasm] = byPath(files, { bare, log });
  const sandbox = context(objects);
  const modules = new Map();

  function load(path) {
    if (!modules.has(path)) {
      const module = { exports: {} };
      modules.set(path, module);
      const code = `(function (require, module, exports) {${files.get(path)}\n})`;
      const run = vm.runInContext(code, sandbox, { filename: path });
      run((name) => load(resolved(name, path)), module, module.exports);
    }
    return modules.get(path).exports;
  }

  function resolved(name, from) {
    const base = name.startsWith('.')
      ? posix.join(dirname(from), name)
      : name.startsWith('/') ? name : `/miniprogram_npm/${name}`;
    const found = [base, `${base}.js`, `${base}/index.js`].find((path) => files.has(path));
    if (!found) throw new Error(`${from}: module '${name}' is not defined`);
    return found;
  }

  return { require: (name) => load(resolved(name, '/app.js')), sandbox, asked: log };
}
