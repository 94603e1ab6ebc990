/**
 * How a figure of the plan came about: what went in, the formula, the value before rounding, the
 * rounding and the rule, as the engine states them. Shown in a sheet; other figures of the row are
 * one chip away.
 */

import { moneyColumns, percentShort } from 'fenqi/elements/words';
import { chips, css, define, FenqiElement, html, live, nothing, shared } from './base.js';

export class FenqiExplain extends FenqiElement {
  static properties = {
    plan: { attribute: false },
    period: { type: Number },
    column: {},
    shown: { state: true },
  };

  static styles = [
    shared,
    chips,
    css`
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: var(--fenqi-space-2);
      }
      .value {
        margin: var(--fenqi-space-4) 0 var(--fenqi-space-2);
        font-size: var(--fenqi-figure-m);
        font-weight: 600;
        line-height: 1.2;
      }
      dl > div {
        display: grid;
        grid-template-columns: minmax(6em, 2fr) 5fr;
        gap: var(--fenqi-space-3);
        padding: var(--fenqi-space-2) 0;
        border-top: 1px solid var(--fenqi-line);
      }
      dt {
        color: var(--fenqi-text-2);
      }
      dd {
        overflow-wrap: anywhere;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  async show() {
    this.shown = true;
    await this.updateComplete;
    return this.find('fenqi-sheet').show();
  }

  render() {
    const { words, plan } = this;
    // A closed sheet asks the engine nothing.
    const row = this.shown ? plan?.rows[this.period - 1] : null;
    const heading = row ? words.t('explain.title', { period: this.period, date: row.dueDate }) : '';
    return html`<fenqi-sheet lang=${words.lang} heading=${heading} @fenqi-closed=${() => (this.shown = false)}>
      ${row ? this.#body(words, plan, row) : nothing}
    </fenqi-sheet>`;
  }

  #body(words, plan, row) {
    const columns = moneyColumns(plan);
    const column = columns.includes(this.column) ? this.column : 'total';
    const found = row.explain(column);
    return html`
      <fieldset>
        <legend class="hidden">${words.t('explain.which')}</legend>
        <div class="chips">
          ${columns.map(
            (name) => html`<label class="chip ${name === column ? 'chosen' : ''}"
              ><input type="radio" name="column" ?autofocus=${name === column} .checked=${live(name === column)} @change=${() => (this.column = name)} />${words.t(`column.${name}`)}</label
            >`,
          )}
        </div>
      </fieldset>
      <p class="value figure">${words.alone(row[`${column}Fen`])}</p>
      <dl>
        <div><dt>${words.t('explain.formula')}</dt><dd>${found.formula}</dd></div>
        ${found.steps.map((step) => html`<div><dt>${nameOf(words, step.name)}</dt><dd>${valueOf(words, step)}</dd></div>`)}
        ${found.rounding === null
          ? nothing
          : html`<div><dt>${words.t('explain.exact')}</dt><dd>${found.exact}</dd></div>
              <div><dt>${words.t('explain.rounding')}</dt><dd>${words.t(`explain.${found.rounding}`)}</dd></div>`}
        <div><dt>${words.t('explain.rule')}</dt><dd>${ruleText(words, found.rule)}</dd></div>
      </dl>
    `;
  }
}

/** A fee goes by its own name, what the engine names by the page's word for it. */
function nameOf(words, name) {
  if (words.has(`explain.step.${name}`)) return words.t(`explain.step.${name}`);
  return words.isForeign(name) ? html`<span lang="zh-CN">${name}</span>` : name;
}

function valueOf(words, { name, value }) {
  if (name === 'annualRate') return percentShort(value);
  return name === 'payer' && words.has(`explain.payer.${value}`) ? words.t(`explain.payer.${value}`) : value;
}

/** `level.by:exactDays, level.unit:1` with the names in words; the values stay as the rules have them. */
export function ruleText(words, rule) {
  if (words.has(`explain.rules.${rule}`)) return words.t(`explain.rules.${rule}`);
  const parts = rule.split(', ').map((part) => {
    const [, name, value] = /^([\w.]+):(.*)$/.exec(part) ?? [];
    if (!name || !words.has(`explain.rules.${name}`)) return part;
    return words.t('explain.ruleValue', { rule: words.t(`explain.rules.${name}`), value });
  });
  return parts.join(words.t('list.semicolon'));
}

define('fenqi-explain', FenqiExplain);
