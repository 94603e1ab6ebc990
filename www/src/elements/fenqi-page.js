/**
 * What every page shares: loading the engine, following the address, the language and the network,
 * and what is shown before the engine is ready or should it fail.
 *
 * A page brings its model (`status`, `failure`, `start()`, `open(hash)`, `publish()`), the key of its
 * title, and `page()`, what it shows once the engine is there.
 */

import { html, nothing } from 'lit';
import { words as wordsOf } from '../lang/index.js';
import { FenqiElement, Media } from './base.js';

export class FenqiPage extends FenqiElement {
  static properties = {
    state: { reflect: true, attribute: 'data-state' },
    slow: { state: true },
    online: { state: true },
  };

  /** The key of the document's title. */
  static heading = 'documentTitle';

  constructor() {
    super();
    this.online = navigator.onLine !== false;
    this.wide = new Media(this, '(min-width: 1024px)');
    this.ready = new Promise((resolve) => {
      this.isReady = resolve;
    });
  }

  connectedCallback() {
    super.connectedCallback();
    this.lang ||= document.documentElement.lang;
    this.moved = () => this.model.status === 'ready' && this.model.open(location.hash);
    this.network = () => {
      this.online = navigator.onLine !== false;
    };
    addEventListener('hashchange', this.moved);
    addEventListener('online', this.network);
    addEventListener('offline', this.network);
    this.begin();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.moved);
    removeEventListener('online', this.network);
    removeEventListener('offline', this.network);
  }

  async begin() {
    // A load that takes no longer than a blink needs no sign of itself.
    const timer = setTimeout(() => (this.slow = true), 300);
    await this.model.start();
    clearTimeout(timer);
    this.slow = false;
    const { status, failure } = this.model;
    if (status === 'failed') return this.tell('error', { code: failure.code });
    this.opened();
    return this.isReady();
  }

  /** What a page does once the engine has come. */
  opened() {}

  /** The word for `data-state` while the engine is there. */
  readyState() {
    return this.online ? 'ready' : 'offline';
  }

  willUpdate(changed) {
    const { model } = this;
    if (changed.has('lang') && this.lang) {
      document.documentElement.lang = this.lang;
      document.title = wordsOf(this.lang).t(this.constructor.heading);
      if (changed.get('lang')) model.publish();
    }
    this.state = model.status === 'ready' ? this.readyState() : model.status === 'failed' ? 'error' : 'loading';
  }

  render() {
    return this.model.status === 'ready' ? this.page() : this.#before();
  }

  /** Before the engine, and without it: what stands between the tags. */
  #before() {
    const { words, model } = this;
    return html`
      ${model.status === 'failed'
        ? html`<div class="failed card" role="alert">
            <p>${words.t(`error.${model.failure.code}`) || words.t('state.failed')}</p>
            <button type="button" class="plain" @click=${() => this.begin()}>${words.t('state.retry')}</button>
          </div>`
        : nothing}
      ${this.slow ? html`<p class="card skeleton" role="status">${words.t('state.loading')}</p>` : nothing}
      <slot></slot>
    `;
  }
}
