// #region edge
import { schedule } from 'fenqi';

export const runtime = 'edge';

export function GET(request) {
  const principal = new URL(request.url).searchParams.get('principal') ?? '10000.00';
  const plan = schedule({ product: 'flex-12', principal, periods: 12, disbursedOn: '2026-01-31' });
  const [row] = plan.rows;
  return new Response(`${row.dueDate} ${row.interest}`);
}
// #endregion
