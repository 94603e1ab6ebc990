// #region slim
const { readFileSync } = require('node:fs');
const { initSync, schedule } = require('fenqi/slim');

initSync(readFileSync(require.resolve('fenqi/fenqi.wasm')));
const plan = schedule({ product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' });
// #endregion
const [row] = plan.rows;
console.log(row.dueDate, row.interest);
