/** The look of the chart: room for the axis at the left, for the series' names at the right. */

import { css } from '../lit.js';

export const chartLook = css`
  .segment {
    font-size: var(--_text-s);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2);
  }
  .unit {
    margin-left: var(--_space-1);
    font-weight: 400;
  }
  .readout {
    display: block;
    min-height: 4.8em;
    margin-top: var(--_space-2);
    color: var(--_text);
    font-size: var(--_text-s);
    line-height: 1.6;
  }
  .frame {
    --bars: 160px;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 var(--_space-2);
    margin-top: var(--_space-3);
  }
  .axis,
  .labels {
    position: relative;
    height: var(--bars);
    font-size: var(--_text-s);
    color: var(--_text-2);
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }
  .axis {
    min-width: calc(var(--digits) * 1ch);
  }
  .axis span {
    position: absolute;
    right: 0;
    transform: translateY(50%);
    white-space: nowrap;
  }
  .labels {
    min-width: 3.6em;
    color: var(--_text);
  }
  :host(:lang(en)) .labels {
    min-width: 5.2em;
  }
  .labels span {
    position: absolute;
    left: 0;
    display: flex;
    align-items: center;
    gap: 4px;
    transform: translateY(50%);
    white-space: nowrap;
  }
  .swatch {
    width: 10px;
    height: 10px;
    border-radius: 2px;
  }
  .plot {
    position: relative;
    touch-action: pan-y;
  }
  svg {
    display: block;
    width: 100%;
    overflow: visible;
  }
  .bars {
    height: var(--bars);
  }
  .balance {
    height: 72px;
  }
  .grid,
  .base {
    fill: none;
    stroke: var(--_line);
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
  }
  path.principal {
    fill: var(--_series-principal);
  }
  i.principal {
    background: var(--_series-principal);
  }
  path.interest {
    fill: var(--_series-interest);
  }
  i.interest {
    background: var(--_series-interest);
  }
  path.fee {
    fill: url(#hatch);
    stroke: var(--_series-fee);
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
  }
  #hatch .ink {
    fill: var(--_series-fee);
  }
  #lines .ink {
    fill: #888;
  }
  i.fee {
    background: repeating-linear-gradient(135deg, var(--_series-fee) 0 2px, var(--_surface) 2px 3.5px);
    border: 1px solid var(--_series-fee);
  }
  .ghost {
    fill: none;
    stroke: var(--_series-before);
    stroke-width: 1;
    stroke-dasharray: 3 2;
    vector-effect: non-scaling-stroke;
  }
  .area {
    fill: var(--_series-principal);
    opacity: 0.14;
  }
  .line {
    fill: none;
    stroke: var(--_series-principal);
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  .marks {
    position: relative;
    height: 24px;
    color: var(--_text-2);
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums;
    line-height: 24px;
  }
  .marks span {
    position: absolute;
    transform: translateX(-50%);
  }
  .strip {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--_space-3);
    margin-top: var(--_space-2);
    font-size: var(--_text-s);
    color: var(--_text-2);
  }
  .strip .figure {
    color: var(--_text);
  }
  .cursor {
    position: absolute;
    top: 0;
    bottom: 0;
    left: 0;
    width: var(--band);
    transform: translateX(calc(var(--at) * 100%));
    background: var(--_sunken);
    border-inline: 1px solid var(--_line);
  }
  svg,
  .marks,
  .strip {
    position: relative;
    pointer-events: none;
  }
  /* The thumb is as wide as a bar, so that a value lies under the finger that means it. */
  input[type='range'] {
    -webkit-appearance: none;
    appearance: none;
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    background: none;
    cursor: crosshair;
    touch-action: pan-y;
    border-radius: var(--_radius-field);
  }
  input[type='range']::-webkit-slider-runnable-track {
    height: 100%;
    background: none;
  }
  input[type='range']::-moz-range-track {
    height: 100%;
    background: none;
  }
  input[type='range']::-webkit-slider-thumb {
    -webkit-appearance: none;
    width: max(1px, var(--thumb));
    height: 100%;
    background: none;
  }
  input[type='range']::-moz-range-thumb {
    width: max(1px, var(--thumb));
    height: 100%;
    border: 0;
    background: none;
  }
  figcaption {
    margin-top: var(--_space-3);
    max-width: 66ch;
  }
  @media (min-width: 1024px) {
    .frame {
      --bars: 320px;
    }
    .balance {
      height: 96px;
    }
    .readout {
      min-height: 3.2em;
    }
  }
  @media (forced-colors: active) {
    path,
    i {
      forced-color-adjust: none;
    }
    .cursor {
      border-inline: 2px solid Highlight;
    }
  }
  @media print {
    .frame {
      --bars: 150px;
    }
    .readout,
    .cursor,
    input {
      display: none !important;
    }
    path.principal {
      fill: url(#lines);
      stroke: #000;
      stroke-width: 1;
      vector-effect: non-scaling-stroke;
    }
    path.interest {
      fill: #000;
    }
    .line {
      stroke: #000;
    }
    i {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
      border: 1px solid #000;
    }
    i.principal {
      background: repeating-linear-gradient(90deg, #888 0 1px, #fff 1px 3px);
    }
    figure {
      break-inside: avoid;
    }
  }
`;
