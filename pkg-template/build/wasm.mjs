/**
 * From wasm-bindgen's module to the one that ships: `node wasm.mjs IN OUT LEVEL`.
 *
 * 1. `wasm-metadce` drops the exports that wasm-bindgen adds and the glue does not use, all Globals
 *    among them: iOS WeChat refuses a module that exports one.
 * 2. `wasm-opt` at LEVEL (`-Oz`, `-O3`), and the functions in the best order that `order.mjs` finds.
 * 3. The names under which it imports the glue lose their hashes, which are long. The glue is written
 *    anew under the short ones, as `glue.js`, and what the module imports stands in one object.
 * 4. What is left must be valid WebAssembly of the first version, export no Global, and import
 *    nothing but the glue.
 */

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { named } from './order.mjs';

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

const glue = join(dirname(input), 'fenqi_bg.js');
const used = readFileSync(glue, 'utf8');
const graph = contents(input)
  .exports.filter(({ name, kind }) => kind !== 'global' && used.includes(`wasm.${name}`))
  .map(({ name }) => ({ name: `export ${name}`, export: name, root: true }));
const graphFile = `${output}.graph.json`;
const reduced = `${output}.reduced`;
writeFileSync(graphFile, JSON.stringify(graph));
tool('wasm-metadce', [input, '--graph-file', graphFile, ...MVP, '-o', reduced]);

// A function that stays whole repeats its neighbours' patterns: more bytes, and 2 KB less in brotli.
// These two lengths, tried one by one, came out smallest.
const small = ['--one-caller-inline-max-function-size=20', '--always-inline-max-function-size=8'];
const strip = ['--strip-debug', '--strip-producers', '--strip-target-features'];
// Branches are made anew from plain blocks first: less to branch over, and half a kilobyte less.
const branches = ['--flatten', '--rereloop'];
// The stack lies below all data, so that no address is near zero, and memory begins empty. A second
// pass finds what the first has left.
const facts = ['--low-memory-unused', '--zero-filled-memory'];
const passes = [...facts, ...branches, level, '--converge', level];
tool('wasm-opt', [reduced, ...passes, ...MVP, ...small, ...strip, '-o', output]);
const ordered = `${output}.ordered`;
const candidates = named(readFileSync(output)).map((candidate) => {
  writeFileSync(ordered, candidate);
  tool('wasm-opt', [ordered, '--reorder-functions-by-name', ...MVP, ...strip, '-o', ordered]);
  const bytes = readFileSync(ordered);
  return { bytes, size: brotliCompressSync(bytes).length };
});
writeFileSync(output, candidates.sort((a, b) => a.size - b.size)[0].bytes);
tool('wasm-opt', [output, '--mvp-features', '-o', `${output}.valid`]);

shorten(output, glue, join(dirname(output), 'glue.js'));

const { exports, imports } = contents(output);
const global = exports.find(({ kind }) => kind === 'global');
if (global) throw new Error(`the module exports the Global ${global.name}`);
const foreign = imports.find(({ module, kind }) => module !== './fenqi_bg.js' || kind !== 'function');
if (foreign) throw new Error(`the module imports ${foreign.kind} ${foreign.module} ${foreign.name}`);

/** Renames what the module imports, in the module and in the glue alike. */
function shorten(wasm, glue, shortGlue) {
  const bytes = readFileSync(wasm);
  let text = readFileSync(glue, 'utf8');
  const names = new Map();
  for (const { name } of contents(wasm).imports) {
    const short = `f${names.size}`;
    names.set(name, short);
    text = text.replace(`export function ${name}(`, `function ${short}(`);
  }
  // One object for the host, so that all else of the glue stays functions that a bundler can drop.
  text += `\nexport const imported = { ${[...names.values()].join(', ')} };\n`;
  // Every text goes in with an allocator that can grow what it gave.
  text = changed(text, /\n    if \(realloc === undefined\) \{[^}]*\}\n/, '\n');
  writeFileSync(shortGlue, text);
  writeFileSync(wasm, rewriteImports(bytes, names));
}

/** The text with something else in the places that a pattern names; there has to be one. */
function changed(text, pattern, instead) {
  if (text.search(pattern) < 0) throw new Error(`the glue has another form: ${pattern}`);
  return text.replace(pattern, instead);
}

/** The module with other names in its section of imports; all of them are functions. */
function rewriteImports(bytes, names) {
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  };
  const encoded = (value) => {
    const out = [];
    do {
      out.push((value & 127) | (value > 127 ? 128 : 0));
      value >>>= 7;
    } while (value > 0);
    return out;
  };
  const text = () => {
    const length = number();
    at += length;
    return bytes.subarray(at - length, at).toString();
  };
  const written = (name) => [...encoded(Buffer.byteLength(name)), ...Buffer.from(name)];
  while (at < bytes.length) {
    const start = at;
    const id = bytes[at++];
    const size = number();
    const end = at + size;
    if (id !== 2) {
      at = end;
      continue;
    }
    const count = number();
    const section = encoded(count);
    for (let i = 0; i < count; i++) {
      const from = text();
      const name = text();
      const kind = bytes[at++];
      if (kind !== 0) throw new Error(`the module imports ${name}, which is no function`);
      section.push(...written(from), ...written(names.get(name)), kind, ...encoded(number()));
    }
    const head = Buffer.from([2, ...encoded(section.length), ...section]);
    return Buffer.concat([bytes.subarray(0, start), head, bytes.subarray(end)]);
  }
  return bytes;
}
