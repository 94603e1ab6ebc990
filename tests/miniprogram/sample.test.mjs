/** The sample mini-program: its pages in WeChat's context, what they show, and that it is what Node answers. */

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { before, test } from 'node:test';
import { root } from '../consumers/project.mjs';
import { freeNames, read } from './free-names.mjs';
import { PROFILES } from './host.mjs';
import { GLOBALS } from './language.mjs';
import { program } from './pages.mjs';
import { filesOf, unpacked } from './tarball.mjs';
import { handlers, parse, shown } from './template.mjs';

const SAMPLE = join(root, 'pkg-template/sample-miniprogram');
const CALCULATOR = 'pages/calculator/index';
const TRIAL = 'pages/trial/index';
const LOAN = { principal: '10000', periods: '12', method: 'equalInstalment', on: '2026-01-31' };

let files;
let node;

before(async () => {
  const home = await unpacked('sample');
  const built = filesOf(join(home, 'node_modules/fenqi/miniprogram_dist'), '/miniprogram_npm/fenqi');
  files = new Map([...filesOf(SAMPLE), ...built]);
  node = createRequire(join(home, 'package.json'))('fenqi');
});

const sample = (language, changed = new Map()) =>
  program(PROFILES['WeChat on Android'], new Map([...files, ...changed]), language);
const view = (page, path) => shown(parse(files.get(`/${path}.wxml`)), page.data).join('\n');

test('the calculator shows the schedule of Node', async () => {
  const page = await sample().visit(CALCULATOR, { on: '2026-01-31' });
  const plan = node.schedule({ product: 'flex-12', principal: '10000', periods: 12, method: 'equalInstalment', disbursedOn: '2026-01-31' });
  assert.equal(page.data.result.instalment, '874.79');
  assert.deepEqual(
    page.data.result.rows,
    plan.rows.map(({ period, dueDate, principal, interest, total }) => ({ period, dueDate, principal, interest, total })),
  );
  const text = view(page, CALCULATOR);
  for (const words of ['每期应还', '874.79', '497.51', '9.06 %', '1 · 2026-02-28', '70.00', '12期', '等额本息']) {
    assert.ok(text.includes(words), words);
  }
});

test('every field of the calculator counts', async () => {
  const page = await sample().visit(CALCULATOR, { on: '2026-01-31' });
  page.onAmount({ detail: { value: '20000' } });
  page.onTerm({ detail: { value: '1' } });
  page.onMethod({ detail: { value: '1' } });
  page.onDate({ detail: { value: '2026-02-10' } });
  const plan = node.schedule({ product: 'flex-12', principal: '20000', periods: 6, method: 'equalPrincipal', disbursedOn: '2026-02-10' });
  assert.equal(page.data.result.interest, plan.totals.interest);
  assert.equal(page.data.result.rows.length, 6);
  assert.match(view(page, CALCULATOR), /首期应还/);
});

/** What is typed, and the sentence that answers it in either language. */
for (const [amount, chinese, english] of [
  ['10050', '应为 100.00 的整数倍，最接近的是 10100.00', 'A multiple of 100.00; the nearest is 10100.00'],
  ['100', '借款金额应不少于 500.00', 'At least 500.00'],
  ['900000', '借款金额应不超过 200000.00', 'At most 200000.00'],
  ['一千', '请输入数字，例如 1234.56', 'A number such as 1234.56'],
  ['', '请输入数字，例如 1234.56', 'A number such as 1234.56'],
]) {
  test(`the amount "${amount}" is answered by a sentence, and the next works`, async () => {
    for (const [language, sentence] of [['zh_CN', chinese], ['en', english]]) {
      const page = await sample(language).visit(CALCULATOR, { on: '2026-01-31' });
      page.onAmount({ detail: { value: amount } });
      assert.equal(page.data.problem, sentence);
      assert.equal(page.data.result, null);
      assert.ok(view(page, CALCULATOR).includes(sentence));
      page.onAmount({ detail: { value: '20000' } });
      assert.equal(page.data.problem, '');
      assert.equal(page.data.result.rows[0].interest, '140.00');
    }
  });
}

test('without a day in its address the calculator takes today’s in Shanghai', async () => {
  const page = await sample().visit(CALCULATOR);
  const shanghai = () => new Date(Date.now() + 8 * 36e5).toISOString().slice(0, 10);
  assert.ok([page.data.date, shanghai()].includes(shanghai()));
  assert.match(page.data.date, /^\d{4}-\d\d-\d\d$/);
  assert.equal(page.data.result.rows[0].period, 1);
});

test('a module that is missing is told, and the button tries again', async () => {
  const packed = '/miniprogram_npm/fenqi/fenqi.wasm.br';
  const without = new Map([...files].filter(([path]) => !path.includes('fenqi.wasm')));
  const app = program(PROFILES['WeChat on Android'], without);
  const page = await app.visit(CALCULATOR, { on: '2026-01-31' });
  assert.equal(page.data.state, 'failed');
  assert.match(view(page, CALCULATOR), /计算器没有加载成功\n重试/);
  without.set(packed, files.get(packed));
  await page.load();
  assert.equal(page.data.result.instalment, '874.79');
});

test('the trial begins with the calculator’s loan', async () => {
  const app = sample();
  const page = await app.visit(CALCULATOR, { on: '2026-01-31' });
  page.onTrial();
  assert.deepEqual(app.visited, [`/${TRIAL}?principal=10000&periods=12&method=equalInstalment&on=2026-01-31`]);
  assert.equal((await app.visit(TRIAL, LOAN)).data.loan, '借 10000.00，12期');
  assert.deepEqual(app.titles, ['贷款计算器', '还款试算']);
});

/** The loan with one instalment paid, as a document, and each choice of the page. */
const DOCUMENT = {
  schema: 1,
  product: 'flex-12',
  terms: { principal: '10000', periods: 12, method: 'equalInstalment', disbursedOn: '2026-01-31' },
  events: [{ id: 'p1', on: '2026-02-28', kind: 'repaid', amount: '874.79' }],
};
for (const [choice, intent, text] of [
  [0, { kind: 'settle' }, /提前结清[^]*还款后这笔借款结清/],
  [1, { kind: 'amount', amount: '3000', strategy: 'reduceInstalment' }, /减少月供[^]*之后的还款计划/],
  [2, { kind: 'amount', amount: '3000', strategy: 'shortenTerm' }, /缩短期限[^]*之后的还款计划/],
]) {
  test(`the trial's choice ${choice} shows the trial of Node`, async () => {
    const page = await sample().visit(TRIAL, LOAN);
    page.onIntent({ detail: { value: String(choice) } });
    const tried = node.trial(DOCUMENT, { on: '2026-03-21', intent });
    const { result } = page.data;
    assert.equal(page.data.date, '2026-03-21');
    assert.equal(result.amount, tried.amount);
    assert.equal(result.saved, tried.interestSaved);
    assert.equal(Number(result.principal) + Number(result.interest), Number(tried.applied ?? tried.amount));
    const left = tried.after.rows.filter(({ status }) => status !== 'settled' && status !== 'removed');
    assert.deepEqual(result.rows.map(({ open }) => open), left.map(({ open }) => open));
    assert.match(view(page, TRIAL), text);
  });
}

test('why a payment is refused is shown, and no figure', async () => {
  const page = await sample('en').visit(TRIAL, LOAN);
  page.onIntent({ detail: { value: '3' } });
  assert.deepEqual(page.data.reasons, ['Nothing is due now']);
  assert.equal(page.data.result, null);
  page.onPaid({ detail: { value: '12' } });
  page.onIntent({ detail: { value: '0' } });
  assert.deepEqual(page.data.reasons, ['The loan is settled already']);
  page.onPaid({ detail: { value: '0' } });
  page.onDate({ detail: { value: '2026-01-01' } });
  assert.equal(page.data.problem, 'These dates are in the wrong order');
  assert.match(view(page, TRIAL), /wrong order/);
});

test('an amount that is typed counts at once', async () => {
  const page = await sample().visit(TRIAL, LOAN);
  page.onIntent({ detail: { value: '1' } });
  const before = page.data.result.saved;
  page.onAmount({ detail: { value: '6000' } });
  assert.ok(Number(page.data.result.saved) > Number(before));
  page.onAmount({ detail: { value: '1e3' } });
  assert.equal(page.data.problem, '请输入数字，例如 1234.56');
});

test('a loan that the address cannot mean is told', async () => {
  const page = await sample().visit(TRIAL, { ...LOAN, periods: '7' });
  assert.equal(page.data.state, 'failed');
  assert.match(view(page, TRIAL), /算不出来（term_not_offered）/);
});

test('both languages say the same things with the same facts', () => {
  const require = createRequire(import.meta.url);
  const [chinese, english] = ['zh-CN', 'en'].map((name) => flat(require(join(SAMPLE, 'lang', `${name}.js`))));
  assert.deepEqual(Object.keys(chinese), Object.keys(english));
  const facts = (text) => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const key of Object.keys(chinese)) assert.deepEqual(facts(chinese[key]), facts(english[key]), key);
});

function flat(object, path = '') {
  return Object.assign({}, ...Object.entries(object).map(([key, value]) =>
    typeof value === 'string' ? { [`${path}${key}`]: value } : flat(value, `${path}${key}.`),
  ));
}

test('every page of the program is there, with handlers for what its template binds', async () => {
  const { pages } = JSON.parse(files.get('/app.json'));
  assert.deepEqual(pages, [CALCULATOR, TRIAL]);
  const app = sample();
  for (const path of pages) {
    JSON.parse(files.get(`/${path}.json`));
    const page = await app.visit(path, LOAN);
    const bound = handlers(parse(files.get(`/${path}.wxml`)));
    assert.ok(bound.length > 0);
    for (const name of bound) assert.equal(typeof page[name], 'function', `${path} has no ${name}`);
    const own = Object.keys(Object.getPrototypeOf(page)).filter((name) => /^on[A-Z]/.test(name) && name !== 'onLoad');
    for (const name of own) assert.ok(bound.includes(name), `${path}: nothing calls ${name}`);
  }
});

test('its scripts are of 2017 and use nothing but the language and WeChat', () => {
  const allowed = new Set([...GLOBALS, 'App', 'Page', 'wx', 'require', 'module', 'exports']);
  const scripts = readdirSync(SAMPLE, { recursive: true }).filter((name) => name.endsWith('.js') && !name.includes('node_modules'));
  assert.ok(scripts.length >= 8);
  for (const name of scripts) {
    const names = freeNames(read(readFileSync(join(SAMPLE, name), 'utf8'), 2017), 2017);
    assert.deepEqual(names.filter((one) => !allowed.has(one)), [], name);
  }
});

test('it asks for the package that this repository makes', () => {
  const { dependencies } = JSON.parse(files.get('/package.json'));
  const [, version] = /^version = "(.+)"$/m.exec(readFileSync(join(root, 'Cargo.toml'), 'utf8'));
  assert.deepEqual(dependencies, { fenqi: version });
});

/** The reading of templates itself. */
test('a template that is not closed, or binds what is not there, is an error', () => {
  assert.throws(() => parse('<view><text></view>'), /closes/);
  assert.throws(() => parse('<view>'), /not closed/);
  assert.throws(() => parse('<div></div>'), /unknown element/);
  assert.throws(() => shown(parse('<view>{{a.b}}</view>'), { a: {} }), /bound to nothing/);
  assert.deepEqual(shown(parse('<view wx:if="{{a}}">1</view><view wx:else>{{b[0].c}}</view>'), { a: false, b: [{ c: 2 }] }), ['2']);
  assert.deepEqual(shown(parse('<text wx:for="{{b}}" wx:for-item="x">{{x}}{{index}}</text>'), { b: ['p', 'q'] }), ['p0', 'q1']);
});
