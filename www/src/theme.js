/** The theme: the system's, light or dark; kept on this device where that is allowed. */

const THEMES = ['auto', 'light', 'dark'];
const KEY = 'fenqi-theme';

export function storedTheme() {
  try {
    const stored = localStorage.getItem(KEY);
    return THEMES.includes(stored) ? stored : 'auto';
  } catch {
    return 'auto';
  }
}

export function storeTheme(theme) {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A browser that keeps nothing shows the theme until it is closed.
  }
}

export function nextTheme(theme) {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
}

const SHAPES = {
  auto: '<circle cx="11" cy="11" r="7" fill="none" stroke="currentColor" stroke-width="2"/><path d="M11 4a7 7 0 0 1 0 14z" fill="currentColor"/>',
  light:
    '<circle cx="11" cy="11" r="4" fill="currentColor"/><path d="M11 1v3M11 18v3M1 11h3M18 11h3M4 4l2 2M16 16l2 2M18 4l-2 2M6 16l-2 2" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>',
  dark: '<path d="M18 13A8 8 0 0 1 9 4a7.5 7.5 0 1 0 9 9z" fill="currentColor"/>',
};

export function icon(theme) {
  return `<svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">${SHAPES[theme]}</svg>`;
}
