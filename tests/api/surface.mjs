/**
 * The surface of the built package as the TypeScript compiler sees it: for every subpath of
 * `exports` that has types, each exported name with its declaration.
 *
 * The subpaths are read from the package, so that a new one is seen without a word here.
 */

import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const builtPackage = join(root, 'target/pkg');

/** The two module systems, each with the ending of its declarations. */
export const SYSTEMS = { import: '.d.mts', require: '.d.cts' };

const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed });

/**
 * The entries of the package in the order of `exports`: those with types, and those that are files.
 * @returns {{ subpath: string, types: string | null, typed: boolean, requirable: boolean }[]} `subpath` as it is
 *   imported; `typed` whether it is code, `requirable` whether `require` finds it as well
 */
export function entries(folder, system) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.entries(manifest.exports)
    .filter(([, target]) => target !== null)
    .map(([key, target]) => {
      const subpath = manifest.name + key.slice(1);
      const files = [...new Set(typesOf(target))];
      const ofSystem = files.filter((file) => file.endsWith(SYSTEMS[system]));
      const found = ofSystem.length > 0 ? ofSystem : files.filter((file) => file.endsWith('.d.ts'));
      if (found.length > 1) throw new Error(`${subpath} has several declarations for ${system}: ${found.join(', ')}`);
      for (const file of found) {
        if (!existsSync(join(folder, file))) throw new Error(`${subpath} names ${file}, which is not in the package`);
      }
      const requirable = files.length > 0 && (conditions(target).has('require') || files.every((file) => !file.endsWith(SYSTEMS.import)));
      return { subpath, types: found.length ? join(folder, found[0]) : null, typed: files.length > 0, requirable };
    });
}

/** Every `types` of an export's tree of conditions. */
function typesOf(target) {
  if (target === null || typeof target !== 'object') return [];
  return Object.entries(target).flatMap(([condition, value]) =>
    condition === 'types' && typeof value === 'string' ? [value] : typesOf(value),
  );
}

/** Every condition of an export's tree. */
function conditions(target) {
  if (target === null || typeof target !== 'object') return new Set();
  return new Set(Object.entries(target).flatMap(([condition, value]) => [condition, ...conditions(value)]));
}

/**
 * What one module system offers.
 * @returns {{ files: string[], modules: Module[] }} `files`: the subpaths that are no code
 */
export function surface(folder, system) {
  const all = entries(folder, system);
  const typed = all.filter(({ types }) => types);
  const program = ts.createProgram(
    typed.map(({ types }) => types),
    {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2020,
      lib: ['lib.es2020.d.ts', 'lib.dom.d.ts'],
      types: [],
      strict: true,
    },
  );
  const checker = program.getTypeChecker();
  const home = new Homes();
  const modules = typed.map(({ subpath, types, requirable }) => {
    const same = typed.find((other) => other.types === types);
    if (same.subpath !== subpath) return { subpath, requirable, types, same: same.subpath, members: [], hidden: [], augments: [] };
    const file = program.getSourceFile(types);
    const members = checker
      .getExportsOfModule(checker.getSymbolAtLocation(file))
      .map((exported) => member(checker, exported))
      .sort(byName);
    for (const one of members) home.settle(one.symbol, { subpath, name: one.name });
    return { subpath, requirable, types, same: null, members, file };
  });
  // Only now is it known what no module exports.
  const told = new Set();
  for (const module of modules.filter(({ same }) => !same)) {
    module.hidden = hiddenOf(checker, module.members.map((one) => one.symbol), home, folder);
    module.augments = augmentsOf(program, module.file, folder, told);
  }
  const files = all.filter(({ typed: isCode }) => !isCode).map(({ subpath }) => subpath);
  return { files, modules, home, program, checker };
}

/** Where each declaration is exported first. A copy, as each mini-program folder has one, declares the same. */
class Homes {
  #places = new Map();
  #keys = new Map();

  settle(symbol, place) {
    if (!this.has(symbol)) this.#places.set(this.#key(symbol), place);
  }

  /** @returns {{ subpath: string, name: string } | undefined} */
  get(symbol) {
    return symbol.declarations?.length ? this.#places.get(this.#key(symbol)) : undefined;
  }

  has(symbol) {
    return this.get(symbol) !== undefined;
  }

  #key(symbol) {
    if (!this.#keys.has(symbol)) {
      this.#keys.set(symbol, [symbol.name, ...statementsOf(symbol)].join('\n'));
    }
    return this.#keys.get(symbol);
  }
}

/** `plan` of `plan.d.mts`. */
export function stem(file) {
  return basename(file.fileName).replace(/\.d\.[mc]?ts$/, '');
}

function byName(a, b) {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

function member(checker, exported) {
  const symbol = resolved(checker, exported);
  return { name: exported.name, symbol, statements: statementsOf(symbol) };
}

export function resolved(checker, symbol) {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** The statements that declare a symbol, without comments: a function has one for each overload. */
function statementsOf(symbol) {
  return (symbol.declarations ?? []).map((declaration) => print(statementOf(declaration)));
}

/** A constant's declaration is the statement around it. */
export function statementOf(declaration) {
  return ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
}

export function print(node) {
  const text = printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile());
  // In an ambient module everything is declared, and exported where it says so.
  return text.replace(/^(export )?(default )?(declare )?/, '');
}

/** What the exported declarations lean on and no module exports, in the order of names. */
function hiddenOf(checker, symbols, home, folder) {
  const found = new Map();
  const queue = [...symbols];
  while (queue.length > 0) {
    for (const used of usedBy(checker, queue.pop())) {
      const own = used.declarations?.[0];
      const here = own && !relative(folder, own.getSourceFile().fileName).startsWith('..');
      if (!here || home.has(used) || found.has(used) || !isTopLevel(own)) continue;
      found.set(used, { name: used.name, symbol: used, statements: statementsOf(used) });
      queue.push(used);
    }
  }
  return [...found.values()].sort(byName);
}

function isTopLevel(declaration) {
  return ts.isSourceFile(statementOf(declaration).parent);
}

/** The symbols that a symbol's declarations name. */
export function usedBy(checker, symbol) {
  const used = new Set();
  const look = (node) => {
    if (ts.isIdentifier(node)) {
      const named = checker.getSymbolAtLocation(node);
      if (named) used.add(resolved(checker, named));
    }
    ts.forEachChild(node, look);
  };
  for (const declaration of symbol.declarations ?? []) look(statementOf(declaration));
  used.delete(symbol);
  return used;
}

/** What a module adds to the types of its surroundings, such as the tags of elements. */
function augmentsOf(program, entry, folder, told) {
  const blocks = [];
  const visit = (file) => {
    if (!file || told.has(file) || relative(folder, file.fileName).startsWith('..')) return;
    told.add(file);
    for (const statement of file.statements) {
      if (ts.isModuleDeclaration(statement)) blocks.push(print(statement));
      const from = statement.moduleSpecifier?.text;
      if (from?.startsWith('.')) visit(program.getSourceFile(join(dirname(file.fileName), declared(from))));
    }
  };
  visit(entry);
  return blocks;
}

/** The declarations behind an import: `./plan.mjs` is `./plan.d.mts`. */
function declared(path) {
  return path.replace(/\.([mc]?)js$/, '.d.$1ts');
}
