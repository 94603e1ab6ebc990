/**
 * What all the repayments are made of, as one bar: principal, interest, fees. Its figures stand under it.
 */

import { css, html, nothing } from './lit.js';
import { costParts } from './chart/summary.js';
import { planLike } from './state/plan-like.js';
import { define, FenqiElement, shared } from './base.js';
import { hatched } from './look/series.js';

export class FenqiCost extends FenqiElement {
  static properties = { plan: { attribute: false } };

  static styles = [
    shared,
    hatched,
    css`
      .bar {
        display: flex;
        gap: 1.5px;
        height: 24px;
        border-radius: var(--_radius-field);
        overflow: hidden;
      }
      .bar div {
        min-width: 2px;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--_space-1) var(--_space-4);
        margin: var(--_space-2) 0 0;
        padding: 0;
        list-style: none;
        font-size: var(--_text-s);
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--_space-2);
      }
      .swatch {
        width: 12px;
        height: 12px;
        border-radius: 2px;
      }
    `,
  ];

  render() {
    const { words, plan } = this;
    if (!plan) return nothing;
    const parts = costParts(planLike(plan));
    const sum = parts.reduce((total, part) => total + part.fen, 0);
    return html`<div role="group" aria-label=${words.t('chart.costBar')}>
      <div class="bar" aria-hidden="true">
        ${parts.map((part) => html`<div class=${part.name} .style=${`flex:${part.fen / sum} 0 0`}></div>`)}
      </div>
      <ul>
        ${parts.map(
          (part) => html`<li>
            <span class="swatch ${part.name}" aria-hidden="true"></span>
            <span class="figure">${words.t(`chart.${part.net ? 'interestNet' : part.name}`)} ${words.yuan(part.fen)}</span>
          </li>`,
        )}
      </ul>
    </div>`;
  }
}

define('fenqi-cost', FenqiCost);
