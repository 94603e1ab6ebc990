/** The page: one column on a phone, inputs beside the result from 1024 px. */

import { css } from 'lit';

export const calculatorLook = css`
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--fenqi-space-3);
    padding-bottom: calc(64px + env(safe-area-inset-bottom, 0px) + var(--fenqi-space-4));
  }
  .inputs {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--fenqi-space-3);
  }
  .notices:empty {
    display: none;
  }
  .notice {
    padding: var(--fenqi-space-2) var(--fenqi-space-3);
    border-radius: var(--fenqi-radius-field);
    background: var(--fenqi-info-soft);
    color: var(--fenqi-info);
  }
  .failed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--fenqi-space-3);
    margin-bottom: var(--fenqi-space-3);
  }
  .skeleton {
    min-height: 64px;
    margin: 0 0 var(--fenqi-space-3);
    color: var(--fenqi-text-2);
  }
  .foot p {
    margin-top: var(--fenqi-space-1);
  }
  .sticky {
    position: fixed;
    z-index: 2;
    inset: auto 0 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--fenqi-space-3);
    min-height: 64px;
    padding: var(--fenqi-space-2) var(--fenqi-space-4) calc(var(--fenqi-space-2) + env(safe-area-inset-bottom, 0px));
    background: var(--fenqi-surface);
    box-shadow: var(--fenqi-shadow);
  }
  .sticky p {
    font-size: var(--fenqi-text-s);
    line-height: 1.4;
  }
  @media (min-width: 600px) {
    .page {
      gap: var(--fenqi-space-4);
    }
  }
  @media (min-width: 1024px) {
    .page {
      grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
      gap: var(--fenqi-space-4) var(--fenqi-space-6);
      align-items: start;
      padding-bottom: var(--fenqi-space-6);
    }
    .page > * {
      grid-column: 2;
    }
    .page > .inputs {
      grid-column: 1;
      grid-row: 1 / span 20;
      position: sticky;
      top: var(--fenqi-space-4);
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
