/** Radio buttons that look like chips or like one segmented control; the radio itself lies over them. */

import { css } from '../lit.js';

const over = css`
  .chip input,
  .segment input {
    position: absolute;
    /* Over the border as well: what looks like the target is the target. */
    inset: -1px;
    width: calc(100% + 2px);
    height: calc(100% + 2px);
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .chip:has(:focus-visible),
  .segment:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    z-index: 1;
  }
  .chip input:focus-visible,
  .segment input:focus-visible {
    outline: none;
  }
  .chip.chosen,
  .segment.chosen {
    background: var(--_brand-soft);
    font-weight: 600;
    box-shadow: inset 0 0 0 1px var(--_brand);
  }
  /* Web views too old for :has() still show where the focus is. */
  @supports not selector(:has(*)) {
    .chip:focus-within,
    .segment:focus-within {
      outline: 3px solid var(--_focus);
      outline-offset: 2px;
    }
  }
  @media (forced-colors: active) {
    .chip.chosen,
    .segment.chosen {
      outline: 2px solid Highlight;
    }
  }
`;

export const chips = [
  over,
  css`
    .chip {
      position: relative;
      display: flex;
      align-items: center;
      justify-content: center;
      min-height: var(--_target);
      padding: 0 var(--_space-3);
      border: 1px solid var(--_control);
      border-radius: var(--_radius-chip);
      background: var(--_surface);
      cursor: pointer;
      font-variant-numeric: tabular-nums;
      transition: background-color var(--_motion-fast);
    }
    .chip.chosen {
      border-color: var(--_brand);
    }
  `,
];

export const segments = [
  over,
  css`
    .segments {
      display: flex;
      flex-wrap: wrap;
    }
    .segment {
      position: relative;
      display: flex;
      align-items: center;
      justify-content: center;
      min-height: var(--_target);
      padding: 0 var(--_space-4);
      border: 1px solid var(--_control);
      cursor: pointer;
    }
    .segment + .segment {
      border-left: 0;
    }
    .segment:first-of-type {
      border-radius: var(--_radius-field) 0 0 var(--_radius-field);
    }
    .segment:last-of-type {
      border-radius: 0 var(--_radius-field) var(--_radius-field) 0;
    }
  `,
];
