/**
 * Marketing pages: one script of the packed tarball and elements in plain HTML, without a bundler or a
 * framework. What they show is what the engine of the same tarball answers in Node.
 */

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { closeBrowser, serve, visit } from './browser.mjs';
import { project } from './project.mjs';

const MODULE = '/node_modules/fenqi/dist/fenqi.wasm';
const SCRIPT = '/node_modules/fenqi/dist/elements/fenqi-elements.min.js';
const TERMS = { product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' };
const LOAN = {
  schema: 1,
  product: 'flex-12',
  terms: { principal: '10000.00', method: 'equalInstalment', periods: 12, disbursedOn: '2026-01-31' },
  events: [{ id: 'first', on: '2026-02-28', kind: 'repaid', amount: '875.00' }],
};

let folder;
let fenqi;
let plan;

before(async () => {
  folder = await project('marketing');
  fenqi = await import(pathToFileURL(join(folder, 'node_modules/fenqi/dist/esm/node.mjs')));
  plan = fenqi.schedule(TERMS);
  // What a server answers: plain data.
  writeFileSync(join(folder, 'plan.json'), JSON.stringify({ ...JSON.parse(JSON.stringify(plan)), disclosure: plan.disclosure }));
});
after(closeBrowser);

/** Grouped by another road than the elements': `1234.5` as `1,234.50`. */
const grouped = (text) => Number(text).toLocaleString('en-US', { minimumFractionDigits: 2 });

/** Opens a page of the project and hands it over once the element shows what it has. */
async function open(path, { respond, options, state = ['ready', 'stale'], element = 'fenqi-calculator' } = {}) {
  const site = await serve(folder, respond);
  const visited = await visit(site.url + path, options);
  const { page } = visited;
  for (const each of [element].flat()) {
    await page.locator(each).and(page.locator(state.map((name) => `[data-state=${name}]`).join())).first().waitFor();
  }
  return {
    page,
    site,
    text: (selector) => page.locator(selector).first().innerText(),
    async close() {
      await visited.close();
      await site.close();
      assert.deepEqual(visited.errors, []);
    },
  };
}

test('one script and one element show the figures of the engine, and fetch nothing else', async () => {
  const { page, site, text, close } = await open('');
  assert.equal(await text('fenqi-result [part~=hero]'), `¥${grouped(plan.rows[0].total)}`);
  assert.equal(await text('fenqi-result [part~=cost]'), grouped(plan.totals.cost));
  assert.match(await text('fenqi-result [part~=rate] [part=value]'), new RegExp(`^${plan.annualRate.simplePct}%`));
  assert.equal(await page.locator('fenqi-calculator > table').isVisible(), false, 'the example has gone');
  const rows = await page.locator('fenqi-schedule tbody tr').count();
  assert.ok(rows >= 3);
  assert.deepEqual(site.requests.filter((path) => path !== '/favicon.ico'), ['/', SCRIPT, MODULE]);
  await close();
});

test('its attributes, properties and events', async () => {
  const { page, text, close } = await open('');
  const calculator = page.locator('fenqi-calculator');
  const told = await calculator.evaluate(async (element) => {
    const heard = [];
    for (const name of ['input', 'change']) {
      document.addEventListener(`fenqi-${name}`, ({ target, detail }) => heard.push([name, target.localName, detail.terms.principal, detail.plan?.rows[0].totalFen]));
    }
    element.setAttribute('periods', '6');
    element.principal = '20000';
    await element.updateComplete;
    // What a page sets it need not be told.
    const quiet = heard.length;
    element.shadowRoot.querySelector('fenqi-inputs').shadowRoot.querySelector('fenqi-amount').shadowRoot.querySelector('[part~=plus]').click();
    await new Promise((done) => element.addEventListener('fenqi-change', done, { once: true }));
    return { quiet, heard, terms: element.terms, first: element.plan.rows[0].total };
  });
  const terms = { ...TERMS, principal: '20100.00', periods: 6, method: 'equalInstalment' };
  const expected = fenqi.schedule(terms).rows[0];
  assert.equal(told.quiet, 0);
  assert.deepEqual(told.terms, terms);
  assert.equal(told.first, expected.total);
  assert.deepEqual(told.heard, [['input', 'fenqi-calculator', '20100.00', null], ['change', 'fenqi-calculator', '20100.00', expected.totalFen]].map(([a, b, c, d]) => [a, b, c, d ?? undefined]));
  await calculator.evaluate((element) => (element.terms = { product: 'bank-level', principal: '100000', periods: 24, disbursedOn: '2026-03-05' }));
  const other = fenqi.schedule({ product: 'bank-level', principal: '100000', periods: 24, disbursedOn: '2026-03-05' });
  await page.waitForFunction(([tag, amount]) => document.querySelector(tag).plan?.rows[0].total === amount, ['fenqi-calculator', other.rows[0].total]);
  assert.equal(await text('fenqi-result [part~=hero]'), `¥${grouped(other.rows[0].total)}`);

  // The lender's own figure leads, with the difference; the next change ends that.
  const server = { rows: other.rows.map((row) => ({ dueDate: row.dueDate, total: row.total, interest: row.interest, principal: row.principal, balance: row.balance })) };
  const more = (Number(server.rows[0].total) + 0.02).toFixed(2);
  await calculator.evaluate((element, given) => (element.serverPlan = given), { rows: server.rows.map((row) => ({ ...row, total: more })) });
  await page.getByText('比本机试算多 0.02元').waitFor();
  assert.equal(await text('fenqi-result [part~=hero]'), `¥${grouped(more)}`);
  await calculator.evaluate((element, given) => (element.serverPlan = given), server);
  await page.getByText('已与放款方核对，一致').waitFor();
  await close();
});

test('without its module the example stays, the reason is told, and it can be tried again', async () => {
  let missing = true;
  const respond = (path) => (path === MODULE && missing ? { status: 503, body: '' } : {});
  const { page, text, close } = await open('', { respond, state: ['error'] });
  assert.equal(await page.locator('fenqi-calculator > table').isVisible(), true);
  assert.match(await text('fenqi-calculator [role=alert]'), /计算器没有加载成功/);
  missing = false;
  await page.getByRole('button', { name: '重试' }).click();
  await page.locator('fenqi-result [part~=hero]').waitFor();
  assert.equal(await text('fenqi-result [part~=hero]'), `¥${grouped(plan.rows[0].total)}`);
  await close();
});

test('an element that is not the first to be asked for keeps its content where its file does not come', async () => {
  const respond = (path) => (path.endsWith('/fenqi-trial.min.js') ? { status: 404, body: '' } : {});
  const { page, close } = await open('loan.html', { respond, element: 'fenqi-coupons' });
  await page.locator('fenqi-trial[data-state=error]').waitFor();
  assert.equal(await page.getByText('正在加载还款试算').isVisible(), true);
  await close();
});

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

test('a strict policy, without styles in the page, is kept', async () => {
  const respond = (path) => (path === '/' || path.endsWith('.html') ? { headers: { 'content-security-policy': POLICY } } : {});
  for (const [path, element] of [['', 'fenqi-calculator'], ['loan.html', ['fenqi-trial', 'fenqi-coupons', 'fenqi-quota', 'fenqi-overdue', 'fenqi-calculator']]]) {
    const site = await serve(folder, respond);
    const { page, close } = await visit('about:blank');
    await page.addInitScript(() => {
      window.violations = [];
      addEventListener('securitypolicyviolation', (event) => window.violations.push(`${event.violatedDirective} ${event.sourceFile}`));
    });
    await page.goto(site.url + path);
    for (const each of [element].flat()) await page.locator(`${each}:is([data-state=ready], [data-state=stale])`).waitFor();
    assert.deepEqual(await page.evaluate(() => window.violations), []);
    await close();
    await site.close();
  }
});

test('a policy that allows no WebAssembly is named', async () => {
  const respond = (path) => (path === '/' ? { headers: { 'content-security-policy': POLICY.replace(" 'wasm-unsafe-eval'", '') } } : {});
  const { text, close } = await open('', { respond, state: ['error'] });
  assert.match(await text('fenqi-calculator [role=alert]'), /安全设置/);
  await close();
});

test('the other elements come once they are there, each with the figures of the engine', async () => {
  const all = ['fenqi-trial', 'fenqi-coupons', 'fenqi-quota', 'fenqi-overdue', 'fenqi-calculator'];
  const { page, text, site, close } = await open('loan.html', { element: all });
  const on = '2026-05-10';
  const { strategies } = fenqi.compareRepayments(LOAN, { on, amount: '3000.00' });
  const chosen = strategies.find(({ intent }) => intent.strategy === 'shortenTerm');
  const whole = (trial) => grouped(Number(trial.applied) + Number(trial.prepaymentFee) + Number(trial.excess));
  if (chosen.after) assert.equal(await text('fenqi-trial [part~=hero]'), `¥${whole(chosen)}`);
  else assert.ok(await page.locator('fenqi-trial [data-reason]').count());

  const coupons = [{ id: 'rate', kind: 'rateDiscount', factor: '0.8' }, { id: 'large', kind: 'amountOff', amount: '30', leastAmount: '50000' }];
  const [rate] = fenqi.bestCoupon({ ...TERMS, coupons }).coupons;
  assert.equal(await text('fenqi-coupons [data-coupon=rate] [part~=saving]'), `少付 ${grouped(rate.saved)}元`);
  assert.equal(await text('fenqi-coupons [data-coupon=large] [data-reason]'), '至少需要借 50,000元，当前 10,000元');
  await page.getByRole('radio', { name: '利率 8 折券' }).check();
  await page.waitForFunction((title) => document.title === title, `rate ${rate.savedFen}`);

  assert.equal(await text('fenqi-quota [part~=hero]'), '¥12,000.00'); // 20 000 - 8 000
  assert.equal(await text('fenqi-quota #answer'), 'The most you can draw on 1 Mar 2026');

  const overdue = fenqi.trial(LOAN, { on, intent: { kind: 'overdue' } });
  assert.equal(await text('fenqi-overdue [part~=hero]'), `¥${whole(overdue)}`);
  assert.ok(await page.locator('fenqi-overdue').getByRole('button', { name: `Pay ¥${whole(overdue)}` }).isVisible());

  const fetched = site.requests.filter((path) => path.includes('/elements/')).map((path) => path.split('/').pop());
  assert.deepEqual(fetched.sort(), ['fenqi-coupons.min.js', 'fenqi-elements.min.js', 'fenqi-overdue.min.js', 'fenqi-quota.min.js', 'fenqi-trial.min.js']);
  assert.equal(site.requests.filter((path) => path === MODULE).length, 1, 'one engine for all of them');
  await close();
});

test('two languages stand on one page, each by its nearest ancestor', async () => {
  const { page, text, close } = await open('loan.html', { element: ['fenqi-coupons', 'fenqi-quota'] });
  assert.equal(await text('fenqi-coupons h2'), '不使用');
  assert.equal(await page.getByRole('button', { name: 'Apply for the loan' }).first().isVisible(), true);
  // A page that changes its language takes along what has none of its own.
  await page.evaluate(() => (document.documentElement.lang = 'en'));
  await page.getByRole('heading', { name: 'No coupon' }).waitFor();
  await close();
});

test("a page's styles stay outside; its tokens and parts reach in", async () => {
  const { page, close } = await open('loan.html', { element: ['fenqi-coupons', 'fenqi-trial', 'fenqi-calculator'] });
  const style = (selector, ...names) => page.locator(selector).first().evaluate((element, asked) => asked.map((name) => getComputedStyle(element)[name]), names);
  assert.deepEqual(await style('fenqi-coupons .card', 'display', 'borderTopLeftRadius', 'color'), ['block', '2px', 'rgb(22, 32, 43)']);
  assert.deepEqual(await style('fenqi-coupons .about', 'fontStyle', 'textTransform', 'letterSpacing', 'lineHeight'), ['normal', 'none', 'normal', '22.4px']);
  assert.equal((await style('fenqi-coupons h2', 'fontSize'))[0], '24px', 'not 62.5 % of it');
  assert.deepEqual(await style('fenqi-trial button[part~=button]', 'backgroundColor'), ['rgb(107, 47, 179)']);
  assert.deepEqual(await style('fenqi-trial [part~=hero]', 'textAlign'), ['right']);
  const dark = await style('fenqi-calculator[theme=dark] fenqi-result .card', 'backgroundColor', 'color');
  assert.deepEqual(dark, ['rgb(24, 32, 40)', 'rgb(233, 238, 243)']);
  await close();
});

test('parts show data that a server sends, with no engine behind them', async () => {
  const site = await serve(folder);
  const { page, errors, close } = await visit(`${site.url}data.html`);
  const text = (selector) => page.locator(selector).first().innerText();
  await page.locator('fenqi-schedule tbody tr').first().waitFor();
  const [first] = plan.rows;
  assert.equal((await text('fenqi-schedule tbody tr')).replace(/\s+/g, ' '), `1 ${first.dueDate} ${first.days} ${[first.total, first.principal, first.interest, first.balance].map(grouped).join(' ')}`);
  assert.match(await page.locator('fenqi-chart [part~=cursor]').getAttribute('aria-valuetext'), new RegExp(`due ${grouped(first.total)} yuan`));
  assert.match(await text('fenqi-cost ul'), new RegExp(grouped(plan.totals.interest)));
  assert.match(await text('fenqi-rate [part=note]'), new RegExp(`${plan.annualRate.simplePct}%.*${plan.annualRate.compoundPct}%`));

  await page.locator('fenqi-disclosure summary').click();
  assert.equal(await text('fenqi-disclosure [part=rate]'), `${plan.disclosure.allInRatePct}%`);
  const confirmed = page.evaluate(() => new Promise((done) => document.addEventListener('fenqi-confirm', (event) => done(event.detail), { once: true })));
  await page.getByRole('button', { name: 'I have read this' }).click();
  assert.ok((await confirmed).visibleMs >= 1000);

  // A field of a form like any other.
  assert.equal(await page.evaluate(() => new FormData(document.forms[0]).get('amount')), '5000.00');
  await page.locator('fenqi-amount [part~=field]').fill('1.2万');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => new FormData(document.forms[0]).get('amount')), '12000.00');
  await page.locator('fenqi-amount [part~=field]').fill('100');
  await page.keyboard.press('Tab');
  assert.equal(await text('fenqi-amount [part~=error]'), 'Enter an amount between ¥500 and ¥20,000');
  await page.locator('fenqi-terms').getByText('12', { exact: true }).click();
  assert.equal(await page.locator('fenqi-terms').evaluate((element) => element.value), 12);

  assert.deepEqual(site.requests.filter((path) => path === MODULE), []);
  assert.deepEqual(errors, []);
  await close();
  await site.close();
});
