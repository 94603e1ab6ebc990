/**
 * What `wasm2js` writes, without what only a compiler of asm.js would need.
 *
 * The marks of the values that are objects (`wide.mjs`) come off, and coercions to whole numbers
 * where a whole number stands anyway.
 */

import { parse } from 'acorn';
import { WHOLE } from './wide.mjs';

const whole = new Set(WHOLE);
/** The functions of an address, and how many they take: they shift it, and so make it whole. */
const ADDRESSES = { wide_load: 1, wide_store: 1, wide_copy: 2 };

/** The text with the marks off; `constant(place)` names a constant. */
export function cleaned(text, constant) {
  const edits = [];
  const replace = (start, end, by) => edits.push({ start, end, by });
  visit(parse(text, { ecmaVersion: 2020, sourceType: 'module', preserveParens: true }), (node) => {
    if (isCall(node) && node.callee.name === 'Math_fround') {
      const [value] = node.arguments;
      if (value.type === 'Literal') return replace(node.start, node.end, constant(value.value)) ?? false;
      replace(node.start, value.start, '(');
      replace(value.end, node.end, ')');
    } else if (isCall(node) && node.callee.name in ADDRESSES) {
      for (const value of node.arguments.slice(0, ADDRESSES[node.callee.name])) {
        if (coerced(value)) replace(value.left.end, value.end, '');
      }
    } else if (coerced(node) && isCall(node.left) && whole.has(node.left.callee.name)) {
      replace(node.left.end, node.end, '');
    }
    return true;
  });
  return edited(text, edits);
}

const isCall = (node) => node.type === 'CallExpression' && node.callee.type === 'Identifier';

/** `value | 0`. */
const coerced = (node) => node.type === 'BinaryExpression' && node.operator === '|' && node.right.value === 0;

/** Calls `look` with every node; what it says no to is not entered. */
function visit(node, look) {
  if (look(node) === false) return;
  for (const name in node) {
    const child = node[name];
    if (Array.isArray(child)) child.forEach((one) => one && visit(one, look));
    else if (child && typeof child.type === 'string') visit(child, look);
  }
}

function edited(text, edits) {
  let out = '';
  let at = 0;
  for (const { start, end, by } of edits.sort((a, b) => a.start - b.start || a.end - b.end)) {
    // Two edits of the same place are one: a mark within an address.
    if (start < at) continue;
    out += text.slice(at, start) + by;
    at = end;
  }
  return out + text.slice(at);
}
