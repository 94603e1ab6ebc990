/**
 * Random terms, sound and spoilt, from a printed seed. An answer has to add up; anything else has to
 * be a FenqiError. `FENQI_SEED=n node --test tests/node/fuzz.test.mjs` repeats a run.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fenqi from 'fenqi';
import { NEVER, SOMETIMES } from './support/hostile.mjs';
import { assertAddsUp } from './support/invariants.mjs';
import { outcome, stillWorks } from './support/outcome.mjs';
import { pathsOf, replaced } from './support/paths.mjs';
import { chance, seedOfRun } from './support/random.mjs';
import { call, requests } from './support/requests.mjs';

const LOANS = 3000;
const SPOILT = 3000;

const METHODS = ['equalInstalment', 'equalPrincipal', 'interestOnly', 'bullet', 'flat', 'daily', 'balloon'];
const COUNTS = ['monthly', 'ACT/360', 'ACT/365F', 'ACT/ACT-ISDA', '30/360US', '30E/360'];
const ROUNDINGS = ['halfUp', 'halfEven', 'down', 'up'];

function dueDates({ pick, whole }) {
  return pick([
    { policy: 'sameDay', everyMonths: pick([1, 2, 3, 6, 12]), monthEnd: pick(['clamp', 'firstOfNext']) },
    { policy: 'fixedDay', day: whole(1, 31), minFirstDays: whole(0, 35) },
    { policy: 'lastDayOfMonth', minFirstDays: whole(0, 20) },
    { policy: 'quarterly', anchor: pick(['disbursement', 'calendarQuarter']) },
    { policy: 'everyNDays', n: whole(1, 90) },
    { policy: 'everyNWeeks', n: whole(1, 8) },
  ]);
}

function fee({ pick, whole }) {
  const basis = pick(['rate', 'fixed']);
  return {
    name: 'fee',
    party: pick(['platform', 'guarantor', 'funder', 'merchant', 'insurer']),
    basis,
    on: pick(['principal', 'balance', 'instalment']),
    value: basis === 'rate' ? `0.00${whole(1, 99)}` : `${whole(0, 50)}.00`,
    when: pick(['upfront', 'each', 'first', 'last']),
  };
}

/** Terms that are sound more often than not. */
function loan(random) {
  const { pick, whole, once } = random;
  const method = pick(METHODS);
  const date = () =>
    `${whole(2000, 2100)}-${String(whole(1, 12)).padStart(2, '0')}-${String(whole(1, 28)).padStart(2, '0')}`;
  const terms = {
    principal: `${whole(1, 5_000_000)}.${whole(10, 99)}`,
    method,
    periods: pick([1, 2, 3, 6, 12, 24, 36, 360]),
    rate: pick([
      { value: `0.${whole(0, 30)}`, unit: 'annual', yearDays: pick([360, 365]) },
      { value: `0.00${whole(1, 99)}`, unit: 'monthly', yearDays: 360 },
      { value: `0.000${whole(1, 9)}`, unit: 'daily', yearDays: 365 },
    ]),
    dayCount: pick(COUNTS),
    disbursedOn: date(),
    dueDates: dueDates(random),
    rounding: {
      interest: pick(ROUNDINGS),
      remainder: pick(['last', 'first', 'carried']),
      balance: pick(['rounded', 'rounded', 'exact']),
    },
  };
  if (method === 'daily') {
    delete terms.periods;
    terms.termDays = whole(1, 720);
  }
  if (method === 'balloon') terms.balloon = pick([{ rate: '0.3' }, { amortiseOver: terms.periods + 12 }]);
  if (['equalInstalment', 'balloon'].includes(method) && once(0.5)) terms.level = { by: pick(['annuity', 'exactDays']), rounding: pick(ROUNDINGS), unit: pick([1, 10, 100]) };
  if (once(0.5)) terms.firstPeriod = pick(['days', 'fullPeriod', 'monthPlusDays']);
  if (once(0.3)) terms.fees = Array.from({ length: whole(1, 3) }, () => fee(random));
  if (!['bullet', 'daily'].includes(method) && once(0.2)) terms.grace = { principal: whole(0, 2), interest: whole(0, 2), interestMode: pick(['forgive', 'defer']) };
  if (once(0.2)) terms.subsidy = { payer: 'platform', kind: pick(['points', 'share']), value: `0.0${whole(1, 9)}` };
  if (once(0.2)) terms.funders = [{ name: 'a', ratio: '0.35' }, { name: 'b', ratio: '0.65' }];
  return terms;
}

test('random loans add up, or are refused', (context) => {
  const seed = seedOfRun();
  context.diagnostic(`FENQI_SEED=${seed}`);
  const random = chance(seed);
  let made = 0;
  for (let index = 0; index < LOANS; index += 1) {
    const terms = loan(random);
    const what = `FENQI_SEED=${seed} loan ${index} ${JSON.stringify(terms)}`;
    const { answer: plan, error } = outcome(() => fenqi.schedule(terms), what);
    if (error) continue;
    made += 1;
    assertAddsUp(plan, what);
  }
  assert.ok(made > LOANS / 2, `only ${made} of ${LOANS} loans were sound`);
  stillWorks();
});

test('random requests, spoilt in several places', (context) => {
  const seed = seedOfRun();
  context.diagnostic(`FENQI_SEED=${seed}`);
  const random = chance(seed ^ 0x5eed);
  const all = requests();
  const hostile = Object.entries({ ...SOMETIMES, ...NEVER });
  for (let index = 0; index < SPOILT; index += 1) {
    const [name, request] = random.pick(all);
    let spoilt = request;
    const marks = [];
    for (let times = random.whole(1, 4); times > 0; times -= 1) {
      const [kind, make] = random.pick(hostile);
      const path = random.pick(pathsOf(spoilt));
      marks.push(`${kind} at ${path.join('.')}`);
      spoilt = replaced(spoilt, path, make());
      // What was put in is no longer taken apart: it is what it is.
      if (Object.hasOwn(NEVER, kind) || path.length === 0) break;
    }
    outcome(() => call(name, spoilt), `FENQI_SEED=${seed} ${name} with ${marks.join(', ')}`);
  }
  stillWorks();
});
