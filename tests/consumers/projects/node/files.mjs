// The data in the package: a product's document, the schema, the table of cards, the module itself.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, product, schedule } from 'fenqi';

const require = createRequire(import.meta.url);
const document = require('fenqi/products/flex-12.json');
require('fenqi/schema/product.json');
require('fenqi/data/bins.json');
await init({ module: readFileSync(require.resolve('fenqi/fenqi.wasm')) });
const [row] = schedule({ product: product(document), principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' }).rows;
console.log(row.dueDate, row.interest);
