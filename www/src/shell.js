/**
 * The page around an element: its language, its theme, the way to the other pages, and the places in
 * the element that the page fills.
 *
 * The language comes from the address, then from the reader's browser. The theme is the reader's own
 * and stays on the device; a link never carries it.
 */

import { version } from 'fenqi';
import { html, render } from 'fenqi/elements/kit';
import { read } from './state/address.js';
import { language, LANGUAGES, words } from './lang/index.js';
import { noticeText } from './notices.js';
import { offline } from './offline/offline.js';
import { icon, nextTheme, storedTheme, storeTheme } from './theme.js';

/**
 * @param {HTMLElement} element what the page is about
 * @param {string} title the key of the document's title
 */
export function shell(element, title) {
  const languageButton = document.getElementById('language');
  const themeButton = document.getElementById('theme');
  const preferred = [...(navigator.languages ?? [navigator.language])].map(language).find(Boolean);
  const connection = offline(element);
  const places = new Map();
  let theme = storedTheme();

  const page = {
    get lang() {
      return element.lang;
    },
    get words() {
      return words(element.lang);
    },
    /** Speaks a language from here on. */
    speak(lang) {
      element.lang = lang;
      document.documentElement.lang = lang;
      document.title = page.words.t(title);
      show();
    },
    /** Called when the reader has chosen another language, and when the address has become another. */
    changed() {},
    followed() {},
    /** Fills a place of the element. */
    fill(slot, content, className = 'stack') {
      if (!places.has(slot)) places.set(slot, element.appendChild(Object.assign(document.createElement('div'), { slot, className })));
      render(content, places.get(slot));
    },
    notices(notices) {
      page.fill('notice', html`${notices.map((notice) => html`<p class="notice">${noticeText(notice, page.words)}</p>`)}`, 'notices');
    },
    footer(...sentences) {
      return html`<footer class="foot">
        <p>${page.words.t('footer.offline', { version })}</p>
        ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
      </footer>`;
    },
  };

  page.speak(read(location.hash).fields.lang ?? preferred ?? 'zh-CN');

  languageButton.addEventListener('click', () => {
    page.speak(other(element.lang));
    page.changed();
  });

  themeButton.addEventListener('click', () => {
    theme = nextTheme(theme);
    storeTheme(theme);
    show();
  });

  addEventListener('hashchange', () => {
    const { lang } = read(location.hash).fields;
    if (lang) page.speak(lang);
    page.followed(location.hash);
  });

  // The other pages open with the same loan: what one has no use for, it leaves alone.
  for (const link of document.querySelectorAll('nav a')) {
    link.addEventListener('click', () => {
      link.hash = location.hash || `#lang=${element.lang}`;
    });
  }

  function show() {
    const said = page.words;
    for (const place of document.querySelectorAll('[data-text]')) place.textContent = said.t(place.dataset.text);
    for (const place of document.querySelectorAll('[data-label]')) place.setAttribute('aria-label', said.t(place.dataset.label));
    connection.show(said);
    const next = other(element.lang);
    languageButton.textContent = LANGUAGES[next];
    languageButton.lang = next;
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    themeButton.innerHTML = icon(theme);
    themeButton.setAttribute('aria-label', said.t(`header.theme_${theme}`));
    themeButton.title = said.t(`header.theme_${theme}`);
    languageButton.hidden = themeButton.hidden = false;
  }

  return page;
}

function other(lang) {
  return lang === 'en' ? 'zh-CN' : 'en';
}
