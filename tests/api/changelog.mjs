/**
 * What `CHANGELOG.md` must say of a renewal of the API report: an entry in a section that is newer
 * than the release that the renewal came after, which begins with the renewal's number (`- API 3:`), names
 * every name of it in code font, and says in words of its own why.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './surface.mjs';

/** Fewer words than these beside the names give no reason. */
const WORDS_LEAST = 5;

export const changelog = () => readFileSync(join(root, 'CHANGELOG.md'), 'utf8');

/** The sections, newest first: the name of the version, and its entries as single lines. */
export function sections(text) {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => ({
      version: section.match(/^\[([^\]]+)\]/)?.[1] ?? section.split('\n')[0],
      entries: section
        .split(/^- /m)
        .slice(1)
        .map((entry) => entry.split(/\n(?:\n|#)/)[0].replace(/\s+/g, ' ').trim()),
    }));
}

/** The newest version that is out, or `nothing` before the first. */
export function released(text) {
  return sections(text).find(({ version }) => version !== 'Unreleased')?.version ?? 'nothing';
}

/** What is missing for a renewal, as a sentence; null where all is said. */
export function missing(text, { number, after, added, changed, removed }) {
  const all = sections(text);
  const last = all.findIndex(({ version }) => version === after);
  const newer = last < 0 ? all : all.slice(0, last);
  const entry = newer.flatMap(({ entries }) => entries).find((line) => new RegExp(`^API ${number}\\b`).test(line));
  if (!entry) return `no entry "- API ${number}: …" under [Unreleased]`;
  const unnamed = [...added, ...changed, ...removed].filter((name) => !entry.includes(`\`${name}\``));
  if (unnamed.length > 0) return `the entry of API ${number} does not name ${unnamed.map((name) => `\`${name}\``).join(', ')}`;
  const words = entry.replace(/^API \d+/, '').replace(/`[^`]*`/g, '').match(/\p{Script=Han}|[\p{L}\d]{2,}/gu) ?? [];
  return words.length < WORDS_LEAST ? `the entry of API ${number} names and does not say why` : null;
}
