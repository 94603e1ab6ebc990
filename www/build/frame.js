/**
 * What every page has around its element, written in one place: the head with the policy, the icon and
 * the styles in place of `<!--head-->`, and the title with the way to the other pages in place of
 * `<!--top-->`. The words are those of the language files, in the language that a page without script has.
 */

import { LANGUAGES, words } from '../src/lang/index.js';
import { svg } from './icons.js';

const LANG = 'zh-CN';

/**
 * The pages in the order in which they are named on each: the file, the keys of its words, whether its
 * element says itself how old the rules of its product are, and whether it has a bar at the foot.
 */
export const PAGES = {
  'index.html': { name: 'nav.calculator', title: 'title', documentTitle: 'documentTitle', toldAge: true, bar: true },
  'coupons.html': { name: 'nav.coupons', title: 'coupons.title', documentTitle: 'coupons.documentTitle' },
  'quota.html': { name: 'nav.quota', title: 'quota.title', documentTitle: 'quota.documentTitle' },
  'repay.html': { name: 'nav.trial', title: 'trial.title', documentTitle: 'trial.documentTitle' },
  'overdue.html': { name: 'nav.overdue', title: 'overdue.title', documentTitle: 'overdue.documentTitle' },
};

/** The files that Vite starts from. */
export const files = Object.keys(PAGES);

export function frame() {
  return {
    name: 'fenqi-frame',
    transformIndexHtml: {
      // Before Vite looks for the styles.
      order: 'pre',
      handler(html, { path }) {
        const file = path.slice(1) || 'index.html';
        return html.replace('<!--head-->', head(PAGES[file])).replace('<!--top-->', top(file));
      },
    },
  };
}

function head({ documentTitle }) {
  return `<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <!-- Styles may be inline because browsers without constructable sheets get theirs as <style>. -->
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
    />
    <title>${words(LANG).t(documentTitle)}</title>
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" content="#f6f7f9" media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content="#0f1419" media="(prefers-color-scheme: dark)" />
    <!-- Within the page: browsers fetch an icon again whenever the address changes. -->
    <link rel="icon" href="data:image/svg+xml,${svg().replace(/[<>#]/g, encodeURIComponent)}" />
    <link rel="stylesheet" href="./src/page.css" />`;
}

function top(file) {
  const place = (key) => `data-text="${key}">${words(LANG).t(key)}`;
  const href = (page) => (page === 'index.html' ? './' : `./${page}`);
  const links = Object.entries(PAGES).map(
    ([page, { name }]) => `<a href="${href(page)}"${page === file ? ' aria-current="page"' : ''} ${place(name)}</a>`,
  );
  return `<header class="top">
      <div class="brand">
        <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
          <path d="M3 20h6v5H3zM11 13h6v12h-6zM19 4h6v21h-6z" fill="currentColor" />
        </svg>
        <div>
          <h1 ${place(PAGES[file].title)}</h1>
          <p ${place('subtitle')}</p>
        </div>
      </div>
      <div class="tools">
        <button type="button" id="theme" hidden></button>
        <button type="button" id="language" lang="en" hidden>${LANGUAGES.en}</button>
      </div>
    </header>
    <nav class="pages" data-label="nav.label" aria-label="${words(LANG).t('nav.label')}">
      ${links.join('\n      ')}
    </nav>
    <p id="age" role="status"${PAGES[file].toldAge ? ' data-told' : ''}></p>
    <div id="update" role="status"${PAGES[file].bar ? ' class="above-bar"' : ''}></div>`;
}
