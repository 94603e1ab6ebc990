/**
 * fenqi (分期): loan mathematics for consumer lending, exact to the fen, offline.
 *
 * Money is written in yuan with two decimals as text (`'10000.00'`); where a number is taken, it may
 * have at most two decimals as printed. Every amount that comes out stands twice: `interest` is
 * `'70.00'`, `interestFen` is `7000`. Rates are fractions as text: `'0.146'` is 14.6 %. Dates are
 * civil dates of Asia/Shanghai, `'2026-01-31'`. Every failure is a {@link FenqiError}.
 *
 * @packageDocumentation
 */

/** An amount in yuan: `'10000'`, `'10000.50'`, or a number with at most two decimals. */
export type Amount = string | number;
/** A rate or another fraction as a plain decimal: `'0.146'` is 14.6 %. */
export type Decimal = string | number;
/** A civil date, `YYYY-MM-DD`, from 1900-01-01 to 2199-12-31. */
export type DateText = string;

// ---------------------------------------------------------------------------------- starting

/** What {@link init} may be told. */
export interface InitOptions {
  /** Where `fenqi.wasm` lies, if not beside the package's own file: text, or a `URL`. */
  wasmUrl?: string | { readonly href: string };
  /**
   * The module itself for hosts that load it their own way: a `WebAssembly.Module`, or its bytes.
   * Named no closer, since those types exist only where the DOM's declarations are loaded.
   */
  module?: object;
}

/**
 * Loads the engine. Call it once and await it in browsers and bundlers; Node loads on first use.
 * Calls while it loads share one load; after a failure it can be called again.
 * @throws FenqiError `load_failed`, `load_blocked` or `wasm_unsupported`.
 */
export function init(options?: InitOptions): Promise<void>;

/** Whether the engine is loaded. */
export function isReady(): boolean;

/** The version of the package, `'0.1.0'`. */
export const version: string;

// ------------------------------------------------------------------------------------ errors

/** Whose fault a failure is. */
export type Fault = 'caller' | 'policy' | 'host' | 'internal';

/** Every failure of every function: a stable code, the field, and what to do. */
export class FenqiError extends Error {
  /** The stable code: what a program compares. */
  readonly code: ErrorCode;
  /** The path of the field, `fees[0].value`; empty for the whole call. */
  readonly path: string;
  /** Whose fault it is. */
  readonly fault: Fault;
  /** Whether the same call may succeed later, with the request id it had. */
  readonly retryable: boolean;
  /** The facts that the message names, such as `{ min: '1', max: '1200' }`. */
  readonly facts: Readonly<Record<string, string>>;
}

// ---------------------------------------------------------------------------- terms and rules

/** 等额本息, 等额本金, 先息后本, 一次性还本付息, 等本等息, 随借随还(按日计息), 气球贷. */
export type Method =
  | 'equalInstalment'
  | 'equalPrincipal'
  | 'interestOnly'
  | 'bullet'
  | 'flat'
  | 'daily'
  | 'balloon';

/** A named rounding: 四舍五入, 银行家舍入, 去尾, 进一. */
export type Rounding = 'halfUp' | 'halfEven' | 'down' | 'up';

/** A day count convention. A row's `days` are calendar days whatever it is. */
export type DayCount =
  | 'monthly'
  | 'ACT/360'
  | 'ACT/364'
  | 'ACT/365F'
  | 'ACT/ACT-ISDA'
  | 'ACT/ACT-ISMA'
  | 'ACT/ACT-AFB'
  | 'ACT/ACT-yearOfEnd'
  | '30/360US'
  | '30E/360'
  | '30/360-ISDA'
  | '30/365';

/** An interest rate in the unit it is quoted in. `yearDays` has no default: a product states it. */
export interface RateTerms {
  value: Decimal;
  unit: 'annual' | 'monthly' | 'daily';
  yearDays: number;
}

/** How due dates follow the disbursement. */
export type DueDates =
  | { policy: 'sameDay'; everyMonths?: number; monthEnd?: 'clamp' | 'firstOfNext' }
  | {
      policy: 'fixedDay';
      day: number;
      everyMonths?: number;
      monthEnd?: 'clamp' | 'firstOfNext';
      minFirstDays?: number;
      minFirstRule?: 'atLeast' | 'moreThan';
    }
  | {
      policy: 'lastDayOfMonth';
      everyMonths?: number;
      minFirstDays?: number;
      minFirstRule?: 'atLeast' | 'moreThan';
    }
  | { policy: 'quarterly'; anchor?: 'disbursement'; monthEnd?: 'clamp' | 'firstOfNext' }
  | {
      policy: 'quarterly';
      /** March, June, September and December (按季结息). */
      anchor: 'calendarQuarter';
      day: number;
      minFirstDays?: number;
      minFirstRule?: 'atLeast' | 'moreThan';
    }
  | { policy: 'everyNDays'; n: number }
  | { policy: 'everyNWeeks'; n: number }
  | { policy: 'explicit'; dates: DateText[] };

/** How the level instalment is found. */
export interface LevelTerms {
  /** By the annuity formula, or solved on the actual days so that all instalments are equal. */
  by?: 'annuity' | 'exactDays';
  rounding?: Rounding;
  /** The instalment is a multiple of so many fen. */
  unit?: 1 | 10 | 100;
  /** Retry A + (last - A)/n once; keep it if the last row is strictly nearer. */
  smoothing?: boolean;
  /** What to do where a period's interest exceeds the instalment. */
  negativeAmortisation?: 'refuse' | 'allow';
}

/** Roundings by place. */
export interface RoundingTerms {
  interest?: Rounding;
  principal?: Rounding;
  fee?: Rounding;
  /** Where the fen that rounding leaves over go. */
  remainder?: 'last' | 'first' | 'carried';
  /** Whether each row's balance is kept in fen, or unrounded inside. */
  balance?: 'rounded' | 'exact';
  /** A period that a drawdown or a new rate cuts in slices: rounded once, or each slice. */
  slices?: 'once' | 'each';
}

/** Periods in which principal or interest is not yet paid. */
export interface GraceTerms {
  /** The first n rows repay no principal. */
  principal?: number;
  /** The first n rows ask for no interest. */
  interest?: number;
  /** Whether that interest is forgiven, or due with the first row after. */
  interestMode?: 'forgive' | 'defer';
}

/** A fee, by party. */
export interface FeeTerms {
  name: string;
  party: 'platform' | 'guarantor' | 'funder' | 'merchant' | 'insurer';
  basis: 'rate' | 'fixed';
  /** What a rate is taken of. */
  on?: 'principal' | 'balance' | 'instalment';
  /** An amount in yuan, or a fraction. */
  value: Decimal;
  /** A fraction for a year, taken by days; otherwise for each time it is charged. */
  per?: 'year' | 'time';
  when: 'upfront' | 'each' | 'first' | 'last';
  /** An upfront fee that is taken off the disbursement. */
  deducted?: boolean;
  rounding?: Rounding;
}

/** A part of the interest that somebody else pays (贴息). */
export interface SubsidyTerms {
  payer: 'platform' | 'merchant' | 'public' | 'funder';
  /** Points off the rate, or a share of each row's interest. */
  kind: 'points' | 'share';
  value: Decimal;
  /** Points are no more than this share of the loan's rate. */
  mostShare?: Decimal;
  /** At most this much in all, with what the borrower has had before (`subsidyUsed` of the terms). */
  cap?: Amount;
  /** Only in the first n rows. */
  periods?: number;
}

/** One lender of a joint loan (联合贷). The borrower's rows stay one. */
export interface FunderTerms {
  name: string;
  /** Its part of principal and interest; the ratios sum to 1. */
  ratio: Decimal;
  rounding?: Rounding;
}

/** Business-day rolling, with the holidays given as data. */
export interface RollTerms {
  rule: 'none' | 'following' | 'modifiedFollowing' | 'preceding';
  /** Whether the interest days follow the rolled date. */
  interestFollows?: boolean;
  holidays?: DateText[];
  /** 调休: weekend days that are worked. */
  makeupWorkingDays?: DateText[];
}

/** The rules of pricing: what a product states, or what terms without a product must bring. */
export interface Rules {
  rate: RateTerms;
  dayCount: DayCount;
  us30FebRule?: boolean;
  dueDates: DueDates;
  roll?: RollTerms;
  firstPeriod?: 'days' | 'fullPeriod' | 'monthPlusDays' | 'proRata' | 'ownRow';
  level?: LevelTerms;
  rounding?: RoundingTerms;
  grace?: GraceTerms;
  balloon?: {
    /** The balloon as a part of the principal, or as an amount; or the rows it would take. */
    rate?: Decimal;
    amount?: Amount;
    amortiseOver?: number;
    placement?: 'withLast' | 'alone';
  };
  bulletInterest?: 'simple' | 'capitalised';
  bulletRows?: 'one' | 'everyPeriod';
  flatInterest?: 'perRow' | 'totalSplit';
  dailyRounding?: 'atEnd' | 'eachDay';
  fees?: FeeTerms[];
  funders?: FunderTerms[];
  subsidy?: SubsidyTerms;
  downPayment?: { rate?: Decimal; amount?: Amount };
  /** A day belongs to the rate of its beginning, or of its end. */
  rateChangeDay?: 'start' | 'end';
  /** What has accrued inside a period under the monthly day count, after the disbursement. */
  accrualInPeriod?: 'proRata' | 'dailyRate';
  cap?: CapTerms;
}

/** The all-in annual rate that may not be passed. */
export interface CapTerms {
  annual: Decimal;
  /** Whether the simple rate is tested as well as the compound one. */
  simpleToo?: boolean;
  /** Whether a plan over it is refused, or only flagged. */
  blocks?: boolean;
}

/** What a borrower asks for. With a product, only the fields up to `subsidyUsed` may be given. */
export interface Terms extends Partial<Rules> {
  /** A product of the package by its id, a document, or what {@link product} made of one. */
  product?: string | ProductDocument | Product;
  principal: Amount;
  method?: Method;
  /** The number of instalments, 1 to 1200. */
  periods?: number;
  /** The days of a `daily` loan. */
  termDays?: number;
  disbursedOn: DateText;
  firstDue?: DateText;
  /** Money that leaves later than the first disbursement. */
  drawdowns?: { on: DateText; amount: Amount }[];
  /** New rates from a date; level instalments are solved again from the row it falls in. */
  rateChanges?: { from: DateText; value: Decimal }[];
  /** The coupons that are used with it, at most 50. One that does not apply is refused. */
  coupons?: Coupon[];
  /** What the borrower has had of the subsidy's cap with other loans. */
  subsidyUsed?: Amount;
}

/**
 * A coupon (优惠券): its conditions, what it does, and what becomes of it after disbursement.
 * `fenqi/schema/coupon.json` is its JSON Schema.
 */
export type Coupon = RateDiscountCoupon | InterestFreeCoupon | AmountOffCoupon;

/** What every coupon may say. */
export interface CouponTerms {
  /** Its own name; two of one name are refused as `coupon_used_twice`. */
  id?: string;
  /** The days on which a loan may be disbursed with it, both included. */
  validFrom?: DateText;
  validTo?: DateText;
  leastAmount?: Amount;
  leastPeriods?: number;
  /** Days from the disbursement to the last due date. */
  leastDays?: number;
  /** The methods it is for; all where none is named. */
  methods?: Method[];
  /** Which other coupons it stands beside (叠加); both must allow it. */
  stacking?: 'alone' | 'otherKinds' | 'any';
  /** What becomes of the discount when the borrower prepays. */
  onPrepayment?: 'keep' | 'again' | 'lose' | 'takeBack';
  /** What becomes of it once a row is overdue. */
  onOverdue?: 'keep' | 'loseRow' | 'lose' | 'takeBack';
  /** What becomes of the coupon when the purchase is refunded in full. */
  onRefund?: 'keep' | 'return' | 'takeBack';
}

/** What lowers rates or frees days may say besides. */
export interface InterestCouponTerms extends CouponTerms {
  /** Only the first n rows; those of `interestFree` instead of its days. */
  periods?: number;
  /** On no more of the balance than this. */
  principalCap?: Amount;
  /** No more than this in all. */
  cap?: Amount;
  /** Whether the interest that stays is rounded, or what comes off. */
  discountRounding?: 'after' | 'discount';
}

/** 利率折扣券: the rate times `factor`, or `replaceRate` instead of it. Either must be there. */
export interface RateDiscountCoupon extends InterestCouponTerms {
  kind: 'rateDiscount';
  factor?: Decimal;
  replaceRate?: { value: Decimal; unit?: RateTerms['unit']; yearDays?: number };
  /** The same balances and less interest, or level rows made again at the lower rate. */
  effect?: 'keepPrincipal' | 'resolve';
}

/** 免息券: the first days, or the first rows. Either must be there. */
export interface InterestFreeCoupon extends InterestCouponTerms {
  kind: 'interestFree';
  /** Days from the disbursement on, the first included. */
  days?: number;
}

/** 立减券: an amount off the interest. What a row cannot take is lost, or goes to the next row. */
export interface AmountOffCoupon extends CouponTerms {
  kind: 'amountOff';
  amount: Amount;
  placement?: 'firstRows' | 'lastRows' | 'spread' | 'firstRowOnly';
}

/** Why a coupon does not apply, in the order in which the reasons are named. */
export type CouponReason =
  | 'notYetValid'
  | 'expired'
  | 'belowLeastAmount'
  | 'belowLeastTerm'
  | 'methodNotAllowed'
  | 'rateNotLower'
  | 'notStackable';

/** A product as a versioned document; `fenqi/schema/product.json` is its JSON Schema. */
export interface ProductDocument extends Rules, ServicingRules {
  /** The version of the document's shape. */
  schema: 1;
  id: string;
  /** The version of these rules. A loan keeps the version it was made with. */
  version: number;
  name: LocalText;
  /** The day these rules were published; pages say how old they are. */
  publishedOn: DateText;
  principal: { least: Amount; most: Amount; step?: Amount };
  /** The numbers of instalments offered; empty for `daily`. */
  periods: number[];
  termDays?: { least: number; most: number };
  methods: Method[];
  /** The rate's bounds, where it is set per borrower. */
  rateBounds?: { least: Decimal; most: Decimal };
  disclosure?: DisclosureTerms;
}

/** Text in the languages of the pages. */
export interface LocalText {
  'zh-CN': string;
  en: string;
}

/** Who collects what, and what a default would cost; wording is data. */
export interface DisclosureTerms {
  lender?: LocalText;
  guarantor?: LocalText;
  platform?: LocalText;
  merchant?: LocalText;
  insurer?: LocalText;
  earlySettlement?: { payee: LocalText; standard: LocalText };
  overdue?: { payee: LocalText; multiplier: Decimal };
  misuse?: { payee: LocalText; multiplier: Decimal };
}

/** A product that was read once; pass it as `terms.product` in a hot loop. */
export interface Product {
  readonly id: string;
  readonly version: number;
  readonly document: ProductDocument;
}

/**
 * Reads a product document, or finds a product of the package by id.
 * @throws FenqiError with the path of the field that is wrong.
 */
export function product(idOrDocument: string | ProductDocument): Product;

/** The products that ship as examples, by id. */
export function products(): Product[];

// -------------------------------------------------------------------------------------- plans

/** The columns of money in a row. */
export type MoneyColumn =
  | 'principal'
  | 'interest'
  | 'fee'
  | 'guaranteeFee'
  | 'discount'
  | 'subsidy'
  | 'total'
  | 'balance';

/** One instalment (期次). `total = principal + interest - discount - subsidy + fee + guaranteeFee`. */
export interface Row {
  readonly period: number;
  readonly startDate: DateText;
  readonly dueDate: DateText;
  /** Calendar days that bear interest, first day counted, last not. */
  readonly days: number;
  readonly principal: string;
  readonly principalFen: number;
  readonly interest: string;
  readonly interestFen: number;
  /** The platform's and other parties' fees; the guarantor's stand apart. */
  readonly fee: string;
  readonly feeFen: number;
  readonly guaranteeFee: string;
  readonly guaranteeFeeFen: number;
  readonly discount: string;
  readonly discountFen: number;
  readonly subsidy: string;
  readonly subsidyFen: number;
  /** Who pays the subsidy; null where the rules have none. */
  readonly subsidyPayer: SubsidyTerms['payer'] | null;
  readonly total: string;
  readonly totalFen: number;
  /** What is owed of the principal after this row. */
  readonly balance: string;
  readonly balanceFen: number;
  readonly status: 'notDue';
  /** Each fee of this row, in the order of the rules. */
  readonly fees: readonly FeePart[];
  /** Each lender's part of this row. */
  readonly funders: readonly FunderPart[];
  /** How a cell came about. */
  explain(column: ExplainedColumn): Explanation;
  /** The row as plain data. */
  toJSON(): Record<string, unknown>;
}

export interface FeePart {
  readonly name: string;
  readonly party: string;
  readonly amount: string;
  readonly amountFen: number;
}

export interface FunderPart {
  readonly name: string;
  readonly principal: string;
  readonly principalFen: number;
  readonly interest: string;
  readonly interestFen: number;
}

/** Sums over the rows; fees include those paid upfront. */
export interface Totals {
  readonly principal: string;
  readonly principalFen: number;
  readonly interest: string;
  readonly interestFen: number;
  readonly fee: string;
  readonly feeFen: number;
  readonly guaranteeFee: string;
  readonly guaranteeFeeFen: number;
  readonly discount: string;
  readonly discountFen: number;
  readonly subsidy: string;
  readonly subsidyFen: number;
  /** What the rows ask for; fees paid upfront are not in it, and are in `cost`. */
  readonly total: string;
  readonly totalFen: number;
  /** Fees paid on the day of disbursement, and the part of them that is taken off it. */
  readonly upfront: string;
  readonly upfrontFen: number;
  readonly deducted: string;
  readonly deductedFen: number;
  /** What is paid out: principal less what is deducted and the down payment. */
  readonly received: string;
  readonly receivedFen: number;
  readonly downPayment: string;
  readonly downPaymentFen: number;
  /** Interest and all fees less discount and subsidy: the cost of the loan (总息费). */
  readonly cost: string;
  readonly costFen: number;
}

/** The plan as typed arrays for charts: fen, and dates as `yyyymmdd`. */
export interface Columns {
  readonly period: Float64Array;
  readonly startDate: Float64Array;
  readonly dueDate: Float64Array;
  readonly days: Float64Array;
  readonly principal: Float64Array;
  readonly interest: Float64Array;
  readonly fee: Float64Array;
  readonly guaranteeFee: Float64Array;
  readonly discount: Float64Array;
  readonly subsidy: Float64Array;
  readonly total: Float64Array;
  readonly balance: Float64Array;
}

/** A schedule (还款计划). Rows and rates are worked out when they are first read. */
export interface Plan {
  readonly terms: Readonly<Terms>;
  readonly rows: readonly Row[];
  readonly totals: Totals;
  /** The level instalment, where the method has one. */
  readonly level: string | null;
  readonly levelFen: number | null;
  /** By the method of PBOC announcement 2021 No. 3, on the borrower's true cash flows. */
  readonly annualRate: PbocRate;
  /** On the true dates, by actual days over 365. */
  readonly xirr: RateResult;
  /** The table of the all-in financing cost (综合融资成本明示表). */
  readonly disclosure: Disclosure;
  columns(): Columns;
  explain(period: number, column: ExplainedColumn): Explanation;
  toJSON(): Record<string, unknown>;
}

/**
 * Makes a repayment schedule.
 * @example
 * const plan = schedule({ product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' });
 * plan.rows[0].interest; // '70.00': 28 days at 0.025 % a day
 * @throws FenqiError with the path of the field that is wrong, or a rule of the product.
 */
export function schedule(terms: Terms): Plan;

/** The plan without the coupons of the terms beside the plan with them. */
export interface CouponResult {
  readonly applies: boolean;
  /** Why the first coupon that does not apply does not; empty where all do. */
  readonly reasons: readonly CouponReason[];
  readonly before: Plan;
  /** Null where a coupon does not apply. */
  readonly after: Plan | null;
  /** By how much the cost falls: more than the discount where level rows are made again. */
  readonly saved: string | null;
  readonly savedFen: number | null;
  /** What comes off the rows. */
  readonly discount: string | null;
  readonly discountFen: number | null;
}

/**
 * What the coupons of the terms do, used together.
 * @example
 * const loan = { product: 'daily-credit', principal: '10000', termDays: 30, disbursedOn: '2026-01-31' };
 * applyCoupons({ ...loan, coupons: [{ kind: 'interestFree', days: 7 }] }).saved;
 * @throws FenqiError where the terms or a coupon cannot be read; not where a coupon does not apply.
 */
export function applyCoupons(terms: Terms & { coupons: Coupon[] }): CouponResult;

/** What each coupon of the terms would do by itself, and which is best. */
export interface CouponChoice {
  readonly coupons: readonly {
    readonly id: string | null;
    readonly applies: boolean;
    /** Every reason why it does not apply; empty where it does. */
    readonly reasons: readonly CouponReason[];
    readonly saved: string | null;
    readonly savedFen: number | null;
  }[];
  /**
   * The place of the coupon that saves most; of those that save the same the one that expires first.
   * Null where none saves anything.
   */
  readonly best: number | null;
}

/** Weighs each coupon of the terms by itself. */
export function bestCoupon(terms: Terms & { coupons: Coupon[] }): CouponChoice;

/** Many plans in one call: every product with every method, term and amount that is named. */
export interface CompareRequest {
  base: Omit<Terms, 'principal' | 'periods'> & { principal?: Amount; periods?: number };
  products?: (string | ProductDocument | Product)[];
  methods?: Method[];
  periods?: number[];
  principals?: Amount[];
}

/** One cell of a comparison: a plan, or why there is none. */
export interface ComparisonCell {
  readonly product: string | null;
  readonly method: Method | null;
  readonly periods: number | null;
  readonly principal: string;
  readonly plan: Plan | null;
  readonly error: FenqiError | null;
}

/**
 * The table of previews under an amount field. One combination that a product refuses does not
 * spoil the others: its cell carries the error. At most 1000 cells.
 */
export function compare(request: CompareRequest): ComparisonCell[];

/** A column whose cells can be explained. */
export type ExplainedColumn = MoneyColumn | 'startDate' | 'dueDate' | 'days';

/** How a cell came about, in order: what went in, what was done, by which rule. */
export interface Explanation {
  readonly period: number;
  readonly column: ExplainedColumn;
  /** What the cell shows: yuan, a date, or a count of days. */
  readonly value: string;
  /** What was worked out, in figures: `10000.00 × 0.09125 × 28/365`. */
  readonly formula: string;
  /** The value before rounding, in yuan: rounded by `rounding`, it is the cell. */
  readonly exact: string;
  /** Null where nothing was rounded, or only parts of the cell, each by itself; `steps` has those. */
  readonly rounding: Rounding | null;
  /** The rule by name, `dayCount:ACT/365F`. */
  readonly rule: string;
  readonly steps: readonly ExplanationStep[];
}

export interface ExplanationStep {
  /**
   * Such as `balance`, `days`, `annualRate`, `fraction` (again for each stretch of a period that a
   * drawdown or a new rate cuts), `level`, `carried`, `deferredInterest`, `capLeft`; a fee's own name.
   */
  readonly name: string;
  readonly value: string;
}

// ------------------------------------------------------------------------------- annual rates

/** A rate, or the reason why there is none: a number that is not a root is never given. */
export type RateResult =
  | { readonly result: 'root'; readonly rate: string; readonly ratePct: string }
  | { readonly result: 'severalRoots'; readonly rate: string; readonly ratePct: string; readonly roots: readonly string[] }
  | { readonly result: 'noRoot' }
  /** The work one call may do ended before all of the range was searched; the roots found so far. */
  | { readonly result: 'undecided'; readonly roots: readonly string[] }
  | { readonly result: 'paymentTooLow' };

/** The annual rate by PBOC announcement 2021 No. 3: simple is 12 × monthly, compound the IRR. */
export interface PbocRate {
  /** `noPeriod` where due dates follow no period; then only the true dates give a rate. */
  readonly result: 'root' | 'severalRoots' | 'noRoot' | 'noPeriod';
  /** The rate of one period, ten decimals. */
  readonly periodRate: string | null;
  readonly periodsPerYear: string | null;
  readonly monthly: string | null;
  readonly simple: string | null;
  readonly compound: string | null;
  /** Per cent, two decimals, half up; more where rounding would hide a side of the cap. */
  readonly simplePct: string | null;
  readonly compoundPct: string | null;
  readonly simpleByPeriod: string | null;
  readonly cap: string;
  readonly overCapSimple: boolean;
  readonly overCapCompound: boolean;
  /** Whether the product's cap is passed by what the product tests. */
  readonly overCap: boolean;
}

/** Signed amounts: what the borrower receives is positive, what is paid negative, or the reverse. */
export type RateRequest =
  | { method: 'irr'; flows: Decimal[] }
  | { method: 'pboc'; received: Amount; payments: Amount[]; periodsPerYear?: number }
  | { method: 'xirr'; flows: { on: DateText; amount: Decimal }[]; dayCount?: DayCount }
  | {
      method: 'euAprc';
      drawdowns: EuFlow[];
      payments: EuFlow[];
    }
  | {
      method: 'ukApr' | 'euAprcDays';
      /** Flows by days from the first drawdown. */
      flows: { day: number; amount: Decimal }[];
      yearDays?: Decimal;
    }
  | {
      method: 'usRegZ';
      advances: { on: DateText; amount: Amount }[];
      payments: { on: DateText; amount: Amount }[];
      /** `M1` monthly, `M2`, `M3`, `W1`, `W2`, `S` semimonthly, `D`, `Y`. */
      unitPeriod: string;
      /** Follows from the unit period; where given, it must agree. */
      unitPeriodsPerYear?: number;
    }
  | { method: 'payments'; principal: Amount; payment: Amount; periods: number };

/** A flow `t` years after the first drawdown: `'1/12'`, `'3/366+1/12'`; or a series of them. */
export type EuFlow =
  | { t: string; amount: Amount }
  | { amount: Amount; count: number; firstT: string; stepT: string };

/** Solves an annual rate by a named method. */
export function annualRate(request: RateRequest): RateResult & {
  /** By `pboc` and `payments`: the rate of one period, and both annual rates made of it. */
  readonly periodRate?: string;
  readonly simple?: string;
  readonly compound?: string;
  readonly simplePct?: string;
  readonly compoundPct?: string;
};

// ------------------------------------------------------------------- after the disbursement

/** A part of what a row of a loan asks for. */
export type LoanPart = 'penalty' | 'compoundInterest' | 'interest' | 'fee' | 'guaranteeFee' | 'principal';

/** What a prepayment does to the rest of the plan: 减少月供, 缩短期限, 提前还后几期, 从末期冲抵. */
export type PrepaymentStrategy = 'reduceInstalment' | 'shortenTerm' | 'nextInstalments' | 'lastInstalments';

/** The rules of the time after the disbursement; `docs/loans.md` says what each value means. */
export interface ServicingRules {
  overdue?: {
    graceDays?: number;
    /** The penalty rate is the loan's rate times this; 1.5 where none is given. */
    multiplier?: Decimal;
    base?: 'principal' | 'principalAndInterest';
    from?: 'dueDate' | 'graceEnd';
    rounding?: 'cumulative' | 'daily';
    compound?: boolean;
    adds?: boolean;
  };
  allocation?: {
    order?: LoanPart[];
    /** Cells such as `overdue.penalty`, in the place of an order. */
    matrix?: string[];
    direction?: 'byInstalment' | 'byPart';
  };
  prepayment?: {
    strategy?: PrepaymentStrategy;
    currentRow?: 'reamortise' | 'keepPrincipal';
    residualInterest?: 'asScheduled' | 'recomputed';
    shortenRule?: 'keepInstalment' | 'relevel';
    nextRule?: 'keepPrincipal' | 'keepInstalment';
    payoffInterest?: 'toDay' | 'toPeriodEnd';
    settleFees?: 'currentOnly' | 'none' | 'all';
    beyondDue?: 'prepay' | 'excess' | 'inAdvance';
    whenOverdue?: 'payDueFirst' | 'refuse';
    chosenInterest?: 'scheduled' | 'toDay';
    refundFrom?: 'lastRows' | 'evenly';
    fee?: {
      kind: 'none' | 'rate' | 'fixed';
      value?: Decimal;
      waivedAfterPeriods?: number;
      /** Out of the amount paid instead of on top of it. */
      inside?: boolean;
    };
    lockInDays?: number;
    leastAmount?: Amount;
  };
  minInterestDays?: 0 | 1;
}

/** What a payment is for. */
export type RepaymentIntent =
  | { kind: 'dueNow' | 'overdue' | 'settle'; strategy?: PrepaymentStrategy }
  | { kind: 'periods'; periods: readonly number[]; strategy?: PrepaymentStrategy }
  | { kind: 'amount'; amount: Amount; strategy?: PrepaymentStrategy };

/** What happened to a loan on a day. */
export type LoanEvent = { id: string; on: DateText } & (
  | { kind: 'repaid' | 'deducted'; amount: Amount; intent?: RepaymentIntent }
  | { kind: 'repaid' | 'deducted'; amount: Amount; strategy?: PrepaymentStrategy }
  | { kind: 'waived' | 'charge'; amount: Amount; part: LoanPart; period?: number }
  | { kind: 'refunded' | 'drawdown'; amount: Amount }
  | { kind: 'rateChanged'; rate: Decimal }
  | { kind: 'extended'; periods: number; rate?: Decimal }
  | { kind: 'reAged'; periods: number }
  | { kind: 'accelerated' | 'compensated' | 'reAmortised' }
  | { kind: 'reversed'; event: string }
);

/** A loan (借据): what was agreed and what happened since. Plain data, to be kept as it is. */
export interface Loan {
  /** The version of this shape. */
  schema: 1;
  /** Without `drawdowns` and `rateChanges`, which are events. */
  terms: Omit<Terms, 'product' | 'drawdowns' | 'rateChanges'>;
  /** The product as it was when the loan was made; then there are no `rules`. */
  product?: string | ProductDocument | Product;
  productVersion?: number;
  rules?: ServicingRules;
  /** In any order; of one day in the order of the list. At most 20 000. */
  events?: readonly LoanEvent[];
}

/** Amounts in yuan by part. */
export type LoanParts = { readonly [part in LoanPart]: string };

/** A row of a loan: what it asks for in all, what was paid of it, and where it stands. */
export interface LoanRow extends LoanParts {
  readonly period: number;
  readonly startDate: DateText;
  readonly dueDate: DateText;
  readonly paid: LoanParts;
  readonly open: string;
  /** The first that holds: done without, 结清, 逾期, 宽限中, 部分还款, 到期, 未到期. */
  readonly status: 'removed' | 'settled' | 'overdue' | 'inGrace' | 'partlyPaid' | 'due' | 'notDue';
}

/** A loan on a day. */
export interface LoanState {
  readonly on: DateText;
  readonly rows: readonly LoanRow[];
  /** The principal that is owed. */
  readonly balance: string;
  /** What has accrued in the period that the day lies in and was not paid. */
  readonly accruedInterest: string;
  readonly due: string;
  readonly overdue: string;
  /** Money that nothing was owed for. */
  readonly excess: string;
  /** Principal that was prepaid into no row. */
  readonly prepaidPrincipal: string;
  readonly prepaymentFees: string;
  /** What a guarantor paid the funder (代偿). */
  readonly compensated: string;
  /** What settles the loan on the day, the fee included (结清金额). */
  readonly settlement: string;
  /** All that was lent. */
  readonly drawn: string;
  readonly settledOn: DateText | null;
}

/** Why a payment is refused. */
export type RepaymentRefusal =
  | 'settled'
  | 'nothingDue'
  | 'nothingOverdue'
  | 'olderPeriodsFirst'
  | 'overdue'
  | 'lockIn'
  | 'belowLeastAmount';

/** What a payment would do. Where it is refused there is nothing but the reasons. */
export interface RepaymentTrial {
  readonly on: DateText;
  /** As it is booked: the `intent` of an event, beside the trial's `amount`. */
  readonly intent: RepaymentIntent;
  readonly refused: readonly RepaymentRefusal[];
  /** What is paid of each row; rows of which nothing is paid are left out. */
  readonly allocation?: readonly ({ readonly period: number } & LoanParts)[];
  readonly amount?: string;
  /** Principal that is prepaid into no row. */
  readonly prepaidPrincipal?: string;
  /** All that is applied. */
  readonly applied?: string;
  readonly prepaymentFee?: string;
  readonly excess?: string;
  readonly interestSaved?: string;
  /** The first due date by which the interest saved has made up for the fee. */
  readonly breaksEvenOn?: DateText | null;
  /** The loan afterwards, and so the plan that follows. */
  readonly after?: LoanState;
}

/**
 * The state of a loan on a day, of its last event where none is given.
 * @throws FenqiError with the path of the field that is wrong.
 */
export function loanState(loan: Loan, asked?: { on?: DateText }): LoanState;

/**
 * A repayment trial (还款试算): the same fold as the booking, with one payment more.
 * @example
 * trial(loan, { on: '2026-05-10', intent: { kind: 'amount', amount: '3000.00' } }).after.rows;
 */
export function trial(loan: Loan, asked: { on?: DateText; intent: RepaymentIntent }): RepaymentTrial;

/** The four prepayment strategies for an amount, and settlement, side by side. */
export function compareRepayments(
  loan: Loan,
  asked: { on?: DateText; amount: Amount },
): { readonly strategies: readonly RepaymentTrial[]; readonly settle: RepaymentTrial };

// --------------------------------------------------------------------------------- disclosure

/** 综合融资成本明示表: the lines of normal performance sum to what the borrower pays. */
export interface Disclosure {
  /** The all-in annual cost rate for performance as agreed, by the compound method. */
  readonly allInRate: string | null;
  readonly allInRatePct: string | null;
  readonly simpleRatePct: string | null;
  readonly isCap: boolean;
  readonly principal: string;
  readonly lines: readonly DisclosureLine[];
  /** Principal and cost: what the lines sum to. */
  readonly total: string;
  readonly totalFen: number;
  /** What a default would cost; not part of the total. */
  readonly defaults: readonly DisclosureLine[];
}

export interface DisclosureLine {
  readonly item: 'principal' | 'interest' | 'guaranteeFee' | 'fee' | 'discount' | 'subsidy' | 'earlySettlement' | 'overduePenalty' | 'misusePenalty';
  /** A fee's own name. */
  readonly name: string | null;
  /** Who collects it, or bears a subsidy; null for principal and for what a default costs. */
  readonly party: 'platform' | 'guarantor' | 'funder' | 'merchant' | 'insurer' | 'public' | null;
  /** That party's name, where the product gives it. */
  readonly payee: LocalText | null;
  /** A rate as a fraction, where the charge has one: a year's, or for `eachTime` that of each charge. */
  readonly annualRate: string | null;
  /** The unit that the rate is quoted in, or `eachTime` for a part of a base. */
  readonly rateType: 'annual' | 'monthly' | 'daily' | 'eachTime' | null;
  readonly collected: 'eachInstalment' | 'upfront' | 'deducted' | 'first' | 'last' | null;
  readonly standard: LocalText | null;
  /** The line's amount on this plan, in yuan. */
  readonly amount: string | null;
  readonly amountFen: number | null;
}

// --------------------------------------------------------------------------- single formulas

/** Interest on a balance for days or between dates, rounded once. */
export function interest(request: {
  principal: Amount;
  rate: RateTerms;
  days?: number;
  from?: DateText;
  to?: DateText;
  dayCount?: DayCount;
  us30FebRule?: boolean;
  rounding?: Rounding;
}): { readonly interest: string; readonly interestFen: number; readonly exact: string };

/** Days and year fraction between two dates by a convention. */
export function dayCount(request: {
  convention: DayCount;
  from: DateText;
  to: DateText;
  us30FebRule?: boolean;
  /** ACT/ACT-ISMA only. */
  referenceFrom?: DateText;
  referenceTo?: DateText;
  /** 30/360-ISDA only. */
  terminationDate?: DateText;
}): { readonly days: number; readonly fraction: string; readonly numerator: string; readonly denominator: string };

/** The due dates that a policy gives. */
export function dueDates(request: {
  disbursedOn: DateText;
  periods: number;
  dueDates: DueDates;
  firstDue?: DateText;
  roll?: RollTerms;
}): { readonly startDate: DateText; readonly dueDate: DateText; readonly days: number }[];

/** The interval of the EU annex: whole units counted backwards from `to`, and odd days. */
export function euInterval(request: {
  from: DateText;
  to: DateText;
  unit: 'month' | 'week' | 'year';
}): { readonly wholeUnits: number; readonly days: number; readonly daysInYear: number | null; readonly t: string };

/** The spreadsheet functions, by name. `value` is null where there is no solution. */
export function tvm(request: {
  fn: 'pv' | 'fv' | 'pmt' | 'ipmt' | 'ppmt' | 'nper' | 'rate' | 'cumipmt' | 'cumprinc';
  rate?: number;
  nper?: number;
  pmt?: number;
  pv?: number;
  fv?: number;
  per?: number;
  start?: number;
  end?: number;
  when?: 0 | 1;
}): { readonly value: number | null; readonly result: 'value' | 'noRoot' | 'severalRoots' };

/** A decimal rounded by a named rounding. */
export function round(request: { value: Decimal; decimals: number; rounding?: Rounding }): string;

// ---------------------------------------------------------------------- limits, hours, identity

/** A date and time of day in Asia/Shanghai without a zone, `'2026-03-10T17:29:59'`; the seconds may be left out. */
export type LocalTimeText = string;

/** When a disbursement leaves, and when its interest starts (放款时间). Large amounts wait for the channel. */
export function bankingHours(request: {
  orderedAt: LocalTimeText;
  amount: Amount;
  /** Days on which nothing is open; weekends are closed by themselves. */
  holidays?: DateText[];
  /** Weekend days that are worked (调休). */
  makeupWorkingDays?: DateText[];
  rule?: {
    /** Up to this amount money leaves at any hour; 1 000 000.00 where it is absent. */
    anyHourUpTo?: Amount;
    /** `'00:30:00'` and `'17:30:00'` where they are absent. */
    opens?: string;
    closes?: string;
    /** Whether each working day begins closed, or only one that follows a working day. */
    earlyWindow?: 'everyWorkingDay' | 'afterWorkingDay';
    /** Whether the closing second itself is still open; false where it is absent. */
    closesInclusive?: boolean;
  };
}): {
  readonly status: 'immediate' | 'disbursing';
  readonly expectedAt: LocalTimeText;
  readonly interestStart: DateText;
};

/** An amount with its validity, ends included; without a date it is open on that side. */
export interface QuotaValidity {
  validFrom?: DateText;
  validTo?: DateText;
}

/** One limit (额度) as the platform states it. */
export interface QuotaTerms extends QuotaValidity {
  id: string;
  /** Whether repaid principal can be drawn again (循环额度); true where it is absent. */
  revolving?: boolean;
  /** Shown, and never drawable (预授信). */
  preCredit?: Amount;
  granted?: Amount;
  /** On top of what is granted, for a while (临时额度). */
  temporary?: QuotaValidity & { amount: Amount };
  /** The id of the pool that it shares. */
  pool?: string;
}

interface QuotaEventBase<Kind extends string> {
  id: string;
  on: DateText;
  /** The id of the limit. */
  quota: string;
  kind: Kind;
}

/** What happened to a limit; events of one day count in the order given. */
export type QuotaEvent =
  | (QuotaEventBase<'occupied' | 'principalRepaid'> & { order: string; amount: Amount })
  | (QuotaEventBase<'released'> & { order: string })
  | (QuotaEventBase<'frozen' | 'unfrozen' | 'preCredit'> & { amount: Amount })
  | (QuotaEventBase<'granted' | 'temporary'> & QuotaValidity & { amount: Amount });

/** Why nothing can be drawn, or why an event was refused. */
export type QuotaReason =
  | 'preCreditOnly'
  | 'notGranted'
  | 'notYetValid'
  | 'expired'
  | 'belowLeast'
  | 'noTermInValidity'
  | 'aboveAvailable'
  | 'orderExists'
  | 'noOpenOrder'
  | 'aboveOpen'
  | 'aboveFrozen';

/** What can be drawn of a limit now, why not more, and the ledger behind it (可用额度). */
export function quota(request: {
  book: { quotas: QuotaTerms[]; pools?: { id: string; limit: Amount }[] };
  events?: QuotaEvent[];
  on: DateText;
  /** The id of the limit that is asked about. */
  quota: string;
  product: {
    least: Amount;
    most: Amount;
    /** One fen where it is absent. */
    step?: Amount;
    /** Terms in months. */
    terms: number[];
    /** Whether steps are counted from zero or from the least amount. */
    stepFrom?: 'zero' | 'least';
    /** Whether the term must end inside the validity of what is granted. */
    matureWithinValidity?: boolean;
  };
}): {
  /** What is available whatever the product allows. */
  readonly available: string;
  /** The largest amount that can be drawn, on the product's step; `'0.00'` where none can. */
  readonly largest: string;
  readonly longestTerm: number | null;
  /** Every reason why nothing can be drawn. */
  readonly reasons: QuotaReason[];
  /** What keeps `largest` from being larger: the limit itself, its pool, or the product. */
  readonly limitedBy: ('limit' | 'pool' | 'most')[];
  readonly refusedEvents: { readonly id: string; readonly reason: QuotaReason }[];
  /** Each limit of the book, in its order. */
  readonly ledger: {
    readonly id: string;
    readonly preCredit: string;
    readonly granted: string;
    /** What counts on the day. */
    readonly temporary: string;
    readonly occupied: string;
    readonly frozen: string;
    readonly available: string;
  }[];
};

/** First digits of bank cards; `fenqi/data/bins.json` is one. */
export interface BinTable {
  schema: number;
  version: string;
  source: string;
  banks: {
    code: string;
    name: LocalText;
    cards: { type: string; length: number; bins: string[] }[];
  }[];
}

/**
 * Checks what a borrower typed, offline. Problems cannot be right; hints never block. Spaces and hyphens
 * in the value count for nothing. Neither the answer nor an error carries the value.
 */
export function checkIdentity(
  request:
    | { kind: 'residentId'; value: string; /** The day for which `age` is told. */ on?: DateText }
    | { kind: 'bankCard'; value: string; /** Without it the issuer is not looked for. */ bins?: BinTable }
    | { kind: 'mobile' | 'creditCode'; value: string },
): {
  readonly valid: boolean;
  readonly problems: ('length' | 'characters' | 'beginning' | 'checksum' | 'birthDate')[];
  readonly hints: ('unknownRegion' | 'underage' | 'checkDigit' | 'unknownBin' | 'lengthOfBin' | 'unknownPrefix')[];
  /** For display, never for logs: `'138****5678'`. */
  readonly masked: string;
  readonly birthDate?: DateText;
  readonly age?: number;
  readonly issuer?: {
    readonly code: string;
    readonly name: LocalText;
    readonly type: 'debit' | 'credit' | 'semiCredit' | 'prepaid';
    readonly length: number;
  };
};

// made from src/error/codes.rs by tests/docs/errors.rs: begin
/** The codes of {@link FenqiError}; `docs/errors.md` says what each means. */
export type ErrorCode =
  | 'missing_field'
  | 'unknown_field'
  | 'wrong_type'
  | 'not_an_option'
  | 'too_large'
  | 'unreadable'
  | 'conflicting_fields'
  | 'invalid_number'
  | 'too_many_decimals'
  | 'out_of_range'
  | 'invalid_date'
  | 'invalid_time'
  | 'date_order'
  | 'amount_too_large'
  | 'shares_not_whole'
  | 'empty_list'
  | 'unknown_product'
  | 'unsupported_version'
  | 'principal_below_least'
  | 'principal_above_most'
  | 'principal_not_on_step'
  | 'term_not_offered'
  | 'method_not_offered'
  | 'rate_not_offered'
  | 'fixed_by_product'
  | 'rate_cap_exceeded'
  | 'coupon_not_applicable'
  | 'coupon_used_twice'
  | 'unknown_product_version'
  | 'duplicate_event'
  | 'unknown_event'
  | 'instalment_below_interest'
  | 'payment_too_low'
  | 'balloon_too_large'
  | 'nothing_to_repay'
  | 'not_ready'
  | 'load_failed'
  | 'load_blocked'
  | 'wasm_unsupported'
  | 'internal';
// made from src/error/codes.rs by tests/docs/errors.rs: end
