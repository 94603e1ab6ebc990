/**
 * What every element shares that asks the engine: loading it, following the network, what is shown
 * before the engine is there or should it fail, and keeping the parts' own events inside.
 *
 * An element brings `page()`, what it shows once the engine is there; `opened()` is called when it
 * has come. Between its tags stands what is shown until then, and again should it fail.
 */

import { html, nothing } from './lit.js';
import { FenqiElement, Wide } from './base.js';
import { init } from './state/engine.js';
import { refusalOf } from './state/refusal.js';

/** Silence after the last input before the result is spoken. */
const SPEAK_AFTER_MS = 600;

/** What the parts say to one another as well as to a page. The element tells its own instead. */
const INNER = ['fenqi-input', 'fenqi-change', 'fenqi-confirm'];

export class FenqiHost extends FenqiElement {
  static properties = {
    state: { reflect: true, attribute: 'data-state' },
    /** Where the module is, if not beside the script. */
    wasmUrl: { attribute: 'wasm-url' },
    slow: { state: true },
    online: { state: true },
    spoken: { state: true },
  };

  /** Whether there is something to show; until then stands what is between the tags. */
  get filled() {
    return true;
  }

  /** Whether what there is to show needs an engine. */
  get asks() {
    return true;
  }

  constructor() {
    super();
    /** @type {'loading' | 'ready' | 'failed'} */
    this.status = 'loading';
    this.failure = null;
    this.online = navigator.onLine !== false;
    this.spoken = 0;
    this.wide = new Wide(this);
    /** Kept once the first figures can be shown. */
    this.ready = new Promise((resolve) => {
      this.isReady = resolve;
    });
  }

  createRenderRoot() {
    const root = super.createRenderRoot();
    for (const name of INNER) {
      // What the page has put into a slot speaks for itself.
      root.addEventListener(name, (event) => root.contains(event.target) && event.stopPropagation());
    }
    return root;
  }

  connectedCallback() {
    super.connectedCallback();
    this.network = () => {
      this.online = navigator.onLine !== false;
    };
    addEventListener('online', this.network);
    addEventListener('offline', this.network);
    if (!this.begun) this.begin();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('online', this.network);
    removeEventListener('offline', this.network);
  }

  async begin() {
    this.begun = true;
    this.status = 'loading';
    this.requestUpdate();
    // A load that takes no longer than a blink needs no sign of itself.
    const timer = setTimeout(() => (this.slow = true), 300);
    try {
      // All that a page sets in one task is there before the first answer.
      await 0;
      if (this.asks) await init(this.wasmUrl ? { wasmUrl: this.wasmUrl } : {});
      this.loaded = this.asks;
      this.opened();
      this.status = 'ready';
      this.isReady();
    } catch (failure) {
      this.fail(failure);
    }
    clearTimeout(timer);
    this.slow = false;
    this.requestUpdate();
  }

  /** There is nothing that could be shown: not a field that is wrong, but no engine, or no product. */
  fail(failure) {
    this.status = 'failed';
    this.failure = failure;
    this.tell('error', { code: failure.code ?? 'internal' });
  }

  /** What an element does once the engine has come. */
  opened() {}

  /** The word for `data-state` while the engine is there. */
  readyState() {
    return this.online ? 'ready' : 'offline';
  }

  willUpdate() {
    // Data alone was shown, and now something that has to be worked out.
    if (this.status === 'ready' && this.asks && !this.loaded) this.begin();
    this.state = this.#shows() ? this.readyState() : this.status === 'failed' ? 'error' : 'loading';
  }

  #shows() {
    return this.status === 'ready' && this.filled;
  }

  /** Counts up once the input has rested; each time the result is spoken. */
  speakSoon(moving = false) {
    clearTimeout(this.timer);
    if (!moving) this.timer = setTimeout(() => (this.spoken += 1), SPEAK_AFTER_MS);
  }

  /** What is spoken, for a voice alone. */
  voice(text) {
    return html`<p class="hidden" role="status" data-spoken=${this.spoken}>${this.spoken ? text() : nothing}</p>`;
  }

  render() {
    return this.#shows() ? this.page() : this.#before();
  }

  /** Before the engine, and without it: what stands between the tags. */
  #before() {
    const { words, failure } = this;
    return html`
      ${this.status === 'failed'
        ? html`<div class="failed card" role="alert" part="error">
            <p>${refusalOf(failure, words).sentence}</p>
            <button type="button" class="plain" part="button" @click=${() => this.begin()}>${words.t('state.retry')}</button>
          </div>`
        : nothing}
      ${this.slow ? html`<p class="card skeleton" role="status">${words.t('state.loading')}</p>` : nothing}
      <slot></slot>
    `;
  }
}
