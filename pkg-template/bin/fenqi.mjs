#!/usr/bin/env node
/**
 * `npx fenqi copy <folder>`: puts the module, and what a host needs beside it, where a build takes
 * its static files from. Mini-programs load the module by a path in their own package, and no
 * bundler of theirs carries it there.
 *
 * Exit codes: 0 it is there, 1 it could not be put there, 2 the call was wrong.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));
const MODULE = ['miniprogram_dist/fenqi.wasm', 'miniprogram_dist/fenqi.wasm.br'];

/** What each option copies; without an option it is the module alone. */
const HOSTS = {
  wechat: { what: 'WeChat: the script, its types and the module', files: ['miniprogram_dist/index.js', 'miniprogram_dist/index.d.ts', ...MODULE] },
  douyin: { what: 'Douyin: the same', files: ['bytedance_dist/index.js', 'bytedance_dist/index.d.ts', ...MODULE] },
  alipay: { what: 'Alipay: the script, with the engine as JavaScript inside, and its types', files: ['alipay_dist/index.js', 'alipay_dist/index.d.ts'] },
  'alipay-worker': { what: 'a Worker of Alipay: the script, its types and the module', files: ['alipay_dist/worker.js', 'alipay_dist/worker.d.ts', ...MODULE] },
};

const USAGE = `usage: fenqi copy <folder> [${Object.keys(HOSTS).map((host) => `--${host}`).join(' | ')}]

Copies fenqi.wasm and fenqi.wasm.br into the folder. With an option, what the host needs:
${Object.entries(HOSTS).map(([host, { what }]) => `  --${host}`.padEnd(20) + what).join('\n')}
`;

class WrongCall extends Error {}

/** What the words of the call ask for. */
function asked([command, ...words]) {
  const options = words.filter((word) => word.startsWith('-'));
  const folders = words.filter((word) => !word.startsWith('-'));
  if (command !== 'copy') throw new WrongCall(command ? `there is no command "${command}"` : 'a command is missing');
  const unknown = options.find((option) => !(option.slice(2) in HOSTS) || !option.startsWith('--'));
  if (unknown) throw new WrongCall(`there is no option "${unknown}"`);
  if (options.length > 1) throw new WrongCall(`one host at a time: ${options.join(' ')}`);
  if (folders.length !== 1) throw new WrongCall(folders.length ? `one folder at a time: ${folders.join(' ')}` : 'the folder is missing');
  return { folder: folders[0], files: options.length ? HOSTS[options[0].slice(2)].files : MODULE };
}

function copy({ folder, files }) {
  mkdirSync(folder, { recursive: true });
  for (const file of files) {
    const place = join(folder, file.slice(file.indexOf('/') + 1));
    const content = readFileSync(join(home, file));
    const done = same(place, content) ? 'is there already' : 'copied';
    if (done === 'copied') writeFileSync(place, content);
    console.log(`${relative('', place) || place}  ${(content.length / 1024).toFixed(1)} KiB  ${done}`);
  }
}

function same(place, content) {
  try {
    return readFileSync(place).equals(content);
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

function main(words) {
  if (words.some((word) => ['--help', '-h', 'help'].includes(word))) return console.log(USAGE);
  if (words[0] === '--version') {
    return console.log(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version);
  }
  try {
    copy(asked(words));
  } catch (error) {
    const wrong = error instanceof WrongCall;
    console.error(`fenqi: ${error.message}${wrong ? `\n\n${USAGE}` : ''}`);
    process.exitCode = wrong ? 2 : 1;
  }
}

main(process.argv.slice(2));
