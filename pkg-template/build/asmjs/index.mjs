/**
 * The module as JavaScript, for hosts without WebAssembly: `fenqi:asmjs` in a source.
 *
 * Binaryen's `wasm2js` translates the module that ships, function by function, so that both answer
 * alike. Before, `wide.mjs` takes out the integers of 64 bits, which would be a third of the text;
 * after, what runs when it is imported becomes one function, `instantiate()`, that gives `{ exports }`.
 */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cleaned } from './cleaned.mjs';
import { declared } from './locals.mjs';
import { neighboured } from './neighbours.mjs';
import { narrowed } from './wide.mjs';

const MVP = ['--mvp-features', '--enable-mutable-globals'];
const here = dirname(fileURLToPath(import.meta.url));
const bin = join(dirname(createRequire(import.meta.url).resolve('binaryen')), 'bin');

/** The source of `fenqi:asmjs`. */
export function asmjs(job) {
  const { text, constants } = narrowed(tool('wasm-dis', [join(job.wasmFolder, 'fenqi.wasm')]));
  const plain = cleaned(translated(job, text), (place) => `wide_${place}`);
  return asModule(neighboured(declared(plain)), constants);
}

/** What `wasm2js` writes. It takes most of a minute, and is kept for the same module. */
function translated(job, text) {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const file = join(job.wasmFolder, `asmjs-${hash}.js`);
  if (!existsSync(file)) {
    console.log('translating the module to JavaScript');
    const input = join(job.wasmFolder, 'fenqi.narrowed.wat');
    writeFileSync(input, text);
    const out = tool('wasm2js', [input, '-Oz', ...MVP]);
    for (const name of readdirSync(job.wasmFolder)) {
      if (/^asmjs-.*\.js$/.test(name)) rmSync(join(job.wasmFolder, name));
    }
    // Only a whole file has the name: a build that is cut short leaves none.
    writeFileSync(`${file}.part`, out);
    renameSync(`${file}.part`, file);
  }
  return readFileSync(file, 'utf8');
}

function tool(name, args) {
  return execFileSync(process.execPath, [join(bin, name), ...args], { maxBuffer: 64 << 20, encoding: 'utf8' });
}

/** From what runs on import to a function, with the integers of `wide.js` inside. */
function asModule(text, constants) {
  const [, segments, before, after] = parts(text);
  const { base, bytes } = data(segments);
  const own = readFileSync(join(here, 'wide.js'), 'utf8');
  const names = constants.map((value, place) => {
    const low = BigInt.asIntN(32, value);
    return `wide_${place} = wide(${low}, ${BigInt.asIntN(32, value >> 32n)})`;
  });
  return `
export function instantiate() {
  const data = ${literal(bytes)};
  let bufferView;
  function initActiveSegments() {
    for (let i = 0; i < data.length; i++) bufferView[${base} + i] = data.charCodeAt(i);
  }
  ${before}
  ${own}
  const ${names.join(', ')};
  ${after}
  return { exports: asmFunc({}) };
}
`;
}

/** The segments of data, what stands before the functions' imports and what after, without what runs. */
function parts(text) {
  const form =
    /function initActiveSegments\(imports\) \{\n([^}]*)\}\n([^]*\n) var wide = imports\.wide;\n(?: var wide_\w+ = wide\.\w+;\n| var f64_\w+ = wide\.\w+;\n)*([^]*)\nvar retasmFunc = /;
  const found = form.exec(text);
  if (!found) throw new Error('wasm2js writes another form than it did');
  return found;
}

/** What the module's memory begins with: its segments as one, with zeros between them. */
function data(text) {
  const segments = [...text.matchAll(/\(bufferView, (\d+), "([^"]*)"\)/g)].map(([, at, base64]) => ({
    at: Number(at),
    bytes: Buffer.from(base64, 'base64'),
  }));
  if (segments.length === 0) throw new Error('wasm2js wrote no data');
  const base = Math.min(...segments.map(({ at }) => at));
  const end = Math.max(...segments.map(({ at, bytes }) => at + bytes.length));
  const bytes = Buffer.alloc(end - base);
  for (const segment of segments) segment.bytes.copy(bytes, segment.at - base);
  return { base, bytes };
}

/** Bytes as a text whose characters they are, of nothing but ASCII. */
function literal(bytes) {
  let text = '';
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    if (byte >= 0x20 && byte < 0x7f) text += /["\\]/.test(character) ? `\\${character}` : character;
    else text += `\\x${byte.toString(16).padStart(2, '0')}`;
  }
  return `"${text}"`;
}
