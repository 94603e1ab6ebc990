/**
 * The page as the tests open it: the built site on loopback, on a fixed day, with everything that
 * must never happen (an error, a policy violation) collected and refused at the end of each test.
 */

import { expect, test as base } from '@playwright/test';
import { serve } from './server.mjs';

export { expect };

/** The day on which every test happens. */
export const TODAY = '2026-11-09';

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1200, height: 900 };

export const test = base.extend({
  site: [
    async ({}, use) => {
      const site = await serve();
      await use(site.url);
      await site.close();
    },
    { scope: 'worker' },
  ],
  /** Patterns of console errors that a test brings about on purpose. */
  allowed: [[], { option: true }],
  page: async ({ page, allowed }, use) => {
    const problems = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.clock.setFixedTime(new Date(`${TODAY}T02:00:00Z`));
    await use(page);
    expect(problems.filter((text) => !allowed.some((pattern) => pattern.test(text)))).toEqual([]);
  },
  /** Opens a quote and waits until its figures stand. */
  open: async ({ page, site }, use) => {
    await use(async (quote = {}, { width } = {}) => {
      if (width) await page.setViewportSize(width < 600 ? { ...PHONE, width } : { ...DESKTOP, width });
      await page.goto(site + hashOf(quote));
      await page.locator('fenqi-result').waitFor();
      return page;
    });
  },
});

/** A quote as the part of the address after `#`. */
export function hashOf(quote) {
  const fields = Object.entries(quote).filter(([, value]) => value !== undefined);
  return fields.length ? `#${fields.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}` : '';
}

/** Grouped figures by another road than the page's: `1234.5` as `1,234.50`. */
export function grouped(text) {
  const sign = String(text).startsWith('-') ? '\u2212' : '';
  const [yuan, fen = ''] = String(text).replace('-', '').split('.');
  return `${sign}${yuan.replace(/\B(?=(\d{3})+$)/g, ',')}.${fen.padEnd(2, '0')}`;
}

/** What a reader sees of an element, shadow roots and slots included, its white space made single. */
export function textOf(locator) {
  return locator.evaluate(seenText);
}

/** The same of every element that a locator finds. */
export async function textsOf(locator) {
  return Promise.all((await locator.all()).map(textOf));
}

function seenText(root) {
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.localName === 'style') return '';
    if (node.localName !== 'slot' && (getComputedStyle(node).display === 'none' || node.classList.contains('hidden'))) return '';
    const inside = node.localName === 'slot' ? node.assignedNodes() : (node.shadowRoot ?? node).childNodes;
    return `${[...inside].map(walk).join('')} `;
  };
  return walk(root).replace(/\s+/g, ' ').trim();
}
