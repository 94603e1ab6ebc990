import { init, schedule } from 'fenqi';

async function main() {
  await init();
  const [row] = schedule({ product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' }).rows;
  return `${row.dueDate} ${row.interest}`;
}

main().then(
  (text) => (document.body.textContent = text),
  (error) => (document.body.textContent = `${error.code}: ${error.message}`),
);
