/** What holds of every page about a loan: keyboard alone, room for fingers and for large text, words and no codes. */

import { DESKTOP, expect, hashOf, PHONE, test, textOf, TODAY } from './support/fixtures.mjs';

const QUOTE = { product: 'flex-12', principal: '10000.00', method: 'equalInstalment', periods: 12, on: '2026-06-09' };

/** Each page with an answer on it, and the control whose arrow keys change that answer. */
const PAGES = {
  coupons: { fields: { ...QUOTE, on: TODAY }, choices: '.way input', answer: '#answer' },
  quota: { fields: { limit: 'cash' }, choices: '.chip input', answer: '[part~=hero]' },
  repay: { fields: { ...QUOTE, paid: 3, amount: '3000.00', fee: '0.01' }, choices: 'fenqi-strategies .way input', answer: '[part~=saved]' },
  overdue: { fields: { ...QUOTE, paid: 2 } },
};

async function open(page, site, name, fields, viewport) {
  await page.setViewportSize(viewport);
  await page.goto(`${site}${name}.html${hashOf({ ...PAGES[name].fields, ...fields })}`);
  await page.locator('main #answer').waitFor();
}

/** Every control that a finger or a key can reach, through the shadow roots: its name and its box. */
function controls() {
  const found = [];
  const walk = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) walk(element.shadowRoot);
      if (!element.matches('button, a[href], input, select') || element.closest('dialog:not([open])')) continue;
      const { width, height, right } = element.getBoundingClientRect();
      if (width > 0 && height > 0) found.push({ name: `${element.localName}.${element.className}#${element.id}`, width, height, right });
    }
  };
  walk(document);
  return found;
}

/** The element that has the focus, through the shadow roots, and the outline that says so. */
function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body) return null;
  const outlined = [element, element.closest('label, .chip, .way')].filter(Boolean);
  const seen = outlined.some((each) => getComputedStyle(each).outlineStyle !== 'none' && parseFloat(getComputedStyle(each).outlineWidth) >= 2);
  // A slider's focus is on its thumb, and a date's moves on through its own fields: styles cannot be asked for either.
  const inside = ['range', 'date', 'datetime-local'].includes(element.type);
  return { name: `${element.localName}.${element.className}#${element.id}`, seen: seen || inside };
}

for (const [name, { choices, answer }] of Object.entries(PAGES)) {
  test(`${name}: every control is reached by the keyboard and shows its focus`, async ({ page, site }) => {
    await open(page, site, name, { lang: 'en' }, PHONE);
    const reached = new Set();
    for (let at = 0; at < 60; at += 1) {
      await page.keyboard.press('Tab');
      const now = await page.evaluate(focused);
      if (!now) break;
      expect(now.seen, now.name).toBe(true);
      reached.add(now.name);
    }
    // Of a group of radio buttons one is in the order; the others are reached by its arrows.
    const all = (await page.evaluate(controls)).filter(({ name: each }) => !each.startsWith('input.#'));
    expect(all.filter(({ name: each }) => !reached.has(each)).map(({ name: each }) => each)).toEqual([]);
  });

  if (choices) {
    test(`${name}: arrow keys choose, and the answer follows`, async ({ page, site }) => {
      await open(page, site, name, { lang: 'zh-CN', strategy: name === 'repay' ? 'shortenTerm' : undefined }, DESKTOP);
      const before = await textOf(page.locator(`main ${answer}`).first());
      await page.locator(`main ${choices}`).first().focus();
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => textOf(page.locator(`main ${answer}`).first())).not.toBe(before);
    });
  }

  test(`${name}: controls are 44 high, and nothing is lost at 320 pixels or in large text`, async ({ page, site }) => {
    for (const lang of ['zh-CN', 'en']) {
      await open(page, site, name, { lang }, { ...PHONE, width: 320 });
      await page.reload();
      await page.locator('main #answer').waitFor();
      const found = await page.evaluate(controls);
      expect(found.length).toBeGreaterThan(5);
      expect(found.filter(({ width, height }) => width < 44 || height < 44)).toEqual([]);
      expect(found.filter(({ right }) => right > 321)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
    await page.setViewportSize(PHONE);
    await page.addStyleTag({ content: 'html { font-size: 200%; }' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  test(`${name}: words and no codes, in the language of the page`, async ({ page, site }) => {
    for (const lang of ['zh-CN', 'en']) {
      await open(page, site, name, { lang }, DESKTOP);
      await page.reload();
      await page.locator('main #answer').waitFor();
      const text = await textOf(page.locator('body'));
      // A key of the language files, a code of the engine, or a value that was not there.
      expect(text.match(/\b[a-z]+\.[a-z][A-Za-z.]+\b|\b[a-z]+[A-Z][A-Za-z]+\b|\bundefined\b|\bNaN\b|\bnull\b|\{\w+\}/g) ?? []).toEqual([]);
      if (lang === 'en') expect(text.replace('中文', '')).not.toMatch(/[\u3400-\u9fff]/);
    }
  });
}

test('an instalment that is due on the day is named beside the next one', async ({ page, site }) => {
  await open(page, site, 'repay', { day: '2026-10-09', lang: 'en' }, PHONE);
  expect(await textOf(page.locator('fenqi-loan [part=today]'))).toBe('¥875.16');
  await open(page, site, 'repay', { day: '2026-10-10', lang: 'en' }, PHONE);
  await page.reload();
  await expect(page.locator('fenqi-loan [part=today]')).toHaveCount(0);
});
