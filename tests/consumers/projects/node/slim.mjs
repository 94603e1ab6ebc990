// The module comes from the caller: as bytes, or compiled, or as a promise of it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fenqi from 'fenqi/slim';

const bytes = readFileSync(createRequire(import.meta.url).resolve('fenqi/fenqi.wasm'));
await fenqi.init().catch(({ code }) => {
  if (code !== 'load_failed') throw new Error(code);
});
await fenqi.init({ module: WebAssembly.compile(bytes) });
const [row] = fenqi.schedule({ product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' }).rows;
console.log(row.dueDate, row.interest);
