// #region fallback
import { init, schedule } from 'fenqi';

export async function ready() {
  try {
    await init();
  } catch (error) {
    // A browser in lockdown has no WebAssembly, and a policy may forbid it.
    if (error.code !== 'wasm_unsupported' && error.code !== 'load_blocked') throw error;
    const asmjs = await import('fenqi/asmjs');
    await asmjs.init();
  }
}
// #endregion

import * as fenqi from 'fenqi';
import scenario from './scenario.mjs';

ready().then(
  () => {
    const [row] = schedule({ product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' }).rows;
    const answers = scenario(fenqi);
    document.body.textContent = JSON.stringify({ figure: `${row.dueDate} ${row.interest}`, answers });
  },
  (error) => (document.body.textContent = `${error.code}: ${error.message}`),
);
