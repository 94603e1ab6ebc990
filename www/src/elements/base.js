/** What the pages' own elements are made with: the kit of the package's, in the pages' words. */

import '../lang/index.js';

export * from 'fenqi/elements/kit';
