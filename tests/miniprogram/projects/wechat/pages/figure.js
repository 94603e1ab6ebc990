// #region page
const fenqi = require('fenqi');

Page({
  data: { figure: '', problem: '' },

  onLoad() {
    return this.load();
  },

  // For the button that tries again as well: a load that failed can be repeated.
  load() {
    return fenqi.init().then(
      () => {
        const [row] = fenqi.schedule({ product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' }).rows;
        this.setData({ figure: `${row.dueDate} ${row.interest}`, problem: '' });
      },
      (error) => this.setData({ problem: error.code }),
    );
  },
});
// #endregion
