/** The words of the pages, put beside those of the elements. */

import { addWords } from 'fenqi/elements/words';
import en from './en.js';
import zh from './zh-CN.js';

for (const part of zh) addWords('zh-CN', part);
for (const part of en) addWords('en', part);

export { LANGUAGES, language, words } from 'fenqi/elements/words';
