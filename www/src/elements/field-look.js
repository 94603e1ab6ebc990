/** A labelled field of the browser's own: dates and choices. */

import { css } from 'lit';

export const fieldLook = css`
  label[for] {
    display: block;
    margin-bottom: var(--fenqi-space-1);
    color: var(--fenqi-text-2);
    font-size: var(--fenqi-text-s);
  }
  input[type='date'],
  input[type='datetime-local'],
  select {
    width: 100%;
    min-height: 48px;
    padding: 0 var(--fenqi-space-3);
    border: 1px solid var(--fenqi-control);
    border-radius: var(--fenqi-radius-field);
    background: var(--fenqi-surface);
    color: inherit;
    font: inherit;
  }
`;
