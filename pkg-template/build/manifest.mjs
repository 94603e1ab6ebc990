/** What a package manager and a resolver read: `package.json`, and a folder for each subpath. */

import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { template } from './job.mjs';

export function manifest(job) {
  const given = JSON.parse(readFileSync(join(template, 'package.json'), 'utf8'));
  job.writeJson('package.json', { ...given, version: job.version });
  for (const [subpath, target] of Object.entries(given.exports)) {
    if (subpath !== '.' && target.import?.default) folder(job, subpath, target);
  }
}

/** A resolver that does not read `exports` looks for `fenqi/inline` as a folder. */
function folder(job, subpath, { import: esm, require: cjs }) {
  const from = (path) => posix.relative(subpath, path);
  job.writeJson(`${subpath}/package.json`, {
    main: from((cjs ?? esm).default),
    // A file of CommonJS that serves both ways is no module.
    ...(esm.default !== cjs?.default && { module: from(esm.default) }),
    types: from((cjs ?? esm).types),
  });
}
