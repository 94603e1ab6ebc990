/** Radio buttons as cards of facts, side by side where there is room; the radio lies over its card. */

import { css } from 'lit';

export const way = css`
  .ways {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--fenqi-space-3);
    margin-top: var(--fenqi-space-3);
  }
  .way {
    position: relative;
    display: block;
    padding: var(--fenqi-space-3) var(--fenqi-space-4);
    border: 1px solid var(--fenqi-control);
    border-radius: var(--fenqi-radius-card);
    cursor: pointer;
  }
  .way.chosen {
    background: var(--fenqi-brand-soft);
    border-color: var(--fenqi-brand);
    box-shadow: inset 0 0 0 1px var(--fenqi-brand);
  }
  .way:focus-within {
    outline: 3px solid var(--fenqi-focus);
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
    color: var(--fenqi-text);
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
