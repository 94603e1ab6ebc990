/**
 * Both languages of a part in one table: its keys stand once in the script, and each sentence beside
 * its translation. A sentence that one language alone has leaves the other's place open.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const LANGUAGES = ['zh-CN', 'en'];

/** The table of `<folder>/<language>/<part>.json` as the code of a module. */
export function sentences(folder, part) {
  const all = LANGUAGES.map((lang) => JSON.parse(readFileSync(join(folder, lang, `${part}.json`), 'utf8')));
  return `export default ${code(all)};`;
}

function code(all) {
  if (all.every((each) => each === undefined || typeof each === 'string')) {
    return `[${all.map((each) => (each === undefined ? '' : JSON.stringify(each))).join()}]`;
  }
  const keys = [...new Set(all.flatMap((each) => Object.keys(each ?? {})))];
  return `{${keys.map((key) => `${JSON.stringify(key)}:${code(all.map((each) => each?.[key]))}`).join()}}`;
}
