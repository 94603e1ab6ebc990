/**
 * A loan after its disbursement, as the pages about one see it: a quote, how much of it was paid, the
 * day that is asked about, and what the reader means to pay. The engine answers; nothing is worked
 * out here but which question is put.
 */

import { fenOf, plain } from '../format/amount.js';
import { addDays } from '../format/date.js';
import { read } from './address.js';
import { Calculation } from './calculation.js';
import { compareRepayments, loanState, trial } from './engine.js';
import { termsOf } from './quote.js';

/** The fees on a prepayment that the page offers, as parts of the principal. */
export const FEES = ['0.01', '0.03'];

/** Months between the disbursement of the first loan and today. */
const MONTHS_AGO = 5;

const BLANK = { day: null, paid: null, fee: null, intent: 'amount', amount: null, strategy: null, rows: [] };

export class LoanCase extends Calculation {
  /** @param {{ missed?: number }} [outside] how many due instalments the first loan has not paid */
  constructor(host, outside = {}) {
    super(host, outside);
    this.missed = outside.missed ?? 0;
    this.asked = { ...BLANK };
  }

  firstDay() {
    const [year, month, day] = this.today().split('-').map(Number);
    const months = year * 12 + month - 1 - MONTHS_AGO;
    const two = (number) => String(number).padStart(2, '0');
    return `${Math.floor(months / 12)}-${two((months % 12) + 1)}-${two(Math.min(day, 28))}`;
  }

  open(hash) {
    const { fields } = read(hash);
    this.asked = Object.fromEntries(Object.entries(BLANK).map(([name, none]) => [name, fields[name] ?? none]));
    super.open(hash);
  }

  /** Changes what is asked; the loan stays. */
  ask(change) {
    this.asked = { ...this.asked, ...change };
    this.publish();
    this.speakSoon();
    this.host.requestUpdate();
  }

  toHash(language) {
    const { day, paid, fee, intent, amount, strategy, rows } = this.asked;
    const named = [
      ['day', day],
      ['paid', paid],
      ['fee', fee],
      ['intent', intent === BLANK.intent ? null : intent],
      ['amount', intent === 'amount' && amount !== null ? plain(amount) : null],
      ['strategy', intent === 'amount' ? strategy : null],
      ['rows', intent === 'periods' && rows.length ? rows.join('.') : null],
    ];
    return this.addressOf(language, named.filter(([, value]) => value !== null));
  }

  /** The day that is asked about: today, unless another was chosen; never before the loan. */
  get day() {
    const day = this.asked.day ?? this.today();
    return day < this.planQuote.on ? this.planQuote.on : day;
  }

  /** How many instalments can have been paid by the day, and how many were. */
  get paidMost() {
    const { day } = this;
    return this.plan.rows.filter((row) => row.dueDate <= day).length;
  }

  get paid() {
    const { day } = this;
    const past = this.plan.rows.filter((row) => row.dueDate < day).length;
    const usual = Math.max(0, past - this.missed);
    return Math.min(this.paidMost, this.asked.paid ?? usual);
  }

  /** The loan as a document of the package. */
  get loan() {
    const { product, ...terms } = termsOf(this.planQuote);
    const { fee } = this.asked;
    const { document } = product;
    const priced = fee ? { ...document, prepayment: { ...document.prepayment, fee: { kind: 'rate', value: fee } } } : document;
    const events = this.plan.rows.slice(0, this.paid).map((row) => ({
      id: `paid-${row.period}`,
      on: row.dueDate,
      kind: 'repaid',
      amount: row.total,
      intent: { kind: 'periods', periods: [row.period] },
    }));
    return { schema: 1, terms, product: priced, events };
  }

  /**
   * What the engine says: the loan on the day, the trial of what is meant, and for an amount the
   * four strategies beside it. A refusal is in the trial; an error is something that cannot be read.
   *
   * @returns {{ before?: import('fenqi').LoanState, trial?: import('fenqi').RepaymentTrial,
   *   ways?: import('fenqi').RepaymentTrial[], amount?: number, error?: import('fenqi').FenqiError }}
   */
  get answer() {
    const { plan, day, paid, asked } = this;
    const same = this.known && this.known.plan === plan && this.known.day === day && this.known.paid === paid && this.known.asked === asked;
    if (!same) this.known = { plan, day, paid, asked, answer: this.#answer() };
    return this.known.answer;
  }

  #answer() {
    const { loan, day, asked } = this;
    try {
      const before = loanState(loan, { on: day });
      if (asked.intent === 'amount') return { before, ...this.#ways(loan, day, before) };
      if (asked.intent === 'periods' && asked.rows.length === 0) return { before };
      const intent = asked.intent === 'periods' ? { kind: 'periods', periods: asked.rows } : { kind: asked.intent };
      return { before, trial: trial(loan, { on: day, intent }) };
    } catch (error) {
      return { error };
    }
  }

  #ways(loan, day, before) {
    const settlement = fenOf(before.settlement);
    if (settlement === 0) return { trial: trial(loan, { on: day, intent: { kind: 'settle' } }) };
    const amount = this.asked.amount ?? firstAmount(settlement);
    const { strategies } = compareRepayments(loan, { on: day, amount: plain(amount) });
    const chosen = strategies.find(({ intent }) => intent.strategy === this.asked.strategy);
    return { amount, ways: strategies, trial: chosen ?? null };
  }

  /** What the day after asks more than the day itself, of what is overdue: an answer of the engine each. */
  get overdue() {
    const { loan, day } = this;
    try {
      const before = loanState(loan, { on: day });
      return { before, trial: trial(loan, { on: day, intent: { kind: 'overdue' } }), tomorrow: loanState(loan, { on: addDays(day, 1) }) };
    } catch (error) {
      return { error };
    }
  }
}



/** About a third of what settles the loan, in whole hundreds where there are any. */
function firstAmount(settlement) {
  return Math.floor(settlement / 3 / 10_000) * 10_000 || settlement;
}
