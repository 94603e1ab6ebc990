/**
 * The scenario of all runtimes in the hosts of mini-programs: the answers are those of Node, and
 * nothing of the host is changed by them.
 */

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, test } from 'node:test';
import vm from 'node:vm';
import { answersOfNode, asCommonJs, same } from '../consumers/scenario/scenario.mjs';
import { PROFILES, open } from './host.mjs';
import { filesOf, unpacked } from './tarball.mjs';

const FIGURE = '2026-02-28 70.00';
const FLEX = { product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' };
const MODULE = ['fenqi.wasm', 'fenqi.wasm.br'];

let home;
let expected;
let module;

before(async () => {
  home = await unpacked('hosts');
  expected = answersOfNode(home);
  module = filesOf(join(home, 'node_modules/fenqi/miniprogram_dist'));
});

/** The program of a profile: the package where the host's npm builder puts it, the module, and the scenario. */
function program({ folder, wasm, place }) {
  const files = filesOf(join(home, 'node_modules/fenqi', folder), '/miniprogram_npm/fenqi');
  files.set('/scenario.js', asCommonJs);
  if (wasm) for (const name of MODULE) files.set(`${place}/${name}`, module.get(`/${name}`));
  return files;
}

const required = (host, { script }) => host.require(`fenqi/${script}`);

const figure = (fenqi) => {
  const [row] = fenqi.schedule(FLEX).rows;
  return `${row.dueDate} ${row.interest}`;
};

for (const [name, profile] of Object.entries(PROFILES)) {
  test(`${name}: the scenario answers as in Node`, async () => {
    const host = open(profile, program(profile));
    const names = () => vm.runInContext('Object.getOwnPropertyNames(this).sort().join()', host.sandbox);
    const found = names();
    const fenqi = required(host, profile);
    // The engine as JavaScript loads at once.
    if (profile.wasm) assert.throws(() => fenqi.schedule(FLEX), { name: 'FenqiError', code: 'not_ready' });
    else assert.equal(figure(fenqi), FIGURE);
    await fenqi.init();
    assert.equal(figure(fenqi), FIGURE);
    // As text, since objects of another realm are never deeply equal.
    same(JSON.stringify(host.require('./scenario')(fenqi)), expected);
    assert.equal(names(), found, 'a global came or went');
  });

  test(`${name}: text crosses in both directions`, async () => {
    const fenqi = required(open(profile, program(profile)), profile);
    await fenqi.init();
    for (const [written, read = written] of [
      ['担保费'],
      ['分期😀𠮷'],
      ['é'],
      ['担'.repeat(20)],
      ['a lone \ud83d surrogate', 'a lone \ufffd surrogate'],
    ]) {
      const fees = [{ name: written, party: 'guarantor', basis: 'fixed', value: '1.00', when: 'each' }];
      const rate = { value: '0.12', unit: 'annual', yearDays: 360 };
      const terms = {
        principal: '1200.00', method: 'equalPrincipal', periods: 12, disbursedOn: '2026-01-31', rate,
        dayCount: 'monthly', dueDates: { policy: 'sameDay' }, fees,
      };
      assert.equal(fenqi.schedule(terms).rows[0].fees[0].name, read);
    }
  });

  test(`${name}: what was made elsewhere is taken and refused as at home`, async () => {
    const fenqi = required(open(profile, program(profile)), profile);
    await fenqi.init();
    // These objects, lists and errors are of the test's realm and not of the program's.
    assert.equal(fenqi.compare({ base: FLEX, periods: [6, 12] }).length, 2);
    assert.throws(() => fenqi.schedule({ ...FLEX, fees: new Map() }), { code: 'wrong_type', path: 'fees' });
    const trap = { get principal() { throw new Error('no'); } };
    assert.throws(() => fenqi.schedule(trap), { code: 'unreadable', path: 'principal' });
  });
}

for (const [name, profile] of Object.entries(PROFILES).filter(([, { wasm }]) => wasm)) {
  test(`${name}: a path that leads nowhere has its code, and the next try works`, async () => {
    const host = open(profile, program(profile));
    const fenqi = required(host, profile);
    await assert.rejects(fenqi.init({ wasmPath: '/nowhere.wasm' }), (error) => {
      assert.equal(error.code, 'load_failed');
      assert.equal(error.retryable, true);
      assert.match(error.facts.reason, /\/nowhere\.wasm/);
      return true;
    });
    assert.equal(fenqi.isReady(), false);
    await fenqi.init();
    assert.equal(figure(fenqi), FIGURE);
  });

  test(`${name}: either of the two files will do`, async () => {
    for (const [left, tried] of [['fenqi.wasm', 2], ['fenqi.wasm.br', 1]]) {
      const files = program(profile);
      for (const file of MODULE) if (file !== left) files.delete(`${profile.place}/${file}`);
      const host = open(profile, files);
      const fenqi = required(host, profile);
      await fenqi.init();
      assert.equal(figure(fenqi), FIGURE);
      assert.equal(host.asked.length, tried, host.asked.join());
    }
  });

  test(`${name}: calls while it loads share one load`, async () => {
    const host = open(profile, program(profile));
    const fenqi = required(host, profile);
    const wasmPath = `${profile.place}/fenqi.wasm`;
    await Promise.all([fenqi.init({ wasmPath }), fenqi.init({ wasmPath }), fenqi.init()]);
    await fenqi.init();
    assert.deepEqual(host.asked, [wasmPath]);
  });

  test(`${name}: what is no module, no file at all, or no path is told`, async () => {
    const files = program(profile);
    const cases = [
      [{ wasmPath: '/broken.wasm' }, /broken\.wasm/],
      [{ wasmPath: 7 }, /7: .*path/],
      [{ wasmUrl: 'https://example.com/fenqi.wasm' }, /wasmPath/],
      [{ module: new Uint8Array(8) }, /wasmPath/],
    ];
    files.set('/broken.wasm', files.get(`${profile.place}/fenqi.wasm`).subarray(0, 1000));
    const fenqi = required(open(profile, files), profile);
    for (const [options, reason] of cases) {
      await assert.rejects(fenqi.init(options), { name: 'FenqiError', code: 'load_failed', message: reason });
    }
    for (const file of MODULE) files.delete(`${profile.place}/${file}`);
    const without = required(open(profile, files), profile);
    await assert.rejects(without.init(), { code: 'load_failed', message: /fenqi\.wasm\.br.*; .*fenqi\.wasm/ });
  });

  test(`${name}: a library too old for WebAssembly is told`, async () => {
    const fenqi = required(open({ ...profile, wasm: null }, program(profile)), profile);
    await assert.rejects(fenqi.init(), { name: 'FenqiError', code: 'wasm_unsupported', retryable: false });
  });

  test(`${name}: a failure that comes as a result is told`, async () => {
    const host = { ...profile.host, [profile.wasm]: { instantiate: async () => ({ error: 10022, errorMessage: 'no permission' }) } };
    const fenqi = required(open({ ...profile, wasm: null, host }, program(profile)), profile);
    await assert.rejects(fenqi.init(), { code: 'load_failed', message: /no permission/ });
  });
}

test('what is built for other hosts fails in these, so that they prove something', () => {
  const profile = PROFILES['WeChat on Android'];
  const files = program(profile);
  const dist = filesOf(join(home, 'node_modules/fenqi/dist'));
  files.set('/page.js', dist.get('/iife/fenqi.min.js'));
  assert.throws(() => open(profile, files).require('./page'), { name: 'ReferenceError', message: /TextEncoder/ });
  files.set('/node.js', dist.get('/cjs/node.cjs'));
  assert.throws(() => open(profile, files).require('./node'), /node:fs|node:path|__dirname/);
});
