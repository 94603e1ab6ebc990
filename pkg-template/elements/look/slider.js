/** The look of the browser's own range input: 28 px seen, 44 px touched. */

import { css } from '../lit.js';

export const slider = css`
  input[type='range'] {
    -webkit-appearance: none;
    appearance: none;
    display: block;
    width: 100%;
    height: 44px;
    margin: 0;
    background: none;
    cursor: pointer;
    touch-action: pan-y;
    --track: 6px;
  }
  input[type='range']::-webkit-slider-runnable-track {
    height: var(--track);
    border-radius: var(--track);
    background: linear-gradient(var(--_brand), var(--_brand)) 0 0 / var(--fill, 0%) 100% no-repeat
      var(--_control);
  }
  input[type='range']::-moz-range-track {
    height: var(--track);
    border-radius: var(--track);
    background: var(--_control);
  }
  input[type='range']::-moz-range-progress {
    height: var(--track);
    border-radius: var(--track);
    background: var(--_brand);
  }
  input[type='range']::-webkit-slider-thumb {
    -webkit-appearance: none;
    width: 28px;
    height: 28px;
    margin-top: calc((var(--track) - 28px) / 2);
    border: 3px solid var(--_surface);
    border-radius: 50%;
    background: var(--_brand);
    box-shadow: 0 0 0 1px var(--_control);
  }
  input[type='range']::-moz-range-thumb {
    width: 22px;
    height: 22px;
    border: 3px solid var(--_surface);
    border-radius: 50%;
    background: var(--_brand);
    box-shadow: 0 0 0 1px var(--_control);
  }
  input[type='range']:focus-visible {
    outline: none;
  }
  input[type='range']:focus-visible::-webkit-slider-thumb {
    box-shadow:
      0 0 0 2px var(--_surface),
      0 0 0 5px var(--_focus);
  }
  input[type='range']:focus-visible::-moz-range-thumb {
    box-shadow:
      0 0 0 2px var(--_surface),
      0 0 0 5px var(--_focus);
  }
  @media (forced-colors: active) {
    input[type='range']::-webkit-slider-runnable-track {
      background: CanvasText;
    }
    input[type='range']::-webkit-slider-thumb {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
