/** A valid request for every exported function, between them with every field there is. */

import * as fenqi from 'fenqi';

export const FLEX = {
  product: 'flex-12',
  principal: '10000.00',
  periods: 12,
  disbursedOn: '2026-01-31',
};

export const BARE = {
  principal: '120000.00',
  method: 'equalInstalment',
  periods: 6,
  rate: { value: '0.0785', unit: 'annual', yearDays: 365 },
  dayCount: 'ACT/365F',
  disbursedOn: '2026-03-05',
  dueDates: { policy: 'fixedDay', day: 20, everyMonths: 1, monthEnd: 'clamp', minFirstDays: 10, minFirstRule: 'atLeast' },
};

/** Every rule that can stand beside the others. */
export const FULL = {
  ...BARE,
  us30FebRule: true,
  roll: {
    rule: 'following',
    interestFollows: true,
    holidays: ['2026-05-01', '2026-10-01'],
    makeupWorkingDays: ['2026-10-10'],
  },
  firstPeriod: 'days',
  level: { by: 'exactDays', rounding: 'halfUp', unit: 1, amount: '900.00', smoothing: true, negativeAmortisation: 'refuse' },
  rounding: {
    interest: 'halfUp',
    principal: 'halfEven',
    fee: 'up',
    remainder: 'last',
    balance: 'rounded',
    slices: 'each',
    unit: 1,
  },
  grace: { principal: 1, interest: 1, interestMode: 'defer' },
  fees: [
    { name: 'service', party: 'platform', basis: 'rate', on: 'principal', value: '0.002', when: 'each' },
    { name: 'guarantee', party: 'guarantor', basis: 'rate', on: 'balance', value: '0.01', per: 'year', when: 'each', rounding: 'down' },
    { name: 'opening', party: 'funder', basis: 'fixed', value: '30.00', when: 'upfront', deducted: true },
  ],
  funders: [
    { name: 'bank', ratio: '0.7', rounding: 'halfUp' },
    { name: 'trust', ratio: '0.3' },
  ],
  subsidy: { payer: 'merchant', kind: 'points', value: '0.005', mostShare: '0.5', cap: '100.00', periods: 3 },
  downPayment: { rate: '0.1', ownRow: true },
  drawdowns: [{ on: '2026-04-15', amount: '1000.00' }],
  rateChanges: [{ from: '2026-06-01', value: '0.06' }],
  rateChangeDay: 'start',
  cap: { annual: '0.24', simpleToo: true, blocks: false },
};

const COUPON_TERMS = {
  id: 'spring',
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  leastAmount: '1000.00',
  leastPeriods: 3,
  leastDays: 30,
  methods: ['equalInstalment'],
  stacking: 'otherKinds',
  onPrepayment: 'again',
  onOverdue: 'loseRow',
  onRefund: 'return',
};
const COUPONS = [
  { ...COUPON_TERMS, kind: 'rateDiscount', factor: '0.625', periods: 3, effect: 'keepPrincipal', cap: '30.00' },
  { kind: 'interestFree', days: 7, principalCap: '5000', discountRounding: 'discount', stacking: 'otherKinds' },
  { kind: 'amountOff', amount: '5.00', placement: 'spread', stacking: 'otherKinds' },
];
const REPLACED = { kind: 'rateDiscount', replaceRate: { value: '0.03', unit: 'annual', yearDays: 365 }, effect: 'resolve' };

const POLICIES = [
  { policy: 'sameDay', everyMonths: 3, monthEnd: 'firstOfNext' },
  BARE.dueDates,
  { policy: 'lastDayOfMonth', minFirstDays: 5, minFirstRule: 'moreThan' },
  { policy: 'quarterly', anchor: 'calendarQuarter', day: 30, minFirstDays: 10 },
  { policy: 'everyNDays', n: 30 },
  { policy: 'everyNWeeks', n: 2 },
  { policy: 'explicit', dates: ['2026-04-01', '2026-05-01'] },
];

const FLOWS = [
  { on: '2026-01-31', amount: '-10000.00' },
  { on: '2026-07-31', amount: '5100.00' },
  { on: '2027-01-31', amount: '5100.00' },
];
const DAYS = [
  { day: 0, amount: '100' },
  { day: 31, amount: '-101' },
];

const QUOTA_EVENT = { on: '2026-02-01', quota: 'q1' };

const QUOTA = {
  book: {
    quotas: [
      {
        id: 'q1',
        revolving: true,
        preCredit: '20000.00',
        granted: '10000.00',
        validFrom: '2026-01-01',
        validTo: '2026-12-31',
        temporary: { amount: '500.00', validFrom: '2026-01-21', validTo: '2026-02-20' },
        pool: 'p1',
      },
      { id: 'q2', granted: '5000.00', pool: 'p1' },
    ],
    pools: [{ id: 'p1', limit: '12000.00' }],
  },
  events: [
    { ...QUOTA_EVENT, id: 'e1', kind: 'occupied', order: 'o1', amount: '3000.00' },
    { ...QUOTA_EVENT, id: 'e2', kind: 'principalRepaid', order: 'o1', amount: '1000.00' },
    { ...QUOTA_EVENT, id: 'e3', kind: 'released', order: 'o1' },
    { ...QUOTA_EVENT, id: 'e4', kind: 'frozen', amount: '100.00' },
    { ...QUOTA_EVENT, id: 'e5', kind: 'unfrozen', amount: '50.00' },
    { ...QUOTA_EVENT, id: 'e6', kind: 'granted', amount: '11000.00', validFrom: '2026-01-01', validTo: '2026-12-31' },
    { ...QUOTA_EVENT, id: 'e7', kind: 'temporary', amount: '0.00', validFrom: '2026-01-01', validTo: '2026-12-31' },
    { ...QUOTA_EVENT, id: 'e8', kind: 'preCredit', amount: '0.00' },
  ],
  on: '2026-03-01',
  quota: 'q1',
  product: { least: '500.00', step: '100.00', most: '50000.00', terms: [3, 6, 12], stepFrom: 'least', matureWithinValidity: true },
};

const BINS = {
  schema: 1,
  version: '2026-11-22',
  source: 'a test',
  banks: [{
    code: 'ABC',
    name: { 'zh-CN': '中国农业银行', en: 'Agricultural Bank of China' },
    cards: [{ type: 'debit', length: 19, bins: ['622848'] }],
  }],
};

/** Functions that take a loan, and then what is asked of it. */
const OF_A_LOAN = ['loanState', 'trial', 'compareRepayments'];

/** Calls a function with a request; a loan in it stands before the rest. */
export function call(name, request, ...more) {
  if (!OF_A_LOAN.includes(name)) return fenqi[name](request, ...more);
  let loan;
  let asked = request;
  try {
    if (typeof request === 'object' && Object.hasOwn(request, 'loan')) ({ loan, ...asked } = request);
  } catch {
    // What cannot be taken apart goes in as it is.
  }
  return fenqi[name](loan, asked);
}

/** A loan with an event of every kind, one a month. */
export const LOAN = {
  schema: 1,
  terms: BARE,
  rules: {
    overdue: {
      graceDays: 3,
      multiplier: '1.5',
      base: 'principal',
      rounding: 'cumulative',
      from: 'dueDate',
      compound: true,
      adds: false,
      interest: 'goesOn',
      lateFee: { rate: '0.01' },
    },
    allocation: { order: ['penalty', 'compoundInterest', 'interest', 'fee', 'guaranteeFee', 'principal'], direction: 'byPart' },
    prepayment: {
      strategy: 'shortenTerm',
      currentRow: 'reamortise',
      paysFirst: 'principal',
      residualInterest: 'recomputed',
      shortenRule: 'relevel',
      nextRule: 'keepInstalment',
      payoffInterest: 'toDay',
      settledRows: 'keepInstalment',
      settleFees: 'none',
      whenOverdue: 'payDueFirst',
      beyondDue: 'prepay',
      inAdvance: 'next',
      chosenInterest: 'scheduled',
      refundFrom: 'evenly',
      fee: { kind: 'rate', value: '0.01', waivedAfterPeriods: 3, inside: true },
      lockInDays: 1,
      leastAmount: '1.00',
    },
    minInterestDays: 1,
    closed: [{ blocks: 'any', fromDay: 30, toDay: 31 }, { blocks: 'prepayment', beforeDue: 1 }],
    payableDays: 200,
  },
  events: [
    { id: 'a', on: '2026-03-20', kind: 'repaid', amount: '500.00', intent: { kind: 'amount', amount: '500.00', strategy: 'lastInstalments', inAdvance: 'last' } },
    { id: 'b', on: '2026-03-20', kind: 'deducted', amount: '500.00', strategy: 'nextInstalments' },
    { id: 'c', on: '2026-03-25', kind: 'waived', amount: '1.00', part: 'interest', period: 1 },
    { id: 'd', on: '2026-03-26', kind: 'charge', amount: '1.00', part: 'fee' },
    { id: 'e', on: '2026-04-01', kind: 'drawdown', amount: '1000.00', period: 2 },
    { id: 'f', on: '2026-04-21', kind: 'rateChanged', rate: '0.06' },
    { id: 'g', on: '2026-04-22', kind: 'extended', periods: 2, rate: '0.07', period: 4, grace: 1 },
    { id: 'o', on: '2026-04-22', kind: 'charge', amount: '1.00', part: 'fee', dueDate: '2026-04-30' },
    { id: 'n', on: '2026-04-23', kind: 'dueDateChanged', dueDate: '2026-05-25', period: 3 },
    { id: 'h', on: '2026-05-01', kind: 'refunded', amount: '100.00' },
    { id: 'i', on: '2026-05-21', kind: 'compensated' },
    { id: 'j', on: '2026-05-22', kind: 'reAmortised', principalOnly: true },
    { id: 'k', on: '2026-05-23', kind: 'reAged', periods: 3, firstDue: '2026-06-20', dueDates: { policy: 'sameDay', everyMonths: 1 } },
    { id: 'l', on: '2026-05-24', kind: 'reversed', event: 'd' },
    { id: 'm', on: '2026-06-24', kind: 'accelerated' },
  ],
};

/** A loan by a product. */
const BY_PRODUCT = {
  schema: 1,
  product: 'flex-12',
  productVersion: 3,
  terms: { principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' },
  events: [],
};

/** `[function, request]`: each request is sound, and together they name every field. */
export function requests() {
  const document = structuredClone(fenqi.product('flex-12').document);
  const { rate, ...rest } = BARE;
  const { method, periods, ...base } = BARE;
  return [
    ['schedule', FLEX],
    ['schedule', BARE],
    ['schedule', FULL],
    ['schedule', { ...FLEX, product: document }],
    ['schedule', { ...BARE, method: 'balloon', balloon: { rate: '0.3', placement: 'alone' } }],
    ['schedule', { ...BARE, method: 'balloon', balloon: { amount: '1000.00' } }],
    ['schedule', { ...BARE, method: 'balloon', balloon: { amortiseOver: 12 } }],
    ['schedule', { ...BARE, method: 'bullet', bulletInterest: 'capitalised', bulletRows: 'everyPeriod' }],
    ['schedule', { ...BARE, method: 'flat', flatInterest: 'totalSplit', downPayment: { amount: '1.00' } }],
    ['schedule', { ...rest, rate, method: 'daily', periods: 1, termDays: 30, dueDates: { policy: 'sameDay' }, dailyRounding: 'eachDay' }],
    ['schedule', { ...BARE, firstDue: '2026-04-20' }],
    ['schedule', { ...FULL, coupons: COUPONS, subsidyUsed: '1.00' }],
    ['applyCoupons', { ...FLEX, coupons: COUPONS }],
    ['applyCoupons', { ...BARE, coupons: [REPLACED] }],
    ['bestCoupon', { ...FLEX, coupons: [...COUPONS, REPLACED, { kind: 'interestFree', periods: 2 }] }],
    ['product', 'flex-12'],
    ['product', document],
    ['compare', {
      base: { disbursedOn: '2026-01-31' },
      products: ['flex-12', document],
      periods: [3],
      principals: ['1000.00'],
    }],
    ['compare', { base, methods: ['equalInstalment', 'equalPrincipal'], periods: [3, 6] }],
    ['annualRate', { method: 'irr', flows: ['-100', '60', '60'] }],
    ['annualRate', { method: 'pboc', received: '99000', payments: ['50000.00', '50000.00'], periodsPerYear: 12 }],
    ['annualRate', { method: 'xirr', flows: FLOWS, dayCount: 'ACT/360' }],
    ['annualRate', {
      method: 'euAprc',
      drawdowns: [{ t: '0', amount: '1000' }],
      payments: [{ t: '3/366+1/12', amount: '500' }, { amount: '100', count: 6, firstT: '2/12', stepT: '1/12' }],
    }],
    ['annualRate', { method: 'ukApr', flows: DAYS, yearDays: '365.25' }],
    ['annualRate', { method: 'euAprcDays', flows: DAYS }],
    ['annualRate', {
      method: 'usRegZ',
      advances: [{ on: '1978-01-10', amount: '500.00' }],
      payments: [{ on: '1978-02-10', amount: '260.00' }, { on: '1978-03-10', amount: '260.00' }],
      unitPeriod: 'M1',
      unitPeriodsPerYear: 12,
    }],
    ['annualRate', { method: 'payments', principal: '1000', payment: '100', periods: 12 }],
    ['interest', { principal: '10000', rate: { value: '0.09125', unit: 'annual', yearDays: 365 }, days: 1, rounding: 'halfUp' }],
    ['interest', { principal: '10000', rate: BARE.rate, from: '2026-01-31', to: '2026-02-28', dayCount: '30/360US', us30FebRule: false }],
    ['dayCount', { convention: '30/360US', from: '2026-01-31', to: '2026-02-28', us30FebRule: true }],
    ['dayCount', {
      convention: 'ACT/ACT-ISMA',
      from: '2026-01-31',
      to: '2026-02-28',
      referenceFrom: '2026-01-31',
      referenceTo: '2026-07-31',
    }],
    ['dayCount', { convention: '30/360-ISDA', from: '2026-01-31', to: '2026-02-28', terminationDate: '2026-02-28' }],
    ...POLICIES.map((dueDates) => ['dueDates', { disbursedOn: '2026-03-05', periods: 2, dueDates, roll: FULL.roll }]),
    ['dueDates', { disbursedOn: '2026-03-05', periods: 2, dueDates: { policy: 'sameDay' }, firstDue: '2026-04-20' }],
    ['euInterval', { from: '2012-01-12', to: '2012-04-15', unit: 'month' }],
    ['tvm', { fn: 'pmt', rate: 0.01, nper: 12, pv: 1000, fv: 0, when: 0 }],
    ['tvm', { fn: 'cumipmt', rate: 0.01, nper: 12, pv: 1000, start: 1, end: 12 }],
    ['tvm', { fn: 'ipmt', rate: 0.01, nper: 12, pv: 1000, per: 3 }],
    ['tvm', { fn: 'rate', nper: 12, pmt: -100, pv: 1000 }],
    ['loanState', { loan: LOAN, on: '2026-07-01' }],
    ['loanState', { loan: BY_PRODUCT }],
    ['trial', { loan: BY_PRODUCT, on: '2026-03-31', intent: { kind: 'amount', amount: '3000.00', strategy: 'shortenTerm' } }],
    ['trial', { loan: BY_PRODUCT, on: '2026-03-31', intent: { kind: 'periods', periods: [1, 2] } }],
    ['compareRepayments', { loan: BY_PRODUCT, on: '2026-03-31', amount: '3000.00' }],
    ['round', { value: '3.055', decimals: 2, rounding: 'halfEven' }],
    ['bankingHours', {
      orderedAt: '2026-10-10T20:42:00',
      amount: '1000000.01',
      holidays: ['2026-10-01'],
      makeupWorkingDays: ['2026-10-10'],
      rule: { anyHourUpTo: '1000000', opens: '00:30', closes: '17:30', earlyWindow: 'afterWorkingDay', closesInclusive: true },
    }],
    ['quota', QUOTA],
    ['checkIdentity', { kind: 'residentId', value: '110199199003070009', on: '2026-03-06' }],
    ['checkIdentity', { kind: 'bankCard', value: '6228480000000000000', bins: BINS }],
    ['checkIdentity', { kind: 'mobile', value: '13800005678' }],
    ['checkIdentity', { kind: 'creditCode', value: '91110199MA00000004' }],
  ];
}
