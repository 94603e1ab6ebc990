/** Every way to enter something, and what the page makes of it. */

import { schedule } from 'fenqi';
import { expect, grouped, test, textOf } from './support/fixtures.mjs';

const QUOTE = { product: 'flex-12', principal: '10000.00', method: 'equalInstalment', periods: 12, on: '2026-01-31', lang: 'zh-CN' };
const heroOf = (page) => textOf(page.locator('fenqi-result [part~=hero]'));
const first = (principal, more = {}) => {
  const { product, method, periods, on } = { ...QUOTE, ...more };
  return `¥${grouped(schedule({ product, principal, method, periods, disbursedOn: on }).rows[0].total)}`;
};
const field = (page) => page.locator('fenqi-amount [part=field]');
const slider = (page) => page.locator('fenqi-amount [part=range]');
const valueOf = async (page) => (await slider(page).getAttribute('aria-valuetext')).replace(/[,元]/g, '');

test('the slider works by keyboard, and every step is worked out', async ({ open, page }) => {
  await open(QUOTE);
  await slider(page).focus();
  const seen = new Set();
  for (let at = 0; at < 3; at += 1) {
    const before = await valueOf(page);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => valueOf(page)).not.toBe(before);
    const value = await valueOf(page);
    await expect(page.locator('fenqi-result [part~=hero]')).toHaveText(first(value));
    seen.add(value);
  }
  expect(seen.size).toBe(3);
  await page.keyboard.press('Home');
  await expect(field(page)).toHaveValue('500');
  await page.keyboard.press('End');
  await expect(field(page)).toHaveValue('200,000');
  await expect(page.locator('fenqi-result [part~=hero]')).toHaveText(first('200000'));
});

test('while the slider is dragged the figures follow and the address waits', async ({ open, page }) => {
  await open(QUOTE);
  const before = page.url();
  const box = await slider(page).boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height / 2, { steps: 8 });
  await expect(page.locator('fenqi-result [part~=hero]')).not.toHaveText(first('10000'));
  const dragged = await heroOf(page);
  expect(page.url()).toBe(before);
  await page.mouse.up();
  await expect.poll(() => page.url()).not.toBe(before);
  const principal = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('principal');
  expect(await heroOf(page)).toBe(dragged);
  expect(dragged).toBe(first(principal));
});

test('fifty movements in one task are one update, with the last value', async ({ open, page }) => {
  await open(QUOTE);
  const updates = await slider(page).evaluate(async (range) => {
    const deep = (root, selector) => root.querySelector(selector).shadowRoot;
    const hero = deep(deep(document, 'fenqi-calculator'), 'fenqi-result').querySelector('[part~=hero]');
    let count = 0;
    new MutationObserver(() => (count += 1)).observe(hero, { characterData: true, childList: true, subtree: true });
    for (let value = 1; value <= 50; value += 1) {
      range.value = String(value);
      range.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return count;
  });
  expect(updates).toBe(1);
  expect(await heroOf(page)).toBe(first(await valueOf(page)));
});

test('the field takes what people type', async ({ open, page }) => {
  await open(QUOTE);
  for (const [typed, shown, principal] of [
    ['1.5万', '15,000', '15000'],
    ['２０，０００', '20,000', '20000'],
    ['¥12,300.00', '12,300', '12300'],
  ]) {
    await field(page).fill(typed);
    await field(page).press('Enter');
    await expect(field(page)).toHaveValue(shown);
    await expect(page.locator('fenqi-result [part~=hero]')).toHaveText(first(principal));
  }
});

test('the buttons go one step down and up', async ({ open, page }) => {
  await open(QUOTE);
  await page.getByRole('button', { name: '增加 100元' }).click();
  await expect(field(page)).toHaveValue('10,100');
  await page.getByRole('button', { name: '减少 100元' }).click();
  await page.getByRole('button', { name: '减少 100元' }).click();
  await expect(field(page)).toHaveValue('9,900');
  await expect(page.locator('fenqi-result [part~=hero]')).toHaveText(first('9900'));
});

test('an amount that is not lent keeps the last figures and says why', async ({ open, page }) => {
  await open(QUOTE);
  const good = await heroOf(page);
  const error = page.locator('fenqi-amount [part=error]');
  for (const [typed, reason] of [
    ['100', '借款金额应在 500元 至 200,000元 之间'],
    ['10060', '应为 100 的整数倍，最接近的是 10,100元'],
    ['abc', '请输入数字，例如 10000 或 1.5万'],
    ['', '请输入借款金额'],
    ['1.001', '最多两位小数，例如 10000.50'],
  ]) {
    await field(page).fill(typed);
    // Nobody is told off in the middle of a number.
    await expect(error).toBeHidden();
    await field(page).press('Tab');
    await expect(error).toHaveText(reason);
    await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('fenqi-result .keeping')).toHaveText('以下按 10,000.00元、12期、等额本息 计算');
    expect(await heroOf(page)).toBe(good);
    await expect(page.locator('fenqi-calculator')).toHaveAttribute('data-state', 'invalid');
  }
  await field(page).fill('10100');
  await field(page).press('Enter');
  await expect(error).toBeHidden();
  await expect(page.locator('fenqi-result .keeping')).toBeHidden();
  await expect(page.locator('fenqi-result [part~=hero]')).toHaveText(first('10100'));
});

test('a term is chosen by chip and by arrow key', async ({ open, page }) => {
  await open(QUOTE);
  await page.locator('fenqi-terms').getByText('6期', { exact: true }).click();
  await expect(page.locator('fenqi-result [part~=hero]')).toHaveText(first('10000', { periods: 6 }));
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('fenqi-result [part~=hero]')).toHaveText(first('10000', { periods: 9 }));
});

test('more than six terms: the rest is behind one more chip', async ({ open, page }) => {
  await open({ product: 'bank-level', principal: '100000.00', periods: 360, on: '2026-01-31', lang: 'zh-CN' });
  const openly = page.locator('fenqi-terms > .grid, fenqi-terms fieldset').first();
  await expect(openly.locator('.chip')).toHaveCount(6);
  await expect(openly.getByText('360期')).toBeVisible();
  await page.getByRole('button', { name: '更多' }).click();
  await page.locator('fenqi-terms fenqi-sheet').getByText('240期').click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL(/periods=240/);
});

test('the method is chosen in a sheet, by keyboard, and the focus comes back', async ({ open, page }) => {
  await open(QUOTE);
  const row = page.getByRole('button', { name: /还款方式/ });
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('fenqi-result [part~=hero]')).toHaveText(first('10000', { method: 'equalPrincipal' }));
  await expect(page.getByRole('dialog')).toBeVisible(); // an arrow key is no goodbye
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(row).toBeFocused();
  await expect(row).toContainText('等额本金');
});

test('the date is chosen in a sheet', async ({ open, page }) => {
  await open(QUOTE);
  await page.getByRole('button', { name: /借款日/ }).click();
  await page.getByLabel('放款的日期').fill('2026-08-31');
  await page.getByRole('button', { name: '完成' }).click();
  await expect(page.locator('fenqi-result [part~=hero]')).toHaveText(first('10000', { on: '2026-08-31' }));
  await expect(page.getByRole('button', { name: /借款日/ })).toContainText('2026年8月31日');
});

test('another product takes over what it can and says what it changed', async ({ open, page }) => {
  await open({ ...QUOTE, principal: '600.00', periods: 9 });
  await page.getByRole('button', { name: /^产品/ }).click();
  await page.locator('product-picker fenqi-choice').getByText('到期一次还本付息', { exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator('.notice')).toHaveText('已按到期一次还本付息调整：金额 600元 → 1,000元；还款方式 等额本息 → 一次性还本付息；期限 9期 → 6期');
  await expect(field(page)).toHaveValue('1,000');
  await expect(page).toHaveURL(/product=bullet-6.*principal=1000\.00.*method=bullet.*periods=6/);
});

test('a loan by days is asked for its days', async ({ open, page }) => {
  await open({ product: 'daily-credit', principal: '1000.00', days: 30, on: '2026-01-31', lang: 'zh-CN' });
  const due = (termDays) => `¥${grouped(schedule({ product: 'daily-credit', principal: '1000', method: 'daily', termDays, disbursedOn: '2026-01-31' }).rows[0].total)}`;
  await expect(page.locator('fenqi-result [part~=hero]')).toHaveText(due(30));
  await page.locator('fenqi-terms').getByText('90天', { exact: true }).first().click();
  await expect(page.locator('fenqi-result [part~=hero]')).toHaveText(due(90));
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByLabel('天数（1 至 365）').fill('45');
  await page.getByRole('button', { name: '完成' }).click();
  await expect(page.locator('fenqi-result [part~=hero]')).toHaveText(due(45));
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByLabel('天数（1 至 365）').fill('400');
  await page.getByRole('button', { name: '完成' }).click();
  await expect(page.locator('fenqi-terms [part=error]')).toContainText('这个产品可借');
  await expect(page.locator('fenqi-result .keeping')).toContainText('45天');
});

test('an alternative of the comparison becomes the quote', async ({ open, page }) => {
  await open(QUOTE);
  await page.getByRole('button', { name: '改为3期' }).click();
  await expect(page.locator('fenqi-result [part~=hero]')).toHaveText(first('10000', { periods: 3 }));
  await expect(page).toHaveURL(/periods=3/);
});

test('the result is spoken once the input has rested, and not before', async ({ open, page }) => {
  await open(QUOTE);
  const spoken = page.locator('[data-spoken]');
  await expect(spoken).toHaveText('');
  await page.locator('fenqi-terms').getByText('6期', { exact: true }).click();
  await expect(spoken).toHaveText(/^每期应还 [\d,.]+元，共6期，总息费 [\d,.]+元，年化利率（单利）\d+\.\d\d%$/);
});
