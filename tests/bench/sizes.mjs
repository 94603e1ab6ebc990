/** What each shipped part costs to load. */

import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const PACKAGE = fileURLToPath(new URL('../../target/pkg/', import.meta.url));

/** The files that a program loads; declarations and documents are not among them. */
export function sizes() {
  return readdirSync(join(PACKAGE, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(wasm|mjs|cjs|js)$/.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      const bytes = readFileSync(path);
      return {
        part: relative(PACKAGE, path),
        raw: bytes.length,
        gzip: gzipSync(bytes, { level: 9 }).length,
        brotli: brotliCompressSync(bytes).length,
      };
    })
    .sort((a, b) => a.part.localeCompare(b.part));
}
