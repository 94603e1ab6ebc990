/** The pages' own words: the same in both languages, and none that a page names is missing. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import english from '../src/lang/en.js';
import { words } from '../src/lang/index.js';
import chinese from '../src/lang/zh-CN.js';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');

function flat(object, before = '') {
  return Object.entries(object).flatMap(([key, value]) => (typeof value === 'string' ? [[before + key, value]] : flat(value, `${before}${key}.`)));
}

const zh = new Map(chinese.flatMap((part) => flat(part)));
const en = new Map(english.flatMap((part) => flat(part)));
const facts = (sentence) => [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].filter((name) => name !== 'n').sort();

test('both languages have every sentence, with the same facts', () => {
  assert.deepEqual(new Set([...en.keys()].map((key) => key.replace(/_one$/, ''))), new Set(zh.keys()));
  for (const [key, sentence] of zh) assert.deepEqual(facts(en.get(key)), facts(sentence), key);
});

test('each language has its own punctuation', () => {
  for (const [key, sentence] of zh) {
    if (key === 'explain.rules.principal + interest − discount − subsidy + fees') continue;
    assert.doesNotMatch(sentence, /[\u4e00-\u9fff][,;:!?()]|[,;:!?()][\u4e00-\u9fff]/, key);
    assert.doesNotMatch(sentence, /\s[元%]/, key);
  }
  for (const [key, sentence] of en) {
    if (key !== 'header.language') assert.doesNotMatch(sentence, /[\u3000-\u9fff\uff00-\uffef]/, key);
  }
});

test('every key that the code of the pages names has words', async () => {
  // An element brings its words with it.
  await import('fenqi/elements');
  let seen = 0;
  for (const folder of ['../src/', '../src/elements/', '../src/state/', '../build/']) {
    for (const name of readdirSync(new URL(folder, import.meta.url)).filter((each) => each.endsWith('.js'))) {
      for (const [, key] of read(folder + name).matchAll(/\.t\('([\w.]+)'/g)) {
        seen += 1;
        assert.ok(words('zh-CN').has(key), `${name}: ${key}`);
      }
    }
  }
  assert.ok(seen > 40, `found ${seen}`);
});

test('every code of the package has its words', () => {
  const types = read('../node_modules/fenqi/dist/types/error.d.mts');
  const codes = [...types.slice(types.indexOf('export type ErrorCode')).matchAll(/'(\w+)'/g)].map(([, code]) => code);
  assert.ok(codes.length > 25, `found ${codes.length}`);
  for (const code of codes) assert.ok(words('zh-CN').has(`error.${code}`), code);
});
