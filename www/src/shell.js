/**
 * The page around an element: its language, its theme, and the way to the other pages. Everything else
 * is the element's.
 *
 * The language comes from the address, then from the reader's browser. The theme is the reader's own
 * and stays on the device; a link never carries it.
 */

import { read } from './state/address.js';
import { language, LANGUAGES, words } from './lang/index.js';
import { offline } from './offline/offline.js';
import { icon, nextTheme, storedTheme, storeTheme } from './theme.js';

export function shell(element) {
  const languageButton = document.getElementById('language');
  const themeButton = document.getElementById('theme');
  const preferred = [...(navigator.languages ?? [navigator.language])].map(language).find(Boolean);
  const connection = offline(element);
  let theme = storedTheme();

  element.lang = read(location.hash).fields.lang ?? preferred ?? 'zh-CN';
  show();
  new MutationObserver(show).observe(document.documentElement, { attributeFilter: ['lang'] });

  languageButton.addEventListener('click', () => {
    element.lang = other(element.lang);
  });

  themeButton.addEventListener('click', () => {
    theme = nextTheme(theme);
    storeTheme(theme);
    show();
  });

  // The other pages open with the same loan: what one has no use for, it leaves alone.
  for (const link of document.querySelectorAll('nav a')) {
    link.addEventListener('click', () => {
      link.hash = location.hash || `#lang=${element.lang}`;
    });
  }

  function show() {
    const said = words(element.lang);
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
}

function other(lang) {
  return lang === 'en' ? 'zh-CN' : 'en';
}
