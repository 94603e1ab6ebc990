// The types of the whole package. Made by tests/api/renew.mjs from the built package. Do not edit.
// Each line below is a renewal that CHANGELOG.md tells of: + added, ~ changed, - removed.
// API 1, 4a06c9a783c0, after nothing: no name
// API 2, eba6e7e8236e, after nothing: + fenqi/testing
// API 3, 9ee61d4021b4, after nothing: + fenqi/asmjs, fenqi/integrity.json, fenqi/slim; ~ InitOptions
// API 4, 75437869b6ac, after nothing: + fenqi/alipay, fenqi/alipay/worker
// API 5, 11128c3cb3ec, after nothing: + ClosedWindow; ~ LoanRow, LoanState, RepaymentRefusal, ServicingRules
// API 6, def3b3e9ee91, after nothing: + fenqi/elements, fenqi/elements/calculator, fenqi/elements/coupons, fenqi/elements/fenqi-elements.min.js, fenqi/elements/kit, fenqi/elements/overdue, fenqi/elements/quota, fenqi/elements/tokens.css, fenqi/elements/trial, fenqi/elements/words

declare module 'fenqi' {
    export type AdvanceOrder = 'next' | 'last' | 'evenly';
    export type Amount = string | number;
    export interface AmountOffCoupon extends CouponTerms {
        kind: 'amountOff';
        amount: Amount;
        placement?: 'firstRows' | 'lastRows' | 'spread' | 'firstRowOnly';
    }
    export interface BinTable {
        schema: number;
        version: string;
        source: string;
        banks: {
            code: string;
            name: LocalText;
            cards: {
                type: string;
                length: number;
                bins: string[];
            }[];
        }[];
    }
    export interface CapTerms {
        annual: Decimal;
        simpleToo?: boolean;
        blocks?: boolean;
    }
    export type ClosedWindow = {
        blocks?: 'prepayment' | 'any';
    } & ({
        beforeDue: number;
    } | {
        fromDay: number;
        toDay: number;
    });
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
    export interface CompareRequest {
        base: Omit<Terms, 'principal' | 'periods'> & {
            principal?: Amount;
            periods?: number;
        };
        products?: (string | ProductDocument | Product)[];
        methods?: Method[];
        periods?: number[];
        principals?: Amount[];
    }
    export interface ComparisonCell {
        readonly product: string | null;
        readonly method: Method | null;
        readonly periods: number | null;
        readonly principal: string;
        readonly plan: Plan | null;
        readonly error: FenqiError | null;
    }
    export type Coupon = RateDiscountCoupon | InterestFreeCoupon | AmountOffCoupon;
    export interface CouponChoice {
        readonly coupons: readonly {
            readonly id: string | null;
            readonly applies: boolean;
            readonly reasons: readonly CouponReason[];
            readonly saved: string | null;
            readonly savedFen: number | null;
        }[];
        readonly best: number | null;
    }
    export type CouponReason = 'notYetValid' | 'expired' | 'belowLeastAmount' | 'belowLeastTerm' | 'methodNotAllowed' | 'rateNotLower' | 'notStackable';
    export interface CouponResult {
        readonly applies: boolean;
        readonly reasons: readonly CouponReason[];
        readonly before: Plan;
        readonly after: Plan | null;
        readonly saved: string | null;
        readonly savedFen: number | null;
        readonly discount: string | null;
        readonly discountFen: number | null;
    }
    export interface CouponTerms {
        id?: string;
        validFrom?: DateText;
        validTo?: DateText;
        leastAmount?: Amount;
        leastPeriods?: number;
        leastDays?: number;
        methods?: Method[];
        stacking?: 'alone' | 'otherKinds' | 'any';
        onPrepayment?: 'keep' | 'again' | 'lose' | 'takeBack';
        onOverdue?: 'keep' | 'loseRow' | 'lose' | 'takeBack';
        onRefund?: 'keep' | 'return' | 'takeBack';
    }
    export type DateText = string;
    export type DayCount = 'monthly' | 'ACT/360' | 'ACT/364' | 'ACT/365F' | 'ACT/ACT-ISDA' | 'ACT/ACT-ISMA' | 'ACT/ACT-AFB' | 'ACT/ACT-yearOfEnd' | '30/360US' | '30E/360' | '30/360-ISDA' | '30/365';
    export type Decimal = string | number;
    export interface Disclosure {
        readonly allInRate: string | null;
        readonly allInRatePct: string | null;
        readonly simpleRatePct: string | null;
        readonly isCap: boolean;
        readonly principal: string;
        readonly lines: readonly DisclosureLine[];
        readonly total: string;
        readonly totalFen: number;
        readonly defaults: readonly DisclosureLine[];
    }
    export interface DisclosureLine {
        readonly item: 'principal' | 'interest' | 'guaranteeFee' | 'fee' | 'discount' | 'subsidy' | 'earlySettlement' | 'overduePenalty' | 'misusePenalty';
        readonly name: string | null;
        readonly party: 'platform' | 'guarantor' | 'funder' | 'merchant' | 'insurer' | 'public' | null;
        readonly payee: LocalText | null;
        readonly annualRate: string | null;
        readonly rateType: 'annual' | 'monthly' | 'daily' | 'eachTime' | null;
        readonly collected: 'eachInstalment' | 'upfront' | 'deducted' | 'first' | 'last' | null;
        readonly standard: LocalText | null;
        readonly amount: string | null;
        readonly amountFen: number | null;
    }
    export interface DisclosureTerms {
        lender?: LocalText;
        guarantor?: LocalText;
        platform?: LocalText;
        merchant?: LocalText;
        insurer?: LocalText;
        earlySettlement?: {
            payee: LocalText;
            standard: LocalText;
        };
        overdue?: {
            payee: LocalText;
            multiplier: Decimal;
        };
        misuse?: {
            payee: LocalText;
            multiplier: Decimal;
        };
    }
    export type DueDates = {
        policy: 'sameDay';
        everyMonths?: number;
        monthEnd?: 'clamp' | 'firstOfNext';
    } | {
        policy: 'fixedDay';
        day: number;
        everyMonths?: number;
        monthEnd?: 'clamp' | 'firstOfNext';
        minFirstDays?: number;
        minFirstRule?: 'atLeast' | 'moreThan';
    } | {
        policy: 'lastDayOfMonth';
        everyMonths?: number;
        minFirstDays?: number;
        minFirstRule?: 'atLeast' | 'moreThan';
    } | {
        policy: 'quarterly';
        anchor?: 'disbursement';
        monthEnd?: 'clamp' | 'firstOfNext';
    } | {
        policy: 'quarterly';
        anchor: 'calendarQuarter';
        day: number;
        minFirstDays?: number;
        minFirstRule?: 'atLeast' | 'moreThan';
    } | {
        policy: 'everyNDays';
        n: number;
    } | {
        policy: 'everyNWeeks';
        n: number;
    } | {
        policy: 'explicit';
        dates: DateText[];
    };
    export type ErrorCode = 'missing_field' | 'unknown_field' | 'wrong_type' | 'not_an_option' | 'too_large' | 'unreadable' | 'conflicting_fields' | 'invalid_number' | 'too_many_decimals' | 'out_of_range' | 'invalid_date' | 'invalid_time' | 'date_order' | 'amount_too_large' | 'shares_not_whole' | 'empty_list' | 'unknown_product' | 'unsupported_version' | 'principal_below_least' | 'principal_above_most' | 'principal_not_on_step' | 'term_not_offered' | 'method_not_offered' | 'rate_not_offered' | 'fixed_by_product' | 'rate_cap_exceeded' | 'coupon_not_applicable' | 'coupon_used_twice' | 'unknown_product_version' | 'duplicate_event' | 'unknown_event' | 'instalment_below_interest' | 'payment_too_low' | 'balloon_too_large' | 'nothing_to_repay' | 'not_ready' | 'load_failed' | 'load_blocked' | 'wasm_unsupported' | 'internal';
    export type EuFlow = {
        t: string;
        amount: Amount;
    } | {
        amount: Amount;
        count: number;
        firstT: string;
        stepT: string;
    };
    export type ExplainedColumn = MoneyColumn | 'startDate' | 'dueDate' | 'days';
    export interface Explanation {
        readonly period: number;
        readonly column: ExplainedColumn;
        readonly value: string;
        readonly formula: string;
        readonly exact: string;
        readonly rounding: Rounding | null;
        readonly rule: string;
        readonly steps: readonly ExplanationStep[];
    }
    export interface ExplanationStep {
        readonly name: string;
        readonly value: string;
    }
    export type Fault = 'caller' | 'policy' | 'host' | 'internal';
    export interface FeePart {
        readonly name: string;
        readonly party: string;
        readonly amount: string;
        readonly amountFen: number;
    }
    export interface FeeTerms {
        name: string;
        party: 'platform' | 'guarantor' | 'funder' | 'merchant' | 'insurer';
        basis: 'rate' | 'fixed';
        on?: 'principal' | 'balance' | 'instalment';
        value: Decimal;
        per?: 'year' | 'time';
        when: 'upfront' | 'each' | 'first' | 'last';
        deducted?: boolean;
        rounding?: Rounding;
    }
    export class FenqiError extends Error {
        readonly code: ErrorCode;
        readonly path: string;
        readonly fault: Fault;
        readonly retryable: boolean;
        readonly facts: Readonly<Record<string, string>>;
    }
    export interface FunderPart {
        readonly name: string;
        readonly principal: string;
        readonly principalFen: number;
        readonly interest: string;
        readonly interestFen: number;
    }
    export interface FunderTerms {
        name: string;
        ratio: Decimal;
        rounding?: Rounding;
    }
    export interface GraceTerms {
        principal?: number;
        interest?: number;
        interestMode?: 'forgive' | 'defer';
    }
    export interface InitOptions {
        wasmUrl?: string | {
            readonly href: string;
        };
        module?: object;
        wasmPath?: string;
        integrity?: string;
    }
    export interface InterestCouponTerms extends CouponTerms {
        periods?: number;
        principalCap?: Amount;
        cap?: Amount;
        discountRounding?: 'after' | 'discount';
    }
    export interface InterestFreeCoupon extends InterestCouponTerms {
        kind: 'interestFree';
        days?: number;
    }
    export interface LevelTerms {
        by?: 'annuity' | 'exactDays' | 'thirtyDays';
        rounding?: Rounding;
        unit?: 1 | 10 | 100;
        amount?: Amount;
        smoothing?: boolean;
        negativeAmortisation?: 'refuse' | 'allow';
    }
    export interface Loan {
        schema: 1;
        terms: Omit<Terms, 'product' | 'drawdowns' | 'rateChanges'>;
        product?: string | ProductDocument | Product;
        productVersion?: number;
        rules?: ServicingRules;
        events?: readonly LoanEvent[];
    }
    export type LoanEvent = {
        id: string;
        on: DateText;
    } & ({
        kind: 'repaid' | 'deducted';
        amount: Amount;
        intent?: RepaymentIntent;
    } | ({
        kind: 'repaid' | 'deducted';
        amount: Amount;
    } & PaymentWays) | {
        kind: 'waived' | 'charge';
        amount: Amount;
        part: LoanPart;
        period?: number;
    } | {
        kind: 'charge';
        amount: Amount;
        part: LoanPart;
        dueDate: DateText;
    } | {
        kind: 'refunded';
        amount: Amount;
    } | {
        kind: 'drawdown';
        amount: Amount;
        period?: number;
    } | {
        kind: 'rateChanged';
        rate: Decimal;
        period?: number;
    } | {
        kind: 'extended';
        periods: number;
        rate?: Decimal;
        period?: number;
        grace?: number;
    } | {
        kind: 'dueDateChanged';
        dueDate: DateText;
        period?: number;
    } | {
        kind: 'reAged';
        periods: number;
        firstDue?: DateText;
        dueDates?: DueDates;
    } | {
        kind: 'reAmortised';
        principalOnly?: boolean;
    } | {
        kind: 'accelerated' | 'compensated';
    } | {
        kind: 'reversed';
        event: string;
    });
    export type LoanPart = 'penalty' | 'compoundInterest' | 'interest' | 'fee' | 'guaranteeFee' | 'principal';
    export type LoanParts = {
        readonly [part in LoanPart]: string;
    };
    export interface LoanRow extends LoanParts {
        readonly period: number;
        readonly startDate: DateText;
        readonly dueDate: DateText;
        readonly payableFrom: DateText | null;
        readonly discount: string;
        readonly paid: LoanParts;
        readonly open: string;
        readonly status: 'removed' | 'settled' | 'overdue' | 'inGrace' | 'partlyPaid' | 'due' | 'notDue';
    }
    export interface LoanState {
        readonly on: DateText;
        readonly rows: readonly LoanRow[];
        readonly balance: string;
        readonly accruedInterest: string;
        readonly due: string;
        readonly overdue: string;
        readonly excess: string;
        readonly prepaidPrincipal: string;
        readonly prepaymentFees: string;
        readonly compensated: string;
        readonly settlement: string;
        readonly drawn: string;
        readonly settledOn: DateText | null;
        readonly coupons: readonly ('inUse' | 'lost' | 'takenBack' | 'returned')[];
    }
    export interface LocalText {
        'zh-CN': string;
        en: string;
    }
    export type LocalTimeText = string;
    export type Method = 'equalInstalment' | 'equalPrincipal' | 'interestOnly' | 'bullet' | 'flat' | 'daily' | 'balloon';
    export type MoneyColumn = 'principal' | 'interest' | 'fee' | 'guaranteeFee' | 'discount' | 'subsidy' | 'total' | 'balance';
    export interface PaymentWays {
        strategy?: PrepaymentStrategy;
        inAdvance?: AdvanceOrder;
    }
    export interface PbocRate {
        readonly result: 'root' | 'severalRoots' | 'noRoot' | 'noPeriod';
        readonly periodRate: string | null;
        readonly periodsPerYear: string | null;
        readonly monthly: string | null;
        readonly simple: string | null;
        readonly compound: string | null;
        readonly simplePct: string | null;
        readonly compoundPct: string | null;
        readonly simpleByPeriod: string | null;
        readonly cap: string;
        readonly overCapSimple: boolean;
        readonly overCapCompound: boolean;
        readonly overCap: boolean;
    }
    export interface Plan {
        readonly terms: Readonly<Terms>;
        readonly rows: readonly Row[];
        readonly totals: Totals;
        readonly level: string | null;
        readonly levelFen: number | null;
        readonly annualRate: PbocRate;
        readonly xirr: RateResult;
        readonly disclosure: Disclosure;
        columns(): Columns;
        explain(period: number, column: ExplainedColumn): Explanation;
        toJSON(): Record<string, unknown>;
    }
    export type PrepaymentStrategy = 'reduceInstalment' | 'shortenTerm' | 'nextInstalments' | 'lastInstalments';
    export interface Product {
        readonly id: string;
        readonly version: number;
        readonly document: ProductDocument;
    }
    export interface ProductDocument extends Rules, ServicingRules {
        $schema?: string;
        schema: 1;
        id: string;
        version: number;
        name: LocalText;
        publishedOn: DateText;
        principal: {
            least: Amount;
            most: Amount;
            step?: Amount;
        };
        periods: number[];
        termDays?: {
            least: number;
            most: number;
        };
        methods: Method[];
        rateBounds?: {
            least: Decimal;
            most: Decimal;
        };
        disclosure?: DisclosureTerms;
    }
    export type QuotaEvent = (QuotaEventBase<'occupied' | 'principalRepaid'> & {
        order: string;
        amount: Amount;
    }) | (QuotaEventBase<'released'> & {
        order: string;
    }) | (QuotaEventBase<'frozen' | 'unfrozen' | 'preCredit'> & {
        amount: Amount;
    }) | (QuotaEventBase<'granted' | 'temporary'> & QuotaValidity & {
        amount: Amount;
    });
    export interface QuotaEventBase<Kind extends string> {
        id: string;
        on: DateText;
        quota: string;
        kind: Kind;
    }
    export type QuotaReason = 'preCreditOnly' | 'notGranted' | 'notYetValid' | 'expired' | 'belowLeast' | 'noTermInValidity' | 'aboveAvailable' | 'orderExists' | 'noOpenOrder' | 'aboveOpen' | 'aboveFrozen';
    export interface QuotaTerms extends QuotaValidity {
        id: string;
        revolving?: boolean;
        preCredit?: Amount;
        granted?: Amount;
        temporary?: QuotaValidity & {
            amount: Amount;
        };
        pool?: string;
    }
    export interface QuotaValidity {
        validFrom?: DateText;
        validTo?: DateText;
    }
    export interface RateDiscountCoupon extends InterestCouponTerms {
        kind: 'rateDiscount';
        factor?: Decimal;
        replaceRate?: {
            value: Decimal;
            unit?: RateTerms['unit'];
            yearDays?: number;
        };
        effect?: 'keepPrincipal' | 'resolve';
    }
    export type RateRequest = {
        method: 'irr';
        flows: Decimal[];
    } | {
        method: 'pboc';
        received: Amount;
        payments: Amount[];
        periodsPerYear?: number;
    } | {
        method: 'xirr';
        flows: {
            on: DateText;
            amount: Decimal;
        }[];
        dayCount?: DayCount;
    } | {
        method: 'euAprc';
        drawdowns: EuFlow[];
        payments: EuFlow[];
    } | {
        method: 'ukApr' | 'euAprcDays';
        flows: {
            day: number;
            amount: Decimal;
        }[];
        yearDays?: Decimal;
    } | {
        method: 'usRegZ';
        advances: {
            on: DateText;
            amount: Amount;
        }[];
        payments: {
            on: DateText;
            amount: Amount;
        }[];
        unitPeriod: string;
        unitPeriodsPerYear?: number;
    } | {
        method: 'payments';
        principal: Amount;
        payment: Amount;
        periods: number;
    };
    export type RateResult = {
        readonly result: 'root';
        readonly rate: string;
        readonly ratePct: string;
    } | {
        readonly result: 'severalRoots';
        readonly rate: string;
        readonly ratePct: string;
        readonly roots: readonly string[];
    } | {
        readonly result: 'noRoot';
    } | {
        readonly result: 'undecided';
        readonly roots: readonly string[];
    } | {
        readonly result: 'paymentTooLow';
    };
    export interface RateTerms {
        value: Decimal;
        unit: 'annual' | 'monthly' | 'daily';
        yearDays: number;
    }
    export type RepaymentIntent = ({
        kind: 'dueNow' | 'overdue' | 'settle';
    } & PaymentWays) | ({
        kind: 'periods';
        periods: readonly number[];
    } & PaymentWays) | ({
        kind: 'amount';
        amount: Amount;
    } & PaymentWays);
    export type RepaymentRefusal = 'settled' | 'repaymentForbidden' | 'nothingDue' | 'nothingOverdue' | 'olderPeriodsFirst' | 'notPayableYet' | 'overdue' | 'lockIn' | 'prepaymentForbidden' | 'belowLeastAmount';
    export interface RepaymentTrial {
        readonly on: DateText;
        readonly intent: RepaymentIntent;
        readonly refused: readonly RepaymentRefusal[];
        readonly allocation?: readonly ({
            readonly period: number;
        } & LoanParts)[];
        readonly amount?: string;
        readonly prepaidPrincipal?: string;
        readonly applied?: string;
        readonly prepaymentFee?: string;
        readonly excess?: string;
        readonly interestSaved?: string;
        readonly breaksEvenOn?: DateText | null;
        readonly after?: LoanState;
    }
    export interface RollTerms {
        rule: 'none' | 'following' | 'modifiedFollowing' | 'preceding';
        interestFollows?: boolean;
        holidays?: DateText[];
        makeupWorkingDays?: DateText[];
    }
    export type Rounding = 'halfUp' | 'halfEven' | 'down' | 'up';
    export interface RoundingTerms {
        interest?: Rounding;
        principal?: Rounding;
        fee?: Rounding;
        remainder?: 'last' | 'first' | 'carried';
        balance?: 'rounded' | 'exact';
        slices?: 'once' | 'each';
        unit?: 1 | 10 | 100;
    }
    export interface Row {
        readonly period: number;
        readonly startDate: DateText;
        readonly dueDate: DateText;
        readonly days: number;
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
        readonly subsidyPayer: SubsidyTerms['payer'] | null;
        readonly total: string;
        readonly totalFen: number;
        readonly balance: string;
        readonly balanceFen: number;
        readonly status: 'notDue';
        readonly fees: readonly FeePart[];
        readonly funders: readonly FunderPart[];
        explain(column: ExplainedColumn): Explanation;
        toJSON(): Record<string, unknown>;
    }
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
        downPayment?: {
            rate?: Decimal;
            amount?: Amount;
            ownRow?: boolean;
        };
        rateChangeDay?: 'start' | 'end';
        accrualInPeriod?: 'proRata' | 'dailyRate';
        cap?: CapTerms;
    }
    export interface ServicingRules {
        overdue?: {
            graceDays?: number;
            multiplier?: Decimal;
            base?: 'principal' | 'principalAndInterest';
            from?: 'dueDate' | 'graceEnd';
            rounding?: 'cumulative' | 'daily';
            compound?: boolean;
            adds?: boolean;
            interest?: 'stops' | 'goesOn' | 'goesOnInPeriod';
            lateFee?: {
                rate?: Decimal;
                amount?: Amount;
            };
        };
        allocation?: {
            order?: LoanPart[];
            matrix?: string[];
            direction?: 'byInstalment' | 'byPart';
        };
        prepayment?: {
            strategy?: PrepaymentStrategy;
            currentRow?: 'reamortise' | 'keepPrincipal' | 'payFirst';
            paysFirst?: 'interest' | 'principal';
            residualInterest?: 'asScheduled' | 'recomputed';
            shortenRule?: 'keepInstalment' | 'relevel';
            nextRule?: 'keepPrincipal' | 'keepInstalment';
            payoffInterest?: 'toDay' | 'toPeriodEnd';
            settledRows?: 'keepPrincipal' | 'keepInstalment';
            settleFees?: 'currentOnly' | 'none' | 'all';
            beyondDue?: 'prepay' | 'excess' | 'inAdvance';
            inAdvance?: AdvanceOrder;
            whenOverdue?: 'payDueFirst' | 'refuse';
            chosenInterest?: 'scheduled' | 'toDay';
            refundFrom?: 'lastRows' | 'evenly';
            fee?: {
                kind: 'none' | 'rate' | 'fixed';
                value?: Decimal;
                waivedAfterPeriods?: number;
                inside?: boolean;
            };
            lockInDays?: number;
            leastAmount?: Amount;
        };
        minInterestDays?: 0 | 1;
        closed?: ClosedWindow[];
        payableDays?: number;
    }
    export interface SubsidyTerms {
        payer: 'platform' | 'merchant' | 'public' | 'funder';
        kind: 'points' | 'share';
        value: Decimal;
        mostShare?: Decimal;
        cap?: Amount;
        periods?: number;
    }
    export interface Terms extends Partial<Rules> {
        product?: string | ProductDocument | Product;
        principal: Amount;
        method?: Method;
        periods?: number;
        termDays?: number;
        disbursedOn: DateText;
        firstDue?: DateText;
        drawdowns?: {
            on: DateText;
            amount: Amount;
        }[];
        rateChanges?: {
            from: DateText;
            value: Decimal;
        }[];
        coupons?: Coupon[];
        subsidyUsed?: Amount;
    }
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
        readonly total: string;
        readonly totalFen: number;
        readonly upfront: string;
        readonly upfrontFen: number;
        readonly deducted: string;
        readonly deductedFen: number;
        readonly received: string;
        readonly receivedFen: number;
        readonly downPayment: string;
        readonly downPaymentFen: number;
        readonly cost: string;
        readonly costFen: number;
    }
    export function annualRate(request: RateRequest): RateResult & {
        readonly periodRate?: string;
        readonly simple?: string;
        readonly compound?: string;
        readonly simplePct?: string;
        readonly compoundPct?: string;
    };
    export function applyCoupons(terms: Terms & {
        coupons: Coupon[];
    }): CouponResult;
    export function bankingHours(request: {
        orderedAt: LocalTimeText;
        amount: Amount;
        holidays?: DateText[];
        makeupWorkingDays?: DateText[];
        rule?: {
            anyHourUpTo?: Amount;
            opens?: string;
            closes?: string;
            earlyWindow?: 'everyWorkingDay' | 'afterWorkingDay';
            closesInclusive?: boolean;
        };
    }): {
        readonly status: 'immediate' | 'disbursing';
        readonly expectedAt: LocalTimeText;
        readonly interestStart: DateText;
    };
    export function bestCoupon(terms: Terms & {
        coupons: Coupon[];
    }): CouponChoice;
    export function checkIdentity(request: {
        kind: 'residentId';
        value: string;
        on?: DateText;
    } | {
        kind: 'bankCard';
        value: string;
        bins?: BinTable;
    } | {
        kind: 'mobile' | 'creditCode';
        value: string;
    }): {
        readonly valid: boolean;
        readonly problems: ('length' | 'characters' | 'beginning' | 'checksum' | 'birthDate')[];
        readonly hints: ('unknownRegion' | 'underage' | 'checkDigit' | 'unknownBin' | 'lengthOfBin' | 'unknownPrefix')[];
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
    export function compare(request: CompareRequest): ComparisonCell[];
    export function compareRepayments(loan: Loan, asked: {
        on?: DateText;
        amount: Amount;
    }): {
        readonly strategies: readonly RepaymentTrial[];
        readonly settle: RepaymentTrial;
    };
    export function dayCount(request: {
        convention: DayCount;
        from: DateText;
        to: DateText;
        us30FebRule?: boolean;
        referenceFrom?: DateText;
        referenceTo?: DateText;
        terminationDate?: DateText;
    }): {
        readonly days: number;
        readonly fraction: string;
        readonly numerator: string;
        readonly denominator: string;
    };
    export function dueDates(request: {
        disbursedOn: DateText;
        periods: number;
        dueDates: DueDates;
        firstDue?: DateText;
        roll?: RollTerms;
    }): {
        readonly startDate: DateText;
        readonly dueDate: DateText;
        readonly days: number;
    }[];
    export function euInterval(request: {
        from: DateText;
        to: DateText;
        unit: 'month' | 'week' | 'year';
    }): {
        readonly wholeUnits: number;
        readonly days: number;
        readonly daysInYear: number | null;
        readonly t: string;
    };
    export function init(options?: InitOptions): Promise<void>;
    export function interest(request: {
        principal: Amount;
        rate: RateTerms;
        days?: number;
        from?: DateText;
        to?: DateText;
        dayCount?: DayCount;
        us30FebRule?: boolean;
        rounding?: Rounding;
    }): {
        readonly interest: string;
        readonly interestFen: number;
        readonly exact: string;
    };
    export function isReady(): boolean;
    export function loanState(loan: Loan, asked?: {
        on?: DateText;
    }): LoanState;
    export function product(idOrDocument: string | ProductDocument): Product;
    export function products(): Product[];
    export function quota(request: {
        book: {
            quotas: QuotaTerms[];
            pools?: {
                id: string;
                limit: Amount;
            }[];
        };
        events?: QuotaEvent[];
        on: DateText;
        quota: string;
        product: {
            least: Amount;
            most: Amount;
            step?: Amount;
            terms: number[];
            stepFrom?: 'zero' | 'least';
            matureWithinValidity?: boolean;
        };
    }): {
        readonly available: string;
        readonly largest: string;
        readonly longestTerm: number | null;
        readonly reasons: QuotaReason[];
        readonly limitedBy: ('limit' | 'pool' | 'most')[];
        readonly refusedEvents: {
            readonly id: string;
            readonly reason: QuotaReason;
        }[];
        readonly ledger: {
            readonly id: string;
            readonly preCredit: string;
            readonly granted: string;
            readonly temporary: string;
            readonly occupied: string;
            readonly frozen: string;
            readonly available: string;
        }[];
    };
    export function round(request: {
        value: Decimal;
        decimals: number;
        rounding?: Rounding;
    }): string;
    export function schedule(terms: Terms): Plan;
    export function trial(loan: Loan, asked: {
        on?: DateText;
        intent: RepaymentIntent;
    }): RepaymentTrial;
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
    }): {
        readonly value: number | null;
        readonly result: 'value' | 'noRoot' | 'severalRoots';
    };
    export const version: string;
}

declare module 'fenqi/inline' {
    export * from 'fenqi';
}

declare module 'fenqi/slim' {
    export * from 'fenqi';
    export function initSync(module: object): void;
}

declare module 'fenqi/asmjs' {
    export * from 'fenqi';
}

declare module 'fenqi/miniprogram' {
    export * from 'fenqi';
}

declare module 'fenqi/bytedance' {
    export * from 'fenqi';
}

declare module 'fenqi/alipay' {
    export * from 'fenqi';
}

declare module 'fenqi/alipay/worker' {
    export * from 'fenqi';
}

declare module 'fenqi/testing' {
    import type { Amount, AmountOffCoupon, DateText, Decimal, InterestFreeCoupon, Loan, LoanEvent, LocalTimeText,
        Method, PaymentWays, Product, ProductDocument, RateDiscountCoupon, RepaymentIntent, ServicingRules } from 'fenqi';
    export type EventWithoutId = LoanEvent extends infer Event ? Event extends LoanEvent ? Omit<Event, 'id' | 'on'> & {
        on?: DateText;
    } : never : never;
    export interface FixedClock {
        today(): DateText;
        localTime(): LocalTimeText;
        now(): number;
        advance(by: {
            days?: number;
            hours?: number;
            minutes?: number;
            seconds?: number;
        }): this;
        set(at: DateText | LocalTimeText): this;
    }
    export interface LoanBuilder {
        of(product: string | ProductDocument | Product): LoanBuilder;
        withRules(terms: Partial<Loan['terms']>, rules?: ServicingRules): LoanBuilder;
        drawn(amount: Amount): LoanBuilder;
        on(date: DateText): LoanBuilder;
        over(periods: number): LoanBuilder;
        by(method: Method): LoanBuilder;
        paying(amount: Amount, ways?: PaymentWays | {
            intent: RepaymentIntent;
        }): LoanBuilder;
        payingWhatIsDue(): LoanBuilder;
        payingOnTime(instalments: number): LoanBuilder;
        settling(): LoanBuilder;
        happening(event: EventWithoutId): LoanBuilder;
        document(): Loan & {
            events: readonly LoanEvent[];
        };
    }
    export function aLoan(): LoanBuilder;
    export function aProduct(changes?: Partial<ProductDocument>): ProductDocument;
    export const coupons: {
        readonly interestFree: (days: number, terms?: Partial<InterestFreeCoupon>) => InterestFreeCoupon;
        readonly rateDiscount: (factor: Decimal, terms?: Partial<RateDiscountCoupon>) => RateDiscountCoupon;
        readonly amountOff: (amount: Amount, terms?: Partial<AmountOffCoupon>) => AmountOffCoupon;
    };
    export function fixedClock(at: DateText | LocalTimeText): FixedClock;
    export const loans: {
        readonly fresh: (today: DateText) => Loan;
        readonly current: (today: DateText) => Loan;
        readonly due: (today: DateText) => Loan;
        readonly overdue: (today: DateText, since?: {
            days?: number;
        }) => Loan;
        readonly prepaid: (today: DateText, payment?: {
            amount?: Amount;
        }) => Loan;
        readonly settled: (today: DateText) => Loan;
    };
}

declare module 'fenqi/elements' {
    import type { Amount, Coupon, DateText, Disclosure, ErrorCode, Loan, LoanState, LocalText, Method, MoneyColumn,
        PbocRate, Plan, PrepaymentStrategy, ProductDocument, RepaymentIntent, RepaymentTrial, Terms, quota } from 'fenqi';
    export type AmountEvent = CustomEvent<{
        value: string;
        fen: number;
        typing?: boolean;
        problem?: undefined;
    } | {
        problem: 'empty' | 'notANumber' | 'tooManyDecimals' | 'tooLarge';
        typing?: boolean;
        value?: undefined;
        fen?: undefined;
    }>;
    export interface AmountEvents {
        'fenqi-input': AmountEvent;
        'fenqi-change': AmountEvent;
    }
    export interface AmountOptions extends ElementOptions {
        value: Amount;
        fen: number;
        min: Amount;
        max: Amount;
        step: Amount;
        name: string | null;
        label: string | null;
        error: string | undefined;
    }
    export interface BeforeAfterOptions extends ElementOptions {
        earlier: LoanState | null;
        later: LoanState | null;
        saved: number;
    }
    export interface CalculatorEvents {
        'fenqi-input': CustomEvent<{
            terms: Terms;
        }>;
        'fenqi-change': CustomEvent<{
            terms: Terms;
            plan: Plan | null;
        }>;
        'fenqi-apply': CustomEvent<{
            terms: Terms;
            plan: Plan;
        }>;
        'fenqi-error': FenqiErrorEvent;
        'fenqi-row': FenqiRowEvent;
        'fenqi-explain': FenqiExplainEvent;
        'fenqi-shown': CustomEvent<{
            visibleMs: number;
        }>;
    }
    export interface CalculatorOptions extends EngineElement {
        product: string | null;
        productDocument: ProductDocument | null;
        principal: Amount | null;
        method: Method | null;
        periods: number | null;
        termDays: number | null;
        disbursedOn: DateText | null;
        coupons: Coupon[] | null;
        sections: string;
        bar: boolean;
        explain: boolean;
        get terms(): Terms | null;
        set terms(terms: Partial<Terms> | null);
        readonly plan: Plan | null;
        serverPlan: Plan | PlanLike | null;
    }
    export interface ChartEvents {
        'fenqi-row': FenqiRowEvent;
    }
    export interface ChartOptions extends ElementOptions {
        plan: Plan | PlanLike | null;
        at: number | null;
    }
    export interface CostOptions extends ElementOptions {
        plan: Plan | PlanLike | null;
    }
    export interface CouponsEvents {
        'fenqi-change': CustomEvent<{
            couponId: string | null;
            saved: string | null;
            savedFen: number | null;
            plan: Plan | null;
        }>;
        'fenqi-error': FenqiErrorEvent;
    }
    export interface CouponsOptions extends EngineElement {
        coupons: (Coupon & {
            name?: LocalText;
        })[];
        terms: Terms | null;
        product: string | null;
        principal: Amount | null;
        method: Method | null;
        periods: number | null;
        disbursedOn: DateText | null;
        chosen: string | null;
    }
    export interface DisclosureEvents {
        'fenqi-shown': CustomEvent<{
            visibleMs: number;
        }>;
        'fenqi-confirm': CustomEvent<{
            visibleMs: number;
        }>;
    }
    export interface DisclosureOptions extends ElementOptions {
        plan: Plan | null;
        disclosure: Disclosure | null;
        open: boolean;
        minSeconds: number | null;
    }
    export type ElementLanguage = 'zh-CN' | 'en';
    export interface ElementOptions {
        lang: string;
        theme: 'light' | 'dark' | 'auto' | null;
        density: 'comfortable' | 'compact' | null;
    }
    export type ElementState = 'loading' | 'ready' | 'invalid' | 'stale' | 'offline' | 'error';
    export interface ElementWith<Events> extends HTMLElement {
        addEventListener<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => unknown, options?: boolean | AddEventListenerOptions): void;
        addEventListener<Name extends keyof HTMLElementEventMap>(name: Name, listener: (event: HTMLElementEventMap[Name]) => unknown, options?: boolean | AddEventListenerOptions): void;
        addEventListener(name: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
    }
    export interface EngineElement extends ElementOptions {
        readonly state: ElementState;
        wasmUrl: string | null;
        readonly ready: Promise<void>;
        readonly updateComplete: Promise<boolean>;
    }
    export interface FenqiAmount extends ElementWith<AmountEvents>, AmountOptions {
    }
    export const FenqiAmount: {
        new (): FenqiAmount;
    };
    export interface FenqiBeforeAfter extends ElementWith<Record<never, never>>, BeforeAfterOptions {
    }
    export const FenqiBeforeAfter: {
        new (): FenqiBeforeAfter;
    };
    export interface FenqiCalculator extends ElementWith<CalculatorEvents>, CalculatorOptions {
    }
    export const FenqiCalculator: {
        new (): FenqiCalculator;
    };
    export interface FenqiChart extends ElementWith<ChartEvents>, ChartOptions {
    }
    export const FenqiChart: {
        new (): FenqiChart;
    };
    export interface FenqiCost extends ElementWith<Record<never, never>>, CostOptions {
    }
    export const FenqiCost: {
        new (): FenqiCost;
    };
    export interface FenqiCoupons extends ElementWith<CouponsEvents>, CouponsOptions {
    }
    export const FenqiCoupons: {
        new (): FenqiCoupons;
    };
    export interface FenqiDisclosure extends ElementWith<DisclosureEvents>, DisclosureOptions {
    }
    export const FenqiDisclosure: {
        new (): FenqiDisclosure;
    };
    export type FenqiErrorEvent = CustomEvent<{
        code: ErrorCode;
    }>;
    export type FenqiExplainEvent = CustomEvent<{
        period: number;
        column: MoneyColumn;
    }>;
    export interface FenqiOverdue extends ElementWith<OverdueEvents>, OverdueOptions {
    }
    export const FenqiOverdue: {
        new (): FenqiOverdue;
    };
    export interface FenqiQuota extends ElementWith<QuotaEvents>, QuotaOptions {
    }
    export const FenqiQuota: {
        new (): FenqiQuota;
    };
    export interface FenqiRate extends ElementWith<Record<never, never>>, RateOptions {
    }
    export const FenqiRate: {
        new (): FenqiRate;
    };
    export type FenqiRowEvent = CustomEvent<{
        period: number;
    }>;
    export interface FenqiSchedule extends ElementWith<ScheduleEvents>, ScheduleOptions {
    }
    export const FenqiSchedule: {
        new (): FenqiSchedule;
    };
    export interface FenqiTerms extends ElementWith<TermsEvents>, TermsOptions {
    }
    export const FenqiTerms: {
        new (): FenqiTerms;
    };
    export interface FenqiTrial extends ElementWith<TrialEvents>, TrialOptions {
    }
    export const FenqiTrial: {
        new (): FenqiTrial;
    };
    export interface OverdueEvents {
        'fenqi-confirm': CustomEvent<{
            amount: string;
            amountFen: number;
            on: DateText;
            trial: RepaymentTrial;
        }>;
        'fenqi-help': CustomEvent<Record<string, never>>;
        'fenqi-error': FenqiErrorEvent;
    }
    export interface OverdueOptions extends EngineElement {
        loan: Loan | null;
        on: DateText | null;
        confirm: boolean;
    }
    export interface PlanLike {
        rows: readonly (Partial<Record<MoneyColumn, string>> & {
            dueDate: DateText;
            startDate?: DateText;
            period?: number;
            days?: number;
        })[];
        totals?: Readonly<Record<string, string | number>>;
        annualRate?: Pick<PbocRate, 'result' | 'simplePct' | 'compoundPct' | 'cap' | 'overCap' | 'overCapCompound'>;
    }
    export interface QuotaEvents {
        'fenqi-apply': CustomEvent<{
            largest: string;
            largestFen: number;
        }>;
        'fenqi-error': FenqiErrorEvent;
    }
    export interface QuotaOptions extends EngineElement {
        quota: Parameters<typeof quota>[0] | ReturnType<typeof quota> | null;
        product: string | ProductDocument | null;
        apply: boolean;
    }
    export interface RateOptions extends ElementOptions {
        form: 'short' | 'full' | null;
        annualRate: PlanLike['annualRate'] | PbocRate | null;
        quoted: {
            unit: 'monthly' | 'daily';
            value: string;
        } | null;
    }
    export interface ScheduleEvents {
        'fenqi-row': FenqiRowEvent;
        'fenqi-explain': FenqiExplainEvent;
    }
    export interface ScheduleOptions extends ElementOptions {
        plan: Plan | PlanLike | null;
        rows: PlanLike['rows'] | null;
        rowsShown: number;
        highlight: number | null;
        explain: boolean;
    }
    export interface Sentences {
        [key: string]: string | Sentences;
    }
    export interface TermsEvents {
        'fenqi-change': CustomEvent<{
            value: number;
        }>;
    }
    export interface TermsOptions extends ElementOptions {
        value: number | null;
        options: (number | {
            value: number;
            reason?: string;
        })[];
        unit: 'periods' | 'days' | null;
        min: number | null;
        max: number | null;
        error: string | null;
    }
    export interface TrialEvents {
        'fenqi-change': CustomEvent<{
            intent: RepaymentIntent;
            on: DateText;
            trial: RepaymentTrial | null;
        }>;
        'fenqi-confirm': CustomEvent<{
            amount: string;
            amountFen: number;
            on: DateText;
            intent: RepaymentIntent;
            trial: RepaymentTrial;
        }>;
        'fenqi-error': FenqiErrorEvent;
    }
    export interface TrialOptions extends EngineElement {
        loan: Loan | null;
        trial: RepaymentTrial | null;
        serverTrial: RepaymentTrial | null;
        on: DateText | null;
        intent: 'dueNow' | 'overdue' | 'periods' | 'amount' | 'settle';
        amount: Amount | null;
        strategy: PrepaymentStrategy | null;
        chosen: number[];
        confirm: boolean;
    }
    export function addWords(lang: ElementLanguage, words: Sentences): void;
    global {
        interface HTMLElementTagNameMap {
            'fenqi-calculator': FenqiCalculator;
            'fenqi-trial': FenqiTrial;
            'fenqi-coupons': FenqiCoupons;
            'fenqi-quota': FenqiQuota;
            'fenqi-overdue': FenqiOverdue;
            'fenqi-amount': FenqiAmount;
            'fenqi-terms': FenqiTerms;
            'fenqi-schedule': FenqiSchedule;
            'fenqi-chart': FenqiChart;
            'fenqi-cost': FenqiCost;
            'fenqi-rate': FenqiRate;
            'fenqi-disclosure': FenqiDisclosure;
            'fenqi-before-after': FenqiBeforeAfter;
        }
    }
}

declare module 'fenqi/elements/calculator' {
    export * from 'fenqi/elements';
}

declare module 'fenqi/elements/trial' {
    export * from 'fenqi/elements';
}

declare module 'fenqi/elements/coupons' {
    export * from 'fenqi/elements';
}

declare module 'fenqi/elements/quota' {
    export * from 'fenqi/elements';
}

declare module 'fenqi/elements/overdue' {
    export * from 'fenqi/elements';
}

declare module 'fenqi/elements/kit' {
    import type { ElementOptions } from 'fenqi/elements';
    import type { Words } from 'fenqi/elements/words';
    export const FenqiElement: {
        new (): HTMLElement & ElementOptions & {
            readonly words: Words;
            readonly updateComplete: Promise<boolean>;
            find(selector: string): HTMLElement | null;
            tell(name: string, detail?: unknown): void;
            hand(name: string, detail?: unknown): void;
            requestUpdate(): void;
        };
    };
    export type Template = object;
    export const card: object;
    export const chips: object[];
    export function css(strings: TemplateStringsArray, ...values: unknown[]): object;
    export function define(name: string, type: CustomElementConstructor): void;
    export const fieldLook: object;
    export function html(strings: TemplateStringsArray, ...values: unknown[]): Template;
    export const lines: object;
    export function live(value: unknown): unknown;
    export const nothing: symbol;
    export function render(content: unknown, place: HTMLElement): unknown;
    export const segments: object[];
    export const shared: object;
}

declare module 'fenqi/elements/words' {
    import type { ElementLanguage } from 'fenqi/elements';
    import type { DateText, LocalText } from 'fenqi';
    export { addWords } from 'fenqi/elements';
    export const LANGUAGES: Readonly<Record<ElementLanguage, string>>;
    export interface Words {
        readonly lang: ElementLanguage;
        t(key: string, facts?: Readonly<Record<string, string | number>>): string;
        has(key: string): boolean;
        own(text: LocalText | null | undefined): string;
        yuan(fen: number): string;
        alone(fen: number): string;
        cell(fen: number): string;
        limit(fen: number): string;
        date(date: DateText): string;
        percent(rate: string): string;
        list(items: readonly string[]): string;
    }
    export function language(tag: string | null | undefined): ElementLanguage | null;
    export function words(lang: string | null | undefined): Words;
}

// Files:
// fenqi/elements/tokens.css
// fenqi/elements/fenqi-elements.min.js
// fenqi/fenqi.wasm
// fenqi/integrity.json
// fenqi/products/*.json
// fenqi/schema/product.json
// fenqi/schema/coupon.json
// fenqi/data/*.json
// fenqi/package.json
