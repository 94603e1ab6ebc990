/**
 * The same questions in every runtime: what they answer must equal what Node answers.
 *
 * `scenario(fenqi)` takes the package, ready to be called, and gives plain data. It needs nothing of
 * its host but the language of 2017, so that it runs in mini-programs and old web views as it is.
 * What a call throws is an answer too: its code, its path and what it names.
 */

'use strict';

const FLEX = { product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' };

/** All its rules in the terms, and a fee whose name is no ASCII: text crosses in both directions. */
const BARE = {
  principal: '120000',
  method: 'equalPrincipal',
  periods: 24,
  disbursedOn: '2028-01-31',
  rate: { value: '0.0486', unit: 'annual', yearDays: 360 },
  dayCount: 'ACT/360',
  dueDates: { policy: 'sameDay' },
  fees: [{ name: '担保费 😀', party: 'guarantor', basis: 'fixed', value: '1.50', when: 'each' }],
};

const LOAN = {
  schema: 1,
  terms: {
    principal: '1200',
    method: 'equalPrincipal',
    periods: 4,
    disbursedOn: '2026-01-01',
    rate: { value: '0.12', unit: 'annual', yearDays: 360 },
    dayCount: 'monthly',
    dueDates: { policy: 'sameDay' },
  },
  rules: { overdue: { graceDays: 3 }, prepayment: { strategy: 'reduceInstalment' } },
  events: [{ id: 'p1', on: '2026-02-01', kind: 'repaid', amount: '312.00' }],
};

const COUPONS = [
  { id: 'week', kind: 'interestFree', days: 7 },
  { id: 'twenty', kind: 'amountOff', amount: '20', leastAmount: '20000' },
];

const BOOK = {
  quotas: [
    { id: 'daily', preCredit: '20000.00', granted: '10000.00', validFrom: '2026-01-01', validTo: '2026-12-31', pool: 'all' },
    { id: 'shop', revolving: false, granted: '8000.00', pool: 'all' },
  ],
  pools: [{ id: 'all', limit: '12000.00' }],
};

const DRAWN = [
  { id: 'e1', on: '2026-02-01', quota: 'daily', kind: 'occupied', order: 'o1', amount: '3000.00' },
  { id: 'e2', on: '2026-02-20', quota: 'daily', kind: 'principalRepaid', order: 'o1', amount: '1000.00' },
  { id: 'e3', on: '2026-02-21', quota: 'shop', kind: 'occupied', order: 'o2', amount: '8000.01' },
];

/** Each by the name under which its answer stands. */
const QUESTIONS = {
  plan: (fenqi) => fenqi.schedule(FLEX),
  planRates: (fenqi) => fenqi.schedule(FLEX).annualRate,
  planDisclosure: (fenqi) => fenqi.schedule(FLEX).disclosure,
  planCell: (fenqi) => fenqi.schedule(FLEX).explain(1, 'interest'),
  planColumn: (fenqi) => Array.from(fenqi.schedule(FLEX).columns().interest),
  bare: (fenqi) => fenqi.schedule(BARE),
  bareFees: (fenqi) => fenqi.schedule(BARE).rows.map((row) => row.fees),
  // A term of 1200 makes the module's memory grow.
  longest: (fenqi) => fenqi.schedule(Object.assign({}, BARE, { periods: 1200, principal: '90000000' })).totals,
  compared: (fenqi) =>
    fenqi.compare({
      base: { disbursedOn: '2026-01-31' },
      products: ['flex-12', 'bank-level'],
      principals: ['10000', 20000],
      periods: [6, 12],
    }).map((cell) => ({ plan: cell.plan, error: cell.error && said(cell.error) })),
  pbocRate: (fenqi) => fenqi.annualRate({ method: 'pboc', received: '99000', payments: Array(12).fill('8833.30') }),
  noRate: (fenqi) => fenqi.annualRate({ method: 'irr', flows: ['100', '100'] }),
  state: (fenqi) => fenqi.loanState(LOAN, { on: '2026-03-11' }),
  trial: (fenqi) => fenqi.trial(LOAN, { on: '2026-02-16', intent: { kind: 'amount', amount: '304.82' } }),
  repayments: (fenqi) => fenqi.compareRepayments(LOAN, { on: '2026-02-16', amount: '304.82' }),
  couponsApplied: (fenqi) => fenqi.applyCoupons(Object.assign({}, FLEX, { coupons: [COUPONS[0]] })),
  couponsWeighed: (fenqi) => fenqi.bestCoupon(Object.assign({}, FLEX, { coupons: COUPONS })),
  quota: (fenqi) =>
    fenqi.quota({
      book: BOOK,
      events: DRAWN,
      on: '2026-03-18',
      quota: 'daily',
      product: { least: '550.00', step: '500.00', most: '50000.00', terms: [3, 6, 12] },
    }),
  refusedByProduct: (fenqi) => fenqi.schedule(Object.assign({}, FLEX, { principal: '10050' })),
  refusedDeepInside: (fenqi) =>
    fenqi.schedule(Object.assign({}, BARE, { fees: [Object.assign({}, BARE.fees[0], { value: '一元' })] })),
  refusedEvent: (fenqi) => fenqi.loanState(Object.assign({}, LOAN, { events: [{ id: 'p1', on: '2025-12-31', kind: 'repaid', amount: '1' }] })),
  // By name: the number that the engine gave one is the package's own, and depends on what came before.
  products: (fenqi) => fenqi.products().map(({ id, version, document }) => ({ id, version, document })),
  version: (fenqi) => fenqi.version,
};

/** What a failure says that is stable. */
function said(error) {
  if (error.name !== 'FenqiError') throw error;
  return { code: error.code, path: error.path, fault: error.fault, retryable: error.retryable, facts: error.facts };
}

function scenario(fenqi) {
  const answers = {};
  Object.keys(QUESTIONS).forEach((name) => {
    let answer;
    try {
      answer = QUESTIONS[name](fenqi);
    } catch (error) {
      answer = { refused: said(error) };
    }
    // Plans and rows read themselves out when they are written as JSON.
    answers[name] = JSON.parse(JSON.stringify(answer));
  });
  return answers;
}

module.exports = scenario;
