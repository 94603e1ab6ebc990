/**
 * The elements about a loan: one column, or what is asked beside the answer where there is room for
 * two. An element that asks nothing has one column wherever it stands.
 */

import { css } from '../lit.js';

export const pageLook = css`
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
  }
  .column {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
    align-content: start;
  }
  @media (min-width: 600px) {
    .page,
    .column {
      gap: var(--_space-4);
    }
  }
  .wide {
    grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
    gap: var(--_space-6);
    align-items: start;
  }
  .wide > ::slotted([slot='legal']) {
    grid-column: 2;
  }
`;

/** What stands there before the engine, and without it; the button that does what an element is for. */
export const stateLook = css`
  .failed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-3);
    margin-bottom: var(--_space-3);
  }
  .skeleton {
    min-height: 64px;
    margin: 0 0 var(--_space-3);
    color: var(--_text-2);
  }
  .main {
    padding: 0 var(--_space-4);
    border-radius: var(--_radius-field);
    background: var(--_brand);
    color: var(--_on-brand);
    font-weight: 600;
    white-space: nowrap;
  }
  .main:active {
    background: var(--_brand-pressed);
  }
  @media (forced-colors: active) {
    .main {
      border: 1px solid ButtonText;
    }
  }
`;
