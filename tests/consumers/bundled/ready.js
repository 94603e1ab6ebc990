// #region ready
import { init } from 'fenqi';

export const ready = () => init();
// #endregion
