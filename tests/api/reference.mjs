/**
 * The API reference, `docs/api/`: a page for each file of the declarations, made from what stands in
 * them: signatures, comments, fields with their units, errors and examples.
 *
 * Units follow from names and types: `Amount` is yuan, a name that ends in `Fen` is fen, and so on.
 */

import { basename } from 'node:path';
import ts from 'typescript';
import { fields, folded } from './fields.mjs';
import { statementOf, stem, usedBy } from './surface.mjs';

export const FOLDER = 'docs/api';
const BANNER = '<!-- Made from pkg-template/types by tests/api/renew.mjs. Do not edit. -->';

/** What is wrong with the comments of the declarations, as sentences. */
export function complaints(seen) {
  return items(seen).flatMap(({ name, symbol, place }) => {
    const tags = symbol.getJsDocTags(seen.checker).map((tag) => tag.name);
    const lacks = [];
    const settled = !isBeta(seen, place.subpath);
    if (isFunction(symbol)) {
      if (!documentation(symbol, seen.checker)) lacks.push('says nothing of what it does');
      if (settled && !tags.includes('throws')) lacks.push('has no @throws');
      if (settled && !tags.includes('example')) lacks.push('has no @example');
    } else if (!documentation(symbol, seen.checker) && symbol.declarations.length === 1 && needsWords(symbol)) {
      lacks.push('says nothing of what it is');
    }
    return lacks.map((lack) => `${place.subpath}: ${name} ${lack}`);
  });
}

/** Whether a module says of itself that it may change with any version; then it owes no examples. */
function isBeta({ modules, program }, subpath) {
  const { types } = modules.find((module) => module.subpath === subpath);
  const file = program.getSourceFile(types);
  const [first] = ts.getLeadingCommentRanges(file.text, 0) ?? [];
  return Boolean(first) && /^\s*\* @beta$/m.test(file.text.slice(first.pos, first.end));
}

/** A declaration whose fields all have words of their own needs none itself. */
function needsWords(symbol) {
  const [declaration] = symbol.declarations;
  return !ts.isInterfaceDeclaration(declaration);
}

/** @returns {Map<string, string>} file name -> text */
export function pages(seen) {
  const all = items(seen);
  const byFile = new Map();
  for (const item of all) byFile.set(item.page, [...(byFile.get(item.page) ?? []), item]);
  const links = new Map(all.map(({ symbol, name, page, anchor }) => [symbol, { name, page, anchor }]));
  const made = new Map([['README.md', index(byFile, seen)]]);
  for (const [page, list] of byFile) made.set(page, write(page, list, links, seen));
  return made;
}

/** Everything that is exported, functions before types, each in the order of its file. */
function items({ modules, home, program }) {
  const order = (item) => (isFunction(item.symbol) ? 0 : 1);
  return modules
    .flatMap(({ subpath, members }) => members.filter(({ symbol, name }) => home.get(symbol).subpath === subpath && home.get(symbol).name === name))
    .map(({ name, symbol }) => {
      const [declaration] = symbol.declarations;
      const place = home.get(symbol);
      // The main module has a page for each of its files, any other one page.
      const isMain = place.subpath === modules[0].subpath;
      const file = isMain ? declaration.getSourceFile() : program.getSourceFile(modules.find(({ subpath }) => subpath === place.subpath).types);
      const page = isMain ? stem(file) : place.subpath.split('/').slice(1).join('-');
      return { name, symbol, declaration, file, place, page: `${page}.md` };
    })
    .sort((a, b) => order(a) - order(b) || a.declaration.pos - b.declaration.pos)
    .map((item, at, all) => ({ ...item, anchor: anchorOf(item, all.slice(0, at)) }));
}

/** The anchor that a heading gets: the second of a name on a page has a number. */
function anchorOf({ name, page }, before) {
  const same = before.filter((item) => item.page === page && item.name.toLowerCase() === name.toLowerCase());
  return name.toLowerCase() + (same.length ? `-${same.length}` : '');
}

function isFunction(symbol) {
  return Boolean(symbol.flags & ts.SymbolFlags.Function);
}

/** The first comment of a file, which says what the file is about. */
function headOf(file) {
  const [first] = ts.getLeadingCommentRanges(file.text, 0) ?? [];
  if (!first) return '';
  const text = file.text.slice(first.pos, first.end).replace(/^\/\*\*|\*\/$/g, '').replace(/^\s*\* ?/gm, '');
  return text.replace(/^@\w+.*$/gm, '').trim();
}

function index(byFile, { modules, program }) {
  const main = program.getSourceFile(modules[0].types);
  const rows = [];
  for (const statement of main.statements) {
    const page = statement.moduleSpecifier && `${basename(statement.moduleSpecifier.text).replace(/\.\w+$/, '')}.md`;
    if (page && byFile.has(page) && !rows.includes(page)) rows.push(page);
  }
  for (const page of byFile.keys()) if (!rows.includes(page)) rows.push(page);
  const line = (page) => {
    const list = byFile.get(page);
    const from = [...new Set(list.map(({ place }) => `\`${place.subpath}\``))].join(', ');
    const functions = list.filter(({ symbol }) => isFunction(symbol)).map(({ name, anchor }) => `[\`${name}\`](${page}#${anchor})`);
    return `| [${page.replace('.md', '')}](${page}) | ${from} | ${cell(headOf(list[0].file))} | ${functions.join(' ')} |`;
  };
  const same = modules.filter((module) => module.same).map(({ subpath, same: as }) => `\`${subpath}\` offers what \`${as}\` does.`);
  return `${BANNER}
# The API

${headOf(main)}

The codes of errors are in [errors.md](../errors.md); the types as one file in [api-report.d.ts](../api-report.d.ts).${same.length ? ` ${same.join(' ')}` : ''}

| page | imported from | what it is about | functions |
|---|---|---|---|
${rows.map(line).join('\n')}
`;
}

function write(page, list, links, seen) {
  const subpaths = [...new Set(list.map(({ place }) => `\`${place.subpath}\``))].join(', ');
  const head = `${BANNER}\n# ${page.replace('.md', '')}\n\n${headOf(list[0].file)}\n\nImported from ${subpaths}. [All pages](README.md)`;
  return `${[head, ...list.map((item) => section(item, links, seen))].join('\n\n')}\n`;
}

function section({ name, symbol, declaration, page, place }, links, { checker }) {
  const link = linker(links, page);
  const tags = symbol.getJsDocTags(checker);
  const tag = (wanted) => tags.filter((one) => one.name === wanted).map(({ text }) => ts.displayPartsToString(text));
  const parts = [
    `## ${name}`,
    linked(documentation(symbol, checker), symbol, links, link),
    shape(name, symbol, declaration, checker, links, link),
    ...tag('throws').map((text) => `**Throws** ${throwing(text, link, links)}`),
    ...tag('example').map((text) => `\`\`\`js\n${importing(place, text, links)}\n\`\`\``),
  ];
  return parts.filter(Boolean).join('\n\n');
}

/** The declaration itself: a signature and fields, or the source where it is a union of its own. */
function shape(name, symbol, declaration, checker, links, link) {
  const table = (rows) => (rows.length ? `| field | type | unit | what it is |\n|---|---|---|---|\n${rows.map((row) => fieldRow(row, symbol, checker, links, link)).join('\n')}` : '');
  const said = { yuan: /amounts are in yuan/i.test(documentation(symbol, checker)) };
  if (isFunction(symbol)) {
    const signatures = symbol.declarations.map((one) => signature(name, one)).join('\n');
    const [{ parameters, type }] = symbol.declarations;
    const asked = parameters.flatMap((parameter) => fields(parameter.type, parameter.name.getText(), checker));
    const given = fields(type, 'result', checker, said);
    const uses = namedTypes(symbol, checker, links, link);
    return [`\`\`\`ts\n${signatures}\n\`\`\``, uses, table([...asked, ...given])].filter(Boolean).join('\n\n');
  }
  if (ts.isInterfaceDeclaration(declaration) || ts.isClassDeclaration(declaration)) {
    const heritage = (declaration.heritageClauses ?? []).map((clause) => clause.getText()).join(' ');
    const typed = declaration.typeParameters?.map((one) => one.getText()).join(', ');
    const beginning = heritage || typed ? `\`${ts.isClassDeclaration(declaration) ? 'class' : 'interface'} ${name}${typed ? `<${typed}>` : ''} ${heritage}\`` : '';
    return [beginning, heritage ? namedTypes(symbol, checker, links, link, declaration.heritageClauses) : '', table(fields(declaration, '', checker, said))].filter(Boolean).join('\n\n');
  }
  const source = statementOf(declaration).getText().replace(/^export (declare )?/, '');
  return [`\`\`\`ts\n${source}\n\`\`\``, namedTypes(symbol, checker, links, link)].filter(Boolean).join('\n\n');
}

/** In one line where that can be read, else as it is written. */
function signature(name, declaration) {
  const line = `function ${name}${folded(declaration)}`;
  return line.length > 120 || line.includes('/*') ? declaration.getText().replace(/^export (declare )?/, '') : line;
}

function fieldRow({ path, optional, type, text, unit }, symbol, checker, links, link) {
  const name = `\`${path}${optional ? '?' : ''}\``;
  return `| ${name} | ${typeCell(type, links, link)} | ${unit} | ${cell(linked(text, symbol, links, link))} |`;
}

/** A type in code font, with the package's own names as links. */
function typeCell(type, links, link) {
  // A function may have a type's name in small letters, so that only types count here.
  const known = new Map(Array.from(links.values(), (place) => [place.name, place]).filter(([name]) => /^[A-Z]/.test(name)));
  const code = (text) => (text.trim() ? `\`${text.trim().replaceAll('|', '\\|')}\`` : '');
  let plain = '';
  const pieces = [];
  for (const piece of type.replace(/\s+/g, ' ').split(/\b([A-Z]\w+)\b/)) {
    if (!known.has(piece)) {
      plain += piece;
      continue;
    }
    pieces.push(code(plain), `[\`${piece}\`](${link(known.get(piece))})`);
    plain = '';
  }
  return [...pieces, code(plain)].filter(Boolean).join(' ');
}

/** The package's types that a declaration names, as one line of links. */
function namedTypes(symbol, checker, links, link, within) {
  const names = new Map();
  for (const used of usedBy(checker, symbol)) {
    const place = links.get(used);
    if (place && (!within || within.some((node) => new RegExp(`\\b${place.name}\\b`).test(node.getText())))) names.set(place.name, place);
  }
  return names.size ? `Types: ${Array.from(names, ([name, place]) => `[\`${name}\`](${link(place)})`).join(' · ')}` : '';
}

function linker(links, page) {
  return (place) => (place.page === page ? `#${place.anchor}` : `${place.page}#${place.anchor}`);
}

function documentation(symbol, checker) {
  return ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim();
}

/** `{@link Name}` as a link, and files of `docs/` as links from here. */
function linked(text, symbol, links, link) {
  const byName = new Map(Array.from(links.values(), (place) => [place.name, place]));
  return text
    .replace(/\{@link (\w+)\s*\}/g, (whole, name) => (byName.has(name) ? `[\`${name}\`](${link(byName.get(name))})` : `\`${name}\``))
    .replace(/`docs\/([\w-]+\.md)`/g, '[$1](../$1)');
}

/** The codes of errors link to their page. */
function throwing(text, link, links) {
  const place = Array.from(links.values()).find(({ name }) => name === 'FenqiError');
  const said = place ? text.replace(/^FenqiError\b/, `[\`FenqiError\`](${link(place)})`) : text;
  return said.replace(/\s+/g, ' ').trim();
}

/** An example with the import of the functions that it calls, unless it has imports of its own. */
function importing({ subpath }, text, links) {
  if (/^import /m.test(text)) return text;
  const called = Array.from(links, ([symbol, { name }]) => (isFunction(symbol) ? name : '')).filter((name) => new RegExp(`\\b(?<!\\.)${name || '-'}\\(`).test(text));
  return `import { ${[...new Set(called)].join(', ')} } from '${subpath}';\n\n${text}`;
}

function cell(text) {
  return text.replace(/\s*\n\s*/g, ' ').replace(/(?<!\\)\|/g, '\\|');
}
