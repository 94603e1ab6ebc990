/** What a reader takes along: the table as CSV, and the page on paper. */

import { readFile } from 'node:fs/promises';
import { schedule } from 'fenqi';
import { DESKTOP, expect, grouped, PHONE, test, textOf } from './support/fixtures.mjs';

const QUOTE = { product: 'joint-guaranteed', principal: '10000.00', method: 'equalInstalment', periods: 24, on: '2026-01-31' };
const plan = schedule({ product: 'joint-guaranteed', principal: '10000.00', method: 'equalInstalment', periods: 24, disbursedOn: '2026-01-31' });

async function downloaded(page, name) {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

test('the CSV is the engine\'s rows, plain, with the sums', async ({ open, page }) => {
  await open({ ...QUOTE, lang: 'zh-CN' });
  const { name, text } = await downloaded(page, '下载 CSV');
  expect(name).toBe('fenqi-joint-guaranteed-10000.00-24-2026-01-31.csv');
  expect(text.startsWith('\ufeff')).toBe(true);
  const lines = text.slice(1).split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(lines[0]).toBe('期,起息日,应还日,天数,应还（元）,本金（元）,利息（元）,担保费（元）,剩余本金（元）');
  expect(lines.length).toBe(1 + 24 + 1 + 1);
  plan.rows.forEach((row, at) => {
    const cells = [row.period, row.startDate, row.dueDate, row.days, row.total, row.principal, row.interest, row.guaranteeFee, row.balance];
    expect(lines[at + 1]).toBe(cells.join(','));
  });
  const cents = (name) => plan.rows.reduce((sum, row) => sum + row[`${name}Fen`], 0);
  const yuan = (fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
  expect(lines[25]).toBe(['合计', '', '', plan.rows.reduce((sum, row) => sum + row.days, 0), ...['total', 'principal', 'interest', 'guaranteeFee'].map((each) => yuan(cents(each))), ''].join(','));
});

test('the CSV speaks the language of the page', async ({ open, page }) => {
  await open({ ...QUOTE, lang: 'en' });
  const { text } = await downloaded(page, 'Download CSV');
  expect(text.split('\r\n')[0]).toBe('\ufeffNo.,From,Due,Days,Due (CNY),Principal (CNY),Interest (CNY),Guarantee (CNY),Balance (CNY)');
});

for (const [size, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
  test(`on paper, from a ${size}, everything is unfolded and nothing is a button`, async ({ open, page }) => {
    await page.setViewportSize(viewport);
    await open({ ...QUOTE, lang: 'zh-CN' });
    await page.emulateMedia({ media: 'print' });
    const rows = page.locator('fenqi-schedule tbody tr[part=row]');
    await expect(rows).toHaveCount(24);
    for (const at of [0, 23]) {
      const text = await textOf(rows.nth(at));
      const { period, dueDate, days, total, principal, interest, guaranteeFee, balance } = plan.rows[at];
      expect(text).toBe([period, dueDate, days, ...[total, principal, interest, guaranteeFee, balance].map(grouped)].join(' '));
    }
    await expect(page.locator('fenqi-disclosure [part=last-line]')).toBeVisible();
    await expect(page.locator('.inputs-sentence')).toHaveText(/^联合贷\(含担保费\)（规则 v1，2026年10月20日公布）：2026年1月31日借 10,000\.00元，等额本息，24期。$/);
    await expect(page.locator('footer .paper')).toContainText('制作于 2026年11月9日 · 本机试算');
    for (const button of await page.locator('button').all()) await expect(button).toBeHidden();
    await expect(page.locator('.sticky')).toHaveCount(size === 'phone' ? 1 : 0);
    if (size === 'phone') await expect(page.locator('.sticky')).toBeHidden();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
    expect(pages).toBeGreaterThanOrEqual(2);
    expect(pages).toBeLessThanOrEqual(4);
    await page.emulateMedia({ media: 'screen' });
    await expect(rows).toHaveCount(size === 'phone' ? 3 : 12);
  });
}
