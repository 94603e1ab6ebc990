/** The states of the page: before the engine, without it, over the cap, with old rules. */

import { products, schedule } from 'fenqi';
import { expect, grouped, test, textOf } from './support/fixtures.mjs';

const QUOTE = { product: 'flex-12', principal: '10000.00', method: 'equalInstalment', periods: 12, on: '2026-01-31', lang: 'zh-CN' };

test('without script there is a representative example, in figures of the engine', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site);
  const { document } = products().find(({ id }) => id === 'flex-12');
  const middle = document.periods[Math.floor((document.periods.length - 1) / 2)];
  const plan = schedule({ product: 'flex-12', principal: '10000', method: document.methods[0], periods: middle, disbursedOn: document.publishedOn });
  for (const lang of ['zh-CN', 'en']) {
    const text = await page.locator(`.example[lang=${lang}]`).innerText();
    for (const figure of [`¥${grouped(plan.rows[0].total)}`, `${plan.annualRate.simplePct}%`, `¥${grouped(plan.totals.cost)}`]) {
      expect(text).toContain(figure);
    }
  }
  await context.close();
});

test.describe('the engine does not come', () => {
  test.use({ allowed: [/Failed to load resource/] });

  test('it says so, keeps the example, and can be tried again', async ({ page, site }) => {
    await page.route('**/*.wasm', (route) => route.abort());
    await page.goto(site);
    await expect(page.getByText('计算器没有加载成功')).toBeVisible();
    await expect(page.locator('fenqi-calculator')).toHaveAttribute('data-state', 'error');
    await expect(page.locator('.example[lang=zh-CN]')).toBeVisible();
    await page.unroute('**/*.wasm');
    await page.getByRole('button', { name: '重试' }).click();
    await expect(page.locator('fenqi-result [part~=hero]')).toHaveText(/^¥[\d,]+\.\d\d$/);
  });

  test('a server that answers with something else is a failure too', async ({ page, site }) => {
    await page.route('**/*.wasm', (route) => route.fulfill({ status: 200, body: '<html>', contentType: 'text/html' }));
    await page.goto(`${site}#lang=en`);
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});

test('a load that takes its time is announced after a moment', async ({ page, site }) => {
  let answer;
  await page.route('**/*.wasm', async (route) => {
    await new Promise((resolve) => (answer = resolve));
    await route.continue();
  });
  await page.goto(site);
  await expect(page.getByText('正在加载计算器')).toBeVisible();
  answer();
  await page.locator('fenqi-result').waitFor();
  await expect(page.getByText('正在加载计算器')).toBeHidden();
});

/** A product with fees, of the test's own, whose rate passes the cap. */
const dear = (blocks) => ({
  ...products().find(({ id }) => id === 'flex-12').document,
  id: 'dear',
  version: 1,
  publishedOn: '2026-11-09',
  rate: { value: '0.18', unit: 'annual', yearDays: 360 },
  fees: [{ name: '担保费', party: 'guarantor', basis: 'rate', on: 'principal', value: '0.01', when: 'each' }],
  cap: { annual: '0.24', blocks },
});
const offer = (page, document) =>
  page.locator('fenqi-calculator').evaluate((element, given) => (element.productDocument = given), document);

test('a plan over the cap is flagged with its rate and the guarantor\'s part', async ({ open, page }) => {
  await open(QUOTE);
  await offer(page, dear(false));
  const terms = { principal: '10000', method: 'equalInstalment', periods: 12, disbursedOn: '2026-01-31' };
  const plan = schedule({ product: dear(false), ...terms });
  const without = schedule({ product: { ...dear(false), fees: [] }, ...terms });
  const points = (Number(plan.annualRate.compoundPct) - Number(without.annualRate.compoundPct)).toFixed(2);
  await expect(page.locator('fenqi-result .refused')).toHaveText(
    `这个方案的年化综合成本是 ${plan.annualRate.compoundPct}%，超过上限 24%。 其中担保费占 ${points}个百分点`,
  );
  await expect(page.locator('fenqi-result [part=over-cap]')).toHaveText('超过上限 24%');
});

test('a plan that the product blocks is refused in words, and the last figures stay', async ({ open, page }) => {
  await open(QUOTE);
  const good = await textOf(page.locator('fenqi-result [part~=hero]'));
  await offer(page, dear(true));
  await expect(page.locator('fenqi-result .refused')).toHaveText(/^这个方案的年化综合成本是 \d+\.\d+%，超过上限 24%，不能办理$/);
  expect(await textOf(page.locator('fenqi-result [part~=hero]'))).toBe(good);
  await expect(page.locator('fenqi-result .keeping')).toContainText('以下按 10,000.00元、12期、等额本息 计算');
});

test('rules of today have no badge of age; older ones say how old; old ones are for reference only', async ({ open, page }) => {
  await open(QUOTE);
  const base = { ...products()[0].document, id: 'aged' };
  const badge = page.locator('fenqi-result .badge.stale');
  await offer(page, { ...base, publishedOn: '2026-11-08' });
  await expect(page.locator('fenqi-calculator')).toHaveAttribute('data-state', 'ready');
  await expect(badge).toBeHidden();
  await offer(page, { ...base, publishedOn: '2026-10-28' });
  await expect(badge).toHaveText('按 12天前（2026年10月28日）的规则计算，价格可能已变');
  await offer(page, { ...base, publishedOn: '2026-10-01' });
  await expect(badge).toHaveText('仅供参考：规则公布于 39天前（2026年10月1日），价格可能已变');
});
