/** A labelled field of the browser's own: dates and choices. */

import { css } from '../lit.js';

export const fieldLook = css`
  label[for] {
    display: block;
    margin-bottom: var(--_space-1);
    color: var(--_text-2);
    font-size: var(--_text-s);
  }
  input[type='date'],
  input[type='datetime-local'],
  select {
    width: 100%;
    min-height: 48px;
    padding: 0 var(--_space-3);
    border: 1px solid var(--_control);
    border-radius: var(--_radius-field);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
`;
