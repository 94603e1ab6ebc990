/** Vitest and Jest, each in Node and under jsdom, with no configuration; in older and newer majors as well. */

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inThisRun, project, tool } from './project.mjs';
import { answersOfNode } from './scenario/scenario.mjs';

const VITEST = { shared: 'projects/vitest', script: 'vitest/vitest.mjs', args: ['run', '--no-cache'], passed: /Tests +7 passed/ };
const JEST = { shared: 'projects/jest', script: 'jest/bin/jest.js', args: ['--no-cache'], passed: /Tests: +7 passed/ };

/** The tests of a major lie in the folder of the one that every run has. */
const RUNNERS = [
  { name: 'vitest', ...VITEST },
  { name: 'vitest-3', ...VITEST, slow: true },
  { name: 'jest', ...JEST },
  { name: 'jest-30', ...JEST, slow: true },
];

for (const { name, shared, script, args, passed } of RUNNERS.filter(inThisRun)) {
  test(`${name}: its tests pass`, async () => {
    const folder = await project(name, shared);
    writeFileSync(join(folder, 'answers.json'), JSON.stringify(answersOfNode(folder)));
    assert.match(await tool(folder, script, args), passed);
  });
}
