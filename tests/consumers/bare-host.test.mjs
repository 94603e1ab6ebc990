/**
 * A host that has the language and WebAssembly, and nothing else: no TextDecoder, no atob, no URL,
 * no fetch, no timers. So are the workers of some apps, and jsdom is not far from it.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import vm from 'node:vm';
import { FIGURE, project } from './project.mjs';
import { answersOfNode, asCommonJs, same } from './scenario/scenario.mjs';

let context;
let fenqi;
let folder;

before(async () => {
  folder = await project('package');
  const code = readFileSync(join(folder, 'node_modules/fenqi/dist/cjs/inline.cjs'), 'utf8');
  context = vm.createContext({});
  assert.equal(vm.runInContext('typeof TextDecoder + typeof URL + typeof setTimeout', context), 'undefined'.repeat(3));
  fenqi = vm.runInContext(`(() => { const module = { exports: {} }; ${code}\nreturn module.exports; })()`, context);
});

test('before init the call is refused by its code', () => {
  assert.throws(() => fenqi.schedule({}), { name: 'FenqiError', code: 'not_ready' });
});

test('after init it counts', async () => {
  await fenqi.init();
  const [row] = fenqi.schedule({ product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' }).rows;
  assert.equal(`${row.dueDate} ${row.interest}`, FIGURE);
});

test('it answers the scenario as Node does', () => {
  const scenario = vm.runInContext(`(() => { const module = {}; ${asCommonJs}\nreturn module.exports; })()`, context);
  same(JSON.stringify(scenario(fenqi)), answersOfNode(folder));
});

test('text crosses in both directions, as the standard codec would have it', () => {
  for (const [name, expected] of [
    ['guarantee é', 'guarantee é'],
    ['担保费', '担保费'],
    ['分期😀𠮷', '分期😀𠮷'],
    ['a lone \ud83d surrogate', 'a lone \ufffd surrogate'],
    ['担'.repeat(20), '担'.repeat(20)],
  ]) {
    const fee = { name, party: 'guarantor', basis: 'fixed', value: '1.00', when: 'each' };
    const plan = fenqi.schedule({
      principal: '1200.00',
      method: 'equalPrincipal',
      periods: 12,
      disbursedOn: '2026-01-31',
      rate: { value: '0.12', unit: 'annual', yearDays: 360 },
      dayCount: 'monthly',
      dueDates: { policy: 'sameDay' },
      fees: [fee],
    });
    assert.equal(plan.rows[0].fees[0].name, expected);
  }
});
