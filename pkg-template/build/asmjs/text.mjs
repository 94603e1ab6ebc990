/** WebAssembly's text form as nested lists of words, and back. */

const WORD = /\(;[^]*?;\)|;;[^\n]*|"(?:[^"\\]|\\.)*"|[()]|[^\s()";]+/g;

export function parsed(text) {
  const open = [[]];
  for (const [word] of text.matchAll(WORD)) {
    if (word.startsWith(';;') || word.startsWith('(;')) continue;
    if (word === '(') open.push([]);
    else if (word === ')') open.at(-2).push(open.pop());
    else open.at(-1).push(word);
  }
  return open[0][0];
}

export function printed(list) {
  return typeof list === 'string' ? list : `(${list.map(printed).join(' ')})`;
}
