/**
 * The API report: the types of the whole package as one file, `docs/api-report.d.ts`, kept in the
 * repository so that a change of them is seen, and told.
 *
 * Its head has a line for each renewal since the last release:
 *
 *     // API 3, 1f3a9c2b7d40, after 0.1.0: + initSync; ~ Row; - oldName
 *
 * the number, the hash of the types as they were then, the release it came after, and the names that
 * were added, changed and removed. `CHANGELOG.md` must have an entry for each such line.
 */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root, usedBy } from './surface.mjs';

export const REPORT = 'docs/api-report.d.ts';
const WIDTH = 120;

/** The report's text below its head: a module for each subpath, names in their order. */
export function bodyOf({ files, modules, home, checker }) {
  const sections = modules.map((module) => {
    const { subpath, same, members, hidden, augments } = module;
    if (same) return ambient(subpath, `export * from '${same}';`);
    const own = members.filter(({ symbol, name }) => isHome(home.get(symbol), subpath, name));
    const lines = [
      ...imports(module, own, home, checker),
      ...others(members, home, subpath, modules),
      ...own.flatMap(({ statements }) => statements.map((text) => `export ${text}`)),
      ...hidden.flatMap(({ statements }) => statements),
      ...augments,
      // Without this line an ambient module exports all that it declares.
      ...(hidden.length ? ['export {};'] : []),
    ];
    return ambient(subpath, lines.join('\n'));
  });
  const plain = files.map((subpath) => `// ${subpath}`);
  return `${[...sections, `// Files:\n${plain.join('\n')}`].join('\n\n')}\n`;
}

function ambient(subpath, inside) {
  return `declare module '${subpath}' {\n${inside.replace(/^(?=.)/gm, '    ')}\n}`;
}

function isHome(place, subpath, name) {
  return place.subpath === subpath && place.name === name;
}

/** Names that another module of the package declares, exported again: one by one, or all there are. */
function others(members, home, subpath, modules) {
  const byModule = new Map();
  for (const { name, symbol } of members) {
    const place = home.get(symbol);
    if (isHome(place, subpath, name)) continue;
    byModule.set(place.subpath, [...(byModule.get(place.subpath) ?? []), { name, place }]);
  }
  return Array.from(byModule, ([from, list]) => {
    const whole = modules.find((module) => module.subpath === from);
    const renamed = list.some(({ name, place }) => name !== place.name);
    if (from !== subpath && !renamed && list.length === whole.members.length) return `export * from '${from}';`;
    const names = list.map(({ name, place }) => (name === place.name ? name : `${place.name} as ${name}`));
    return listed('export {', names, from === subpath ? '};' : `} from '${from}';`);
  });
}

/** Names that a module's declarations use and another module of the package exports. */
function imports({ subpath, members, hidden }, own, home, checker) {
  const byModule = new Map();
  for (const { symbol } of [...own, ...hidden]) {
    for (const used of usedBy(checker, symbol)) {
      const place = home.get(used);
      if (!place || place.subpath === subpath || members.some((member) => member.symbol === used && isHome(place, subpath, member.name))) continue;
      byModule.set(place.subpath, (byModule.get(place.subpath) ?? new Set()).add(place.name));
    }
  }
  return Array.from(byModule, ([from, names]) => listed('import type {', [...names].sort(), `} from '${from}';`));
}

/** A list of names in lines that can be read. */
function listed(begin, names, end) {
  const lines = [];
  let line = begin;
  for (const name of names) {
    if (line.length + name.length + 2 > WIDTH - 4) {
      lines.push(line);
      line = '   ';
    }
    line += ` ${name},`;
  }
  lines.push(`${line.replace(/,$/, '')} ${end}`);
  return lines.join('\n');
}

export function hashOf(body) {
  return createHash('sha256').update(body).digest('hex').slice(0, 12);
}

/** The renewals of a report's head, oldest first, and its body. */
export function read(text) {
  const at = text.indexOf('\n\n');
  const renewals = Array.from(
    text.slice(0, at).matchAll(/^\/\/ API (\d+), ([0-9a-f]{12}), after (\S+):(.*)$/gm),
    ([, number, hash, after, names]) => ({ number: Number(number), hash, after, ...namesIn(names) }),
  );
  return { renewals, body: text.slice(at + 2) };
}

export function kept() {
  const file = join(root, REPORT);
  return existsSync(file) ? read(readFileSync(file, 'utf8')) : { renewals: [], body: '' };
}

export function write({ renewals, body }) {
  const lines = renewals.map(({ number, hash, after, ...names }) => `// API ${number}, ${hash}, after ${after}: ${said(names)}`);
  return `// The types of the whole package. Made by tests/api/renew.mjs from the built package. Do not edit.
// Each line below is a renewal that CHANGELOG.md tells of: + added, ~ changed, - removed.
${lines.join('\n')}

${body}`;
}

const SIGNS = { added: '+', changed: '~', removed: '-' };

export function said(names) {
  const parts = Object.entries(SIGNS)
    .filter(([kind]) => names[kind].length > 0)
    .map(([kind, sign]) => `${sign} ${names[kind].join(', ')}`);
  return parts.join('; ') || 'no name';
}

function namesIn(text) {
  const of = (sign) => (text.match(new RegExp(`(?:^|; | )\\${sign} ([^;]+)`))?.[1] ?? '').split(', ').filter(Boolean);
  return { added: of('+'), changed: of('~'), removed: of('-') };
}

/** Which names differ between two bodies. A subpath that is new or gone counts as one name. */
export function differences(before, now) {
  const [old, young] = [declarations(before), declarations(now)];
  const names = { added: new Set(), changed: new Set(), removed: new Set() };
  for (const subpath of new Set([...old.keys(), ...young.keys()])) {
    const [a, b] = [old.get(subpath), young.get(subpath)];
    if (!a || !b) {
      names[a ? 'removed' : 'added'].add(subpath);
      continue;
    }
    for (const name of new Set([...a.keys(), ...b.keys()])) {
      if (a.get(name) === b.get(name)) continue;
      names[!a.has(name) ? 'added' : !b.has(name) ? 'removed' : 'changed'].add(name);
    }
  }
  return Object.fromEntries(Object.entries(names).map(([kind, set]) => [kind, [...set].sort()]));
}

/** The declarations of a body: subpath -> name -> text. */
function declarations(body) {
  const found = new Map();
  const file = ts.createSourceFile('report.d.ts', body, ts.ScriptTarget.ES2020, true);
  for (const statement of file.statements) {
    const names = new Map();
    found.set(statement.name.text, names);
    const add = (name, text) => names.set(name, `${names.get(name) ?? ''}${text}`);
    for (const inner of statement.body?.statements ?? []) {
      if (ts.isImportDeclaration(inner)) continue;
      const from = inner.moduleSpecifier?.text;
      if (from && !inner.exportClause) for (const name of found.get(from)?.keys() ?? []) add(name, `${name} '${from}'`);
      if (from && !inner.exportClause) continue;
      const elements = inner.exportClause?.elements;
      if (elements) for (const element of elements) add(element.name.text, `${element.getText()} ${inner.moduleSpecifier?.getText() ?? ''}`);
      else add(nameOf(inner), inner.getText());
    }
  }
  for (const [, subpath] of body.matchAll(/^\/\/ (\S+\/\S+)$/gm)) found.set(subpath, new Map());
  return found;
}

function nameOf(statement) {
  const named = statement.name ?? statement.declarationList?.declarations[0].name;
  return named?.text ?? statement.getText();
}
