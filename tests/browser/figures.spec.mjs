/** Every figure on the screen is the engine's: the same terms, asked here in Node. */

import { products, schedule } from 'fenqi';
import { DESKTOP, expect, grouped, test, textOf, textsOf } from './support/fixtures.mjs';

const ON = '2026-01-31';
const MONEY = ['total', 'principal', 'interest', 'fee', 'guaranteeFee', 'discount', 'subsidy', 'balance'];

/** Each product with each of its methods, at its least, a middle and its longest term in turn. */
function quotes() {
  const made = [];
  for (const { id, document } of products()) {
    document.methods.forEach((method, at) => {
      const byDays = method === 'daily' && document.termDays;
      const { least, step = '0.01' } = document.principal;
      const principal = (Number(least) * 3 + Number(step) * 7).toFixed(2);
      if (byDays) made.push({ product: id, principal, method, days: document.termDays.least + 41, on: ON });
      else {
        const periods = document.periods[Math.min(document.periods.length - 1, at + 1)];
        made.push({ product: id, principal, method, periods, on: ON });
      }
    });
  }
  return made;
}

const planOf = ({ product, principal, method, periods, days, on }) =>
  schedule({ product, principal, method, disbursedOn: on, ...(days ? { termDays: days } : { periods }) });

test.use({ viewport: DESKTOP });

for (const [at, quote] of quotes().entries()) {
  const lang = at % 2 ? 'en' : 'zh-CN';
  test(`${quote.product}, ${quote.method}, ${lang}`, async ({ open, page }) => {
    const plan = planOf(quote);
    await open({ ...quote, lang });
    const { totals, annualRate, disclosure } = plan;

    const totalsOfRows = plan.rows.map((row) => row.total);
    expect(await textOf(page.locator('fenqi-result [part~=hero]'))).toBe(`¥${grouped(totalsOfRows[0])}`);
    expect(await textOf(page.locator('fenqi-result [part=cost]'))).toBe(grouped(totals.cost));
    expect(await textOf(page.locator('fenqi-result [part=rate] [part=value]'))).toBe(`${annualRate.simplePct}%`);
    const full = await textOf(page.locator('fenqi-result fenqi-rate[form=full]'));
    expect(full).toContain(`${annualRate.simplePct}%`);
    expect(full).toContain(`${annualRate.compoundPct}%`);

    const said = await textOf(page.locator('fenqi-result [part=sentence]'));
    for (const figure of [totals.principal, disclosure.total, totals.interest]) expect(said).toContain(grouped(figure));

    const all = page.locator('fenqi-schedule button.all');
    if (await all.count()) await all.click();
    const rows = await page.locator('fenqi-schedule tbody tr[part=row]').evaluateAll((list) =>
      list.map((row) => ({
        period: row.querySelector('.paper').textContent,
        dueDate: row.querySelector('td.date').textContent,
        days: row.querySelector('td.days').textContent,
        ...Object.fromEntries([...row.querySelectorAll('td[data-column]')].map((cell) => [cell.dataset.column, cell.textContent])),
      })),
    );
    expect(rows.length).toBe(plan.rows.length);
    const shown = Object.keys(rows[0]);
    plan.rows.forEach((row, index) => {
      expect(rows[index]).toMatchObject({ period: String(row.period), dueDate: row.dueDate, days: String(row.days) });
      for (const name of MONEY) {
        // A column that is left out is one of nothing but zeros.
        if (shown.includes(name)) expect(rows[index][name]).toBe(grouped(row[name]));
        else expect(row[`${name}Fen`]).toBe(0);
      }
    });

    const sums = await textsOf(page.locator('fenqi-schedule tfoot td.money'));
    const summed = shown.filter((name) => MONEY.includes(name)).map((name) => {
      if (name === 'balance') return '';
      const fen = plan.rows.reduce((sum, row) => sum + row[`${name}Fen`], 0);
      return grouped(`${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`);
    });
    expect(sums).toEqual(summed);

    const table = page.locator('fenqi-disclosure');
    await table.locator('summary').click();
    expect(await textOf(table.locator('.rate [part=rate]'))).toBe(`${disclosure.allInRatePct}%`);
    const amounts = await textsOf(table.locator('[part=table] tbody td.money'));
    expect(amounts).toEqual(disclosure.lines.map((line) => (line.amount === null ? '' : grouped(line.amount))));
    expect(await textOf(table.locator('tfoot td.money'))).toBe(grouped(disclosure.total));
    const names = await textsOf(table.locator('[part=table] tbody th'));
    disclosure.lines.forEach((line, index) => line.name && expect(names[index]).toContain(line.name[lang] ?? line.name));
    expect(await table.locator('[part=default-table] tbody tr').count()).toBe(disclosure.defaults.length);
    expect(await textOf(table.locator('[part=last-line]'))).toBe(
      lang === 'en' ? 'Nothing is charged for this loan beyond what this table shows' : '除上表已明示的成本外，不再收取其他与本笔贷款相关的息费',
    );
  });
}

test('the comparison shows the engine\'s plan for each term, method and product', async ({ open, page }) => {
  const quote = { product: 'flex-12', principal: '12300.00', method: 'equalPrincipal', periods: 12, on: ON };
  await open({ ...quote, lang: 'en' });
  const { document } = products().find(({ id }) => id === 'flex-12');
  const read = () => textsOf(page.locator('fenqi-compare tbody tr'));

  const byPeriods = await read();
  expect(byPeriods.length).toBe(document.periods.length);
  document.periods.forEach((periods, at) => {
    const plan = planOf({ ...quote, periods });
    for (const figure of [grouped(plan.rows[0].total), grouped(plan.totals.cost), `${plan.annualRate.simplePct}%`]) {
      expect(byPeriods[at]).toContain(figure);
    }
  });

  await page.locator('fenqi-compare').getByText('Methods', { exact: true }).click();
  const byMethods = await read();
  document.methods.forEach((method, at) => {
    const plan = planOf({ ...quote, method });
    for (const figure of [grouped(plan.rows[0].total), grouped(plan.totals.cost)]) expect(byMethods[at]).toContain(figure);
  });

  await page.locator('fenqi-compare').getByText('Products', { exact: true }).click();
  const byProducts = await read();
  expect(byProducts.length).toBe(products().length);
  const least = products().findIndex(({ document: other }) => Number(other.principal.least) > 12_300);
  expect(byProducts[least]).toMatch(/Not possible: Enter an amount between ¥[\d,]+ and ¥[\d,]+/);
});

test('how a cell came about is what the engine says', async ({ open, page }) => {
  const quote = { product: 'flex-12', principal: '10000.00', method: 'equalInstalment', periods: 12, on: ON };
  await open({ ...quote, lang: 'en' });
  await page.locator('fenqi-schedule td[data-column=interest]').first().click();
  const said = await textOf(page.locator('fenqi-explain fenqi-sheet dialog'));
  const expected = planOf(quote).rows[0].explain('interest');
  expect(expected.value).toBe('70.00'); // 28 days at 0.025 % a day on 10 000
  expect(said).toContain('¥70.00');
  for (const part of [expected.formula, expected.exact]) expect(said).toContain(part);
});
