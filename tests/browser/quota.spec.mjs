/** The quota card: what can be drawn and why not more, and the banking hours, as the engine says. */

import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { bankingHours, quota, schedule } from 'fenqi';
import { DESKTOP, expect, grouped, hashOf, PHONE, test, textOf, TODAY } from './support/fixtures.mjs';

const example = JSON.parse(readFileSync(new URL('../../www/src/data/quota.json', import.meta.url), 'utf8'));
const dayFrom = (days) => new Date(Date.parse(TODAY) + days * 86_400_000).toISOString().slice(0, 10);

function answerOn(limit, on) {
  const quotas = example.book.quotas.map((each) => (each.granted ? { ...each, validFrom: dayFrom(-120), validTo: dayFrom(example.validDays) } : each));
  const events = example.events.map(({ daysAgo, ...event }) => ({ ...event, on: dayFrom(-daysAgo) }));
  const product = { least: '500', most: '200000', step: '100', terms: [3, 6, 9, 12, 18, 24], matureWithinValidity: true };
  return quota({ book: { ...example.book, quotas }, events, on, quota: limit, product });
}

async function openCard(page, site, fields, viewport = DESKTOP) {
  await page.setViewportSize(viewport);
  await page.goto(`${site}quota.html${hashOf(fields)}`);
  await page.locator('fenqi-quota #answer').waitFor();
}

for (const [limit, day, lang] of [['cash', TODAY, 'zh-CN'], ['shop', TODAY, 'en'], ['cash', '2026-08-15', 'en'], ['cash', '2027-06-30', 'zh-CN'], ['shop', '2027-12-31', 'en']]) {
  test(`${limit} on ${day}, ${lang}`, async ({ page, site }) => {
    const answer = answerOn(limit, day);
    await openCard(page, site, { limit, day, lang });
    expect(await textOf(page.locator('fenqi-quota [part~=hero]'))).toBe(`¥${grouped(answer.largest)}`);
    expect(await page.locator('[data-reason]').evaluateAll((list) => list.map((each) => each.dataset.reason))).toEqual(answer.reasons);
    const mine = answer.ledger.find(({ id }) => id === limit);
    for (const share of ['occupied', 'frozen', 'available']) {
      expect(await textOf(page.locator(`fenqi-quota [data-share=${share}]`))).toContain(grouped(mine[share]));
    }
    const rates = [3, 24].map((periods) => schedule({ product: 'flex-12', principal: '10000', periods, disbursedOn: day }).annualRate.simplePct);
    for (const rate of rates) expect(await textOf(page.locator('fenqi-quota [part=rates]'))).toContain(`${rate}%`);
    if (answer.longestTerm) expect(await textOf(page.locator('fenqi-quota [part=longest]'))).toContain(String(answer.longestTerm));
  });
}

test('a pre-credit is shown, and cannot be drawn', async ({ page, site }) => {
  await openCard(page, site, { limit: 'pre', lang: 'en' });
  expect(answerOn('pre', TODAY).reasons).toEqual(['preCreditOnly']);
  expect(await textOf(page.locator('fenqi-quota [part~=hero]'))).toBe('¥15,000.00');
  await expect(page.locator('fenqi-quota #answer')).toHaveText('Estimated limit. It cannot be drawn; approval decides');
  await expect(page.locator('fenqi-quota [data-share]')).toHaveCount(0);
});

test('when a large amount leaves and its interest starts', async ({ page, site }) => {
  for (const at of ['2026-11-09T20:42', '2026-11-10T12:00', '2026-10-10T20:42', '2026-11-13T23:59']) {
    const { large: amount, holidays, makeupWorkingDays } = example;
    const answer = bankingHours({ orderedAt: `${at}:00`, amount, holidays, makeupWorkingDays });
    await openCard(page, site, { at, lang: 'zh-CN' });
    await page.reload();
    const [date, time] = answer.expectedAt.split('T');
    const inWords = (text) => text.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
    expect(await textOf(page.locator('fenqi-quota [part=expected]'))).toBe(`${inWords(date)} ${time.slice(0, 5)}（北京时间）`);
    expect(await textOf(page.locator('fenqi-quota [part=starts]'))).toBe(inWords(answer.interestStart));
  }
});

for (const [size, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
  for (const [lang, colorScheme] of [['zh-CN', 'dark'], ['en', 'light']]) {
    test.describe(`${size}, ${lang}, ${colorScheme}`, () => {
      test.use({ colorScheme });
      test('axe finds nothing, nothing scrolls sideways, nothing is asked of the network', async ({ page, site }) => {
        await openCard(page, site, { lang }, viewport);
        await page.waitForLoadState('networkidle');
        const asked = [];
        page.on('request', (request) => asked.push(request.url()));
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join('; ')}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
        await page.locator('fenqi-quota input[type=radio]').nth(2).check();
        expect(asked).toEqual([]);
      });
    });
  }
}
