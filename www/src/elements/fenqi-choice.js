/**
 * A choice of one among few as a list of rows with a radio button each; for use in a sheet.
 *
 * Arrow keys choose without closing anything. A pointer's choice is told apart, so that the host can
 * close the sheet on it.
 */

import { css, define, FenqiElement, html, live, nothing, shared } from './base.js';

export class FenqiChoice extends FenqiElement {
  static properties = {
    value: {},
    label: {},
    /** `{ value, title, note?, figure? }` each. */
    options: { attribute: false },
  };

  static styles = [
    shared,
    css`
      label {
        display: grid;
        grid-template-columns: 24px minmax(0, 1fr);
        gap: var(--fenqi-space-1) var(--fenqi-space-3);
        align-items: center;
        min-height: 56px;
        padding: var(--fenqi-space-2) var(--fenqi-space-3);
        border-radius: var(--fenqi-radius-field);
        cursor: pointer;
      }
      label + label {
        margin-top: var(--fenqi-space-2);
      }
      label.chosen {
        background: var(--fenqi-brand-soft);
      }
      label:has(:focus-visible) {
        outline: 3px solid var(--fenqi-focus);
        outline-offset: -1px;
      }
      input {
        width: 22px;
        height: 22px;
        margin: 0;
        -webkit-appearance: none;
        appearance: none;
        border: 2px solid var(--fenqi-control);
        border-radius: 50%;
        background: var(--fenqi-surface);
      }
      input:checked {
        border: 7px solid var(--fenqi-brand);
      }
      @media (forced-colors: active) {
        input:checked {
          border-color: Highlight;
        }
      }
      input:focus-visible {
        outline: none;
      }
      .title {
        font-size: var(--fenqi-text-l);
        line-height: 1.4;
      }
      .note,
      .figure {
        grid-column: 2;
        display: block;
      }
      label.chosen .note {
        color: var(--fenqi-text);
      }
    `,
  ];

  focus() {
    const { renderRoot } = this;
    (renderRoot.querySelector('input:checked') ?? renderRoot.querySelector('input'))?.focus();
  }

  render() {
    return html`<fieldset>
      <legend class="hidden">${this.label}</legend>
      ${this.options.map(
        (option) => html`<label class=${option.value === this.value ? 'chosen' : ''}>
          <input
            type="radio"
            name="choice"
            .value=${option.value}
            .checked=${live(option.value === this.value)}
            @change=${() => this.hand('change', { value: option.value })}
            @click=${(event) => event.detail > 0 && this.hand('picked')}
          />
          <span class="title">${option.title}</span>
          ${option.figure ? html`<span class="figure">${option.figure}</span>` : nothing}
          ${option.note ? html`<span class="note">${option.note}</span>` : nothing}
        </label>`,
      )}
    </fieldset>`;
  }
}

define('fenqi-choice', FenqiChoice);
