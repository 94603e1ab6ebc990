/**
 * The scenario for those who compare: its two forms as files, and what Node answers to it.
 *
 * A consumer runs one of the forms in its own host and hands back the JSON; `same` compares that with
 * Node's answers, question by question.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const EXPORT = 'module.exports = scenario;';

/** The text of the scenario for `require`. */
export const asCommonJs = readFileSync(new URL('scenario.cjs', import.meta.url), 'utf8');

/** The text of the scenario for `import`: nothing else differs. */
export const asModule = asCommonJs.replace(EXPORT, 'export default scenario;');
assert.notEqual(asModule, asCommonJs, `scenario.cjs no longer says ${EXPORT}`);

/** What Node answers, by `require` of the package that lies in a folder's `node_modules`. */
export function answersOfNode(folder) {
  const scenario = createRequire(import.meta.url)('./scenario.cjs');
  return scenario(createRequire(join(folder, 'package.json'))('fenqi'));
}

/** Asserts that answers, or their JSON, are those of Node. */
export function same(answers, expected) {
  const got = typeof answers === 'string' ? JSON.parse(answers) : answers;
  assert.deepEqual(Object.keys(got), Object.keys(expected));
  for (const name of Object.keys(expected)) assert.deepEqual(got[name], expected[name], name);
}
