/** Radio buttons as cards of facts, side by side where there is room; the radio lies over its card. */

import { css } from '../lit.js';

export const way = css`
  .ways {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
    margin-top: var(--_space-3);
  }
  .way {
    position: relative;
    display: block;
    padding: var(--_space-3) var(--_space-4);
    border: 1px solid var(--_control);
    border-radius: var(--_radius-card);
    cursor: pointer;
  }
  .way.chosen {
    background: var(--_brand-soft);
    border-color: var(--_brand);
    box-shadow: inset 0 0 0 1px var(--_brand);
  }
  .way:focus-within {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .way input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .way .name {
    font-weight: 600;
  }
  .way.chosen .note,
  .way.chosen dt {
    color: var(--_text);
  }
  @media (min-width: 600px) {
    .ways {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @media (forced-colors: active) {
    .way.chosen {
      outline: 2px solid Highlight;
    }
  }
`;
