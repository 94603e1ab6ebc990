/** The language files: the same keys, the same facts, the punctuation of each, and no key that is missed. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { language, words } from 'fenqi/elements/words';

const home = '../../pkg-template/elements/';
const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const partsOf = (lang) => readdirSync(new URL(`${home}lang/${lang}/`, import.meta.url)).sort();
const filesOf = (lang) => partsOf(lang).map((name) => JSON.parse(read(`${home}lang/${lang}/${name}`)));
const chinese = Object.assign({}, ...filesOf('zh-CN'));
const english = Object.assign({}, ...filesOf('en'));

function flat(object, before = '') {
  return Object.entries(object).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value]] : flat(value, `${before}${key}.`),
  );
}

const zh = new Map(flat(chinese));
const en = new Map(flat(english));
const facts = (sentence) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test('both languages have the same files, and no file takes the sentences of another', () => {
  assert.deepEqual(partsOf('en'), partsOf('zh-CN'));
  for (const [lang, whole] of [['zh-CN', chinese], ['en', english]]) {
    const named = filesOf(lang).flatMap((part) => Object.keys(part));
    assert.deepEqual(named.sort(), Object.keys(whole).sort());
  }
});

test('both languages have every sentence, with the same facts', () => {
  const counts = (key) => key.replace(/_one$/, '');
  assert.deepEqual(new Set([...en.keys()].map(counts)), new Set(zh.keys()));
  for (const [key, sentence] of zh) {
    const distinct = (text) => [...new Set(facts(text))].filter((name) => name !== 'n');
    assert.deepEqual(distinct(en.get(key)), distinct(sentence), key);
  }
});

test('Chinese sentences have Chinese punctuation, and no space before 元 or %', () => {
  for (const [key, sentence] of zh) {
    if (key.startsWith('list.') || key === 'explain.rules.principal + interest − discount − subsidy + fees') continue;
    assert.doesNotMatch(sentence, /[\u4e00-\u9fff][,;:!?()]|[,;:!?()][\u4e00-\u9fff]/, key);
    assert.doesNotMatch(sentence, /\s[元%]/, key);
  }
});

test('English sentences have no Chinese in them', () => {
  for (const [key, sentence] of en) {
    if (key === 'header.language') continue;
    assert.doesNotMatch(sentence, /[\u3000-\u9fff\uff00-\uffef]/, key);
  }
});

test('every key that the code names is there', () => {
  let seen = 0;
  for (const folder of ['', 'state/', 'lang/']) {
    for (const name of readdirSync(new URL(home + folder, import.meta.url)).filter((each) => each.endsWith('.js'))) {
      for (const [, key] of read(home + folder + name).matchAll(/\.t\('([\w.]+)'/g)) {
        seen += 1;
        assert.ok(zh.has(key), `${name}: ${key}`);
      }
    }
  }
  assert.ok(seen > 100, `found ${seen}`);
});

test('the package has the sentences of both languages under one key each', () => {
  for (const lang of ['zh-CN', 'en']) {
    const part = JSON.parse(read(`${home}lang/${lang}/calculator.json`));
    for (const [key, sentence] of flat(part)) assert.equal(words(lang).t(key), sentence);
  }
});

test('facts are put in; a count of one takes its own sentence', () => {
  assert.equal(words('en').t('terms.count', { n: 1 }), '1 instalment');
  assert.equal(words('en').t('terms.count', { n: 12 }), '12 instalments');
  assert.equal(words('zh-CN').t('terms.count', { n: 1 }), '1期');
  assert.equal(
    words('zh-CN').t('result.sentence', { principal: '10,000.00元', n: 12, total: '10,808.36元', interest: '808.36元', fee: '0.00元' }),
    '借 10,000.00元，12期共还 10,808.36元，其中利息 808.36元、费用 0.00元',
  );
});

test('a language tag finds the nearest language', () => {
  const rows = [['zh', 'zh-CN'], ['zh-TW', 'zh-CN'], ['en-GB', 'en'], ['EN', 'en'], ['fr', null], ['', null], [undefined, null]];
  for (const [tag, expected] of rows) assert.equal(language(tag), expected);
});
