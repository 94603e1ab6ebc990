/** The pages about a loan: one column on a phone, what is asked beside the answer from 1024 px. */

import { css } from 'lit';

export const loanPageLook = css`
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--fenqi-space-3);
    padding-bottom: var(--fenqi-space-6);
  }
  .column {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--fenqi-space-3);
    align-content: start;
  }
  .notices:empty {
    display: none;
  }
  .foot p {
    margin-top: var(--fenqi-space-1);
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
  @media (min-width: 600px) {
    .page,
    .column {
      gap: var(--fenqi-space-4);
    }
  }
  @media (min-width: 1024px) {
    .page {
      grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
      gap: var(--fenqi-space-6);
      align-items: start;
    }
    .foot {
      grid-column: 2;
    }
  }
`;
