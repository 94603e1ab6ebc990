/** The codes as the package's own declarations list them. */

import { readFileSync } from 'node:fs';

const declarations = readFileSync(
  new URL('../../../target/pkg/dist/types/index.d.mts', import.meta.url),
  'utf8',
);
const union = /export type ErrorCode =([^;]+);/.exec(declarations)?.[1] ?? '';

export const CODES = new Set(Array.from(union.matchAll(/'(\w+)'/g), ([, code]) => code));
