/** The repayment trial: what a payment would do to a loan of which so many instalments are paid. */

const fenqi = require('fenqi');
const { strings } = require('../../lang/index.js');
const { fill } = require('../../shared/fill.js');
const { sentence } = require('../../shared/failure.js');

const PRODUCT = 'flex-12';
/** The choices of the page; those with an amount name a strategy. */
const INTENTS = ['settle', 'reduceInstalment', 'shortenTerm', 'dueNow'];
const STRATEGIES = ['reduceInstalment', 'shortenTerm'];

function tenDaysBefore({ dueDate, startDate }) {
  const day = new Date(Date.parse(dueDate) - 10 * 864e5).toISOString().slice(0, 10);
  return day > startDate ? day : startDate;
}

Page({
  data: {
    t: strings(),
    state: 'loading',
    problem: '',
    loan: '',
    paid: 1,
    paidChoices: [],
    date: '',
    intents: [],
    intent: 0,
    takesAmount: false,
    amount: '3000',
    reasons: [],
    result: null,
  },

  onLoad({ principal, periods, method, on }) {
    wx.setNavigationBarTitle({ title: this.data.t.trial.title });
    this.terms = { principal, periods: Number(periods), method, disbursedOn: on };
    return this.load();
  },

  load() {
    this.setData({ state: 'loading', problem: '' });
    return fenqi.init().then(
      () => this.begin(),
      (error) => this.setData({ state: 'failed', problem: sentence(error, this.data.t) }),
    );
  },

  begin() {
    const { t } = this.data;
    try {
      this.plan = fenqi.schedule(Object.assign({ product: PRODUCT }, this.terms));
    } catch (error) {
      this.setData({ state: 'failed', problem: sentence(error, t) });
      return;
    }
    const { rows, totals } = this.plan;
    this.setData({
      state: 'ready',
      loan: fill(t.trial.loan, { principal: totals.principal, n: rows.length }),
      paidChoices: [0].concat(rows.map(({ period }) => period)).map((n) => fill(t.calculator.periods, { n })),
      intents: INTENTS.map((intent) => t.intents[intent]),
    });
    this.setPaid(1);
  },

  /** So many instalments are paid; the day proposed is ten days before the next is due, or the last due date. */
  setPaid(paid) {
    const { rows } = this.plan;
    this.setData({ paid, date: paid < rows.length ? tenDaysBefore(rows[paid]) : rows[paid - 1].dueDate });
    this.calculate();
  },

  /** The loan as a document: what was agreed, and a payment for each instalment that was paid on time. */
  document() {
    const events = this.plan.rows.slice(0, this.data.paid).map(({ period, dueDate, total }) => ({
      id: `p${period}`,
      on: dueDate,
      kind: 'repaid',
      amount: total,
    }));
    return { schema: 1, product: PRODUCT, terms: this.terms, events };
  },

  calculate() {
    const { t, intent, amount, date } = this.data;
    const kind = INTENTS[intent];
    const takesAmount = STRATEGIES.indexOf(kind) >= 0;
    this.setData({ takesAmount });
    try {
      const tried = fenqi.trial(this.document(), {
        on: date,
        intent: takesAmount ? { kind: 'amount', amount, strategy: kind } : { kind },
      });
      this.setData({
        problem: '',
        reasons: tried.refused.map((reason) => t.reasons[reason]),
        result: tried.refused.length > 0 ? null : this.shown(tried),
      });
    } catch (error) {
      this.setData({ problem: sentence(error, t), reasons: [], result: null });
    }
  },

  shown({ amount, allocation, prepaidPrincipal, interestSaved, after }) {
    // Whole fen: what is shown as a sum is one to the fen.
    const fen = (text) => Math.round(Number(text) * 100);
    const sum = (part) => allocation.reduce((all, row) => all + fen(row[part]), 0);
    return {
      amount,
      principal: ((sum('principal') + fen(prepaidPrincipal)) / 100).toFixed(2),
      interest: (sum('interest') / 100).toFixed(2),
      saved: interestSaved,
      settled: after.settledOn !== null,
      rows: after.rows
        .filter(({ status }) => status !== 'settled' && status !== 'removed')
        .map(({ period, dueDate, principal, interest, open }) => ({ period, dueDate, principal, interest, open })),
    };
  },

  onPaid({ detail }) {
    this.setPaid(Number(detail.value));
  },

  onDate({ detail }) {
    this.setData({ date: detail.value });
    this.calculate();
  },

  onIntent({ detail }) {
    this.setData({ intent: Number(detail.value) });
    this.calculate();
  },

  onAmount({ detail }) {
    this.setData({ amount: detail.value });
    this.calculate();
  },
});
