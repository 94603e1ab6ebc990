/**
 * A loan told as it happened: `aLoan().drawn('10000.00').on('2026-01-31').over(12).document()`.
 *
 * Each word gives a new builder, so that one that several tests share never changes. Amounts that
 * are left to the rules, such as what is due on a day, come from the engine when the document is made.
 */

import { loanState, trial } from 'fenqi';

const START = {
  terms: { principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' },
  product: 'flex-12',
  rules: undefined,
  steps: [],
  /** What the next `on` dates: the terms, or the last step. */
  dates: 'terms',
};

class LoanBuilder {
  constructor(state) {
    this._state = state;
    Object.freeze(this);
  }

  _with(change) {
    return new LoanBuilder({ ...this._state, ...change });
  }

  _terms(terms, dates = this._state.dates) {
    return this._with({ terms: { ...this._state.terms, ...terms }, dates });
  }

  _step(step) {
    return this._with({ steps: [...this._state.steps, step], dates: 'step' });
  }

  of(product) {
    return this._with({ product });
  }

  /** Terms that bring their rules themselves belong to no product. */
  withRules(terms, rules) {
    return this._with({ terms: { ...this._state.terms, ...terms }, product: undefined, rules });
  }

  drawn(amount) {
    return this._terms({ principal: amount }, 'terms');
  }

  over(periods) {
    return this._terms({ periods });
  }

  by(method) {
    return this._terms({ method });
  }

  on(date) {
    const { steps, dates } = this._state;
    if (dates === 'terms') return this._terms({ disbursedOn: date });
    if (dates === 'none') throw new TypeError('aLoan: payingOnTime has its days already');
    const last = steps[steps.length - 1];
    return this._with({ steps: [...steps.slice(0, -1), { ...last, on: date }] });
  }

  paying(amount, ways) {
    return this._step({ event: { kind: 'repaid', amount, ...ways } });
  }

  payingWhatIsDue() {
    return this._step({ intent: { kind: 'dueNow' } });
  }

  settling() {
    return this._step({ intent: { kind: 'settle' } });
  }

  payingOnTime(instalments) {
    return this._with({ steps: [...this._state.steps, { onTime: instalments }], dates: 'none' });
  }

  happening(event) {
    return this._step({ event, on: event.on });
  }

  document() {
    const { product, steps } = this._state;
    // Copies, so that no document shares anything with another.
    const { terms, rules } = JSON.parse(JSON.stringify({ terms: this._state.terms, rules: this._state.rules }));
    const loan = { schema: 1, terms };
    if (product !== undefined) loan.product = product;
    if (rules !== undefined) loan.rules = rules;
    return steps.reduce(taken, { ...loan, events: [] });
  }
}

/** The document after one step more. */
function taken(loan, { event, intent, onTime, on }) {
  if (onTime !== undefined) return paidOnTime(loan, onTime);
  if (on === undefined) throw new TypeError('aLoan: what happened needs its day, on(date)');
  return intent ? asked(loan, on, intent) : happened(loan, { ...event, on });
}

function happened(loan, event) {
  return { ...loan, events: [...loan.events, { id: `e${loan.events.length + 1}`, ...event }] };
}

/** A payment whose amount a trial gives. */
function asked(loan, on, intent) {
  const tried = trial(loan, { on, intent });
  if (tried.refused.length > 0) {
    throw new TypeError(`aLoan: ${intent.kind} on ${on} is refused: ${tried.refused.join(', ')}`);
  }
  return happened(loan, { kind: 'repaid', on, amount: tried.amount, intent: tried.intent });
}

/** The next instalments that are open, each paid on its due date. */
function paidOnTime(loan, instalments) {
  const open = loanState(loan).rows.filter(({ status }) => status !== 'settled' && status !== 'removed');
  if (open.length < instalments) throw new TypeError(`aLoan: only ${open.length} instalments are left to pay`);
  return open.slice(0, instalments).reduce((so, row) => asked(so, row.dueDate, { kind: 'dueNow' }), loan);
}

export const aLoan = () => new LoanBuilder(START);
