/** The accessibility checklist: axe in every language, theme and width, and what axe cannot see. */

import { AxeBuilder } from '@axe-core/playwright';
import { products } from 'fenqi';
import { DESKTOP, expect, PHONE, test, textOf } from './support/fixtures.mjs';

const QUOTE = { product: 'joint-guaranteed', principal: '10000.00', method: 'equalInstalment', periods: 12, on: '2026-01-31' };

async function axe(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join('; ')}`);
}

for (const [size, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
  for (const lang of ['zh-CN', 'en']) {
    for (const colorScheme of ['light', 'dark']) {
      test.describe(`${size}, ${lang}, ${colorScheme}`, () => {
        test.use({ viewport, colorScheme });

        test('axe finds nothing on the page with everything unfolded', async ({ open, page }) => {
          await open({ ...QUOTE, lang });
          await page.locator('fenqi-disclosure summary').click();
          await page.locator('fenqi-compare .segment').last().click();
          const row = page.locator('fenqi-schedule button.only-narrow').first();
          if (await row.isVisible()) await row.click();
          expect(await axe(page)).toEqual([]);
        });
      });
    }
  }
}

test.describe('on a phone', () => {
  test.use({ viewport: PHONE });

  test('axe finds nothing on the page as it opens', async ({ open, page }) => {
    await open({ lang: 'zh-CN' });
    expect(await axe(page)).toEqual([]);
  });

  test('axe finds nothing in the sheets', async ({ open, page }) => {
    await open({ ...QUOTE, lang: 'zh-CN' });
    const openers = [
      page.getByRole('button', { name: /^产品/ }),
      page.getByRole('button', { name: /还款方式/ }),
      page.getByRole('button', { name: /借款日/ }),
    ];
    for (const opener of openers) {
      await opener.click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await axe(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(opener).toBeFocused();
    }
    await page.locator('fenqi-schedule button.only-narrow').first().click();
    await page.getByRole('button', { name: '怎么算的', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await axe(page)).toEqual([]);
  });

  test('axe finds nothing where something is wrong', async ({ open, page }) => {
    await open({ ...QUOTE, principal: '5.00', lang: 'en', product: 'gone' });
    expect(await axe(page)).toEqual([]);
    await open({ ...QUOTE, principal: '5.00', periods: 7, lang: 'en', v: 99 });
    await page.reload();
    await expect(page.locator('fenqi-amount [part=error]')).toBeVisible();
    expect(await axe(page)).toEqual([]);
  });

  test('the focus is never under the bar', async ({ open, page }) => {
    await open({ ...QUOTE, lang: 'zh-CN' });
    const bar = page.locator('.sticky');
    const top = (await bar.boundingBox()).y;
    let seen = 0;
    for (let at = 0; at < 60; at += 1) {
      await page.keyboard.press('Tab');
      const found = await page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        if (!element || element === document.body) return null;
        const inBar = Boolean(element.getRootNode().host?.closest?.('.sticky, [slot=bar]'));
        const { top: y, bottom } = element.getBoundingClientRect();
        return { inBar, y, bottom, name: element.className || element.id || element.localName };
      });
      if (!found) break;
      seen += 1;
      // The chart's cursor is as high as the chart; its upper part is what must be seen.
      if (!found.inBar) expect(Math.min(found.bottom, found.y + 60), found.name).toBeLessThanOrEqual(top + 1);
    }
    expect(seen).toBeGreaterThan(15);
  });
});

test('every control is at least 44 by 44, a link in a line of text at least 24', async ({ open, page }) => {
  for (const width of [360, 1200]) {
    await open({ ...QUOTE, lang: 'zh-CN' }, { width });
    const small = await page.evaluate(() => {
      const found = [];
      const walk = (root) => {
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot) walk(element.shadowRoot);
          if (!element.matches('button, a[href], input, summary, select')) continue;
          const { width: w, height: h } = element.getBoundingClientRect();
          if (w === 0 || h === 0 || getComputedStyle(element).visibility === 'hidden') continue;
          if (element.closest('dialog:not([open])')) continue;
          if (w < 44 || h < 44) found.push(`${element.localName}.${element.className}#${element.id} ${w}x${h}`);
        }
      };
      walk(document);
      return found;
    });
    expect(small).toEqual([]);
  }
});

test('nothing scrolls sideways at 320 pixels, whatever the product and the language', async ({ open, page }) => {
  for (const { id, document } of products()) {
    for (const lang of ['zh-CN', 'en']) {
      await open({ product: id, principal: document.principal.most, method: document.methods[0], periods: document.periods.at(-1), on: '2026-01-31', lang }, { width: 320 });
      await page.reload();
      await page.locator('fenqi-result').waitFor();
      await page.locator('fenqi-compare .segment').last().click();
      await page.locator('fenqi-disclosure summary').click();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, `${id} ${lang}`).toBeLessThanOrEqual(320);
      const over = await page.evaluate(() => {
        const found = [];
        const walk = (root) => {
          for (const element of root.querySelectorAll('*')) {
            if (element.shadowRoot) walk(element.shadowRoot);
            if (element.closest('dialog, svg, .probe, .hidden')) continue;
            const { right, width } = element.getBoundingClientRect();
            if (width > 0 && right > 321) found.push(`${element.localName}.${element.className} ${right}`);
          }
        };
        walk(document);
        return found;
      });
      expect(over, `${id} ${lang}`).toEqual([]);
    }
  }
});

test('wide text spacing and large text lose nothing', async ({ open, page }) => {
  await open({ ...QUOTE, lang: 'en' }, { width: 360 });
  await page.addStyleTag({ content: 'html { font-size: 200%; line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em; }' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('the table is a table: caption, scopes, unit in the head, sums at the foot', async ({ open, page }) => {
  await open({ ...QUOTE, lang: 'zh-CN' }, { width: 1200 });
  const table = page.locator('fenqi-schedule table');
  await expect(table.locator('caption')).toHaveText('还款计划，共12期，金额单位：元');
  expect(await table.locator('thead th:not([scope=col])').count()).toBe(0);
  expect(await table.locator('tbody tr[part=row] > :first-child:not(th[scope=row])').count()).toBe(0);
  expect(await textOf(table.locator('thead th.total'))).toBe('应还（元）');
  await expect(table.locator('tfoot th')).toHaveText('合计');
});

test('no motion is left where less is asked for', async ({ browser, site }) => {
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: PHONE });
  const page = await context.newPage();
  await page.goto(`${site}#lang=en`);
  await page.getByRole('button', { name: /^Product/ }).click();
  const running = await page.evaluate(() => document.getAnimations().filter((each) => each.effect.getComputedTiming().duration > 0).length);
  expect(running).toBe(0);
  await context.close();
});
