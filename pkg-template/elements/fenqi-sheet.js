/**
 * A sheet from below on a phone, a dialog in the middle of a desktop page.
 *
 * The browser's own `<dialog>` keeps the focus inside, closes on Escape and gives the focus back to
 * what opened it.
 */

import { css, html } from './lit.js';
import { define, FenqiElement, shared } from './base.js';

export class FenqiSheet extends FenqiElement {
  static properties = { heading: {} };

  static styles = [
    shared,
    css`
      dialog {
        width: 100%;
        max-width: 100%;
        max-height: min(88vh, 100% - 40px);
        margin: auto 0 0;
        padding: 0;
        border: 0;
        border-radius: var(--_radius-sheet) var(--_radius-sheet) 0 0;
        color: var(--_text);
        background: var(--_surface);
        box-shadow: var(--_shadow);
        overscroll-behavior: contain;
      }
      dialog[open] {
        display: flex;
        flex-direction: column;
        animation: rise var(--_motion) ease-out;
      }
      dialog::backdrop {
        background: rgb(8 12 16 / 0.5);
      }
      @keyframes rise {
        from {
          transform: translateY(24px);
        }
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--_space-3);
        padding: var(--_space-2) var(--_space-2) var(--_space-2) var(--_space-4);
        border-bottom: 1px solid var(--_line);
      }
      header button {
        border-radius: var(--_radius-field);
      }
      svg {
        display: block;
        margin: auto;
      }
      .body {
        padding: var(--_space-4);
        overflow-y: auto;
        overscroll-behavior: contain;
      }
      footer {
        padding: var(--_space-3) var(--_space-4) calc(var(--_space-3) + env(safe-area-inset-bottom, 0px));
        border-top: 1px solid var(--_line);
      }
      .done {
        width: 100%;
        border-radius: var(--_radius-field);
        background: var(--_brand);
        color: var(--_on-brand);
        font-weight: 600;
      }
      .done:active {
        background: var(--_brand-pressed);
      }
      @media (min-width: 600px) {
        dialog {
          width: min(520px, 100% - 48px);
          margin: auto;
          border-radius: var(--_radius-sheet);
        }
        .body {
          padding: var(--_space-5);
        }
        header {
          padding-left: var(--_space-5);
        }
        footer {
          padding-inline: var(--_space-5);
        }
      }
      @media (forced-colors: active) {
        dialog {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];

  render() {
    const { words } = this;
    return html`<dialog
      aria-labelledby="title"
      @click=${this.#outside}
      @close=${() => this.hand('closed')}
    >
      <header>
        <h2 id="title">${this.heading}</h2>
        <button type="button" aria-label=${words.t('sheet.close')} @click=${this.close}>
          <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
            <path d="M4 4l12 12M16 4L4 16" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
          </svg>
        </button>
      </header>
      <div class="body"><slot></slot></div>
      <footer><button type="button" class="done" @click=${this.close}>${words.t('sheet.done')}</button></footer>
    </dialog>`;
  }

  get dialog() {
    return this.find('dialog');
  }

  get open() {
    return Boolean(this.dialog?.open);
  }

  async show() {
    await this.updateComplete;
    if (this.open) return;
    this.dialog.showModal();
    // The choice itself, rather than the button that leaves it.
    this.querySelector('[autofocus]')?.focus();
  }

  close() {
    this.dialog?.close();
  }

  #outside(event) {
    if (event.target !== this.dialog) return;
    const { left, right, top, bottom } = this.dialog.getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    if (x < left || x > right || y < top || y > bottom) this.close();
  }
}

define('fenqi-sheet', FenqiSheet);
