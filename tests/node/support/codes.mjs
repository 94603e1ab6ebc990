/** The engine's own table of error codes, read where it is written. */

import { readFileSync } from 'node:fs';

const table = readFileSync(new URL('../../../src/error/codes.rs', import.meta.url), 'utf8');
const ROW = /^ {4}\w+ "(\w+)" (\w+) (\w+) "(.*)",$/gm;

/** code: { fault, retryable, message } */
export const TABLE = Object.fromEntries(
  Array.from(table.matchAll(ROW), ([, code, fault, retry, message]) => [
    code,
    { fault: fault.toLowerCase(), retryable: retry !== 'Never', message },
  ]),
);

export const CODES = new Set(Object.keys(TABLE));
