/** After it is loaded the page asks nothing of the network, and runs under its own strict policy. */

import { expect, test, textOf } from './support/fixtures.mjs';

/** Everything a reader can do that could be tempted to ask a server. */
async function useEverything(page) {
  await page.locator('fenqi-amount [part=range]').focus();
  for (let at = 0; at < 5; at += 1) await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: /^产品/ }).click();
  await page.locator('product-picker fenqi-choice').getByText('银行消费贷').first().click();
  await page.locator('fenqi-compare').getByText('产品', { exact: true }).click();
  await page.locator('fenqi-disclosure summary').click();
  await page.getByRole('button', { name: /外观/ }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('fenqi-schedule').getByRole('button', { name: /details|How it is/ }).first().click();
  if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  await download;
}

test('no request after load', async ({ open, page }) => {
  await open({}, { width: 360 });
  await page.waitForLoadState('networkidle');
  const asked = [];
  page.on('request', (request) => !request.url().startsWith('blob:') && asked.push(request.url()));
  await useEverything(page);
  expect(asked).toEqual([]);
});

test('it goes on without a network, and says that it is offline', async ({ open, page, context }) => {
  await open({}, { width: 360 });
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  const before = await textOf(page.locator('fenqi-result [part~=hero]'));
  await page.locator('fenqi-amount [part=range]').press('ArrowRight');
  await expect(page.locator('fenqi-result [part~=hero]')).not.toHaveText(before);
  await expect(page.locator('fenqi-result')).toContainText('离线。');
});

test('everything is loaded from the page\'s own origin', async ({ page, site }) => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(site);
  await page.locator('fenqi-result').waitFor();
  expect(asked.filter((url) => !url.startsWith(site))).toEqual([]);
  expect(asked.filter((url) => url.endsWith('.wasm')).length).toBe(1);
  expect(asked.length).toBe(5); // page, style, the page's script, the parts that pages share, engine
});

test('the policy allows its own scripts and WebAssembly, nothing inline, nothing evaluated', async ({ page, site }) => {
  await page.addInitScript(() => {
    window.violations = [];
    addEventListener('securitypolicyviolation', (event) => window.violations.push(event.violatedDirective));
  });
  await page.goto(site);
  await page.locator('fenqi-result').waitFor();
  const policy = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(policy).not.toMatch(/script-src[^;]*('unsafe-inline'|'unsafe-eval')/);
  expect(await page.evaluate(() => window.violations)).toEqual([]);
});
