// #region server
import { schedule } from 'fenqi';
import { FirstRow } from './first-row';

// A server component: Node has the figure at once, and it stands in the HTML.
export default async function Page({ searchParams }) {
  const { principal = '10000.00' } = await searchParams;
  const plan = schedule({ product: 'flex-12', principal, periods: 12, disbursedOn: '2026-01-31' });
  const [row] = plan.rows;
  return (
    <main>
      <p id="server">{`${row.dueDate} ${row.interest}`}</p>
      <FirstRow principal={principal} />
    </main>
  );
}
// #endregion
