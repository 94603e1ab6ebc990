/** The coupon picker: savings, rates and reasons are the engine's for the same coupons. */

import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { applyCoupons, bestCoupon, schedule } from 'fenqi';
import { DESKTOP, expect, grouped, hashOf, PHONE, test, textOf, TODAY } from './support/fixtures.mjs';

const QUOTE = { product: 'flex-12', principal: '10000.00', method: 'equalInstalment', periods: 12, on: TODAY };

const coupons = JSON.parse(readFileSync(new URL('../../www/src/data/coupons.json', import.meta.url), 'utf8')).map(({ name, validDays, ...coupon }) => ({
  ...coupon,
  validFrom: '2025-11-09',
  validTo: new Date(Date.parse(TODAY) + validDays * 86_400_000).toISOString().slice(0, 10),
}));
const termsOf = ({ product, principal, method, periods, on }) => ({ product, principal, method, periods, disbursedOn: on });

async function openPicker(page, site, fields, viewport = DESKTOP) {
  await page.setViewportSize(viewport);
  await page.goto(`${site}coupons.html${hashOf({ ...QUOTE, ...fields })}`);
  await page.locator('fenqi-coupons #answer').waitFor();
}

for (const [lang, fields] of [['zh-CN', {}], ['en', { principal: '60000.00', method: 'equalPrincipal', periods: 24 }], ['en', { principal: '3000.00', periods: 3 }]]) {
  test(`what each coupon saves, ${fields.principal ?? QUOTE.principal}, ${lang}`, async ({ page, site }) => {
    const terms = termsOf({ ...QUOTE, ...fields });
    const choice = bestCoupon({ ...terms, coupons });
    await openPicker(page, site, { ...fields, lang });
    await expect(page.locator('fenqi-coupons [data-coupon=none] input')).toBeChecked();
    const without = schedule(terms);
    expect(await textOf(page.locator('fenqi-coupons [part~=hero]'))).toBe(`¥${grouped(without.totals.cost)}`);
    for (const [at, { applies, saved, reasons }] of choice.coupons.entries()) {
      const place = page.locator(`fenqi-coupons [data-coupon=${coupons[at].id}]`);
      if (applies) expect(await textOf(place.locator('[part~=saved]'))).toContain(grouped(saved));
      else expect(await place.locator('[data-reason]').evaluateAll((list) => list.map((each) => each.dataset.reason))).toEqual(reasons);
      await expect(place.locator('.tag')).toHaveCount(at === choice.best ? 1 : 0);
    }
    const order = await page.locator('fenqi-coupons .way').evaluateAll((list) => list.map((each) => each.dataset.coupon));
    const saved = order.slice(1).map((id) => choice.coupons[coupons.findIndex((each) => each.id === id)].savedFen);
    expect(saved).toEqual([...saved].sort((a, b) => b - a));

    const best = coupons[choice.best];
    await page.locator(`fenqi-coupons [data-coupon=${best.id}] input`).check();
    const { before, after, saved: less } = applyCoupons({ ...terms, coupons: [best] });
    expect(await textOf(page.locator('fenqi-coupons [part~=hero]'))).toBe(`¥${grouped(less)}`);
    const figures = page.locator('fenqi-coupons');
    const yuan = (text) => (lang === 'en' ? `¥${grouped(text)}` : `${grouped(text)}元`);
    expect(await textOf(figures.locator('[data-figure="result.simpleRate"]'))).toBe(`${before.annualRate.simplePct}% → ${after.annualRate.simplePct}%`);
    expect(await textOf(figures.locator('[data-figure="result.cost"]'))).toBe(`${yuan(before.totals.cost)} → ${yuan(after.totals.cost)}`);
    expect(await textOf(figures.locator('[data-figure="result.first"]'))).toBe(`${yuan(before.rows[0].total)} → ${yuan(after.rows[0].total)}`);
    expect(page.url()).toContain(`coupon=${best.id}`);
  });
}

for (const [size, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
  for (const [lang, colorScheme] of [['zh-CN', 'dark'], ['en', 'light']]) {
    test.describe(`${size}, ${lang}, ${colorScheme}`, () => {
      test.use({ colorScheme });
      test('axe finds nothing, nothing scrolls sideways, nothing is asked of the network', async ({ page, site }) => {
        await openPicker(page, site, { coupon: 'ten-days', lang }, viewport);
        await page.waitForLoadState('networkidle');
        const asked = [];
        page.on('request', (request) => asked.push(request.url()));
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join('; ')}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
        await page.locator('fenqi-coupons [data-coupon=rate-off] input').check();
        expect(asked).toEqual([]);
      });
    });
  }
}
