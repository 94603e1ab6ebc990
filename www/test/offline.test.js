/** What is said without a network, the icons, and which files the worker keeps. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { png, svg } from '../build/icons.js';
import { ageOf, ageSentence } from '../src/offline/age.js';
import sentences from '../src/offline/words.json' with { type: 'json' };

const said = { lang: 'zh-CN', date: (text) => `〔${text}〕`, shortDate: (text) => `〔${text.slice(5)}〕` };
const at = (text) => Date.parse(text);

for (const [clock, days] of [
  ['2026-11-12T15:59:59Z', 0], // 23:59:59 in Beijing
  ['2026-11-12T16:00:00Z', 1],
  ['2026-11-11T12:00:00Z', -1],
  ['2027-11-12T12:00:00Z', 365],
  ['2028-11-12T12:00:00Z', 731], // with a 29 February
]) {
  test(`rules of 2026-11-12 are ${days} days old at ${clock}`, () => assert.equal(ageOf('2026-11-12', at(clock)), days));
}

for (const [what, facts, sentence] of [
  ['a day old, with a network', { clock: '2026-11-13T02:00:00Z', online: true }, ''],
  ['a day old, without', { clock: '2026-11-13T02:00:00Z' }, '离线。计算都在这台设备上进行，照常可用；规则联网后自动更新'],
  ['two days old', { clock: '2026-11-14T02:00:00Z', online: true }, '按 2天前（〔11-12〕）的规则计算，价格可能已变'],
  ['thirty days old, without', { clock: '2026-12-12T02:00:00Z' }, '离线。按 30天前（〔11-12〕）的规则计算，价格可能已变；联网后自动更新'],
  ['older', { clock: '2026-12-13T02:00:00Z', online: true }, '仅供参考：规则公布于 31天前（〔11-12〕），价格可能已变'],
  ['of another year', { clock: '2027-01-01T02:00:00Z' }, '离线。仅供参考：规则公布于 50天前（〔2026-11-12〕），价格可能已变；联网后自动更新'],
  ['old, and told by the page', { clock: '2027-01-01T02:00:00Z', told: true, online: true }, ''],
  ['old, told, and without a network', { clock: '2027-01-01T02:00:00Z', told: true }, '离线。计算都在这台设备上进行，照常可用；规则联网后自动更新'],
  ['of tomorrow, by a clock that is late', { clock: '2026-11-11T02:00:00Z', online: true }, ''],
]) {
  test(`rules that are ${what}`, () => {
    const { clock, online = false, told } = facts;
    assert.equal(ageSentence({ rulesOn: '2026-11-12', nowMs: at(clock), online, told }, said), sentence);
  });
}

test('both languages have every sentence, with the same facts and their own punctuation', () => {
  const facts = (text) => (text.match(/\{\w+\}/g) ?? []).sort();
  assert.deepEqual(Object.keys(sentences.en), Object.keys(sentences['zh-CN']));
  for (const [key, text] of Object.entries(sentences['zh-CN'])) {
    assert.deepEqual(facts(sentences.en[key]), facts(text), key);
    assert.doesNotMatch(text, /[\u4e00-\u9fff][,;:!?()]|[,;:!?()][\u4e00-\u9fff]/, key);
    assert.doesNotMatch(sentences.en[key], /[\u3000-\u9fff\uff00-\uffef]/, key);
  }
});

/** The colour and opacity of a pixel. */
function pixelOf(file, x, y) {
  const size = file.readUInt32BE(16);
  const begin = file.indexOf('IDAT') + 4;
  const rows = inflateSync(file.subarray(begin, begin + file.readUInt32BE(begin - 8)));
  const place = y * (size * 4 + 1) + 1 + x * 4;
  return [...rows.subarray(place, place + 4)];
}

test('icons: green ground, white bars, round corners where no system cuts them', () => {
  const [plain, maskable] = [png(56), png(56, { maskable: true })];
  assert.deepEqual(pixelOf(plain, 0, 0), [11, 107, 93, 0]);
  assert.deepEqual(pixelOf(maskable, 0, 0), [11, 107, 93, 255]);
  assert.deepEqual(pixelOf(plain, 28, 4), [11, 107, 93, 255]);
  assert.deepEqual(pixelOf(plain, 40, 20), [255, 255, 255, 255]);
  assert.deepEqual(pixelOf(plain, 14, 20), [11, 107, 93, 255]);
  assert.match(svg(), /fill='#0b6b5d'.*fill='#ffffff'/);
});

test('what matters of a maskable icon lies in the circle of 80 % that every shape leaves', () => {
  const size = 140;
  const icon = png(size, { maskable: true });
  let marks = 0;
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (pixelOfRow(icon, size, x, y) === 11) continue;
      marks += 1;
      assert.ok(Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2) <= size * 0.4, `${x}, ${y}`);
    }
  }
  assert.ok(marks > 1000, `${marks}`);
});

let unpacked;
/** The red of a pixel; the file is unpacked once. */
function pixelOfRow(file, size, x, y) {
  const begin = file.indexOf('IDAT') + 4;
  unpacked ??= inflateSync(file.subarray(begin, begin + file.readUInt32BE(begin - 8)));
  return unpacked[y * (size * 4 + 1) + 1 + x * 4];
}

test('the worker of the built site keeps every file that a page asks for, each in its version', () => {
  const dist = new URL('../dist/', import.meta.url);
  const worker = readFileSync(new URL('sw.js', dist), 'utf8');
  const files = Array.from(worker.matchAll(/\{[^{}]*\burl:`([^`]+)`[^{}]*\}/g), ([whole, url]) => ({ url, revision: whole.match(/revision:`(\w+)`/)?.[1] ?? null }));
  const asked = readdirSync(dist, { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(html|js|css|wasm|webmanifest)$/.test(name) && name !== 'sw.js');
  assert.deepEqual(files.map(({ url }) => url).sort(), asked.sort());
  for (const { url, revision } of files) {
    if (url.startsWith('assets/')) assert.match(url, /-[\w-]{8}\.\w+$/);
    else assert.match(revision ?? '', /^[0-9a-f]{16}$/, url);
  }
  assert.ok(files.some(({ url }) => url.endsWith('.wasm')));
});
