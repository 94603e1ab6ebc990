/**
 * What every part shares: its words, its look, and whether it is being printed.
 */

import { css, LitElement } from 'lit';
import { words } from '../lang/index.js';

export class FenqiElement extends LitElement {
  static properties = { lang: { reflect: true } };

  /** The words of this element's language, or of the nearest ancestor that names one. */
  get words() {
    return words(this.lang || this.parentElement?.closest('[lang]')?.lang || document.documentElement.lang);
  }

  /** Tells the outside, across shadow roots. Details carry figures, never a person's data. */
  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(`fenqi-${name}`, { detail, bubbles: true, composed: true }));
  }
}

/** Registers an element once, so that a page may load the parts from two places. */
export function define(name, type) {
  if (!customElements.get(name)) customElements.define(name, type);
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
    this.observer = new ResizeObserver(() => this.#measure());
    this.observer.observe(this.host);
  }

  hostDisconnected() {
    this.observer.disconnect();
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
    this.observer = new IntersectionObserver((entries) => {
      this.near = entries[entries.length - 1].isIntersecting;
      if (this.near) this.host.requestUpdate();
    }, { rootMargin: '200px' });
    this.observer.observe(this.host);
  }

  hostDisconnected() {
    this.observer.disconnect();
  }
}

/** The look that all parts have in common. */
export const shared = css`
  :host {
    display: block;
    color: var(--fenqi-text);
    font-family: var(--fenqi-font);
    font-size: var(--fenqi-text-m);
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
    font-size: var(--fenqi-title-s);
    line-height: 1.3;
    font-weight: 600;
  }
  h3 {
    font-size: var(--fenqi-text-l);
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
    color: var(--fenqi-text-2);
    font-size: var(--fenqi-text-s);
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
    outline: 3px solid var(--fenqi-focus);
    outline-offset: 2px;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    min-height: var(--fenqi-target);
    min-width: var(--fenqi-target);
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  .plain {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--fenqi-space-2);
    padding: 0 var(--fenqi-space-4);
    border: 1px solid var(--fenqi-control);
    border-radius: var(--fenqi-radius-field);
    background: var(--fenqi-surface);
    transition: background-color var(--fenqi-motion-fast);
  }
  .plain:active {
    background: var(--fenqi-sunken);
  }
  .error {
    display: flex;
    gap: var(--fenqi-space-2);
    color: var(--fenqi-danger);
    font-size: var(--fenqi-text-m);
  }
  .error:empty {
    display: none;
  }
  @media (hover: hover) {
    .plain:hover {
      background: var(--fenqi-sunken);
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
    background: var(--fenqi-surface);
    border: 1px solid var(--fenqi-line);
    border-radius: var(--fenqi-radius-card);
    padding: var(--fenqi-space-4);
  }
  @media (min-width: 600px) {
    .card {
      padding: var(--fenqi-space-5);
    }
  }
  @media print {
    .card {
      border: 0;
      padding: 0;
    }
  }
`;
