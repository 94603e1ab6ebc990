/** The calculator: an amount, a term, a method and a day make a schedule. */

const fenqi = require('fenqi');
const { strings } = require('../../lang/index.js');
const { today } = require('../../shared/day.js');
const { fill } = require('../../shared/fill.js');
const { sentence } = require('../../shared/failure.js');

const PRODUCT = 'flex-12';

Page({
  data: {
    t: strings(),
    state: 'loading',
    problem: '',
    amount: '10000',
    date: '',
    periods: [],
    terms: [],
    term: 0,
    methods: [],
    methodNames: [],
    method: 0,
    result: null,
  },

  /** `on` is the day in the page's address, if it has one. */
  onLoad({ on }) {
    wx.setNavigationBarTitle({ title: this.data.t.calculator.title });
    this.setData({ date: on || today(Date.now()) });
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
    const { periods, methods } = fenqi.product(PRODUCT).document;
    this.setData({
      state: 'ready',
      periods,
      terms: periods.map((n) => fill(t.calculator.periods, { n })),
      term: periods.indexOf(12),
      methods,
      methodNames: methods.map((method) => t.methods[method]),
    });
    this.calculate();
  },

  calculate() {
    const { amount, periods, term, methods, method, date } = this.data;
    try {
      const plan = fenqi.schedule({
        product: PRODUCT,
        principal: amount,
        periods: periods[term],
        method: methods[method],
        disbursedOn: date,
      });
      this.setData({ problem: '', result: this.shown(plan) });
    } catch (error) {
      this.setData({ problem: sentence(error, this.data.t), result: null });
    }
  },

  /** The plan as text: what a page is given travels to another thread. */
  shown(plan) {
    const { t } = this.data;
    return {
      label: plan.level ? t.calculator.level : t.calculator.first,
      instalment: plan.level || plan.rows[0].total,
      interest: plan.totals.interest,
      rate: `${plan.annualRate.simplePct} %`,
      rows: plan.rows.map(({ period, dueDate, principal, interest, total }) => ({ period, dueDate, principal, interest, total })),
    };
  },

  onAmount({ detail }) {
    this.setData({ amount: detail.value });
    this.calculate();
  },

  onTerm({ detail }) {
    this.setData({ term: Number(detail.value) });
    this.calculate();
  },

  onMethod({ detail }) {
    this.setData({ method: Number(detail.value) });
    this.calculate();
  },

  onDate({ detail }) {
    this.setData({ date: detail.value });
    this.calculate();
  },

  onTrial() {
    const { amount, periods, term, methods, method, date } = this.data;
    wx.navigateTo({
      url: `/pages/trial/index?principal=${amount}&periods=${periods[term]}&method=${methods[method]}&on=${date}`,
    });
  },
});
