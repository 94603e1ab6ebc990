/**
 * A page's template (`.wxml`) as its data meets it: which elements, bindings and handlers it has, and
 * what it shows for given data. As much of the language as the sample uses; anything else is an error.
 */

import { parseExpressionAt } from 'acorn';

const TAG = /<(\/?)([\w-]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w:-]+)(?:="([^"]*)")?/g;
const KNOWN = new Set(['view', 'text', 'block', 'button', 'input', 'picker']);

/** The tree of a template; an error where a tag is not closed or not known. */
export function parse(source) {
  const root = { name: 'root', attributes: {}, children: [] };
  const open = [root];
  let at = 0;
  while (at < source.length) {
    const top = open[open.length - 1];
    if (source[at] !== '<') {
      const end = source.indexOf('<', at) < 0 ? source.length : source.indexOf('<', at);
      const text = source.slice(at, end).trim();
      if (text) top.children.push({ text });
      at = end;
      continue;
    }
    TAG.lastIndex = at;
    const found = TAG.exec(source);
    if (!found) throw new SyntaxError(`not a tag: ${source.slice(at, at + 60)}`);
    const [whole, closes, name, attributes, empty] = found;
    if (!KNOWN.has(name)) throw new SyntaxError(`unknown element ${name}`);
    at += whole.length;
    if (closes) {
      if (top.name !== name) throw new SyntaxError(`</${name}> closes <${top.name}>`);
      open.pop();
    } else {
      const node = { name, attributes: Object.fromEntries(Array.from(attributes.matchAll(ATTRIBUTE), ([, key, value = '']) => [key, value])), children: [] };
      top.children.push(node);
      if (!empty) open.push(node);
    }
  }
  if (open.length > 1) throw new SyntaxError(`<${open[open.length - 1].name}> is not closed`);
  return root;
}

/** The names of the handlers that the template binds. */
export function handlers(node) {
  const own = Object.entries(node.attributes ?? {}).filter(([key]) => /^(bind|catch)/.test(key)).map(([, value]) => value);
  return [...own, ...(node.children ?? []).flatMap(handlers)];
}

/** The texts that are shown for data. A binding to nothing is an error: it would show as nothing. */
export function shown(node, data) {
  if (node.text !== undefined) return [filled(node.text, data)];
  const { 'wx:for': list, 'wx:for-item': item = 'item', 'wx:for-index': index = 'index' } = node.attributes;
  if (list !== undefined) {
    const once = { ...node, attributes: Object.fromEntries(Object.entries(node.attributes).filter(([key]) => key !== 'wx:for')) };
    return value(list, data).flatMap((entry, place) => shown(once, { ...data, [item]: entry, [index]: place }));
  }
  for (const [key, text] of Object.entries(node.attributes)) {
    if (key.startsWith('wx:')) continue;
    filled(text, data);
  }
  return branches(node.children, data).flatMap((child) => shown(child, data));
}

/** The children that `wx:if`, `wx:elif` and `wx:else` leave. */
function branches(children, data) {
  let done = false;
  return children.filter(({ attributes = {} }) => {
    if ('wx:if' in attributes) return (done = Boolean(value(attributes['wx:if'], data)));
    if ('wx:elif' in attributes) return !done && (done = Boolean(value(attributes['wx:elif'], data)));
    if ('wx:else' in attributes) return !done;
    return true;
  });
}

function filled(text, data) {
  return text.replace(/\{\{(.*?)\}\}/g, (whole) => String(value(whole, data)));
}

function value(binding, data) {
  const [, expression] = /^\{\{(.*)\}\}$/.exec(binding) ?? [];
  if (expression === undefined) throw new SyntaxError(`not a binding: ${binding}`);
  const found = evaluate(parseExpressionAt(expression, 0, { ecmaVersion: 5 }), data);
  if (found === undefined) throw new ReferenceError(`{{${expression}}} is bound to nothing`);
  return found;
}

const OPERATORS = {
  '===': (left, right) => left() === right(),
  '&&': (left, right) => left() && right(),
};

function evaluate(node, data) {
  switch (node.type) {
    case 'Identifier':
      return data[node.name];
    case 'Literal':
      return node.value;
    case 'MemberExpression': {
      const object = evaluate(node.object, data);
      if (object === undefined || object === null) return undefined;
      return object[node.computed ? evaluate(node.property, data) : node.property.name];
    }
    case 'UnaryExpression':
      if (node.operator === '!') return !evaluate(node.argument, data);
      break;
    case 'BinaryExpression':
    case 'LogicalExpression':
      if (node.operator in OPERATORS) {
        return OPERATORS[node.operator](() => evaluate(node.left, data), () => evaluate(node.right, data));
      }
  }
  throw new SyntaxError(`${node.type} ${node.operator ?? ''} is not understood here`);
}
