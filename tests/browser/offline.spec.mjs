/**
 * Without a network: the pages that were visited once go on working, say so, and say how old their rules
 * are; a new version is offered, and taken without losing what was typed.
 */

import { AxeBuilder } from '@axe-core/playwright';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyCoupons, loanState, product, schedule, trial } from 'fenqi';
import { expect, grouped, hashOf, PHONE, test as base, textOf } from './support/fixtures.mjs';
import { SITE } from './support/server.mjs';
import { buildSecond, deploy, SECOND, SECOND_RULES } from './support/versions.mjs';

const test = base.extend({
  /** The site on a server that a test may stop or bring up to date. */
  deployed: async ({}, use) => {
    const deployed = await deploy();
    await use(deployed);
    await deployed.end();
  },
});

// One worker: the second version is built once.
test.describe.configure({ mode: 'default' });
test.use({ serviceWorkers: 'allow' });
test.beforeAll(buildSecond);

const TERMS = { principal: '10000.00', method: 'equalInstalment', periods: 12, disbursedOn: '2026-06-09' };
const QUOTE = { product: 'flex-12', principal: '10000.00', method: 'equalInstalment', periods: 12, on: '2026-06-09', lang: 'zh-CN' };
const DAY = '2026-11-20';

const rulesIn = (html) => html.match(/<meta name="fenqi-rules" content="(\d{4}-\d\d-\d\d)">/)?.[1];

function loanOf(paid) {
  const events = schedule({ product: 'flex-12', ...TERMS }).rows.slice(0, paid).map(({ period, dueDate, total }) => ({
    id: String(period), on: dueDate, kind: 'repaid', amount: total, intent: { kind: 'periods', periods: [period] },
  }));
  return { schema: 1, terms: TERMS, product: 'flex-12', events };
}

/** Each page: what is asked in the address, where the figure stands, and what it is by the engine in Node. */
const PAGES = {
  'index.html': {
    fields: QUOTE,
    place: 'fenqi-result [part~=hero]',
    figure: () => `¥${grouped(schedule({ product: 'flex-12', ...TERMS }).rows[0].total)}`,
  },
  'repay.html': {
    fields: { ...QUOTE, day: DAY, paid: 3, amount: '3000.00', strategy: 'shortenTerm' },
    place: 'fenqi-trial [part=saved]',
    figure: () => `${grouped(trial(loanOf(3), { on: DAY, intent: { kind: 'amount', amount: '3000.00', strategy: 'shortenTerm' } }).interestSaved)}元`,
  },
  'overdue.html': {
    fields: { ...QUOTE, day: DAY, paid: 2 },
    place: 'fenqi-overdue [part~=hero]',
    figure: () => `¥${grouped(trial(loanOf(2), { on: DAY, intent: { kind: 'overdue' } }).applied)}`,
  },
  'coupons.html': {
    fields: QUOTE,
    place: 'fenqi-coupons [part~=hero]',
    figure: () => `¥${grouped(applyCoupons({ product: 'flex-12', ...TERMS, coupons: [{ kind: 'amountOff', amount: '1' }] }).before.totals.cost)}`,
  },
  'quota.html': {
    fields: { limit: 'cash', lang: 'zh-CN', day: DAY },
    place: 'fenqi-quota [part=rates]',
    figure: () => {
      const { periods } = product('flex-12').document;
      const rates = [Math.min(...periods), Math.max(...periods)].map(
        (n) => schedule({ product: 'flex-12', principal: '10000', periods: n, disbursedOn: DAY }).annualRate.simplePct,
      );
      return `${rates.sort((a, b) => a - b).join('% 至 ')}%`;
    },
  },
};

/** Opens a page and waits until its own worker keeps everything. */
async function visit(page, deployed, path = 'index.html') {
  await page.goto(`${deployed.url}${path}${hashOf(PAGES[path].fields)}`);
  await page.locator(PAGES[path].place).waitFor();
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active.state !== 'activated') await new Promise((resolve) => active.addEventListener('statechange', resolve, { once: true }));
  });
}

/** The page as one that the worker answers for, with a version newer than it on the server. */
async function visitThenUpdate(page, deployed, path) {
  await visit(page, deployed, path);
  await page.reload();
  await page.locator(PAGES[path].place).waitFor();
  deployed.update();
}

const askForUpdate = (page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update().then(() => true));

test('once visited, every page works with the server gone and the network off', async ({ page, context, deployed }) => {
  await visit(page, deployed);
  await deployed.stop();
  await context.setOffline(true);
  await page.reload();
  for (const [path, { fields, place, figure }] of Object.entries(PAGES)) {
    // What a wallet adds to a link changes nothing.
    await page.goto(`${deployed.url}${path}?from=singlemessage&isappinstalled=0${hashOf(fields)}`);
    await expect(page.locator(place), path).toHaveText(figure());
    await page.reload();
    await expect(page.locator(place), path).toHaveText(figure());
    await expect(page.locator('#age')).toHaveText(/^离线。/);
  }
  await page.goto(`${deployed.url}${hashOf(QUOTE)}`);
  await page.getByRole('link', { name: '还款试算' }).click();
  await expect(page.locator('fenqi-trial [part~=hero]')).toBeVisible();
  await page.locator('fenqi-intent').getByText('全部结清').click();
  const settlement = loanState(loanOf(4), { on: '2026-11-09' }).settlement;
  await expect(page.locator('fenqi-trial [part~=hero]')).toHaveText(`¥${grouped(settlement)}`);
});

test('the first visit is not kept waiting, and is offered nothing', async ({ page, deployed }) => {
  await visit(page, deployed);
  const worker = deployed.asked.indexOf('sw.js');
  expect(worker).toBeGreaterThan(deployed.asked.findIndex((path) => path.endsWith('.wasm')));
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBe(null);
  await expect(page.locator('#update')).toBeEmpty();
  await expect(page.locator('#update')).toBeHidden();
  await page.reload();
  await page.locator('fenqi-result').waitFor();
  await expect(page.locator('#update')).toBeEmpty();
});

test.describe('no worker comes', () => {
  test.use({ allowed: [/Failed to load resource/] });

  test('a server without one leaves the page as it is', async ({ page, deployed }) => {
    await page.route('**/sw.js', (route) => route.abort());
    await page.goto(`${deployed.url}${hashOf(QUOTE)}`);
    await expect(page.locator(PAGES['index.html'].place)).toHaveText(PAGES['index.html'].figure());
  });

  test('a browser without any does too', async ({ page, deployed }) => {
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined }));
    await page.goto(`${deployed.url}${hashOf(QUOTE)}`);
    await expect(page.locator(PAGES['index.html'].place)).toHaveText(PAGES['index.html'].figure());
  });
});

test('how old the rules are is said where there is no network, and where they are old', async ({ page, context, deployed }) => {
  const at = (day) => page.clock.setFixedTime(new Date(`${day}T02:00:00Z`));
  const line = page.locator('#age');
  const rulesOn = rulesIn(readFileSync(deployed.file('repay.html'), 'utf8'));
  expect(rulesOn).toBe('2026-11-12');
  await at('2026-11-13');
  await visit(page, deployed, 'repay.html');
  await expect(line).toBeHidden();

  for (const [day, online, zh, en] of [
    ['2026-11-13', false, '离线。计算都在这台设备上进行，照常可用；规则联网后自动更新', 'Offline. Everything is worked out on this device and goes on working; rules update when online'],
    ['2026-11-24', true, '按 12天前（11月12日）的规则计算，价格可能已变', 'Calculated with rules from 12 days ago (12 Nov); prices may have changed'],
    ['2026-11-24', false, '离线。按 12天前（11月12日）的规则计算，价格可能已变；联网后自动更新', 'Offline. Calculated with rules from 12 days ago (12 Nov); prices may have changed and will update when online'],
    ['2027-01-02', false, '离线。仅供参考：规则公布于 51天前（2026年11月12日），价格可能已变；联网后自动更新', 'Offline. For reference only: these rules were published 51 days ago (12 Nov 2026); prices may have changed and will update when online'],
  ]) {
    await at(day);
    await context.setOffline(!online);
    for (const [lang, expected] of [['zh-CN', zh], ['en', en]]) {
      await page.goto('about:blank');
      await page.goto(`${deployed.url}repay.html${hashOf({ ...PAGES['repay.html'].fields, lang })}`);
      await expect(line).toHaveText(expected);
    }
  }
  // A network that comes back is seen without a reload.
  await context.setOffline(false);
  await expect(line).toHaveText(/^For reference only/);

  // The calculator says the age of the product that is chosen, beside its figures.
  await context.setOffline(true);
  await page.goto(`${deployed.url}${hashOf(QUOTE)}`);
  await expect(line).toHaveText('离线。计算都在这台设备上进行，照常可用；规则联网后自动更新');
  await expect(page.locator('fenqi-result .badge.stale')).toContainText('仅供参考');
});

test('an update is offered, and taken without losing what was typed', async ({ page, deployed }) => {
  await page.setViewportSize(PHONE);
  await visitThenUpdate(page, deployed, 'index.html');
  const field = page.locator('fenqi-amount [part=field]');
  await page.locator('fenqi-terms').getByText('6期', { exact: true }).click();
  await field.fill('300,0x');
  await page.keyboard.press('Tab');
  await expect(page.locator('fenqi-amount [part=error]')).toHaveText('请输入数字，例如 10000 或 1.5万');
  await page.locator('fenqi-disclosure summary').click();
  await page.evaluate(() => scrollTo(0, 240));

  await expect(page.locator('#update')).toBeEmpty();
  expect(await askForUpdate(page)).toBe(true);
  await expect(page.locator('#update')).toContainText('有新版本');
  await expect(field).toHaveValue('300,0x');
  const address = page.url();
  expect(address).toContain('periods=6');

  const loaded = page.waitForEvent('load');
  await page.getByRole('button', { name: '重新加载' }).click();
  await loaded;
  await expect(field).toHaveValue('300,0x');
  await expect(page.locator('fenqi-amount [part=error]')).toHaveText('请输入数字，例如 10000 或 1.5万');
  await expect(page.locator('fenqi-disclosure details')).toHaveAttribute('open', '');
  expect(page.url()).toBe(address);
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(240);
  expect(rulesIn(await page.content())).toBe(SECOND_RULES);
  await expect(page.locator('#update')).toBeEmpty();
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
});

test('the repayment trial keeps its loan unfolded, and what was typed of it', async ({ page, deployed }) => {
  await visitThenUpdate(page, deployed, 'repay.html');
  await page.getByRole('button', { name: '改这笔借款' }).click();
  const [principal, amount] = [page.locator('fenqi-loan fenqi-amount [part=field]'), page.locator('fenqi-intent fenqi-amount [part=field]')];
  await amount.fill('');
  await page.keyboard.press('Tab');
  await principal.fill('12300');
  await page.keyboard.press('Tab');
  await askForUpdate(page);
  const loaded = page.waitForEvent('load');
  await page.getByRole('button', { name: '重新加载' }).click();
  await loaded;
  await expect(principal).toHaveValue('12,300');
  await expect(amount).toHaveValue('');
  expect(rulesIn(await page.content())).toBe(SECOND_RULES);
});

test('whoever says later is left alone, and asked again when the page is next opened', async ({ page, deployed }) => {
  await visitThenUpdate(page, deployed, 'coupons.html');
  await askForUpdate(page);
  await page.getByRole('button', { name: '稍后' }).click();
  await expect(page.locator('#update')).toBeHidden();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('#update')).toBeHidden();
  await page.reload();
  await expect(page.locator('#update')).toHaveText(/A new version is ready\. What you entered stays\s*Later\s*Reload/);
  expect(rulesIn(await page.content())).not.toBe(SECOND_RULES);
});

for (const [lang, colorScheme, width] of [['zh-CN', 'light', 320], ['en', 'dark', 320], ['en', 'light', 1200]]) {
  test.describe(`${lang}, ${colorScheme}, ${width} wide`, () => {
    test.use({ colorScheme, viewport: { width, height: 740 } });

    test('the line and the offer can be read, reached and touched, and move nothing', async ({ page, context, deployed }) => {
      await page.clock.setFixedTime(new Date('2026-11-24T02:00:00Z'));
      await visitThenUpdate(page, deployed, 'repay.html');
      if (lang === 'en') await page.getByRole('button', { name: 'English' }).click();
      const before = await page.locator('fenqi-trial').boundingBox();
      await askForUpdate(page);
      await expect(page.locator('#update button')).toHaveCount(2);
      expect(await page.locator('fenqi-trial').boundingBox()).toEqual(before);
      await context.setOffline(true);
      await expect(page.locator('#age')).toHaveAttribute('data-online', 'false');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`)).toEqual([]);
      for (const button of await page.locator('#update button').all()) {
        const { width: w, height: h, x } = await button.boundingBox();
        expect(Math.min(w, h)).toBeGreaterThanOrEqual(44);
        expect(x + w).toBeLessThanOrEqual(width);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.locator('#update .later').focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('#update')).toBeHidden();
    });
  });
}

test('a version that was taken in another window is offered here, and nothing reloads by itself', async ({ page, context, deployed }) => {
  await visitThenUpdate(page, deployed, 'index.html');
  const other = await context.newPage();
  await other.goto(`${deployed.url}quota.html`);
  await other.locator('fenqi-quota #answer').waitFor();
  await page.locator('fenqi-amount [part=field]').fill('8');
  await askForUpdate(page);
  await other.getByRole('button', { name: '重新加载' }).click();
  await expect(page.locator('#update')).toContainText('新版本已在另一个窗口启用');
  await expect(page.locator('fenqi-amount [part=field]')).toHaveValue('8');
  const loaded = page.waitForEvent('load');
  await page.getByRole('button', { name: '重新加载' }).click();
  await loaded;
  await expect(page.locator('fenqi-amount [part=field]')).toHaveValue('8');
  expect(rulesIn(await page.content())).toBe(SECOND_RULES);
});

test('what may name a person is never kept', async ({ page, deployed }) => {
  await page.addInitScript(() => {
    const put = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) {
      if (key === 'fenqi-draft') put.call(localStorage, 'seen', text);
      put.call(this, key, text);
    };
  });
  await visitThenUpdate(page, deployed, 'index.html');
  await page.locator('fenqi-calculator').evaluate((element) => {
    const form = document.createElement('form');
    form.innerHTML = `
      <input inputmode="decimal" value="111.11">
      <input inputmode="numeric" autocomplete="cc-number" value="222222">
      <input inputmode="numeric" autocomplete="one-time-code" value="333333">
      <input inputmode="numeric" value="4444 4444 4444 4444">
      <input inputmode="decimal" data-private value="555555">
      <p data-private><input inputmode="decimal" value="666666"></p>
      <input value="七七七">
      <input type="tel" value="13800138000">
      <input type="password" value="888888">
      <input type="email" value="a@b.example">`;
    element.shadowRoot.append(form);
    const between = document.createElement('input');
    Object.assign(between, { inputMode: 'numeric', value: '99' });
    element.append(between);
  });
  await askForUpdate(page);
  const loaded = page.waitForEvent('load');
  await page.getByRole('button', { name: '重新加载' }).click();
  await loaded;
  const { fields } = JSON.parse(await page.evaluate(() => localStorage.getItem('seen')));
  expect(fields.map(({ text }) => text)).toEqual(['99', '10,000', '111.11']);
});

test('two builds give the same files: with another date only what has it differs', () => {
  const files = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length));
  expect(files(SECOND).sort()).toEqual(files(SITE).sort());
  const differing = files(SITE).filter((file) => !readFileSync(join(SITE, file)).equals(readFileSync(join(SECOND, file))));
  expect(differing.sort()).toEqual([...Object.keys(PAGES), 'sw.js'].sort());
});

test('it can be installed, under its name in each language', async ({ page, deployed }) => {
  await visit(page, deployed);
  const devtools = await page.context().newCDPSession(page);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // The browsers of tests keep nothing, which is the one thing against it.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
  const { data, errors } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data);
  expect([manifest.name, manifest.short_name, manifest.lang, manifest.display]).toEqual(['分期贷款计算器', '分期', 'zh-CN', 'standalone']);
  expect(manifest.shortcuts.map(({ url }) => url.slice(2))).toEqual(['index.html', 'coupons.html', 'quota.html', 'repay.html', 'overdue.html']);
  expect(manifest.icons.map(({ purpose }) => purpose)).toEqual(['any', 'any', 'maskable']);
  for (const { src, sizes } of manifest.icons) {
    const png = readFileSync(deployed.file(src));
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
    const drawn = await page.evaluate(async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    expect(drawn).toBe(sizes);
  }
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('link[rel=manifest]')).toHaveAttribute('href', './manifest.en.webmanifest');
  expect(JSON.parse(readFileSync(deployed.file('manifest.en.webmanifest'), 'utf8')).name).toBe('fenqi loan calculator');
});

test.describe('something that is not there', () => {
  test.use({ allowed: [/Failed to load resource/] });

  test('the worker runs under the pages\' policy, and answers for nothing but its own files', async ({ page, deployed }) => {
    await visit(page, deployed);
    await page.reload();
    await page.locator('fenqi-result').waitFor();
    const policy = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("worker-src 'self'");
    expect(policy).toContain("manifest-src 'self'");
    deployed.asked.length = 0;
    const answers = await page.evaluate(async () => {
      const status = async (url) => (await fetch(url)).status;
      return [await status('./nothing.json'), await status('./index.html'), await status(document.querySelector('script[src]').src)];
    });
    expect(answers).toEqual([404, 200, 200]);
    expect(deployed.asked).toEqual(['nothing.json']);
  });
});
