/** The package as it is packed, unpacked in a folder of its own for each test file. */

import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, tarball } from '../consumers/project.mjs';

/** Unpacks the tarball; gives a folder in whose `node_modules` it lies. */
export async function unpacked(name) {
  const folder = join(root, 'target/miniprogram', name);
  const place = join(folder, 'node_modules/fenqi');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  await run('tar', ['-xzf', tarball(), '-C', place, '--strip-components=1'], folder);
  return folder;
}

/** The files below a folder, by their paths in a program that has them at `place`. */
export function filesOf(folder, place = '') {
  const files = new Map();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const content = readFileSync(path, /\.(wasm|br)$/.test(path) ? null : 'utf8');
    files.set(`${place}/${path.slice(folder.length + 1).replaceAll('\\', '/')}`, content);
  }
  return files;
}
