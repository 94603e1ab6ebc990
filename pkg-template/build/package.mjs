/**
 * Puts the package together: `node package.mjs WASM_FOLDER OUT VERSION`.
 *
 * WASM_FOLDER holds `fenqi.wasm`, ready to ship, and its glue, `glue.js`. Everything else
 * comes from `pkg-template/`. Each step has a file of its own beside this one.
 */

import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { elements } from './elements.mjs';
import { entries } from './entries.mjs';
import { integrity } from './integrity.mjs';
import { job, root, template } from './job.mjs';
import { manifest } from './manifest.mjs';
import { miniprograms } from './miniprograms.mjs';
import { testing } from './testing.mjs';
import { types } from './types.mjs';

const made = job(...process.argv.slice(2));
rmSync(made.out, { recursive: true, force: true });

made.write('dist/fenqi.wasm', made.wasm);
await entries(made);
await elements(made);
types(made);
await miniprograms(made);
await testing(made);

for (const folder of ['bin', 'schema', 'data']) made.copy(join(template, folder), folder);
made.copy(join(root, 'src/product/shipped'), 'products');
made.copy(join(template, 'README.md'), 'README.md');
for (const name of readdirSync(root)) {
  if (/^(LICENSE|CHANGELOG)/.test(name)) made.copy(join(root, name), name);
}
// Last, since they name what stands there.
integrity(made);
manifest(made);
