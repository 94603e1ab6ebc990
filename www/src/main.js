/**
 * The page around the calculator: its language and its theme. Everything else is the calculator's.
 *
 * The language comes from the address, then from the reader's browser. The theme is the reader's own
 * and stays on the device; a link never carries it.
 */

import { read } from './state/address.js';
import { language, LANGUAGES, words } from './lang/index.js';
import './elements/fenqi-calculator.js';
import { icon, nextTheme, storedTheme, storeTheme } from './theme.js';

const calculator = document.querySelector('fenqi-calculator');
const languageButton = document.getElementById('language');
const themeButton = document.getElementById('theme');

const preferred = [...(navigator.languages ?? [navigator.language])].map(language).find(Boolean);
let theme = storedTheme();

calculator.lang = read(location.hash).fields.lang ?? preferred ?? 'zh-CN';
show();
new MutationObserver(show).observe(document.documentElement, { attributeFilter: ['lang'] });

languageButton.addEventListener('click', () => {
  calculator.lang = other(calculator.lang);
});

themeButton.addEventListener('click', () => {
  theme = nextTheme(theme);
  storeTheme(theme);
  show();
});

function show() {
  const said = words(calculator.lang);
  for (const place of document.querySelectorAll('[data-text]')) place.textContent = said.t(place.dataset.text);
  const next = other(calculator.lang);
  languageButton.textContent = LANGUAGES[next];
  languageButton.lang = next;
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  themeButton.innerHTML = icon(theme);
  themeButton.setAttribute('aria-label', said.t(`header.theme_${theme}`));
  themeButton.title = said.t(`header.theme_${theme}`);
  languageButton.hidden = themeButton.hidden = false;
}

function other(lang) {
  return lang === 'en' ? 'zh-CN' : 'en';
}
