/**
 * The module as JavaScript, for hosts without WebAssembly: `fenqi:asmjs` in a source.
 *
 * Binaryen's `wasm2js` translates the module that ships, function by function, so that both answer
 * alike. What comes out runs when it is imported and carries its data as base64; here it becomes one
 * function, `instantiate()`, that gives `{ exports }`, and its data one text that is mostly readable,
 * and 3 KB smaller in brotli.
 */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The source of `fenqi:asmjs`. */
export function asmjs(job) {
  return asModule(translated(job));
}

/** What `wasm2js` writes. It takes most of a minute, and is kept for the same module. */
function translated(job) {
  const hash = createHash('sha256').update(job.wasm).digest('hex').slice(0, 16);
  const file = join(job.wasmFolder, `asmjs-${hash}.js`);
  if (!existsSync(file)) {
    console.log('translating the module to JavaScript');
    const tool = join(dirname(createRequire(import.meta.url).resolve('binaryen')), 'bin/wasm2js');
    const args = [tool, join(job.wasmFolder, 'fenqi.wasm'), '-Oz', '--mvp-features', '--enable-mutable-globals'];
    const text = execFileSync(process.execPath, args, { maxBuffer: 64 << 20, encoding: 'utf8' });
    // Only a whole file has the name: a build that is cut short leaves none.
    writeFileSync(`${file}.part`, text);
    renameSync(`${file}.part`, file);
  }
  return readFileSync(file, 'utf8');
}

/** From what runs on import to a function. */
function asModule(text) {
  const start = text.indexOf('function initActiveSegments(');
  const body = text.indexOf('}\n', start) + 2;
  const end = text.indexOf('var retasmFunc = ');
  if (start < 0 || end < start) throw new Error('wasm2js writes another form than it did');
  const { base, bytes } = data(text.slice(start, body));
  return `
export function instantiate() {
  const data = ${literal(bytes)};
  let bufferView;
  function initActiveSegments() {
    for (let i = 0; i < data.length; i++) bufferView[${base} + i] = data.charCodeAt(i);
  }
  ${text.slice(body, end)}
  return { exports: asmFunc({}) };
}
`;
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
