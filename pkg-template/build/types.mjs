/** The declarations. They say the same to both module systems; only the extensions tell which it is. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { template } from './job.mjs';

export function types(job) {
  for (const name of readdirSync(join(template, 'types'))) {
    const text = readFileSync(join(template, 'types', name), 'utf8');
    for (const kind of ['m', 'c']) {
      const file = name.replace(/ts$/, `${kind}ts`);
      job.write(`dist/types/${file}`, text.replace(/(from '\.\/\w+)\.js'/g, `$1.${kind}js'`));
    }
  }
}
