/** The look of the plan's table: figures right and in line, rows 44 px, quiet lines between them. */

import { css } from '../lit.js';

export const tableLook = css`
  h2 {
    margin-bottom: var(--_space-3);
  }
  table {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
    font-variant-numeric: tabular-nums;
    font-feature-settings: 'tnum';
  }
  th,
  td {
    padding: 0 var(--_space-2);
    height: var(--_target);
    text-align: right;
    font-weight: 400;
    border-bottom: 1px solid var(--_line);
    white-space: nowrap;
  }
  thead th {
    white-space: normal;
    color: var(--_text-2);
    font-size: var(--_text-s);
    line-height: 1.3;
    border-bottom-color: var(--_control);
    vertical-align: bottom;
    padding-bottom: var(--_space-1);
  }
  .unit {
    display: block;
  }
  .number,
  .date {
    text-align: left;
  }
  .number {
    width: 44px;
    padding: 0;
  }
  .date {
    width: calc(10ch + 2 * var(--_space-2));
  }
  .days {
    width: calc(4ch + 2 * var(--_space-2));
  }
  .total,
  tfoot td {
    font-weight: 600;
  }
  tfoot th,
  tfoot td {
    border-bottom: 0;
    border-top: 1px solid var(--_control);
    font-weight: 600;
  }
  tfoot th.number {
    white-space: nowrap;
  }
  .explained td[data-column] {
    cursor: help;
  }
  tr.lit > * {
    background: var(--_sunken);
  }
  th button {
    width: 100%;
    text-align: left;
    border-radius: var(--_radius-field);
  }
  th button.only-wide {
    text-align: center;
    color: var(--_link);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .after {
    margin-top: var(--_space-3);
  }
  .all {
    width: 100%;
    margin-top: var(--_space-3);
    color: var(--_link);
    border-color: var(--_line);
  }
  /* On the table, not around it: the probe beside it measures plain figures. */
  .small table {
    font-size: var(--_text-s);
  }
  .small th,
  .small td {
    padding-inline: var(--_space-1);
  }
  .wrap {
    position: relative;
    overflow: hidden;
  }
  @media (hover: hover) {
    tbody tr:not(.parts):hover > * {
      background: var(--_sunken);
    }
    tbody td[data-column]:hover {
      text-decoration: underline dotted;
      text-underline-offset: 3px;
    }
  }
  @media screen {
    .narrow:not(.tight) .parts .balance,
    .tight th.balance,
    .tight td.balance,
    .narrow .wide:not(.main),
    .narrow:not(.medium) .main,
    .narrow .only-wide,
    .broad .only-narrow,
    .broad .parts {
      display: none;
    }
    .narrow table {
      table-layout: auto;
    }
    .narrow .number {
      width: auto;
    }
    .narrow th,
    .narrow td {
      padding-inline: var(--_space-1);
      white-space: nowrap;
    }
    .narrow td:last-child,
    .narrow th:last-child {
      padding-right: 0;
    }
    .tight th,
    .tight td {
      white-space: normal;
      overflow-wrap: anywhere;
    }
    .narrow tbody th,
    .narrow tbody td {
      height: 56px;
    }
    th button.only-narrow {
      display: flex;
      align-items: center;
      gap: var(--_space-3);
      min-height: 56px;
      line-height: 1.3;
    }
    small {
      font-size: var(--_text-s);
      color: var(--_text-2);
    }
    .chevron {
      width: 8px;
      height: 8px;
      border: solid var(--_text-2);
      border-width: 0 2px 2px 0;
      transform: rotate(-45deg);
      margin-left: 4px;
    }
    .open .chevron {
      transform: rotate(45deg);
    }
    .narrow .open > * {
      border-bottom-color: transparent;
    }
    .narrow .parts td {
      padding: 0 0 var(--_space-3) 24px;
      height: auto;
      text-align: left;
      white-space: normal;
    }
    dl div {
      display: flex;
      justify-content: space-between;
      gap: var(--_space-3);
      padding: var(--_space-1) 0;
    }
    dt {
      color: var(--_text-2);
    }
    .parts .plain {
      margin-top: var(--_space-2);
      color: var(--_link);
      border-color: var(--_line);
    }
  }
  @media print {
    .only-narrow,
    .only-wide,
    .parts {
      display: none;
    }
    thead .only-wide {
      display: inline;
    }
    thead {
      display: table-header-group;
    }
    tfoot {
      display: table-row-group;
    }
    tr {
      break-inside: avoid;
    }
    th,
    td {
      height: 6.5mm;
    }
    tr.lit > * {
      background: none;
    }
    .number {
      width: 12mm;
    }
    table {
      font-size: 8.5pt;
    }
    th,
    td {
      padding-inline: 1mm;
    }
  }
`;
