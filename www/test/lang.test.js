/** The language files: the same keys, the same facts, the punctuation of each, and no key that is missed. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import english from '../src/lang/en.js';
import { language, words } from '../src/lang/index.js';
import chinese from '../src/lang/zh-CN.js';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');

function flat(object, before = '') {
  return Object.entries(object).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value]] : flat(value, `${before}${key}.`),
  );
}

const zh = new Map(flat(chinese));
const en = new Map(flat(english));
const facts = (sentence) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test('both languages have the same files, and no file takes the sentences of another', () => {
  const partsOf = (lang) => readdirSync(new URL(`../src/lang/${lang}/`, import.meta.url)).sort();
  assert.deepEqual(partsOf('en'), partsOf('zh-CN'));
  for (const [lang, whole] of [['zh-CN', chinese], ['en', english]]) {
    const named = partsOf(lang).flatMap((name) => Object.keys(JSON.parse(read(`../src/lang/${lang}/${name}`))));
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
  const folders = ['elements', 'state', 'format', 'lang'].map((name) => `../src/${name}/`);
  const sources = folders.flatMap((folder) =>
    readdirSync(new URL(folder, import.meta.url))
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, read(folder + name)]),
  );
  let seen = 0;
  for (const [name, source] of sources) {
    for (const [, key] of source.matchAll(/\.t\('([\w.]+)'/g)) {
      seen += 1;
      assert.ok(zh.has(key), `${name}: ${key}`);
    }
  }
  assert.ok(seen > 100, `found ${seen}`);
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

test('every code of the package has its words', () => {
  const types = read('../node_modules/fenqi/dist/types/error.d.mts');
  const codes = [...types.slice(types.indexOf('export type ErrorCode')).matchAll(/'(\w+)'/g)].map(([, code]) => code);
  assert.ok(codes.length > 25, `found ${codes.length}`);
  for (const code of codes) assert.ok(zh.has(`error.${code}`), code);
});
