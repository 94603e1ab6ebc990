// #region page
const fenqi = require('../fenqi/index.js');

Page({
  data: { figure: '' },

  onLoad() {
    const [row] = fenqi.schedule({ product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' }).rows;
    this.setData({ figure: `${row.dueDate} ${row.interest}` });
  },
});
// #endregion
