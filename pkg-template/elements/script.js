/**
 * The script for a page without a bundler: the calculator and its parts. The elements about a loan are
 * files beside it, which are fetched once a page has one of them.
 */

import './fenqi-calculator.js';

export { addWords } from './lang/index.js';

/** The other elements, and how each gets here. */
const LATER = {
  'fenqi-trial': () => import('./fenqi-trial.min.js'),
  'fenqi-coupons': () => import('./fenqi-coupons.min.js'),
  'fenqi-quota': () => import('./fenqi-quota.min.js'),
  'fenqi-overdue': () => import('./fenqi-overdue.min.js'),
};

function fetchWhatIsThere() {
  for (const name of Object.keys(LATER)) {
    if (!document.querySelector(name)) continue;
    // Without its file an element keeps what stands between its tags.
    LATER[name]().catch(() => document.querySelectorAll(name).forEach(failed));
    delete LATER[name];
  }
}

function failed(element) {
  element.dataset.state = 'error';
  element.dispatchEvent(new CustomEvent('fenqi-error', { detail: { code: 'load_failed' }, bubbles: true, composed: true }));
}

fetchWhatIsThere();
new MutationObserver(fetchWhatIsThere).observe(document, { childList: true, subtree: true });
