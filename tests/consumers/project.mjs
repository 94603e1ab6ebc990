/**
 * A consumer: a small project that installs the packed tarball and nothing of this repository.
 *
 * Its files stand in `projects/<name>`; it runs in `target/consumers/<name>`. Tools come from its
 * own lock file by `npm ci`, again only when the lock has changed. The tarball is not in that lock,
 * since its hash is new with every build: it is unpacked into `node_modules/fenqi`, as npm does it.
 * The scenario lies beside its files in both forms.
 *
 * To renew a lock: `npm install --package-lock-only --omit-lockfile-registry-resolved`.
 */

import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { asCommonJs, asModule } from './scenario/scenario.mjs';

const here = dirname(fileURLToPath(import.meta.url));
export const root = resolve(here, '../..');

/** The date due and the interest of the first row, in every consumer: 28 days at 0.025 % a day. */
export const FIGURE = '2026-02-28 70.00';

/** The tarball that `cargo xtask build` left. */
export function tarball() {
  const [, version] = /^version = "(.+)"$/m.exec(readFileSync(join(root, 'Cargo.toml'), 'utf8'));
  return join(root, `target/fenqi-${version}.tgz`);
}

/** Whether `cargo xtask test --full` runs: older majors, a second browser, and whatever takes long. */
export const full = process.env.FENQI_FULL === '1';

/** Keeps the rows of a table that this run has: those marked `slow` belong to the full one. */
export const inThisRun = ({ slow }) => full || !slow;

/**
 * Makes the project ready to run; gives its folder. What several projects share lies in a folder
 * beside `projects`; a file of the project's own takes the place of one of those.
 */
export async function project(name, shared) {
  const from = join(here, 'projects', name);
  // Test files run beside each other: what has no packages to fetch is made for each of them.
  const own = existsSync(join(from, 'package-lock.json')) ? name : `${name}-${basename(process.argv[1], '.test.mjs')}`;
  const folder = join(root, 'target/consumers', own);
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) {
    if (file !== 'node_modules') rmSync(join(folder, file), { recursive: true });
  }
  if (shared) cpSync(join(here, shared), folder, { recursive: true });
  cpSync(from, folder, { recursive: true });
  writeFileSync(join(folder, 'scenario.mjs'), asModule);
  writeFileSync(join(folder, 'scenario.cjs'), asCommonJs);
  await install(folder);
  await unpack(folder);
  return folder;
}

/** `npm ci`, unless the packages are those of this very lock. */
async function install(folder) {
  const lock = join(folder, 'package-lock.json');
  if (!existsSync(lock)) return;
  const done = join(folder, 'node_modules/.installed-by');
  const wanted = readFileSync(lock, 'utf8');
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return;
  await run('npm', ['ci', '--no-audit', '--no-fund'], folder);
  writeFileSync(done, wanted);
}

async function unpack(folder) {
  const place = join(folder, 'node_modules/fenqi');
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  await run('tar', ['-xzf', tarball(), '-C', place, '--strip-components=1'], folder);
}

/** Runs a program and gives what it printed; an error carries all of it. */
export async function run(program, args, folder, env = {}) {
  const options = {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
    maxBuffer: 64 << 20,
    shell: process.platform === 'win32',
  };
  // A test runner that a test starts must not take itself for a part of it.
  delete options.env.NODE_TEST_CONTEXT;
  delete options.env.NODE_ENV;
  try {
    const { stdout, stderr } = await promisify(execFile)(program, args, options);
    return stdout + stderr;
  } catch (error) {
    throw new Error(`${program} ${args.join(' ')}\n${error.stdout ?? ''}${error.stderr ?? error}`);
  }
}

/** Runs a script of an installed package with Node. */
export function tool(folder, script, args = [], env) {
  return run(process.execPath, [join(folder, 'node_modules', script), ...args], folder, env);
}
