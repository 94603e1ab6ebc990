delete globalThis.WebAssembly;
const fenqi = require('fenqi/asmjs');

const [row] = fenqi.schedule({ product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' }).rows;
console.log(row.dueDate, row.interest);
