/** TypeScript, strict, with the libraries checked as well: the newest compiler and one of 2023. */

import { test } from 'node:test';
import { project, tool } from './project.mjs';

for (const name of ['typescript-7', 'typescript-5.0']) {
  for (const settings of ['nodenext', 'bundler', 'bare']) {
    test(`${name}, ${settings}`, async () => {
      const folder = await project(name);
      await tool(folder, 'typescript/bin/tsc', ['-p', `tsconfig.${settings}.json`]);
    });
  }
}
