/**
 * What every part shares: its words, its look, and whether it is being printed.
 */

import { adoptStyles, css, LitElement } from './lit.js';
import { words } from './lang/index.js';
import tokens from 'fenqi:tokens';

export class FenqiElement extends LitElement {
  static properties = {
    lang: { reflect: true },
    theme: { reflect: true },
    density: { reflect: true },
  };

  /** The words of this element's language, or of the nearest ancestor that names one. */
  get words() {
    return words(this.lang || nearestLang(this));
  }

  /** The tokens stand on the outermost element; what it is made of inherits them. */
  createRenderRoot() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const { elementStyles } = this.constructor;
    adoptStyles(root, this.getRootNode().host instanceof FenqiElement ? elementStyles : [tokens, ...elementStyles]);
    return root;
  }

  connectedCallback() {
    super.connectedCallback();
    languages.add(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    languages.delete(this);
  }

  /** An element of this one's own shadow root. */
  find(selector) {
    return this.renderRoot.querySelector(selector);
  }

  /** Tells the outside, across shadow roots. Details carry figures, never a person's data. */
  tell(name, detail, composed = true) {
    this.dispatchEvent(new CustomEvent(`fenqi-${name}`, { detail, bubbles: true, composed }));
  }

  /** Tells the element that this one is a part of, and nobody else. */
  hand(name, detail) {
    this.tell(name, detail, false);
  }
}

/** The language of the nearest ancestor, through the shadow roots that the element may stand in. */
function nearestLang(element) {
  const named = element.closest('[lang]');
  if (named) return named.lang;
  const { host } = element.getRootNode();
  return host ? nearestLang(host) : '';
}

/** Elements that may follow the page when it changes its language. */
const languages = new Set();
if (globalThis.MutationObserver) {
  new MutationObserver(() => languages.forEach((element) => element.requestUpdate())).observe(document.documentElement, { attributeFilter: ['lang'] });
}

/** A watch over sizes, where there are any: a test's page without layout has none. */
export function watch(measure) {
  return globalThis.ResizeObserver && new ResizeObserver(measure);
}

/** Registers an element once, so that a page may load the parts from two places. */
export function define(name, type) {
  if (globalThis.customElements && !customElements.get(name)) customElements.define(name, type);
}

/**
 * Follows a media query. Printing asks twice: `beforeprint` comes before the paper is laid out, and
 * must be answered at once; the query also covers a preview that sends no event.
 */
export class Media {
  constructor(host, query) {
    this.host = host;
    this.query = globalThis.matchMedia?.(query);
    this.printing = query === 'print';
    this.forced = false;
    host.addController(this);
  }

  get matches() {
    return this.forced || Boolean(this.query?.matches);
  }

  hostConnected() {
    this.changed = () => this.host.requestUpdate();
    this.before = () => this.force(true);
    this.after = () => this.force(false);
    this.query?.addEventListener('change', this.changed);
    if (!this.printing) return;
    addEventListener('beforeprint', this.before);
    addEventListener('afterprint', this.after);
  }

  hostDisconnected() {
    this.query?.removeEventListener('change', this.changed);
    removeEventListener('beforeprint', this.before);
    removeEventListener('afterprint', this.after);
  }

  force(on) {
    this.forced = on;
    this.host.requestUpdate();
    if (this.host.isUpdatePending) this.host.performUpdate();
  }
}

/**
 * How much room an element has, in px and in digits of its own type: so that a layout answers to a
 * large text as it does to a narrow screen. The element renders a `.probe` of 100 digits.
 */
export class Room {
  constructor(host) {
    this.host = host;
    this.width = 0;
    this.digit = 8;
    host.addController(this);
  }

  /** How many digits fit side by side. */
  get digits() {
    return this.width / this.digit;
  }

  hostConnected() {
    this.observer = watch(() => this.#measure());
    this.observer?.observe(this.host);
  }

  hostDisconnected() {
    this.observer?.disconnect();
  }

  hostUpdated() {
    if (this.width === 0) this.#measure();
  }

  #measure() {
    const probe = this.host.renderRoot.querySelector('.probe');
    if (!probe) return;
    const [width, digit] = [probe.parentElement.clientWidth, probe.clientWidth / 100];
    if (width === this.width && digit === this.digit) return;
    this.width = width;
    this.digit = digit || 8;
    this.host.requestUpdate();
  }
}

/**
 * Whether an element has room for two columns. Its own width counts and not the window's, since it
 * may stand in a narrow column of a wide page.
 */
export class Wide {
  constructor(host) {
    this.host = host;
    this.matches = false;
    host.addController(this);
  }

  hostConnected() {
    this.observer = watch(() => this.#measure());
    this.observer?.observe(this.host);
    this.#measure();
  }

  hostDisconnected() {
    this.observer?.disconnect();
  }

  #measure() {
    const matches = this.host.clientWidth >= TWO_COLUMNS_PX;
    if (matches === this.matches) return;
    this.matches = matches;
    this.host.requestUpdate();
  }
}

const TWO_COLUMNS_PX = 900;

/**
 * Whether an element is on the screen or near it. While a slider moves, what nobody can see keeps
 * its figures until the release.
 */
export class OnScreen {
  constructor(host) {
    this.host = host;
    this.near = true;
    host.addController(this);
  }

  hostConnected() {
    this.observer = globalThis.IntersectionObserver && new IntersectionObserver((entries) => {
      this.near = entries[entries.length - 1].isIntersecting;
      if (this.near) this.host.requestUpdate();
    }, { rootMargin: '200px' });
    this.observer?.observe(this.host);
  }

  hostDisconnected() {
    this.observer?.disconnect();
  }
}

/** The look that all parts have in common. */
export const shared = css`
  :host {
    display: block;
    color: var(--_text);
    font-family: var(--_font);
    font-size: var(--_text-m);
    line-height: 1.5;
  }
  :host(:lang(zh)) {
    line-height: 1.6;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  h2,
  h3 {
    font-size: var(--_title-s);
    line-height: 1.3;
    font-weight: 600;
  }
  h3 {
    font-size: var(--_text-l);
  }
  .figure,
  td {
    font-variant-numeric: tabular-nums;
    font-feature-settings: 'tnum';
  }
  h2,
  h3 {
    overflow-wrap: anywhere;
  }
  .probe {
    position: absolute;
    visibility: hidden;
    width: 100ch;
    height: 0;
  }
  .note {
    color: var(--_text-2);
    font-size: var(--_text-s);
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    min-height: var(--_target);
    min-width: var(--_target);
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  .plain {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-2);
    padding: 0 var(--_space-4);
    border: 1px solid var(--_control);
    border-radius: var(--_radius-field);
    background: var(--_surface);
    transition: background-color var(--_motion-fast);
  }
  .plain:active {
    background: var(--_sunken);
  }
  .error {
    display: flex;
    gap: var(--_space-2);
    color: var(--_danger);
    font-size: var(--_text-m);
  }
  .error:empty {
    display: none;
  }
  @media (hover: hover) {
    .plain:hover {
      background: var(--_sunken);
    }
  }
  @media print {
    button,
    .screen {
      display: none !important;
    }
    h2,
    h3,
    caption {
      break-after: avoid;
    }
  }
  @media not print {
    .paper {
      display: none !important;
    }
  }
`;

/** A white card on the page. */
export const card = css`
  .card {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    padding: var(--_space-4);
  }
  @media (min-width: 600px) {
    .card {
      padding: var(--_space-5);
    }
  }
  @media print {
    .card {
      border: 0;
      padding: 0;
    }
  }
`;
