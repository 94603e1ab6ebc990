const { readFileSync } = require('node:fs');
const fenqi = require('fenqi/slim');

fenqi.initSync(readFileSync(require.resolve('fenqi/fenqi.wasm')));
const [row] = fenqi.schedule({ product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' }).rows;
console.log(row.dueDate, row.interest);
