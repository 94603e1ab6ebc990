/** Every pair of colours that is read together, its contrast computed from the token file itself. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync(new URL('../../pkg-template/elements/tokens.css', import.meta.url), 'utf8');

/** The declarations of the first block that follows a selector. */
function block(selector) {
  const from = css.indexOf('{', css.indexOf(selector)) + 1;
  const body = css.slice(from, css.indexOf('}', from));
  return Object.fromEntries([...body.matchAll(/--fenqi-([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
}

const light = block(':root {');
const dark = block(':root[data-theme="dark"] {');
const darkBySystem = block(':root:not([data-theme="light"]) {');

const channel = (hex) => {
  const part = parseInt(hex, 16) / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};
const luminance = (hex) =>
  0.2126 * channel(hex.slice(1, 3)) + 0.7152 * channel(hex.slice(3, 5)) + 0.0722 * channel(hex.slice(5, 7));

function contrast(one, other) {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** Foreground, background, least contrast: 4.5 for text, 3 for what is not text (WCAG 2.2, 1.4.3 and 1.4.11). */
const PAIRS = [
  ...['text', 'text-2', 'text-3', 'link', 'brand', 'warn', 'danger', 'info', 'ok'].map((name) => [name, 'surface', 4.5]),
  ...['text', 'text-2', 'text-3', 'link', 'brand'].map((name) => [name, 'page', 4.5]),
  ...['text', 'text-2', 'link'].map((name) => [name, 'sunken', 4.5]),
  ['on-brand', 'brand', 4.5],
  ['on-brand', 'brand-pressed', 4.5],
  ['text', 'brand-soft', 4.5],
  ['text-2', 'brand-soft', 4.5],
  ...['warn', 'danger', 'ok', 'info'].map((name) => [name, `${name}-soft`, 4.5]),
  ['control', 'surface', 3],
  ['control', 'page', 3],
  ['focus', 'surface', 3],
  ['focus', 'page', 3],
  ...['principal', 'interest', 'fee', 'penalty', 'before'].flatMap((name) => [
    [`series-${name}`, 'surface', 3],
    [`series-${name}`, 'page', 3],
  ]),
];

test('each pair reaches its contrast, light and dark', () => {
  for (const [theme, tokens] of Object.entries({ light, dark })) {
    for (const [front, back, least] of PAIRS) {
      const found = contrast(tokens[front], tokens[back]);
      assert.ok(found >= least, `${theme}: ${front} on ${back} is ${found.toFixed(2)}, needs ${least}`);
    }
  }
});

test('the computed figures are those of the design', () => {
  const rows = [
    [light, 'text', 'surface', '16.46'],
    [light, 'brand', 'surface', '6.41'],
    [light, 'warn', 'warn-soft', '5.86'],
    [dark, 'text', 'surface', '14.10'],
    [dark, 'on-brand', 'brand', '8.16'],
  ];
  for (const [tokens, front, back, expected] of rows) assert.equal(contrast(tokens[front], tokens[back]).toFixed(2), expected);
});

test('the dark theme is one, by the system or by choice, and names what the light one does', () => {
  assert.deepEqual(darkBySystem, dark);
  assert.deepEqual(Object.keys(dark).sort(), Object.keys(light).sort());
});
