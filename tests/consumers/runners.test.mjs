/** Vitest and Jest, each in Node and under jsdom, with no configuration. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { project, tool } from './project.mjs';

test('Vitest passes', async () => {
  const folder = await project('vitest');
  const output = await tool(folder, 'vitest/vitest.mjs', ['run', '--no-cache']);
  assert.match(output, /Tests +5 passed/);
});

test('Jest passes', async () => {
  const folder = await project('jest');
  const output = await tool(folder, 'jest/bin/jest.js', ['--no-cache']);
  assert.match(output, /Tests: +5 passed/);
});
