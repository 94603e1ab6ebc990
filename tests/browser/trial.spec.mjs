/** The repayment trial: every figure on the screen is the engine's for the same loan, asked here in Node. */

import { AxeBuilder } from '@axe-core/playwright';
import { compareRepayments, loanState, product, schedule, trial } from 'fenqi';
import { DESKTOP, expect, grouped, hashOf, PHONE, test, textOf, textsOf } from './support/fixtures.mjs';

const TERMS = { principal: '10000.00', method: 'equalInstalment', periods: 12, disbursedOn: '2026-06-09' };
const LOAN = { product: 'flex-12', principal: '10000.00', method: 'equalInstalment', periods: 12, on: '2026-06-09' };
const DAY = '2026-11-20';

/** The loan of an address, made by another road than the page's. */
function loanOf({ product: id, paid, fee }) {
  const { document } = product(id);
  const plan = schedule({ product: id, ...TERMS });
  const events = plan.rows.slice(0, paid).map(({ period, dueDate, total }) => ({
    id: String(period), on: dueDate, kind: 'repaid', amount: total, intent: { kind: 'periods', periods: [period] },
  }));
  return { schema: 1, terms: TERMS, product: fee ? { ...document, prepayment: { fee: { kind: 'rate', value: fee } } } : document, events };
}

const shown = (amount, lang) => (lang === 'en' ? `¥${grouped(amount)}` : `${grouped(amount)}元`);
const sum = (...amounts) => (amounts.reduce((fen, amount) => fen + Math.round(Number(amount) * 100), 0) / 100).toFixed(2);

async function openTrial(page, site, fields, viewport = DESKTOP) {
  await page.setViewportSize(viewport);
  await page.goto(`${site}repay.html${hashOf({ ...LOAN, day: DAY, ...fields })}`);
  await page.locator('fenqi-trial [part~=hero], fenqi-trial .banner, fenqi-trial #answer').first().waitFor();
}

async function checkTrial(page, loan, answer, lang) {
  const before = loanState(loan, { on: DAY });
  const all = sum(answer.applied, answer.prepaymentFee, answer.excess);
  expect(await textOf(page.locator('fenqi-trial [part~=hero]'))).toBe(`¥${grouped(all)}`);
  expect(await textOf(page.locator('fenqi-trial [part~=saved]'))).toBe(shown(answer.interestSaved, lang));
  for (const part of ['penalty', 'interest', 'principal']) {
    const paid = sum(...answer.allocation.map((row) => row[part]));
    const cell = page.locator(`fenqi-trial [data-part=${part}]`);
    if (paid === '0.00') await expect(cell).toHaveCount(0);
    else expect(await textOf(cell)).toBe(shown(paid, lang));
  }
  expect(await textOf(page.locator('fenqi-loan [part=balance]'))).toBe(shown(before.balance, lang));

  const interest = await textOf(page.locator('fenqi-before-after [data-figure=interest]'));
  const [was, then] = [before, answer.after].map((state) => sum(...state.rows.map((row) => row.interest)));
  expect(interest).toBe(`${grouped(was)} → ${grouped(then)}`);
  expect(sum(was, -then)).toBe(answer.interestSaved);

  const rows = await page.locator('fenqi-before-after tbody tr').evaluateAll((list) =>
    list.map((row) => [row.dataset.period, row.querySelector('[data-column=before]').textContent, row.querySelector('[data-column=after]').textContent]),
  );
  const dueOf = (state, period) => {
    const row = state.rows.find((each) => String(each.period) === period);
    if (!row || row.status === 'removed') return '—';
    return grouped(sum(row.penalty, row.compoundInterest, row.interest, row.fee, row.guaranteeFee, row.principal));
  };
  expect(rows.length).toBeGreaterThan(0);
  for (const [period, left, right] of rows) expect([left, right], period).toEqual([dueOf(before, period), dueOf(answer.after, period)]);
}

for (const [at, id] of ['flex-12', 'fixed-day-20', 'bank-level'].entries()) {
  for (const strategy of ['shortenTerm', 'reduceInstalment', 'nextInstalments', 'lastInstalments']) {
    const lang = at % 2 ? 'en' : 'zh-CN';
    test(`an amount by ${strategy}, ${id}, ${lang}`, async ({ page, site }) => {
      const loan = loanOf({ product: id, paid: 4, fee: '0.01' });
      const { strategies } = compareRepayments(loan, { on: DAY, amount: '3000.00' });
      const answer = strategies.find(({ intent }) => intent.strategy === strategy);
      await openTrial(page, site, { product: id, paid: 4, fee: '0.01', amount: '3000.00', strategy, lang });
      await checkTrial(page, loan, answer, lang);
      for (const way of strategies) {
        const card = page.locator(`fenqi-strategies [data-strategy=${way.intent.strategy}]`);
        expect(await textOf(card.locator('[data-figure=saved]'))).toBe(shown(way.interestSaved, lang));
        expect(await textOf(card.locator('[data-figure=fee]'))).toBe(shown(way.prepaymentFee, lang));
        if (way.breaksEvenOn) expect(await textOf(card.locator('[data-figure=evenOn]'))).toBe(way.breaksEvenOn);
      }
    });
  }
}

for (const intent of [{ kind: 'dueNow' }, { kind: 'overdue' }, { kind: 'periods', periods: [4, 5, 6] }, { kind: 'settle' }]) {
  test(`${intent.kind} of a loan with two instalments overdue`, async ({ page, site }) => {
    const loan = loanOf({ product: 'flex-12', paid: 3, fee: '0.03' });
    const fields = { paid: 3, fee: '0.03', intent: intent.kind, rows: intent.periods?.join('.'), lang: 'en' };
    await openTrial(page, site, fields);
    await checkTrial(page, loan, trial(loan, { on: DAY, intent }), 'en');
  });
}

test('a refusal is a reason in words', async ({ page, site }) => {
  await openTrial(page, site, { paid: 5, intent: 'overdue', lang: 'zh-CN' });
  expect(await textsOf(page.locator('[data-reason]'))).toEqual(['没有逾期的款项']);
  await openTrial(page, site, { paid: 5, intent: 'periods', rows: '8', lang: 'en' });
  await page.reload();
  await expect(page.locator('[data-reason=olderPeriodsFirst]')).toHaveText(/Pay the older instalments first/);
});

test('no strategy is chosen before the reader chooses; the address then says which', async ({ page, site }) => {
  await openTrial(page, site, { lang: 'zh-CN' }, PHONE);
  await expect(page.locator('fenqi-strategies input:checked')).toHaveCount(0);
  await expect(page.locator('fenqi-before-after')).toHaveCount(0);
  await page.getByRole('radio', { name: '缩短期限' }).check();
  await expect(page.locator('fenqi-before-after')).toBeVisible();
  expect(page.url()).toContain('strategy=shortenTerm');
  const hero = await textOf(page.locator('fenqi-trial [part~=hero]'));
  await page.reload();
  await expect(page.locator('fenqi-trial [part~=hero]')).toHaveText(hero);
  await page.getByRole('radio', { name: '全部结清' }).press('Space');
  await expect(page.locator('fenqi-strategies')).toHaveCount(0);
  expect(page.url()).toContain('intent=settle');
});

test('the loan can be changed on the page, and goes along to the calculator', async ({ page, site }) => {
  await openTrial(page, site, { lang: 'zh-CN', intent: 'settle' }, PHONE);
  const before = await textOf(page.locator('fenqi-trial [part~=hero]'));
  await page.getByRole('button', { name: '改这笔借款' }).click();
  await page.locator('fenqi-loan #paid').selectOption('2');
  await expect(page.locator('fenqi-trial [part~=hero]')).not.toHaveText(before);
  expect(page.url()).toContain('paid=2');
  const late = trial(loanOf({ product: 'flex-12', paid: 2 }), { on: DAY, intent: { kind: 'settle' } });
  expect(await textOf(page.locator('fenqi-trial [part~=hero]'))).toBe(`¥${grouped(late.applied)}`);
  await page.getByRole('link', { name: '贷款计算器' }).click();
  await page.locator('fenqi-result').waitFor();
  expect(page.url()).toContain('on=2026-06-09');
});

test('what cannot be read is said, and the last answer stays', async ({ page, site }) => {
  await openTrial(page, site, { lang: 'zh-CN', amount: '3000.00' }, PHONE);
  const field = page.locator('fenqi-intent fenqi-amount [part=field]');
  await field.fill('abc');
  await field.press('Tab');
  await expect(page.locator('fenqi-intent [part=error]')).not.toBeEmpty();
  expect(await textOf(page.locator('fenqi-trial [part~=hero]'))).toBe('¥3,000.00');
});

for (const [size, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
  for (const lang of ['zh-CN', 'en']) {
    for (const colorScheme of ['light', 'dark']) {
      test.describe(`${size}, ${lang}, ${colorScheme}`, () => {
        test.use({ colorScheme });
        test('axe finds nothing, and nothing scrolls sideways', async ({ page, site }) => {
          await openTrial(page, site, { lang, paid: 3, fee: '0.01', amount: '3000.00', strategy: 'shortenTerm' }, viewport);
          await page.getByRole('button', { name: lang === 'en' ? 'Change the loan' : '改这笔借款' }).click();
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join('; ')}`)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
        });
      });
    }
  }
}

test('no request after load, and only from its own origin', async ({ page, site }) => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await openTrial(page, site, { lang: 'zh-CN' }, PHONE);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => !url.startsWith(site))).toEqual([]);
  asked.length = 0;
  await page.getByRole('radio', { name: '减少每期' }).check();
  await page.getByRole('radio', { name: '逾期' }).check();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('radio', { name: 'Everything' }).check();
  expect(asked).toEqual([]);
});
