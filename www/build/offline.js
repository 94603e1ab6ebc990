/**
 * What makes the built site installable and keeps it working without a network: the manifest in each
 * language, the icons, the date of the rules in every page, and the service worker with the list
 * of all files (`.wasm` among them), each with the hash of its content.
 *
 * Two builds of the same source give the same files. The date of the rules is that of the newest product,
 * or of `SOURCE_DATE_EPOCH` where whoever deploys says that the rules were looked through on that day.
 */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { init, products } from 'fenqi';
import { build } from 'vite';
import sentences from '../src/offline/words.json' with { type: 'json' };
import { png } from './icons.js';

const WORKER = 'sw.js';
/** What no page asks for: the systems that install a page fetch its icons themselves. */
const NOT_KEPT = /\.png$/;
/** Vite names these by their content, so that their address says which version they are. */
const NAMED_BY_CONTENT = /^assets\/.*-[\w-]{8}\.\w+$/;

const ICONS = [
  { file: 'icon-192.png', size: 192 },
  { file: 'icon-512.png', size: 512 },
  { file: 'icon-maskable-512.png', size: 512, maskable: true },
  { file: 'apple-touch-icon.png', size: 180, maskable: true },
];

/** The file of the manifest in a language; that of the first has no language in its name. */
const manifestOf = (lang, first) => (lang === first ? 'manifest.webmanifest' : `manifest.${lang}.webmanifest`);

/** @param {{ pages: Record<string, { name: string }>, languages: string[], words(lang: string): { t(key: string): string } }} site */
export function offline({ pages, languages, words }) {
  const [first] = languages;
  let out = '';
  return {
    name: 'fenqi-offline',
    configResolved(config) {
      out = resolve(config.root, config.build.outDir);
    },
    transformIndexHtml: {
      // After Vite has looked for files to bundle: these are made here.
      order: 'post',
      async handler(html, { server }) {
        const tag = (name, attrs) => ({ tag: name, attrs, injectTo: 'head' });
        const rules = tag('meta', { name: 'fenqi-rules', content: await rulesDate() });
        // While a page is being written it is not installed.
        if (server) return [rules];
        const manifests = Object.fromEntries(languages.map((lang) => [`data-${lang}`, `./${manifestOf(lang, first)}`]));
        return [
          rules,
          tag('link', { rel: 'manifest', href: `./${manifestOf(first, first)}`, ...manifests }),
          tag('link', { rel: 'apple-touch-icon', href: './apple-touch-icon.png' }),
        ];
      },
    },
    generateBundle() {
      const emit = (fileName, source) => this.emitFile({ type: 'asset', fileName, source });
      for (const { file, size, maskable } of ICONS) emit(file, png(size, { maskable }));
      for (const lang of languages) emit(manifestOf(lang, first), manifest(lang, pages, words(lang)));
    },
    async closeBundle() {
      writeFileSync(join(out, WORKER), await worker(filesOf(out)));
    },
  };
}

/** The day on which the rules of this build were last known to hold. */
async function rulesDate() {
  const { SOURCE_DATE_EPOCH } = process.env;
  if (SOURCE_DATE_EPOCH) {
    const seconds = Number(SOURCE_DATE_EPOCH);
    if (!Number.isInteger(seconds)) throw new Error(`SOURCE_DATE_EPOCH is not a number of seconds: ${SOURCE_DATE_EPOCH}`);
    return new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 10);
  }
  await init();
  return products()
    .map(({ document }) => document.publishedOn)
    .sort()
    .at(-1);
}

function manifest(lang, pages, said) {
  const { appName, appShortName, appDescription } = sentences[lang];
  const shortcuts = Object.entries(pages).map(([file, { name }]) => ({ name: said.t(name), url: `./${file}` }));
  const facts = {
    name: appName,
    short_name: appShortName,
    description: appDescription,
    lang,
    dir: 'ltr',
    start_url: './',
    scope: './',
    display: 'standalone',
    categories: ['finance', 'utilities'],
    // The pages say the colour of each scheme; these are for the moment before one is there.
    theme_color: '#0b6b5d',
    background_color: '#f6f7f9',
    icons: ICONS.filter(({ file }) => file.startsWith('icon')).map(({ file, size, maskable }) => ({
      src: `./${file}`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: maskable ? 'maskable' : 'any',
    })),
    shortcuts,
  };
  return `${JSON.stringify(facts, null, 2)}\n`;
}

/** The files that are kept, as Workbox takes them. */
function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((url) => url !== WORKER && !NOT_KEPT.test(url))
    .sort()
    .map((url) => ({ url, revision: NAMED_BY_CONTENT.test(url) ? null : hash(readFileSync(join(folder, url))) }));
}

function hash(content) {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

async function worker(files) {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    define: { FENQI_FILES: JSON.stringify(files) },
    build: {
      write: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('../src/offline/worker.js', import.meta.url)),
        output: { format: 'iife', entryFileNames: WORKER },
      },
      target: ['chrome93', 'safari15.4', 'firefox98'],
    },
  });
  return [made].flat()[0].output[0].code;
}
