/** `fenqi/testing` in both module systems. It leaves `fenqi` to the resolver, and holds no engine. */

import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { source } from './job.mjs';

const FORMS = [
  { format: 'esm', file: 'dist/esm/testing.mjs', target: 'es2020' },
  { format: 'cjs', file: 'dist/cjs/testing.cjs', target: 'es2017' },
];

export async function testing(job) {
  for (const { format, file, target } of FORMS) {
    await bundle(job, {
      entryPoints: [join(source, 'entry/testing.mjs')],
      outfile: job.at(file),
      external: ['fenqi'],
      format,
      target,
    });
  }
}
