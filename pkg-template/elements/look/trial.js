/** The look that the pages about a loan share: figures in lines, notes, and the split of a payment. */

import { css } from '../lit.js';

export const lines = css`
  .hero {
    font-size: var(--_figure-l);
    font-weight: 600;
    line-height: 1.1;
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
  }
  .hero.long {
    font-size: var(--_figure-m);
    line-height: 1.3;
  }
  .lines {
    margin-top: var(--_space-3);
  }
  .lines > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--_space-4);
    padding: var(--_space-2) 0;
    border-top: 1px solid var(--_line);
  }
  .lines dt {
    color: var(--_text-2);
  }
  .lines dd {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    /* At the right also where it has a line of its own. */
    margin-left: auto;
    text-align: right;
  }
  .lines .sum dt {
    color: var(--_text);
  }
  .lines > :last-child {
    padding-bottom: 0;
  }
  .banner {
    padding: var(--_space-2) var(--_space-3);
    border-radius: var(--_radius-field);
    background: var(--_warn-soft);
    color: var(--_warn);
  }
  .banner + .banner {
    margin-top: var(--_space-2);
  }
  .stack > * + * {
    margin-top: var(--_space-4);
  }
  .banner.checked {
    background: var(--_info-soft);
    color: var(--_info);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }
  .buttons button {
    flex: 1 1 auto;
  }
  @media (forced-colors: active) {
    .banner {
      border: 1px solid CanvasText;
    }
  }
`;

/** A table of money: the first column at the left, figures at the right. */
export const moneyTable = css`
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption {
    text-align: left;
    color: var(--_text-2);
    font-size: var(--_text-s);
    padding-bottom: var(--_space-2);
  }
  th,
  td {
    padding: var(--_space-2) 0 var(--_space-2) var(--_space-2);
    border-bottom: 1px solid var(--_line);
    text-align: right;
    font-weight: 400;
    white-space: nowrap;
  }
  th:first-child {
    padding-left: 0;
    text-align: left;
  }
  thead th {
    color: var(--_text-2);
    font-size: var(--_text-s);
    line-height: 1.3;
    white-space: normal;
    vertical-align: bottom;
    border-bottom-color: var(--_control);
  }
  tfoot th,
  tfoot td {
    border-bottom: 0;
    font-weight: 600;
  }
  .under {
    display: block;
    color: var(--_text-2);
    font-size: var(--_text-s);
  }
  @media (max-width: 599px) {
    th,
    td {
      font-size: var(--_text-s);
    }
  }
`;

/**
 * On a phone each row of such a table becomes a block with a line for each column. The parts carry
 * their roles, which a changed display would otherwise take away.
 */
export const stackedRows = css`
  @media screen and (max-width: 599px) {
    table,
    caption,
    tbody,
    tfoot,
    tr,
    th,
    td {
      display: block;
    }
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tr {
      padding: var(--_space-2) 0;
      border-top: 1px solid var(--_line);
    }
    th,
    td {
      padding: var(--_space-1) 0;
      border: 0;
      font-size: var(--_text-m);
      white-space: normal;
    }
    th .under {
      display: inline;
      margin-left: var(--_space-2);
    }
    td {
      display: flex;
      justify-content: space-between;
      gap: var(--_space-4);
    }
    td::before {
      content: attr(data-label);
      color: var(--_text-2);
      font-weight: 400;
    }
    td:last-child {
      font-weight: 600;
    }
  }
`;
