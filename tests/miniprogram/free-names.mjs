/**
 * Which names a script uses that it does not declare: what it takes of its host, read from the text
 * alone, so that a branch that no test enters counts as well.
 */

import { parse } from 'acorn';
import { analyze } from 'eslint-scope';

/**
 * The script's tree under a version of the language; an error where it is newer.
 * `sourceType` is `script` or `module`.
 */
export function read(code, ecmaVersion, sourceType = 'script') {
  return parse(code, { ecmaVersion, sourceType, ranges: true, locations: true });
}

/** Free names in their order, each once. A script's own are not global: its host wraps it in a function. */
export function freeNames(tree, ecmaVersion, sourceType = 'script') {
  const { globalScope } = analyze(tree, { ecmaVersion, sourceType, nodejsScope: sourceType === 'script' });
  return [...new Set(globalScope.through.map(({ identifier }) => identifier.name))].sort();
}

/** Whether the tree anywhere makes code of text, by whatever way it says so. */
export function makesCode(tree) {
  let found = false;
  (function walk(node) {
    if (!node || typeof node !== 'object') return;
    if (Array.isArray(node)) return node.forEach(walk);
    const callee = node.type === 'NewExpression' || node.type === 'CallExpression' ? node.callee : null;
    if (callee?.type === 'Identifier' && ['eval', 'Function'].includes(callee.name)) found = true;
    for (const key of Object.keys(node)) if (key !== 'loc') walk(node[key]);
  })(tree);
  return found;
}
