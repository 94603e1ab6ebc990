// #region program
import { schedule } from 'fenqi';

const plan = schedule({ product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' });
const [row] = plan.rows;
console.log(row.dueDate, row.interest);
// #endregion
