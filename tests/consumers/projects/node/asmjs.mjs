// A host without WebAssembly: the other entry takes the place of the one that failed, for both.
import * as fenqi from 'fenqi/inline';

delete globalThis.WebAssembly;
try {
  await fenqi.init();
} catch ({ code }) {
  if (code !== 'wasm_unsupported') throw new Error(code);
  const { init } = await import('fenqi/asmjs');
  await init();
}
const [row] = fenqi.schedule({ product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' }).rows;
console.log(row.dueDate, row.interest);
