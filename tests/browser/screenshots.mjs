/**
 * Pictures of the page for human eyes: phone and desktop, light and dark, both languages, and the
 * states that are seldom seen. `npm run screenshots` leaves them in target/screenshots;
 * `npm run screenshots -- quota` takes those again whose names begin so.
 */

import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { launchOptions } from './support/browser.mjs';
import { serve } from './support/server.mjs';

const OUT = fileURLToPath(new URL('../../target/screenshots/', import.meta.url));
const SIZES = { 360: { width: 360, height: 740 }, 1200: { width: 1200, height: 900 } };
const FLEX = 'product=flex-12&principal=10000.00&method=equalInstalment&periods=12&on=2026-01-31';
const JOINT = 'product=joint-guaranteed&principal=20000.00&method=equalInstalment&periods=24&on=2026-01-31';

/** Both languages, light and dark. */
const LOOKS = ['zh-CN', 'en'].flatMap((lang) => ['light', 'dark'].map((colorScheme) => [lang, colorScheme]));

/** The pages about a loan, each with something to show. */
const LOAN_PAGES = [
  ['repay', `${FLEX.replace('2026-01-31', '2026-06-09')}&paid=4&fee=0.01&amount=3000.00&strategy=shortenTerm`],
  ['overdue', `${FLEX.replace('2026-01-31', '2026-06-09')}&paid=2`],
  ['coupons', `${FLEX.replace('2026-01-31', '2026-11-09')}&coupon=rate-off`],
  ['quota', 'limit=cash'],
];

/** Name, hash, what is done before the picture, and how the browser is set up. */
const PICTURES = [
  ...LOOKS.map(([lang, colorScheme]) => ({ name: `page-${lang}-${colorScheme}`, hash: `${FLEX}&lang=${lang}`, colorScheme })),
  { name: 'fees-unfolded', hash: `${JOINT}&lang=zh-CN`, act: unfold },
  { name: 'fees-unfolded-en', hash: `${JOINT}&lang=en`, act: unfold },
  { name: 'long-loan', hash: 'product=bank-level&principal=500000.00&periods=360&on=2026-01-31&lang=zh-CN' },
  { name: 'daily', hash: 'product=daily-credit&principal=3000.00&days=30&on=2026-01-31&lang=zh-CN' },
  { name: 'subsidy', hash: 'product=flat-purchase&principal=3000.00&periods=12&on=2026-01-31&lang=zh-CN' },
  { name: 'quarterly', hash: 'product=quarterly-interest&principal=500000.00&periods=8&on=2026-01-31&lang=zh-CN' },
  { name: 'sheet-product', hash: `${FLEX}&lang=zh-CN`, view: true, act: (page) => page.getByRole('button', { name: /^产品/ }).click() },
  { name: 'sheet-date', hash: `${FLEX}&lang=zh-CN`, view: true, act: (page) => page.getByRole('button', { name: /借款日/ }).click() },
  { name: 'sheet-explain', hash: `${FLEX}&lang=zh-CN`, view: true, act: (page) => page.locator('fenqi-schedule td[data-column=total]').nth(1).click() },
  { name: 'amount-refused', hash: `${FLEX}&lang=zh-CN`, view: true, act: refuse },
  { name: 'engine-failed', hash: 'lang=zh-CN', view: true, blocked: true },
  { name: 'contrast-more', hash: `${FLEX}&lang=zh-CN`, contrast: 'more' },
  { name: 'forced-colors', hash: `${JOINT}&lang=zh-CN`, forcedColors: 'active' },
  ...LOAN_PAGES.flatMap(([path, hash]) =>
    LOOKS.map(([lang, colorScheme]) => ({ name: `${path}-${lang}-${colorScheme}`, path: `${path}.html`, hash: `${hash}&lang=${lang}`, colorScheme })),
  ),
  { name: 'quota-pre-credit', path: 'quota.html', hash: 'limit=pre&lang=zh-CN' },
  { name: 'quota-expired', path: 'quota.html', hash: 'limit=cash&day=2027-12-31&lang=en' },
  { name: 'coupons-none-apply', path: 'coupons.html', hash: `${FLEX.replace('periods=12', 'periods=3').replace('10000.00', '1000.00')}&lang=en` },
  { name: 'repay-settle', path: 'repay.html', hash: `${FLEX.replace('2026-01-31', '2026-06-09')}&paid=4&intent=settle&lang=en` },
  { name: 'repay-open', path: 'repay.html', hash: `${FLEX.replace('2026-01-31', '2026-06-09')}&paid=4&amount=3000.00&lang=zh-CN` },
  ...LOOKS.map(([lang, colorScheme]) => ({ name: `offline-${lang}-${colorScheme}`, path: 'repay.html', hash: `${LOAN_PAGES[0][1]}&lang=${lang}`, colorScheme, view: true, today: '2026-11-24', act: goOffline })),
  { name: 'paper', hash: `${JOINT}&lang=zh-CN`, media: 'print' },
];

async function unfold(page) {
  await page.locator('fenqi-disclosure summary').click();
  await page.locator('fenqi-compare .segment').last().click();
  const row = page.locator('fenqi-schedule button.only-narrow').first();
  if (await row.isVisible()) await row.click();
}

async function refuse(page) {
  await page.locator('fenqi-amount [part=field]').fill('300');
  await page.keyboard.press('Tab');
}

async function goOffline(page) {
  await page.context().setOffline(true);
  await page.locator('#age[data-online=false]').waitFor();
}

async function take(browser, url, size, picture) {
  const { name, path = '', hash, act, view, blocked, media, today = '2026-11-09', ...options } = picture;
  const context = await browser.newContext({
    viewport: SIZES[size],
    deviceScaleFactor: size === '360' ? 2 : 1,
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    ...options,
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`${today}T02:00:00Z`));
  if (blocked) await page.route('**/*.wasm', (route) => route.abort());
  if (media) await page.emulateMedia({ media });
  await page.goto(`${url}${path}#${hash}`);
  await page.locator(blocked ? 'fenqi-calculator .failed' : path ? '#answer' : 'fenqi-result').waitFor();
  await act?.(page);
  await page.waitForTimeout(150);
  await page.screenshot({ path: `${OUT}${name}-${size}.png`, fullPage: !view });
  if (media && size === '1200') await page.pdf({ path: `${OUT}${name}.pdf`, preferCSSPageSize: true });
  await context.close();
}

const [wanted = ''] = process.argv.slice(2);
if (!wanted) await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
const site = await serve();
const browser = await chromium.launch(launchOptions);
let taken = 0;
for (const size of Object.keys(SIZES)) {
  for (const picture of PICTURES.filter(({ name }) => name.startsWith(wanted))) {
    await take(browser, site.url, size, picture);
    taken += 1;
  }
}
await browser.close();
await site.close();
console.log(`${taken} screenshots in ${OUT}`);
