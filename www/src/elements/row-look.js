/** A row that opens a sheet: what it is at the left, what is chosen at the right. */

import { css } from './base.js';

export const rowLook = css`
  .row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) 12px;
    align-items: center;
    gap: var(--fenqi-space-3);
    width: 100%;
    min-height: 52px;
    text-align: left;
    border-radius: var(--fenqi-radius-field);
  }
  .what {
    color: var(--fenqi-text-2);
  }
  .value {
    text-align: right;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .row .chevron {
    width: 8px;
    height: 8px;
    border: solid var(--fenqi-text-3);
    border-width: 2px 2px 0 0;
    transform: rotate(45deg);
  }
  @media (hover: hover) {
    .row:hover .value {
      text-decoration: underline;
      text-underline-offset: 3px;
    }
  }
`;
