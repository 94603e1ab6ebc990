/** The look of the comparison: side by side, close together, or each name above its figures. */

import { css } from './base.js';

export const compareLook = css`
  .segments {
    margin-top: var(--fenqi-space-3);
  }
  .segment {
    flex: 1;
    padding-inline: var(--fenqi-space-2);
  }
  table {
    width: 100%;
    margin-top: var(--fenqi-space-3);
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption {
    text-align: left;
    color: var(--fenqi-text-2);
    font-size: var(--fenqi-text-s);
    padding-bottom: var(--fenqi-space-1);
  }
  th,
  td {
    padding: var(--fenqi-space-1) var(--fenqi-space-2);
    min-height: var(--fenqi-target);
    text-align: right;
    font-weight: 400;
    border-bottom: 1px solid var(--fenqi-line);
  }
  th:first-child {
    text-align: left;
    padding-left: 0;
  }
  td:last-child,
  th:last-child {
    padding-right: 0;
  }
  thead th {
    color: var(--fenqi-text-2);
    font-size: var(--fenqi-text-s);
    line-height: 1.3;
    word-break: keep-all;
    vertical-align: bottom;
    border-bottom-color: var(--fenqi-control);
  }
  th button {
    text-align: left;
    color: var(--fenqi-link);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
    line-height: 1.3;
    border-radius: var(--fenqi-radius-field);
  }
  .current {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--fenqi-space-2);
    min-height: var(--fenqi-target);
    font-weight: 600;
    line-height: 1.3;
  }
  .note {
    display: block;
    margin-top: calc(-1 * var(--fenqi-space-2));
    padding-bottom: var(--fenqi-space-2);
  }
  .tag {
    padding: 0 var(--fenqi-space-2);
    border-radius: var(--fenqi-radius-field);
    background: var(--fenqi-brand-soft);
    font-size: var(--fenqi-text-s);
    font-weight: 400;
    line-height: 1.6;
  }
  tr[aria-current] td {
    font-weight: 600;
  }
  .last {
    display: block;
    white-space: nowrap;
    color: var(--fenqi-text-2);
    font-size: var(--fenqi-text-s);
    font-weight: 400;
  }
  .bar {
    display: block;
    height: 4px;
    margin-top: 2px;
    margin-left: auto;
    border-radius: 2px;
    background: var(--fenqi-series-interest);
  }
  .refused {
    text-align: left;
    color: var(--fenqi-text-2);
    font-size: var(--fenqi-text-s);
  }
  .wrap {
    position: relative;
    overflow: hidden;
  }
  @media screen {
    .close th,
    .close td {
      padding-inline: var(--fenqi-space-1);
    }
    .close th:first-child {
      padding-left: 0;
    }
    .close td:last-child,
    .close th:last-child {
      padding-right: 0;
    }
    .close tbody td:not(.refused),
    .stack tbody td:not(.refused) {
      font-size: 0.9375rem;
    }
    .stack,
    .stack caption,
    .stack thead,
    .stack tbody {
      display: block;
    }
    .stack tr {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 9ch), 1fr));
      border-bottom: 1px solid var(--fenqi-line);
    }
    .stack th,
    .stack td {
      min-height: 0;
      border: 0;
      padding-inline: 0;
    }
    .stack th:first-child,
    .stack .refused {
      grid-column: 1 / -1;
    }
    .stack thead th:first-child {
      display: none;
    }
    .stack th:nth-child(2),
    .stack td:nth-child(2) {
      text-align: left;
    }
    .stack tbody td {
      padding-bottom: var(--fenqi-space-3);
    }
    .stack .refused {
      padding-top: 0;
    }
  }
  @media print {
    tr {
      break-inside: avoid;
    }
    .bar {
      display: none;
    }
  }
`;
