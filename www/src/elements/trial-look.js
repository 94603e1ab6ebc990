/** The look that the pages about a loan share: figures in lines, notes, and the split of a payment. */

import { css } from 'lit';

export const lines = css`
  .hero {
    font-size: var(--fenqi-figure-l);
    font-weight: 600;
    line-height: 1.1;
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
  }
  .hero.long {
    font-size: var(--fenqi-figure-m);
    line-height: 1.3;
  }
  .lines {
    margin-top: var(--fenqi-space-3);
  }
  .lines > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--fenqi-space-4);
    padding: var(--fenqi-space-2) 0;
    border-top: 1px solid var(--fenqi-line);
  }
  .lines dt {
    color: var(--fenqi-text-2);
  }
  .lines dd {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    /* At the right also where it has a line of its own. */
    margin-left: auto;
    text-align: right;
  }
  .lines .sum dt {
    color: var(--fenqi-text);
  }
  .lines > :last-child {
    padding-bottom: 0;
  }
  .banner {
    padding: var(--fenqi-space-2) var(--fenqi-space-3);
    border-radius: var(--fenqi-radius-field);
    background: var(--fenqi-warn-soft);
    color: var(--fenqi-warn);
  }
  .banner + .banner {
    margin-top: var(--fenqi-space-2);
  }
  .stack > * + * {
    margin-top: var(--fenqi-space-4);
  }
  a {
    color: var(--fenqi-link);
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
    color: var(--fenqi-text-2);
    font-size: var(--fenqi-text-s);
    padding-bottom: var(--fenqi-space-2);
  }
  th,
  td {
    padding: var(--fenqi-space-2) 0 var(--fenqi-space-2) var(--fenqi-space-2);
    border-bottom: 1px solid var(--fenqi-line);
    text-align: right;
    font-weight: 400;
    white-space: nowrap;
  }
  th:first-child {
    padding-left: 0;
    text-align: left;
  }
  thead th {
    color: var(--fenqi-text-2);
    font-size: var(--fenqi-text-s);
    line-height: 1.3;
    white-space: normal;
    vertical-align: bottom;
    border-bottom-color: var(--fenqi-control);
  }
  tfoot th,
  tfoot td {
    border-bottom: 0;
    font-weight: 600;
  }
  .under {
    display: block;
    color: var(--fenqi-text-2);
    font-size: var(--fenqi-text-s);
  }
  @media (max-width: 599px) {
    th,
    td {
      font-size: var(--fenqi-text-s);
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
      padding: var(--fenqi-space-2) 0;
      border-top: 1px solid var(--fenqi-line);
    }
    th,
    td {
      padding: var(--fenqi-space-1) 0;
      border: 0;
      font-size: var(--fenqi-text-m);
      white-space: normal;
    }
    th .under {
      display: inline;
      margin-left: var(--fenqi-space-2);
    }
    td {
      display: flex;
      justify-content: space-between;
      gap: var(--fenqi-space-4);
    }
    td::before {
      content: attr(data-label);
      color: var(--fenqi-text-2);
      font-weight: 400;
    }
    td:last-child {
      font-weight: 600;
    }
  }
`;
