/** The calculator: one column, or inputs beside the result where there is room for two. */

import { css } from '../lit.js';

export const calculatorLook = css`
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
  }
  .barred {
    padding-bottom: calc(64px + env(safe-area-inset-bottom, 0px) + var(--_space-4));
  }
  .inputs {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
  }
  .sticky {
    position: fixed;
    z-index: 2;
    inset: auto 0 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--_space-3);
    min-height: 64px;
    padding: var(--_space-2) var(--_space-4) calc(var(--_space-2) + env(safe-area-inset-bottom, 0px));
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }
  .sticky p {
    font-size: var(--_text-s);
    line-height: 1.4;
  }
  @media (min-width: 600px) {
    .page {
      gap: var(--_space-4);
    }
  }
  @media not print {
    .wide {
      grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
      gap: var(--_space-4) var(--_space-6);
      align-items: start;
      padding-bottom: var(--_space-6);
    }
    .wide > *,
    .wide > ::slotted(*) {
      grid-column: 2;
    }
    .wide > .inputs {
      grid-column: 1;
      /* As many as there are beside it: each more would leave a gap below. */
      grid-row: 1 / span 5;
      position: sticky;
      top: var(--_space-4);
    }
  }
  @media (forced-colors: active) {
    .sticky {
      border-top: 1px solid CanvasText;
    }
  }
  @media print {
    .page {
      display: block;
      padding: 0;
    }
    .page > * {
      margin-bottom: 5mm;
    }
    .inputs {
      display: none;
    }
    .card {
      border: 0;
      padding: 0;
    }
  }
`;
