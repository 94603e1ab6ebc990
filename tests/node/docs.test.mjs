/**
 * Every piece of code in the documents is run against the built package.
 *
 * The `js` blocks of a page run as one module, in order, so that a later block may use what an
 * earlier one made; each `cjs` block is a program of its own, and so is each example of the API
 * reference. A line such as
 *
 *     plan.rows[0].interest; // '70.00': 28 days
 *
 * is a claim: what stands before the comment has the value that the comment begins with. Links to
 * other files must lead somewhere.
 */

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = [
  'README.md',
  'pkg-template/README.md',
  ...['docs', 'docs/api'].flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`)),
].filter((page) => page.endsWith('.md'));

/** The programs lie inside the root, where `fenqi` is found as any package is. */
const programs = join(root, 'target/docs');
mkdirSync(programs, { recursive: true });

const BLOCK = /^```(\w+)\n([\s\S]*?)^```$/gm;
const IMPORT = /^import \{([^}]*)\} from '([^']+)';\n/gm;
const CLAIM =
  /^([ ]*)((?!const |let |import |export |return |\/\/).*[^\s;]); \/\/ ('[^']*'|"[^"]*"|-?\d[\d.]*|true|false|null|\[[^\]]*\])(?:[ ,:;.(].*)?$/gm;

function blocks(text, language) {
  return Array.from(text.matchAll(BLOCK))
    .filter(([, name]) => name === language)
    .map(([, , code]) => code);
}

/** The code with its claims as calls, and how many there are. */
function claiming(code) {
  let claims = 0;
  const program = code.replace(CLAIM, (line, indent, expression, value) => {
    claims += 1;
    return `${indent}globalThis.claim(${expression}, ${value}, ${JSON.stringify(expression)});`;
  });
  assert.doesNotMatch(program, /; \/\/ ['"[]/, 'a comment that looks like a claim and is none');
  return { program, claims };
}

/** Blocks as one module; what several of them import is imported once. */
function joined(codes) {
  const names = new Map();
  const body = codes.join('\n').replace(IMPORT, (line, list, from) => {
    const known = names.get(from) ?? new Set();
    for (const name of list.split(',')) known.add(name.trim());
    names.set(from, known);
    return '';
  });
  const imports = Array.from(names, ([from, list]) => `import { ${[...list].join(', ')} } from '${from}';`);
  return `${imports.join('\n')}\n${body}`;
}

/** Runs a program and gives how many claims it came by. */
async function run(name, program, start) {
  const file = join(programs, name);
  writeFileSync(file, program);
  let met = 0;
  globalThis.claim = (got, stated, expression) => {
    met += 1;
    assert.deepEqual(got, stated, expression);
  };
  await start(file);
  return met;
}

let ran = 0;
for (const page of pages) {
  const text = readFileSync(join(root, page), 'utf8');
  const name = page.replace(/[/.]/g, '-');

  const modules = blocks(text, 'js');
  const programsOf = page.startsWith('docs/api/') ? modules.map((code) => [code]) : modules.length > 0 ? [modules] : [];
  programsOf.forEach((codes, index) => {
    test(`${page}: the code${index ? ` of example ${index + 1}` : ''}`, async () => {
      const { program, claims } = claiming(joined(codes));
      const met = await run(`${name}-${index}.mjs`, program, (file) => import(pathToFileURL(file).href));
      // What an element's part gives is seen in a page alone; here its example has to run.
      assert.ok(claims > 0 || page.startsWith('docs/api/elements'), 'code that claims nothing');
      assert.equal(met, claims, 'a claim was not reached');
      ran += 1;
    });
  });
  blocks(text, 'cjs').forEach((code, index) => {
    test(`${page}: program ${index + 1} for require`, async () => {
      const { program, claims } = claiming(code);
      const met = await run(`${name}-${index}.cjs`, program, createRequire(import.meta.url));
      assert.ok(claims > 0, 'code that claims nothing');
      assert.equal(met, claims, 'a claim was not reached');
    });
  });

  test(`${page}: the links`, () => {
    for (const [, link] of text.matchAll(/\]\((?!\w+:|#)([^)#]+)(?:#[^)]*)?\)/g)) {
      assert.ok(existsSync(join(root, dirname(page), link)), link);
    }
  });
}

test('every known difference is told', () => {
  const told = readFileSync(join(root, 'docs/conformance.md'), 'utf8');
  const known = readFileSync(join(root, 'tests/conformance/differences.json'), 'utf8');
  for (const id of Object.keys(JSON.parse(known))) assert.ok(told.includes(`\`${id}\``), id);
});

test('there was code to run', () => assert.ok(ran >= 2));
