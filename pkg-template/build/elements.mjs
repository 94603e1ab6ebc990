/**
 * The elements, in two shapes of the same source: ESM files for bundlers, which share their parts
 * and ask for the engine as `fenqi`, so that a page has one of it; and one script for a page without
 * a bundler, with the engine's JavaScript in it.
 */

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, shrink } from './bundle.mjs';
import { source, template } from './job.mjs';
import { scripts } from './script.mjs';
import { sentences } from './sentences.mjs';
import { styles, templates } from './squeeze.mjs';
import { sheet } from './tokens.mjs';

const folder = join(template, 'elements');

/** The entries for bundlers, and the file that each is made of. */
const ENTRIES = {
  index: 'index.js',
  calculator: 'fenqi-calculator.js',
  trial: 'fenqi-trial.js',
  coupons: 'fenqi-coupons.js',
  quota: 'fenqi-quota.js',
  overdue: 'fenqi-overdue.js',
  kit: 'kit.js',
  words: 'words.js',
};

const COMMON = {
  format: 'esm',
  // Browsers from the beginning of 2022 on, which have private methods.
  target: ['chrome93', 'safari15.4', 'firefox98'],
  mainFields: ['module', 'main'],
  conditions: ['production', 'browser'],
  lineLimit: 0,
  plugins: [parts()],
  // Where there is no page the files can be imported all the same, and do nothing.
  banner: { js: 'const HTMLElement=globalThis.HTMLElement||class{},document=globalThis.document||{createTreeWalker(){}};' },
};

export async function elements(job) {
  await bundle(job, {
    ...COMMON,
    entryPoints: Object.entries(ENTRIES).map(([out, file]) => ({ out, in: join(folder, file) })),
    outdir: job.at('dist/elements'),
    outExtension: { '.js': '.mjs' },
    splitting: true,
    chunkNames: 'part-[hash]',
    external: ['fenqi'],
  });
  const made = (name, from = name) => ({ entry: join(folder, `${from}.js`), file: `dist/elements/${name}.min.js` });
  await scripts(
    job,
    { ...COMMON, plugins: [engine, ...COMMON.plugins] },
    made('fenqi-elements', 'script'),
    ['fenqi-trial', 'fenqi-coupons', 'fenqi-quota', 'fenqi-overdue'].map((name) => made(name)),
  );
  for (const name of readdirSync(job.at('dist/elements'))) await small(job.at(`dist/elements/${name}`));
  job.copy(join(folder, 'tokens.css'), 'dist/elements/tokens.css');
  for (const name of readdirSync(join(folder, 'types'))) {
    const text = readFileSync(join(folder, 'types', name), 'utf8');
    job.write(`dist/elements/${name.replace(/ts$/, 'mts')}`, text.replace(/(from '[./\w]+)\.js'/g, "$1.mjs'"));
  }
}

/** The engine as a browser has it: importing it says how it is loaded, whatever the manifest says of sources. */
const engine = {
  name: 'engine',
  setup(plugin) {
    plugin.onResolve({ filter: /^fenqi$/ }, () => ({ path: join(source, 'entry/web.mjs'), sideEffects: true }));
  },
};

async function small(file) {
  writeFileSync(file, templates(readFileSync(file, 'utf8')));
  // Names with an underscore are Lit's as well here, and stay.
  await shrink(file, { module: true, ecma: 2022, mangle: {} });
}

/** The tokens as a style sheet for an element, the words of a part, and style sheets without what only a reader needs. */
function parts() {
  return {
    name: 'elements',
    setup(plugin) {
      plugin.onResolve({ filter: /^fenqi:tokens$/ }, () => ({ path: 'tokens', namespace: 'elements' }));
      plugin.onResolve({ filter: /^fenqi:words\// }, ({ path }) => ({ path: path.split('/')[1], namespace: 'words' }));
      plugin.onLoad({ filter: /./, namespace: 'words' }, ({ path }) => ({ contents: sentences(join(folder, 'lang'), path) }));
      plugin.onLoad({ filter: /./, namespace: 'elements' }, () => {
        const text = sheet(readFileSync(join(folder, 'tokens.css'), 'utf8'));
        return { contents: styles(`import { css } from './lit.js';\nexport default css\`${text}\`;`), resolveDir: folder };
      });
      // The manifest of the package says what of it has effects, and knows nothing of sources.
      plugin.onResolve({ filter: /^\.\/(fenqi-[a-z-]+|script)\.js$/ }, ({ path, resolveDir }) => ({ path: join(resolveDir, path), sideEffects: true }));
      plugin.onLoad({ filter: /pkg-template[\\/]elements[\\/].*\.js$/ }, ({ path }) => ({ contents: styles(readFileSync(path, 'utf8')) }));
    },
  };
}
