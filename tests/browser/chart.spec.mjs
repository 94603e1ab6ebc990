/** The two pictures, their cursor, and the table that says the same. */

import { schedule } from 'fenqi';
import { expect, grouped, test, textOf } from './support/fixtures.mjs';

const QUOTE = { product: 'flex-12', principal: '10000.00', method: 'equalInstalment', periods: 12, on: '2026-01-31', lang: 'zh-CN' };
const plan = schedule({ product: 'flex-12', principal: '10000.00', method: 'equalInstalment', periods: 12, disbursedOn: '2026-01-31' });
const cursor = (page) => page.locator('fenqi-chart [part=cursor]');
const pathsOf = (page, selector) =>
  page.locator(`fenqi-chart ${selector}`).evaluate((path) => (path.getAttribute('d').match(/M/g) ?? []).length);

const said = (row) =>
  `第${row.period}期，${row.dueDate}，应还 ${grouped(row.total)}元，本金 ${grouped(row.principal)}元，利息 ${grouped(row.interest)}元，剩余本金 ${grouped(row.balance)}元`;

test('the cursor is a range input that reads out the row', async ({ open, page }) => {
  await open(QUOTE);
  await cursor(page).focus();
  await expect(cursor(page)).toHaveAttribute('aria-valuetext', said(plan.rows[0]));
  await page.keyboard.press('ArrowRight');
  await expect(cursor(page)).toHaveAttribute('aria-valuetext', said(plan.rows[1]));
  expect(await textOf(page.locator('fenqi-chart [part=readout]'))).toBe(said(plan.rows[1]));
  await expect(page.locator('fenqi-schedule tr.lit .paper')).toHaveText('2');
  await page.keyboard.press('End');
  await expect(cursor(page)).toHaveAttribute('aria-valuetext', said(plan.rows[11]));
  await page.keyboard.press('PageDown'); // twelve back, and not before the first
  await expect(cursor(page)).toHaveAttribute('aria-valuetext', said(plan.rows[0]));
});

test('a pointer finds the bar under it, and a row of the table moves the cursor', async ({ open, page }) => {
  await open(QUOTE, { width: 1200 });
  const box = await cursor(page).boundingBox();
  for (const n of [1, 5, 12]) {
    await page.mouse.click(box.x + (box.width * (n - 0.5)) / 12, box.y + 20);
    await expect(cursor(page)).toHaveAttribute('aria-valuetext', said(plan.rows[n - 1]));
  }
  await page.getByRole('button', { name: '7 怎么算的' }).focus();
  await expect(cursor(page)).toHaveAttribute('aria-valuetext', said(plan.rows[6]));
});

test('there is a bar for each instalment, and no series of nothing', async ({ open, page }) => {
  await open(QUOTE);
  expect(await pathsOf(page, 'path.principal')).toBe(12);
  expect(await pathsOf(page, 'path.interest')).toBe(12);
  expect(await pathsOf(page, 'path.fee')).toBe(0);
  expect(await textOf(page.locator('fenqi-chart .labels'))).toBe('利息 本金');
});

test('the caption says what the rows bear out', async ({ open, page }) => {
  await open(QUOTE);
  const [one, last] = [plan.rows[0].interest, plan.rows[11].interest];
  expect(await textOf(page.locator('fenqi-chart figcaption'))).toContain(`利息从首期 ${grouped(one)}元 减到末期 ${grouped(last)}元`);
});

test('a long loan is drawn by years, and by instalments when asked', async ({ open, page }) => {
  await open({ product: 'bank-level', principal: '500000.00', periods: 240, on: '2026-01-31', lang: 'zh-CN' });
  expect(await pathsOf(page, 'path.interest')).toBe(20);
  await page.locator('fenqi-chart').getByText('按期', { exact: true }).click();
  expect(await pathsOf(page, 'path.interest')).toBe(240);
});

test('the axis starts at zero and does not shrink while the slider moves', async ({ open, page }) => {
  await open({ ...QUOTE, principal: '200000.00' });
  const axis = () => textOf(page.locator('fenqi-chart [part=axis]'));
  const before = await axis();
  expect(before.startsWith('0 ')).toBe(true);
  const range = page.locator('fenqi-amount [part=range]');
  const send = (name) => range.evaluate((input, type) => {
    input.value = '5';
    input.dispatchEvent(new Event(type, { bubbles: true }));
  }, name);
  await send('input');
  await expect(page.locator('fenqi-amount [part=field]')).not.toHaveValue('200,000');
  expect(await axis()).toBe(before);
  await send('change');
  await expect.poll(axis).not.toBe(before);
});
