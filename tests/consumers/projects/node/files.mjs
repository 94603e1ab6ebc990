// The data in the package: a product's document, the schema, the table of cards, the module itself.
// #region files
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, product, schedule } from 'fenqi';

const require = createRequire(import.meta.url);
await init({ module: readFileSync(require.resolve('fenqi/fenqi.wasm')) });
const flex = product(require('fenqi/products/flex-12.json'));
const plan = schedule({ product: flex, principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' });
// #endregion
require('fenqi/schema/product.json');
require('fenqi/data/bins.json');
const [row] = plan.rows;
console.log(row.dueDate, row.interest);
