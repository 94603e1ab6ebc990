/**
 * `integrity.json`: the digest of every file that a page can load, by its path in the package, in the
 * form of a script's `integrity` attribute and of `init({ integrity })`.
 */

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** CommonJS and declarations are for programs that read files. */
const LOADED = /\.(wasm|mjs|js|css)$/;

export function integrity(job) {
  const digests = {};
  for (const name of files(job.at('dist')).sort()) {
    const path = `dist/${name}`;
    if (!LOADED.test(path)) continue;
    digests[path] = `sha384-${createHash('sha384').update(readFileSync(job.at(path))).digest('base64')}`;
  }
  job.writeJson('integrity.json', digests);
}

function files(folder, under = '') {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const name = under ? `${under}/${entry.name}` : entry.name;
    return entry.isDirectory() ? files(folder, name) : [name];
  });
}
