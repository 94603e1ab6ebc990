/**
 * A loan after its disbursement, as the pages about one make it: a quote, how much of it was paid, and
 * the day that is asked about.
 */

import { plain, termsOf } from 'fenqi/elements/words';
import { read } from './address.js';
import { PageCase } from './page-case.js';

/** The fees on a prepayment that the page offers, as parts of the principal. */
export const FEES = ['0.01', '0.03'];

/** Months between the disbursement of the first loan and today. */
const MONTHS_AGO = 5;

const BLANK = { day: null, paid: null, fee: null, intent: 'amount', amount: null, strategy: null, rows: [] };

export class LoanCase extends PageCase {
  /** @param {number} missed how many due instalments the first loan has not paid */
  constructor(host, missed = 0) {
    super(host);
    this.missed = missed;
    this.asked = { ...BLANK };
  }

  firstDay() {
    const [year, month, day] = this.today().split('-').map(Number);
    const months = year * 12 + month - 1 - MONTHS_AGO;
    const two = (number) => String(number).padStart(2, '0');
    return `${Math.floor(months / 12)}-${two((months % 12) + 1)}-${two(Math.min(day, 28))}`;
  }

  follow(hash) {
    const { fields } = read(hash);
    this.asked = Object.fromEntries(Object.entries(BLANK).map(([name, none]) => [name, fields[name] ?? none]));
    super.follow(hash);
  }

  /** Changes what is asked; the loan stays, unless it is about what was paid. */
  ask(change) {
    this.asked = { ...this.asked, ...change };
    this.publish();
    this.host.requestUpdate();
  }

  more() {
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
    return named.filter(([, value]) => value !== null);
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

  /** The loan as a document of the package; the same one as long as nothing of it changes. */
  get loan() {
    const { plan, paid } = this;
    const { fee } = this.asked;
    const { known } = this;
    if (known?.plan !== plan || known.paid !== paid || known.fee !== fee) this.known = { plan, paid, fee, loan: this.#document() };
    return this.known.loan;
  }

  #document() {
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
}
