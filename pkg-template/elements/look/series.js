/** The colours and patterns of the series, as backgrounds: fees are hatched besides being purple. */

import { css } from '../lit.js';

export const hatched = css`
  .principal {
    background: var(--_series-principal);
  }
  .interest {
    background: var(--_series-interest);
  }
  .fee {
    background: repeating-linear-gradient(
      135deg,
      var(--_series-fee) 0 3px,
      var(--_surface) 3px 4.5px
    );
  }
  @media print {
    .principal,
    .interest,
    .fee {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    .principal {
      background: repeating-linear-gradient(90deg, #999 0 1px, #fff 1px 4px);
      border: 1px solid #000;
    }
    .interest {
      background: #000;
    }
  }
  @media (forced-colors: active) {
    .principal,
    .interest,
    .fee {
      forced-color-adjust: none;
      border: 1px solid CanvasText;
    }
  }
`;
