/** Every code of the table can be met, at the path that is wrong, with a message that tells what to do. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as fenqi from 'fenqi';
import { TABLE } from './support/codes.mjs';
import { outcome } from './support/outcome.mjs';
import { BARE, FLEX, LOAN } from './support/requests.mjs';

const { schedule, compare, dueDates, product } = fenqi;
const document = () => structuredClone(product('flex-12').document);
const throwing = () => Object.defineProperty({}, 'value', { enumerable: true, get() { throw 1; } });

/** code: [call, path, what the message says] */
const MET = {
  missing_field: [() => schedule({ ...BARE, principal: undefined }), 'principal', /required/],
  unknown_field: [() => schedule({ ...BARE, intrest: 1 }), 'intrest', /known are: .*principal/],
  wrong_type: [() => schedule({ ...BARE, periods: 'six' }), 'periods', /expected/],
  not_an_option: [() => schedule({ ...BARE, method: 'equal' }), 'method', /equalInstalment/],
  too_large: [() => schedule({ ...BARE, principal: '1'.repeat(20_000) }), 'principal', /larger than/],
  unreadable: [() => schedule({ ...BARE, rate: throwing() }), 'rate.value', /plain data/],
  conflicting_fields: [
    () => schedule({ ...BARE, downPayment: { rate: '0.1', amount: '1.00' } }),
    null,
    /cannot stand beside/,
  ],
  invalid_number: [() => schedule({ ...BARE, principal: '1,000' }), 'principal', /decimal number/],
  too_many_decimals: [() => schedule({ ...BARE, principal: '1.005' }), 'principal', /at most 2/],
  out_of_range: [() => schedule({ ...BARE, periods: 100_000 }), 'periods', /between 1 and 1200/],
  invalid_date: [() => schedule({ ...BARE, disbursedOn: '2026-02-30' }), 'disbursedOn', /YYYY-MM-DD/],
  invalid_time: [() => fenqi.bankingHours({ orderedAt: '2026-03-10 17:30', amount: '1' }), 'orderedAt', /no zone/],
  date_order: [
    () => dueDates({ disbursedOn: '2026-03-05', periods: 1, dueDates: { policy: 'explicit', dates: ['2026-03-04'] } }),
    'dueDates.dates[0]',
    /must be/,
  ],
  amount_too_large: [
    () => schedule({ ...BARE, principal: '90071992547409.00', rate: { ...BARE.rate, value: '9' } }),
    null,
    /90 071 992 547 409/,
  ],
  shares_not_whole: [
    () => schedule({ ...BARE, funders: [{ name: 'a', ratio: '0.5' }, { name: 'b', ratio: '0.4' }] }),
    'funders',
    /sum to 0\.9/,
  ],
  empty_list: [() => product({ ...document(), methods: [] }), 'methods', /at least 1/],
  unknown_product: [() => schedule({ ...FLEX, product: 'flex-13' }), 'product', /flex-12/],
  unsupported_version: [() => product({ ...document(), schema: 2 }), 'schema', /reads 1/],
  principal_below_least: [() => schedule({ ...FLEX, principal: '1.00' }), 'principal', /at least 500/],
  principal_above_most: [() => schedule({ ...FLEX, principal: '900000.00' }), 'principal', /at most 200000/],
  principal_not_on_step: [() => schedule({ ...FLEX, principal: '1001.00' }), 'principal', /nearest/],
  term_not_offered: [() => schedule({ ...FLEX, periods: 5 }), 'periods', /3, 6, 9/],
  method_not_offered: [() => schedule({ ...FLEX, method: 'bullet' }), 'method', /equalInstalment/],
  rate_not_offered: [
    () => schedule({ ...FLEX, product: 'fixed-day-20', rate: { value: '0.9', unit: 'daily', yearDays: 365 } }),
    null,
    /lies between/,
  ],
  fixed_by_product: [() => schedule({ ...FLEX, dayCount: 'ACT/360' }), 'dayCount', /product fixes/],
  rate_cap_exceeded: [
    () => schedule({ ...BARE, rate: { ...BARE.rate, value: '0.5' }, cap: { annual: '0.24', blocks: true } }),
    null,
    /above the cap of/,
  ],
  instalment_below_interest: [
    () =>
      schedule({
        ...BARE,
        periods: 360,
        rate: { ...BARE.rate, value: '0.24' },
        dayCount: 'ACT/360',
        rounding: { interest: 'up' },
        dueDates: { policy: 'sameDay', everyMonths: 1 },
        level: { by: 'annuity', rounding: 'down', unit: 100 },
        principal: '100.00',
      }),
    null,
    /does not cover/,
  ],
  balloon_too_large: [
    () => schedule({ ...BARE, method: 'balloon', balloon: { amount: '120000.00' } }),
    null,
    /smaller than the principal/,
  ],
  coupon_not_applicable: [
    () => schedule({ ...BARE, coupons: [{ kind: 'interestFree', days: 7, validTo: '2026-03-04' }] }),
    'coupons[0]',
    /expired/,
  ],
  coupon_used_twice: [
    () => {
      const coupon = { id: 'a', kind: 'interestFree', days: 7, stacking: 'any' };
      return schedule({ ...BARE, coupons: [coupon, coupon] });
    },
    'coupons[1]',
    /once/,
  ],
  duplicate_event: [
    () => {
      const event = { id: 'p1', on: '2026-06-01', kind: 'repaid', amount: '1.00' };
      return fenqi.loanState({ ...LOAN, events: [event, event] });
    },
    'loan.events[1].id',
    /p1/,
  ],
  unknown_event: [
    () => fenqi.loanState({ ...LOAN, events: [{ id: 'r1', on: '2026-06-01', kind: 'reversed', event: 'p9' }] }),
    'loan.events[0].event',
    /event/,
  ],
  unknown_product_version: [
    () => {
      const { principal, periods, disbursedOn } = FLEX;
      return fenqi.loanState({ schema: 1, product: 'flex-12', productVersion: 99, terms: { principal, periods, disbursedOn }, events: [] });
    },
    'loan.productVersion',
    /version/,
  ],
  nothing_to_repay: [() => schedule({ ...BARE, grace: { principal: 6 } }), 'grace.principal', /grace/],
};

/** What only a host without the module, or a defect, can bring about. */
const NOT_HERE = {
  payment_too_low: 'a result of annualRate, no error: payments that do not repay the principal',
  not_ready: 'Node loads by itself; tests/consumers meet it where a bundler does not',
  load_failed: 'tests/consumers load a module that is not there',
  load_blocked: 'a browser with a content security policy',
  wasm_unsupported: 'a host without WebAssembly',
  internal: 'a defect; the tests assert that nothing a caller passes brings it about',
};

test('the table has a row here for each code', () => {
  const here = [...Object.keys(MET), ...Object.keys(NOT_HERE)];
  assert.deepEqual(Object.keys(TABLE).sort(), here.sort());
});

test('the declarations list the codes of the table', () => {
  const file = new URL('../../target/pkg/dist/types/error.d.mts', import.meta.url);
  const union = /export type ErrorCode =([^;]+);/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  const codes = Array.from(union.matchAll(/'(\w+)'/g), ([, code]) => code);
  assert.deepEqual(codes.sort(), Object.keys(TABLE).sort());
});

for (const [code, [call, path, says]] of Object.entries(MET)) {
  test(`${code} can be met`, () => {
    const { error } = outcome(call, code);
    assert.equal(error?.code, code, error?.message);
    if (path !== null) assert.equal(error.path, path);
    assert.match(error.message, says);
    assert.ok(error.message.includes(code), 'the message names the code');
    assert.equal(error.name, 'FenqiError');
    assert.ok(error instanceof Error && error.stack.length > 0);
  });
}

test('the first of several failures is given: values in order, then the product', () => {
  const rows = [
    [{ ...BARE, principal: 'x', disbursedOn: 'y' }, 'invalid_number'],
    [{ ...FLEX, principal: '1.00', periods: 5, disbursedOn: '2026-02-30' }, 'invalid_date'],
    [{ ...FLEX, principal: '1.00', periods: 5 }, 'principal_below_least'],
  ];
  for (const [terms, code] of rows) assert.equal(outcome(() => schedule(terms), code).error?.code, code);
});

test('an error crosses as plain data', () => {
  const { error } = outcome(MET.out_of_range[0], 'out_of_range');
  const { code, path, fault, retryable, facts } = error;
  assert.deepEqual(JSON.parse(JSON.stringify({ code, path, fault, retryable, facts })), {
    code: 'out_of_range',
    path: 'periods',
    fault: 'caller',
    retryable: false,
    facts: { min: '1', max: '1200' },
  });
  const [cell] = compare({ base: { ...FLEX, periods: 5 } });
  assert.equal(cell.error.code, 'term_not_offered');
});
