// #region ready
import { init } from 'fenqi';
import wasmUrl from 'fenqi/fenqi.wasm';

export const ready = () => init({ wasmUrl });
// #endregion
