/** A quote can be sent to someone: the address holds it, and opening it shows it. */

import { schedule } from 'fenqi';
import { expect, grouped, hashOf, test, textOf } from './support/fixtures.mjs';

const QUOTE = { product: 'fixed-day-20', principal: '12300.00', method: 'equalPrincipal', periods: 6, on: '2026-03-05', lang: 'en' };

test('a link restores the whole quote, its language included', async ({ open, page, context, site }) => {
  await open(QUOTE);
  await page.locator('fenqi-terms').getByText('12', { exact: true }).click();
  await expect(page).toHaveURL(/periods=12/);
  const link = page.url();
  const shown = await textOf(page.locator('fenqi-result'));

  const other = await context.newPage();
  await other.goto(link);
  await other.locator('fenqi-result').waitFor();
  expect(await textOf(other.locator('fenqi-result'))).toBe(shown);
  await expect(other.locator('html')).toHaveAttribute('lang', 'en');
  expect(new URL(link).pathname).toBe(new URL(site).pathname);
  const plan = schedule({ product: 'fixed-day-20', principal: '12300.00', method: 'equalPrincipal', periods: 12, disbursedOn: '2026-03-05' });
  expect(shown).toContain(`¥${grouped(plan.rows[0].total)}`);
});

test('the copied link is the address', async ({ open, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(QUOTE, { width: 1200 });
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('#product=fixed-day-20&v=1&principal=12300.00&method=equalPrincipal&periods=6&on=2026-03-05&lang=en');
});

test('changing the language changes the page and the address, not the figures', async ({ open, page }) => {
  await open({ ...QUOTE, lang: 'zh-CN' });
  const hero = await textOf(page.locator('fenqi-result [part~=hero]'));
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle('Loan calculator · fenqi');
  await expect(page).toHaveURL(/lang=en/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Loan calculator');
  expect(await textOf(page.locator('fenqi-result [part~=hero]'))).toBe(hero);
});

test('without a link the language is the browser\'s', async ({ browser, site }) => {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(site);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await context.close();
});

test('a link to older rules says so', async ({ open, page }) => {
  await open({ ...QUOTE, product: 'flex-12', v: 2, lang: 'zh-CN' });
  await expect(page.locator('.notice')).toHaveText('这个链接按规则 v2 制作，现在是 v3，金额可能不同');
});

test('a link to a product that is gone says what is shown instead', async ({ open, page }) => {
  await open({ ...QUOTE, product: 'gone-for-good', lang: 'zh-CN' });
  await expect(page.locator('.notice')).toHaveText('链接里的产品“gone-for-good”已经没有了，改用 随心贷');
});

test('what cannot be read in a link is named and left out', async ({ open, page }) => {
  await open({ ...QUOTE, principal: '12,300', on: '2026-02-30' });
  await expect(page.locator('.notice')).toHaveText('Parts of the link could not be read and were left out: principal, on');
});

test('a link that the product refuses shows why, and figures for something that it lends', async ({ open, page }) => {
  await open({ ...QUOTE, principal: '50.00', lang: 'zh-CN' });
  await expect(page.locator('fenqi-amount [part=error]')).toHaveText('借款金额应在 100元 至 300,000元 之间');
  await expect(page.locator('fenqi-result .keeping')).toContainText('以下按');
  await open({ ...QUOTE, principal: '1000.00', periods: 7, lang: 'zh-CN', v: 1 });
  await page.reload();
  await expect(page.locator('fenqi-terms [part=error]')).toHaveText('这个产品可选的期数是 3、6、12、24');
});

test('another link in the same window is followed', async ({ open, page }) => {
  await open(QUOTE);
  await page.evaluate((hash) => (location.hash = hash), hashOf({ ...QUOTE, principal: '50000.00' }));
  await expect(page.locator('fenqi-amount [part=field]')).toHaveValue('50,000');
});
