const fenqi = require('fenqi');

Page({
  data: { figure: '' },

  onLoad() {
    // #region elsewhere
    const ready = fenqi.init({ wasmPath: '/packageLoan/fenqi/fenqi.wasm.br' });
    // #endregion
    return ready.then(() => {
      const [row] = fenqi.schedule({ product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' }).rows;
      this.setData({ figure: `${row.dueDate} ${row.interest}` });
    });
  },
});
