/** Product documents to begin with: those that ship, and others that between them hold every field. */

import { products } from 'fenqi';

const text = (name) => ({ 'zh-CN': name, en: name });

/** Every method, and every rule that can stand beside the others. */
const MAXIMAL = {
  $schema: './schema/product.json',
  schema: 1,
  id: 'maximal',
  version: 3,
  name: text('全'),
  publishedOn: '2026-10-20',
  principal: { least: '100.00', most: '500000', step: '0.01' },
  periods: [3, 6, 12],
  termDays: { least: 1, most: 365 },
  methods: ['equalInstalment', 'equalPrincipal', 'interestOnly', 'bullet', 'flat', 'daily', 'balloon'],
  rateBounds: { least: '0.0001', most: '0.0006' },
  rate: { value: '0.00025', unit: 'daily', yearDays: 365 },
  dayCount: '30/360US',
  us30FebRule: false,
  dueDates: { policy: 'fixedDay', day: 20, everyMonths: 1, monthEnd: 'clamp', minFirstDays: 15, minFirstRule: 'moreThan' },
  roll: {
    rule: 'modifiedFollowing',
    interestFollows: true,
    holidays: ['2026-10-01', '2026-10-02'],
    makeupWorkingDays: ['2026-10-10'],
  },
  firstPeriod: 'monthPlusDays',
  level: { by: 'exactDays', rounding: 'up', unit: 10, amount: '900', smoothing: true, negativeAmortisation: 'allow' },
  rounding: { interest: 'halfEven', principal: 'down', fee: 'up', remainder: 'first', balance: 'exact', slices: 'each', unit: 100 },
  grace: { principal: 1, interest: 1, interestMode: 'defer' },
  balloon: { rate: '0.3', placement: 'alone' },
  bulletInterest: 'capitalised',
  bulletRows: 'everyPeriod',
  flatInterest: 'totalSplit',
  dailyRounding: 'eachDay',
  fees: [
    { name: '担保费', party: 'guarantor', basis: 'rate', on: 'balance', value: '0.02', per: 'year', when: 'each', rounding: 'down' },
    { name: '开户费', party: 'funder', basis: 'fixed', value: '30.00', when: 'upfront', deducted: true },
    { name: '服务费', party: 'platform', basis: 'rate', on: 'principal', value: 0.01, per: 'time', when: 'upfront', deducted: false },
  ],
  funders: [
    { name: '甲', ratio: '0.7', rounding: 'halfUp' },
    { name: '乙', ratio: 0.3 },
  ],
  subsidy: { payer: 'public', kind: 'share', value: '0.5', cap: '300.00', periods: 3 },
  downPayment: { rate: '0.2', ownRow: true },
  rateChangeDay: 'end',
  accrualInPeriod: 'dailyRate',
  cap: { annual: '0.24', simpleToo: true, blocks: true },
  overdue: {
    graceDays: 3,
    multiplier: '1.5',
    base: 'principalAndInterest',
    rounding: 'daily',
    from: 'graceEnd',
    compound: true,
    adds: true,
    interest: 'goesOn',
    lateFee: { rate: '0.015' },
  },
  allocation: { order: ['interest', 'principal', 'fee', 'penalty', 'compoundInterest'], direction: 'byPart' },
  prepayment: {
    strategy: 'shortenTerm',
    currentRow: 'payFirst',
    paysFirst: 'principal',
    residualInterest: 'recomputed',
    shortenRule: 'relevel',
    nextRule: 'keepInstalment',
    payoffInterest: 'toPeriodEnd',
    settledRows: 'keepInstalment',
    settleFees: 'all',
    whenOverdue: 'refuse',
    beyondDue: 'inAdvance',
    inAdvance: 'evenly',
    chosenInterest: 'toDay',
    refundFrom: 'evenly',
    fee: { kind: 'rate', value: '0.02', waivedAfterPeriods: 3, inside: true },
    lockInDays: 90,
    leastAmount: '500.00',
  },
  minInterestDays: 1,
  closed: [
    { blocks: 'any', fromDay: 28, toDay: 2 },
    { blocks: 'prepayment', beforeDue: 3 },
  ],
  payableDays: 10,
  disclosure: {
    lender: text('银行'),
    guarantor: text('担保'),
    platform: text('平台'),
    merchant: text('商户'),
    insurer: text('保险'),
    earlySettlement: { payee: text('银行'), standard: text('不收取') },
    overdue: { payee: text('银行'), multiplier: '1.5' },
    misuse: { payee: text('银行'), multiplier: 2 },
  },
};

/** What cannot stand beside the others: other policies, sizes and terms. */
const OTHERS = {
  'same day': { dueDates: { policy: 'sameDay', everyMonths: 3, monthEnd: 'firstOfNext' } },
  'last day': { dueDates: { policy: 'lastDayOfMonth', everyMonths: 2, minFirstDays: 5, minFirstRule: 'atLeast' } },
  quarterly: { dueDates: { policy: 'quarterly', anchor: 'disbursement', monthEnd: 'clamp' } },
  'by quarters': { dueDates: { policy: 'quarterly', anchor: 'calendarQuarter', day: 21, minFirstDays: 10, minFirstRule: 'moreThan' } },
  points: { subsidy: { payer: 'merchant', kind: 'points', value: '0.01', mostShare: '0.5', cap: '3000', periods: 3 } },
  days: { dueDates: { policy: 'everyNDays', n: 30 }, balloon: { amount: '100.00' } },
  weeks: { dueDates: { policy: 'everyNWeeks', n: 2 }, balloon: { amortiseOver: 36 } },
  'a matrix': {
    allocation: {
      matrix: ['overdue', 'due', 'inAdvance'].flatMap((late) =>
        ['penalty', 'compoundInterest', 'fee', 'guaranteeFee', 'interest', 'principal'].map((part) => `${late}.${part}`),
      ),
    },
    prepayment: { fee: { kind: 'fixed', value: '30.00' } },
  },
  'a late fee of an amount': { overdue: { interest: 'goesOnInPeriod', lateFee: { amount: '20' } } },
  'no prepayment fee': { prepayment: { fee: { kind: 'none' } } },
  dates: { dueDates: { policy: 'explicit', dates: ['2026-12-01', '2027-01-01'] }, downPayment: { amount: '10' } },
};

/** Only daily, so that no instalments need to be offered. */
const DAILY = (({ level, grace, balloon, bulletInterest, bulletRows, flatInterest, rateChangeDay, ...rest }) => ({
  ...rest,
  methods: ['daily'],
  periods: [],
}))(MAXIMAL);

/**
 * The documents by name, each sound, and the fields of each that no other document has so.
 * @returns {Map<string, { document: object, own: string[] }>}
 */
export function documents() {
  const all = new Map(products().map(({ id, document }) => [id, { document, own: [] }]));
  all.set('maximal', { document: MAXIMAL, own: Object.keys(MAXIMAL) });
  for (const [name, fields] of Object.entries(OTHERS)) {
    all.set(`maximal, ${name}`, { document: { ...MAXIMAL, ...fields }, own: Object.keys(fields) });
  }
  all.set('daily', { document: DAILY, own: ['methods', 'periods', 'termDays'] });
  return all;
}
