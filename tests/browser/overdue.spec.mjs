/** The overdue view: every figure on the screen is the engine's for the same loan. */

import { AxeBuilder } from '@axe-core/playwright';
import { loanState, schedule, trial } from 'fenqi';
import { DESKTOP, expect, grouped, hashOf, PHONE, test, textOf } from './support/fixtures.mjs';

const TERMS = { principal: '10000.00', method: 'equalInstalment', periods: 12, disbursedOn: '2026-06-09' };
const FIELDS = { principal: '10000.00', method: 'equalInstalment', periods: 12, on: '2026-06-09', day: '2026-11-20' };

function loanOf(product, paid) {
  const events = schedule({ product, ...TERMS }).rows.slice(0, paid).map(({ period, dueDate, total }) => ({
    id: String(period), on: dueDate, kind: 'repaid', amount: total, intent: { kind: 'periods', periods: [period] },
  }));
  return { schema: 1, terms: TERMS, product, events };
}

async function openOverdue(page, site, fields, viewport) {
  await page.setViewportSize(viewport);
  await page.goto(`${site}overdue.html${hashOf({ ...FIELDS, ...fields })}`);
  await page.locator('fenqi-overdue #answer').waitFor();
}

for (const [lang, viewport, product, paid] of [['zh-CN', PHONE, 'flex-12', 2], ['en', DESKTOP, 'bank-level', 1]]) {
  test(`what clears ${product} with ${paid} paid, and what a day adds, ${lang}`, async ({ page, site }) => {
    await openOverdue(page, site, { product, paid, lang }, viewport);
    const loan = loanOf(product, paid);
    const now = loanState(loan, { on: FIELDS.day });
    const answer = trial(loan, { on: FIELDS.day, intent: { kind: 'overdue' } });
    expect(await textOf(page.locator('fenqi-overdue [part~=hero]'))).toBe(`¥${grouped(answer.applied)}`);

    const overdue = now.rows.filter(({ status }) => status === 'overdue');
    expect(overdue.length).toBe(5 - paid);
    const rows = await page.locator('fenqi-overdue tbody tr').evaluateAll((list) =>
      list.map((row) => [row.dataset.period, ...['penalty', 'interest', 'principal', 'open'].map((name) => row.querySelector(`[data-column=${name}]`).textContent)]),
    );
    expect(rows).toEqual(overdue.map((row) => [String(row.period), ...[row.penalty, row.interest, row.principal, row.open].map(grouped)]));

    const later = loanState(loan, { on: '2026-11-21' });
    const fen = (amount) => Math.round(Number(amount) * 100);
    const grown = overdue.reduce((sum, row) => sum + fen(later.rows[row.period - 1].penalty) - fen(row.penalty), 0);
    expect(grown).toBeGreaterThan(0);
    expect(await textOf(page.locator('fenqi-overdue [part=tomorrow]'))).toContain(grouped((grown / 100).toFixed(2)));
  });
}

test('a loan on which nothing is overdue says so; the way to the trial takes the loan along', async ({ page, site }) => {
  await openOverdue(page, site, { product: 'flex-12', paid: 5, lang: 'en' }, PHONE);
  await expect(page.locator('[data-reason=nothingOverdue]')).toHaveText('Nothing is overdue');
  await openOverdue(page, site, { product: 'flex-12', paid: 3, lang: 'en' }, PHONE);
  await page.reload();
  const hero = await textOf(page.locator('fenqi-overdue [part~=hero]'));
  await page.getByRole('link', { name: 'Try paying what is overdue' }).click();
  await expect(page.locator('fenqi-trial [part~=hero]')).toHaveText(hero);
});

for (const [size, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
  for (const [lang, colorScheme] of [['zh-CN', 'light'], ['en', 'dark']]) {
    test.describe(`${size}, ${lang}, ${colorScheme}`, () => {
      test.use({ colorScheme });
      test('axe finds nothing, nothing scrolls sideways, nothing is asked of the network', async ({ page, site }) => {
        await openOverdue(page, site, { product: 'flex-12', paid: 2, lang }, viewport);
        await page.waitForLoadState('networkidle');
        const asked = [];
        page.on('request', (request) => asked.push(request.url()));
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join('; ')}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
        await page.locator('#day').fill('2026-11-25');
        expect(asked).toEqual([]);
      });
    });
  }
}
