// What a program hands over: objects, once the elements are there.

// #region loan
const loan = {
  schema: 1,
  product: 'flex-12',
  terms: { principal: '10000.00', method: 'equalInstalment', periods: 12, disbursedOn: '2026-01-31' },
  events: [{ id: 'first', on: '2026-02-28', kind: 'repaid', amount: '875.00' }],
};
const trial = document.querySelector('fenqi-trial');
trial.loan = loan;
trial.addEventListener('fenqi-confirm', ({ detail }) => {
  document.title = `${detail.amount} ${detail.amountFen} ${detail.intent.strategy}`;
});
// #endregion
document.querySelector('fenqi-overdue').loan = loan;

// #region own-coupons
const picker = document.querySelector('fenqi-coupons');
picker.coupons = [
  { id: 'rate', name: { 'zh-CN': '利率 8 折券', en: '20% off the rate' }, kind: 'rateDiscount', factor: '0.8' },
  { id: 'large', kind: 'amountOff', amount: '30', leastAmount: '50000' },
];
picker.addEventListener('fenqi-change', ({ detail }) => {
  document.title = `${detail.couponId} ${detail.savedFen}`;
});
// #endregion

// #region quota
document.querySelector('fenqi-quota').quota = {
  book: { quotas: [{ id: 'cash', granted: '20000.00' }] },
  events: [{ id: 'e1', on: '2026-02-01', quota: 'cash', kind: 'occupied', order: 'A1', amount: '8000.00' }],
  on: '2026-03-01',
  quota: 'cash',
  product: { least: '500', most: '200000', step: '100', terms: [3, 6, 12] },
};
// #endregion
