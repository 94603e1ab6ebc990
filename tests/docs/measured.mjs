/**
 * Writes the figures of the documents that only a run can give, between their markers.
 *
 *     node tests/docs/measured.mjs [VECTORS.json…]
 *
 * README.md: what the parts of target/pkg weigh, and the ratios of target/bench.json where it is
 * there (`cargo xtask bench` makes it). docs/conformance.md, with paths of vector files: the counts
 * of each from a run of it, and the differences that are listed.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const at = (file) => join(root, file);
const json = (file) => JSON.parse(readFileSync(at(file), 'utf8'));

function node(...program) {
  const { stdout, stderr } = spawnSync(process.execPath, program, { cwd: root, encoding: 'utf8' });
  if (!stdout) throw new Error(stderr);
  return stdout;
}

function between(file, name, lines) {
  const text = readFileSync(at(file), 'utf8');
  const [begin, end] = [`<!-- ${name}: begin -->\n`, `<!-- ${name}: end -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has no markers of ${name}`);
  writeFileSync(at(file), `${text.slice(0, from)}${begin}${lines.join('\n')}\n${text.slice(to)}`);
  console.log(`${file}: ${name}`);
}

const table = (head, rows) => [
  `| ${head.join(' | ')} |`,
  `|${head.map((_, index) => (index ? '---:' : '---')).join('|')}|`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
];

const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;

function measured() {
  const sizes = JSON.parse(node('pkg-template/build/sizes.mjs', 'target/pkg', '--json'));
  const lines = table(
    ['part', 'raw', 'brotli'],
    sizes.map(({ part, raw, brotli }) => [part, kib(raw), kib(brotli)]),
  );
  if (!existsSync(at('target/bench.json'))) return lines;
  const contests = new Map();
  const peers = new Set();
  for (const { name, peer, n, ratio } of json('target/bench.json')) {
    const key = `${name}, ${n}`;
    if (!contests.has(key)) contests.set(key, {});
    contests.get(key)[peer] = ratio;
    peers.add(peer);
  }
  const columns = [...peers];
  const rows = Array.from(contests, ([key, ratios]) => [
    key,
    ...columns.map((peer) => (peer in ratios ? `${ratios[peer].toFixed(1)} x` : '')),
  ]);
  return [...lines, '', ...table(['work', ...columns], rows)];
}

/** Each file with its counts, and what its run listed. */
function runs(paths) {
  return paths.map((path) => {
    const lines = node('tests/conformance/run.mjs', path).trim().split('\n');
    const numbers = lines.at(-1).match(/^(\d+) passed, (\d+) failed, (\d+) skipped$/);
    if (!numbers) throw new Error(`${path}: ${lines.at(-1)}`);
    const [passed, failed, skipped] = numbers.slice(1).map(Number);
    const listed = lines.flatMap((line) => {
      const found = line.match(/^listed: (\S+): (.*)$/);
      return found ? [found.slice(1)] : [];
    });
    return { path, listed, counts: [passed, listed.length, failed, skipped] };
  });
}

function counts(files) {
  const sum = [0, 1, 2, 3].map((index) => files.reduce((all, { counts }) => all + counts[index], 0));
  const rows = files.map(({ path, counts }) => [`\`${basename(path)}\``, ...counts]);
  return table(['file', 'passed', 'listed', 'failed', 'skipped'], [...rows, ['all', ...sum]]);
}

function differences(files) {
  const all = { ...json('tests/conformance/differences.json') };
  for (const { listed } of files) Object.assign(all, Object.fromEntries(listed));
  const rows = Object.entries(all).map(([id, why]) => `| \`${id}\` | ${why} |`);
  return ['| vector | why it differs |', '|---|---|', ...rows];
}

const files = runs(process.argv.slice(2).map((path) => resolve(path)));
if (existsSync(at('target/pkg/package.json'))) between('README.md', 'measured', measured());
if (files.length > 0) {
  between('docs/conformance.md', 'counts', counts(files));
  between('docs/conformance.md', 'differences', differences(files));
}
