/**
 * The site as a server that can be stopped and brought up to date: the built site first, and a second
 * version of it, made by the site's own build with rules of another day.
 */

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve, SITE } from './server.mjs';

const www = fileURLToPath(new URL('../../../www/', import.meta.url));
const vite = join(www, 'node_modules/vite/bin/vite.js');
export const SECOND = fileURLToPath(new URL('../../../target/second-version/', import.meta.url));

/** The day of the second version's rules. */
export const SECOND_RULES = '2026-12-24';

/** Builds the second version, once for each run. */
export function buildSecond() {
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(Date.parse(`${SECOND_RULES}T04:00:00Z`) / 1000) };
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error', '--outDir', SECOND, '--emptyOutDir'], { cwd: www, env });
}

/** A server of its own for one test, with the built site. */
export async function deploy() {
  const folder = mkdtempSync(join(tmpdir(), 'fenqi-site-'));
  const asked = [];
  const put = (from) => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    cpSync(from, folder, { recursive: true });
  };
  put(SITE);
  const server = await serve(folder, 0, (path) => asked.push(path));
  return {
    url: server.url,
    /** The paths that were asked for, in their order. */
    asked,
    file: (name) => join(folder, name),
    update() {
      if (!existsSync(SECOND)) throw new Error('the second version was not built');
      put(SECOND);
    },
    stop: () => server.close(),
    async end() {
      await server.close().catch(() => {});
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
