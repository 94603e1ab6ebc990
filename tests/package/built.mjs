/** The built package, and its scripts by the host that they are for. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const folder = join(root, 'target/pkg');

/** What every host has of the language: no BigInt, Intl or globalThis, which some lack. */
const LANGUAGE =
  'Array Error Infinity JSON Math NaN Number Object RangeError String SyntaxError TypeError isNaN undefined ' +
  'ArrayBuffer Float32Array Float64Array Int16Array Int32Array Int8Array Uint16Array Uint32Array Uint8Array ' +
  'Map Promise Reflect Set Symbol WeakMap WeakSet';
const CODEC = 'TextDecoder TextEncoder';
const COMMON_JS = 'exports module require';
/** What a page has; the elements look before they use what is missing where there is none. */
const PAGE =
  'Boolean CSSStyleSheet CustomEvent Date Document IntersectionObserver MutationObserver RegExp ResizeObserver URL ' +
  'WebAssembly addEventListener clearInterval clearTimeout customElements fetch globalThis innerHeight litPropertyMetadata ' +
  'navigator removeEventListener requestAnimationFrame setInterval setTimeout';

/**
 * Files by their beginning, the first that fits: the edition they keep to, whether they are modules,
 * and the names that they may take from their host. A name that is not here is one that some host lacks.
 */
export const KINDS = [
  { of: 'bin/', edition: 2020, module: true, names: `${LANGUAGE} URL console process` },
  { of: 'dist/esm/asmjs', edition: 2020, module: true, names: LANGUAGE },
  { of: 'dist/esm/testing', edition: 2020, module: true, names: `${LANGUAGE} Date` },
  { of: 'dist/esm/web', edition: 2020, module: true, names: `${LANGUAGE} URL fetch` },
  { of: 'dist/esm/node', edition: 2020, module: true, names: `${LANGUAGE} URL` },
  { of: 'dist/esm/', edition: 2020, module: true, names: `${LANGUAGE} ${CODEC} WebAssembly` },
  { of: 'dist/cjs/node', edition: 2017, names: `${LANGUAGE} ${CODEC} ${COMMON_JS} URL WebAssembly __dirname` },
  { of: 'dist/cjs/testing', edition: 2017, names: `${LANGUAGE} ${COMMON_JS} Date` },
  { of: 'dist/cjs/', edition: 2017, names: `${LANGUAGE} ${CODEC} ${COMMON_JS} WebAssembly` },
  { of: 'dist/elements/', edition: 2022, module: true, names: `${LANGUAGE} ${CODEC} ${PAGE}` },
  { of: 'dist/iife/', edition: 2017, names: `${LANGUAGE} ${CODEC} WebAssembly` },
  { of: 'miniprogram_dist/', edition: 2017, names: `${LANGUAGE} ${COMMON_JS} WXWebAssembly` },
  { of: 'bytedance_dist/', edition: 2017, names: `${LANGUAGE} ${COMMON_JS} TTWebAssembly` },
  // The language of 2009 with the library of 2015: what Alipay's tools do not translate, its engines have.
  { of: 'alipay_dist/worker', edition: 5, names: `${LANGUAGE} Boolean Function ReferenceError ${COMMON_JS} MYWebAssembly` },
  { of: 'alipay_dist/', edition: 2017, names: `${LANGUAGE} ${COMMON_JS}` },
];

/** Every script of the package with its text and its kind. */
export function scripts() {
  return readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => /\.[cm]?js$/.test(name))
    .map((name) => ({
      name,
      kind: KINDS.find(({ of }) => name.startsWith(of)),
      text: readFileSync(join(folder, name), 'utf8'),
    }));
}
