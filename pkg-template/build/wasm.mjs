/**
 * From wasm-bindgen's module to the one that ships: `node wasm.mjs IN OUT LEVEL`.
 *
 * 1. `wasm-metadce` drops the exported Globals that wasm-bindgen adds and nobody reads: iOS WeChat
 *    refuses a module that exports one.
 * 2. `wasm-opt` at LEVEL (`-Oz`, `-O3`).
 * 3. What is left must be valid WebAssembly of the first version, export no Global, and import
 *    nothing but the glue.
 */

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const [input, output, level] = process.argv.slice(2);
// Mutable globals: the stack pointer is one. It is not exported, and every host has them inside.
const MVP = ['--mvp-features', '--enable-mutable-globals'];
const binaryen = join(dirname(createRequire(import.meta.url).resolve('binaryen')), 'bin');

function tool(name, args) {
  execFileSync(process.execPath, [join(binaryen, name), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}

function contents(file) {
  const module = new WebAssembly.Module(readFileSync(file));
  return { exports: WebAssembly.Module.exports(module), imports: WebAssembly.Module.imports(module) };
}

const graph = contents(input)
  .exports.filter(({ kind }) => kind !== 'global')
  .map(({ name }) => ({ name: `export ${name}`, export: name, root: true }));
const graphFile = `${output}.graph.json`;
const reduced = `${output}.reduced`;
writeFileSync(graphFile, JSON.stringify(graph));
tool('wasm-metadce', [input, '--graph-file', graphFile, ...MVP, '-o', reduced]);

const strip = ['--strip-debug', '--strip-producers', '--strip-target-features'];
tool('wasm-opt', [reduced, level, ...MVP, ...strip, '-o', output]);
tool('wasm-opt', [output, '--mvp-features', '-o', `${output}.valid`]);

const { exports, imports } = contents(output);
const global = exports.find(({ kind }) => kind === 'global');
if (global) throw new Error(`the module exports the Global ${global.name}`);
const foreign = imports.find(({ module, kind }) => module !== './fenqi_bg.js' || kind !== 'function');
if (foreign) throw new Error(`the module imports ${foreign.kind} ${foreign.module} ${foreign.name}`);
