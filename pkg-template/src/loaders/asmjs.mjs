/** The engine in JavaScript: made on first use, not on import. */

import { instantiate } from 'fenqi:asmjs';
import { run } from './instantiate.mjs';

const loadNow = () => run(instantiate());

export const loader = { load: async () => loadNow(), loadNow };
