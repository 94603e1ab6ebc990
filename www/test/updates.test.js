/** When a new version is offered, and what taking it does: with workers that a test moves from state to state. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { watchForUpdates } from '../src/offline/updates.js';

class Worker extends EventTarget {
  heard = [];
  state = 'installing';

  become(state) {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }

  postMessage(message) {
    this.heard.push(message);
  }
}

/** A page that watches, and all that it does. */
async function watching({ active = null, waiting = null, installing = null, register } = {}) {
  const did = [];
  const registration = Object.assign(new EventTarget(), { active, waiting, installing, async update() { did.push('asked'); } });
  const workers = Object.assign(new EventTarget(), { register: register ?? (async () => registration) });
  const shown = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  globalThis.document = shown;
  globalThis.addEventListener = () => {};
  const offers = [];
  await watchForUpdates({
    offer: (kind, take) => offers.push({ kind, take }),
    keep: () => did.push('kept'),
    reload: () => did.push('reloaded'),
    workers,
  });
  const find = (worker) => {
    registration.installing = worker;
    registration.dispatchEvent(new Event('updatefound'));
  };
  const install = (worker) => {
    registration.installing = null;
    registration.waiting = worker;
    worker.become('installed');
  };
  return { did, offers, registration, workers, shown, find, install, kinds: () => offers.map(({ kind }) => kind) };
}

test('the first worker is not offered', async () => {
  const first = new Worker();
  const page = await watching();
  page.find(first);
  page.install(first);
  page.registration.waiting = null;
  page.registration.active = first;
  first.become('activated');
  assert.deepEqual(page.kinds(), []);
  assert.deepEqual(page.did, []);
});

for (const [what, start] of [
  ['that waits from an earlier visit', { waiting: new Worker() }],
  ['that is found later', {}],
  ['that is on its way when the page begins to watch', { installing: new Worker() }],
]) {
  test(`a version ${what} is offered, and taken in this order: kept, then reloaded`, async () => {
    const page = await watching({ active: new Worker(), ...start });
    const worker = start.waiting ?? start.installing ?? new Worker();
    if (!start.waiting && !start.installing) page.find(worker);
    if (!start.waiting) page.install(worker);
    assert.deepEqual(page.kinds(), ['update']);
    assert.deepEqual(page.did, []);

    page.offers[0].take();
    assert.deepEqual(worker.heard, [{ type: 'SKIP_WAITING' }]);
    assert.deepEqual(page.did, [], 'not before the worker has taken over');
    page.workers.dispatchEvent(new Event('controllerchange'));
    worker.become('activating');
    assert.deepEqual(page.did, []);
    worker.become('activated');
    assert.deepEqual(page.did, ['kept', 'reloaded']);
    assert.deepEqual(page.kinds(), ['update'], 'its own taking is not offered once more');
  });
}

test('a version that fails to install is not offered', async () => {
  const page = await watching({ active: new Worker() });
  const worker = new Worker();
  page.find(worker);
  worker.become('redundant');
  assert.deepEqual(page.kinds(), []);
});

test('where a still newer version has come, it is that one that is taken', async () => {
  const [second, third] = [new Worker(), new Worker()];
  const page = await watching({ active: new Worker(), waiting: second });
  page.find(third);
  page.install(third);
  page.offers[0].take();
  assert.deepEqual([second.heard.length, third.heard.length], [0, 1]);
});

test('a version that another window took is offered, and the page goes on until it is taken', async () => {
  const page = await watching({ active: new Worker(), waiting: new Worker() });
  page.registration.waiting = null;
  page.workers.dispatchEvent(new Event('controllerchange'));
  assert.deepEqual(page.kinds(), ['update', 'taken']);
  assert.deepEqual(page.did, []);
  // The older offer leads to the same.
  for (const { take } of page.offers) take();
  assert.deepEqual(page.did, ['kept', 'reloaded'], 'once');
});

test('a page that stays open asks again after an hour, when it is looked at', async (t) => {
  t.mock.timers.enable({ apis: ['Date'], now: 0 });
  const page = await watching({ active: new Worker() });
  const look = (visibilityState) => {
    page.shown.visibilityState = visibilityState;
    page.shown.dispatchEvent(new Event('visibilitychange'));
  };
  look('visible');
  assert.deepEqual(page.did, []);
  t.mock.timers.setTime(3_600_000);
  look('hidden');
  assert.deepEqual(page.did, []);
  look('visible');
  look('visible');
  assert.deepEqual(page.did, ['asked']);
});

test('a browser or a policy that refuses workers leaves the page as it is', async () => {
  const refused = await watching({ register: () => Promise.reject(new Error('refused')) });
  assert.deepEqual(refused.kinds(), []);
  const blocked = await watching({ register: async () => undefined });
  assert.deepEqual(blocked.kinds(), []);
  await watchForUpdates({ workers: null });
});
