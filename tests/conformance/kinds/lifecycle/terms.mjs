/**
 * Fineract's loan products as terms and rules of the package.
 *
 * What a setting means is read from Fineract's own tests and their set-up (the `source` of each
 * vector). The step that makes a loan there sets the grace on interest from the column of
 * interest-free periods, and nothing from the column of the grace on interest.
 */

import { schedule } from 'fenqi';
import { Fields, Unmapped } from '../../check.mjs';
import { perCent, yuan } from '../../figures.mjs';
import { fineractPolicy } from '../dates.mjs';
import { fineractDayCount } from '../day_count.mjs';
import { MULTIPLES } from '../emi_model.mjs';

const parts = (text) => text.split(' ');
const PENALTY_FIRST = parts('penalty compoundInterest fee guaranteeFee interest principal');
const FEE_LAST = parts('penalty compoundInterest interest principal fee guaranteeFee');
const PRINCIPAL_THEN_INTEREST = parts('penalty compoundInterest fee guaranteeFee principal interest');
const PRINCIPAL_FIRST = parts('principal penalty compoundInterest fee guaranteeFee interest');

/** The parts in the order of rows that are late or due, and of rows paid in advance. */
const matrix = (due, inAdvance) => ({
  matrix: [['overdue', due], ['due', due], ['inAdvance', inAdvance]].flatMap(([late, cells]) => cells.map((part) => `${late}.${part}`)),
});

const ALLOCATIONS = {
  PENALTIES_FEES_INTEREST_PRINCIPAL_ORDER: { order: PENALTY_FIRST },
  DUE_PENALTY_FEE_INTEREST_PRINCIPAL_IN_ADVANCE_PRINCIPAL_PENALTY_FEE_INTEREST: matrix(PENALTY_FIRST, PRINCIPAL_FIRST),
  DUE_PENALTY_INTEREST_PRINCIPAL_FEE_IN_ADVANCE_PENALTY_INTEREST_PRINCIPAL_FEE: { order: FEE_LAST },
  // The source's default; products that order it otherwise do not say so in the vector.
  ADVANCED_PAYMENT_ALLOCATION: matrix(PRINCIPAL_THEN_INTEREST, PRINCIPAL_THEN_INTEREST),
};

/** What is paid before it is due lays the rest of the plan anew, where interest follows the balance. */
const STRATEGIES = {
  undefined: { strategy: 'reduceInstalment', currentRow: 'payFirst' },
  REDUCE_EMI_AMOUNT: { strategy: 'reduceInstalment', currentRow: 'payFirst' },
  REDUCE_NUMBER_OF_INSTALLMENTS: { strategy: 'shortenTerm', currentRow: 'payFirst' },
  RESCHEDULE_NEXT_REPAYMENTS: { strategy: 'nextInstalments', nextRule: 'keepInstalment' },
  'ADJUST_LAST_UNPAID_PERIOD(4)': { strategy: 'nextInstalments', nextRule: 'keepInstalment', settledRows: 'keepInstalment' },
};

/** What a credit or a refund pays first of rows that are not due. */
const EARLY = { GOODWILL_CREDIT: 'last', MERCHANT_ISSUED_REFUND: 'evenly' };

const AMORTISATIONS = {
  EQUAL_INSTALLMENTS: 'equalInstalment',
  EQUAL_PRINCIPAL: 'equalPrincipal',
  EQUAL_PRINCIPAL_PAYMENTS: 'equalPrincipal',
};

const PAYOFFS = { undefined: 'toDay', TILL_PRECLOSE_DATE: 'toDay', TILL_REST_FREQUENCY_DATE: 'toPeriodEnd' };

/** Interest by the period is a twelfth; by the day, the cumulative engine has 365 days in every year. */
function dayCountOf(config, byPeriod, progressive, inMonths) {
  const own = fineractDayCount(config, inMonths);
  if (byPeriod) return { dayCount: 'monthly', yearDays: own.yearDays };
  if (progressive || own.yearDays !== 365) return own;
  return { dayCount: 'ACT/365F', yearDays: 365 };
}

/** A product of the source: `LP1_…` on the cumulative engine, `LP2_ADV_PYMNT_…` on the progressive one. */
export class Product {
  constructor(vector) {
    const inputs = new Fields(vector.inputs, 'inputs');
    const name = inputs.need('product');
    if (!inputs.has('product_config')) throw new Unmapped(`the product ${name} has no settings`);
    const config = new Fields(inputs.need('product_config'), 'inputs.product_config');
    this.approved = yuan(inputs.need('principal'));
    this.submittedOn = inputs.need('submitted_on');
    const byPeriod = inputs.choose('interest_period', { SAME_AS_REPAYMENT_PERIOD: true, DAILY: false });
    const progressive = name.startsWith('LP2_ADV_PYMNT');
    const allocation = inputs.choose('allocation_strategy', ALLOCATIONS);
    // Loans of this strategy are laid anew from a day on, whatever they are called.
    this.progressive = progressive || vector.inputs.allocation_strategy === 'ADVANCED_PAYMENT_ALLOCATION';
    this.terms = this.#terms(inputs, config, byPeriod, progressive);
    // The products with both directions in their names pay by the kind of payment.
    this.byKind = name.includes('_ADV_PMT_ALLOC_');
    const direction = name.endsWith('_VERTICAL') ? 'byPart' : 'byInstalment';
    this.rules = { allocation: { ...allocation, direction }, ...this.#rules(config, progressive) };
    this.paysDownPayment = config.take('auto') === true;
    config.passOver('note', 'allow_partial_period_interest');
    config.done();
    inputs.done();
  }

  /** Which of the rows that are not due a payment pays first, where that depends on its kind. */
  early(kind) {
    return this.byKind && Object.hasOwn(EARLY, kind) ? { inAdvance: EARLY[kind] } : {};
  }

  #terms(inputs, config, byPeriod, progressive) {
    const annual = inputs.need('annual_rate_pct');
    const flat = inputs.choose('interest_type', { FLAT: true, DECLINING_BALANCE: false });
    const equal = inputs.choose('amortisation', AMORTISATIONS);
    const dueDates = fineractPolicy(inputs);
    // Settings that a vector leaves out are those of the source's plain products.
    const known = config.has('days_in_year') ? config : new Fields({ days_in_year: 'ACTUAL' }, 'settings');
    config.passOver('days_in_year', 'days_in_month');
    const { dayCount, yearDays } = dayCountOf(known, byPeriod, progressive, dueDates.policy === 'sameDay');
    const multiple = config.take('instalment_multiple_of');
    // Of the source's products only the progressive ones are without multiples.
    const unit = multiple === undefined && !progressive ? 100 : MULTIPLES[String(multiple ?? null)];
    if (unit === undefined) throw new Unmapped(`instalments that are multiples of ${multiple}`);
    // Without interest flat rows are rows of equal principal, which further drawdowns can join.
    const free = Number(annual) === 0;
    const method = flat ? (free ? 'equalPrincipal' : 'flat') : equal;
    const level = method === 'equalInstalment';
    const share = config.take('down_payment_pct');
    const grace = { principal: inputs.take('grace_principal') ?? 0, interest: inputs.take('interest_free_periods') ?? 0 };
    inputs.passOver('grace_interest');
    const by = progressive ? 'exactDays' : byPeriod ? 'annuity' : 'thirtyDays';
    return {
      method,
      periods: inputs.need('n'),
      rate: { value: perCent(annual), unit: 'annual', yearDays },
      dayCount,
      dueDates,
      rounding: { interest: 'halfEven', principal: 'halfEven', unit: level || flat ? unit : 1 },
      ...(level ? { level: { by, rounding: 'halfEven', unit, smoothing: progressive } } : {}),
      ...(method === 'flat' ? { flatInterest: 'totalSplit' } : {}),
      ...(grace.principal + grace.interest > 0 ? { grace: { ...grace, interestMode: 'defer' } } : {}),
      ...(share === undefined ? {} : { downPayment: { rate: perCent(share), ownRow: true } }),
    };
  }

  #rules(config, progressive) {
    this.follows = config.take('interest_recalculation') === true;
    const withInterest = config.choose('compounding', { NONE: false, INTEREST: true }, false);
    config.choose('rest_frequency', { DAILY: true, SAME_AS_REPAYMENT: true }, true);
    const strategy = config.choose('prepay_strategy', STRATEGIES, STRATEGIES.undefined);
    const payoffInterest = config.choose('preclosure_interest', PAYOFFS, 'toDay');
    const fee = config.take('late_fee_pct');
    const feeBase = config.choose('late_fee_base', { principal: false, 'principal+interest': true }, false);
    const goesOn = progressive ? 'goesOn' : 'goesOnInPeriod';
    // What is paid early into a cumulative loan is shown where it was paid.
    this.showsEarlyInPlace = this.follows && !progressive;
    return {
      overdue: {
        multiplier: '0',
        base: withInterest || feeBase ? 'principalAndInterest' : 'principal',
        ...(this.follows ? { interest: goesOn } : {}),
        ...(fee === undefined ? {} : { lateFee: { rate: perCent(fee) } }),
      },
      prepayment: this.follows
        ? { ...strategy, payoffInterest, residualInterest: 'recomputed', paysFirst: 'principal' }
        : { beyondDue: 'inAdvance', payoffInterest },
    };
  }

  /**
   * The terms with what left on the first day. The instalments of a loan that is drawn in parts are
   * agreed on the whole of it.
   */
  drawn(principal, disbursedOn) {
    const terms = { ...this.terms, principal, disbursedOn };
    if (terms.method !== 'equalInstalment' || principal === this.approved) return terms;
    const { level } = schedule({ ...terms, principal: this.approved });
    return { ...terms, level: { ...terms.level, smoothing: false, amount: level } };
  }
}
