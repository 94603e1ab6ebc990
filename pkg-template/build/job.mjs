/**
 * One build of the package: where it reads and writes, and the ways in which its files get there.
 *
 * Every step of `package.mjs` takes a job and nothing else.
 */

import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `pkg-template/`, its sources, and the repository. */
export const template = resolve(dirname(fileURLToPath(import.meta.url)), '..');
export const source = join(template, 'src');
export const root = resolve(template, '..');

/** The job of a folder with `fenqi.wasm` and `glue.js`, for a package in `out`. */
export function job(wasmFolder, out, version) {
  const at = (name) => join(out, name);
  return {
    version,
    out: resolve(out),
    /** Where intermediate files may lie; nothing of it is shipped. */
    wasmFolder: resolve(wasmFolder),
    wasm: readFileSync(join(wasmFolder, 'fenqi.wasm')),
    glue: resolve(wasmFolder, 'glue.js'),
    /** A file of the package. */
    at,
    write(name, content) {
      mkdirSync(dirname(at(name)), { recursive: true });
      writeFileSync(at(name), content);
    },
    writeJson(name, value) {
      this.write(name, `${JSON.stringify(value, null, 2)}\n`);
    },
    copy(from, name) {
      if (existsSync(from)) cpSync(from, at(name), { recursive: true });
      else console.warn(`absent: ${from}`);
    },
  };
}
