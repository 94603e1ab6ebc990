/**
 * Custom elements: a calculator, a repayment trial, a coupon picker, a quota card and their parts.
 *
 * Importing registers them. Attributes are what is typed into a page, properties what a program hands
 * over; events bubble, pass shadow roots, and carry amounts as text and in fen.
 *
 * @packageDocumentation
 */

import type {
  Amount,
  Coupon,
  DateText,
  Disclosure,
  ErrorCode,
  Loan,
  LoanState,
  LocalText,
  Method,
  MoneyColumn,
  PbocRate,
  Plan,
  PrepaymentStrategy,
  ProductDocument,
  RepaymentIntent,
  RepaymentTrial,
  Terms,
  quota,
} from '../types/index.js';

/** A language of the elements. */
export type ElementLanguage = 'zh-CN' | 'en';

/** Sentences by their dotted keys, as nested objects. */
export interface Sentences {
  [key: string]: string | Sentences;
}

/**
 * Adds words to a language, or says a sentence in another way, before the elements are shown.
 * @example
 * import { addWords } from 'fenqi/elements';
 * addWords('en', { bar: { apply: 'Go on' } });
 * @throws TypeError where the words are no object.
 */
export function addWords(lang: ElementLanguage, words: Sentences): void;

/** What every element and every part has. */
export interface ElementOptions {
  /** The language; the nearest ancestor's where there is none. */
  lang: string;
  /** The look: light, dark, or as the reader's system has it. Light where there is none. */
  theme: 'light' | 'dark' | 'auto' | null;
  density: 'comfortable' | 'compact' | null;
}

/** Data that is like a plan: its rows with amounts as text are enough. */
export interface PlanLike {
  rows: readonly (Partial<Record<MoneyColumn, string>> & { dueDate: DateText; startDate?: DateText; period?: number; days?: number })[];
  totals?: Readonly<Record<string, string | number>>;
  annualRate?: Pick<PbocRate, 'result' | 'simplePct' | 'compoundPct' | 'cap' | 'overCap' | 'overCapCompound'>;
}

/** Whether an element waits for the engine, shows figures, keeps old ones, or has none. */
export type ElementState = 'loading' | 'ready' | 'invalid' | 'stale' | 'offline' | 'error';

/** What every element has that asks the engine. */
export interface EngineElement extends ElementOptions {
  /** Also the attribute `data-state`. */
  readonly state: ElementState;
  /** Where the module is, if not beside the script: the attribute `wasm-url`. */
  wasmUrl: string | null;
  /** Kept once the engine has come. */
  readonly ready: Promise<void>;
  /** Kept once what was set is shown. */
  readonly updateComplete: Promise<boolean>;
}

/** An element with events of its own beside those of every element. */
export interface ElementWith<Events> extends HTMLElement {
  addEventListener<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener<Name extends keyof HTMLElementEventMap>(
    name: Name,
    listener: (event: HTMLElementEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(name: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/** The engine did not come, or what was asked of it cannot be shown at all. */
export type FenqiErrorEvent = CustomEvent<{ code: ErrorCode }>;

/** The row that the cursor has come to. */
export type FenqiRowEvent = CustomEvent<{ period: number }>;
/** The figure of a row that is asked about. */
export type FenqiExplainEvent = CustomEvent<{ period: number; column: MoneyColumn }>;

/** `<fenqi-calculator>` */
export interface CalculatorOptions extends EngineElement {
  /** A product of the package by its id. */
  product: string | null;
  /** A product document of the caller's own. */
  productDocument: ProductDocument | null;
  principal: Amount | null;
  method: Method | null;
  periods: number | null;
  /** The attribute `term-days`. */
  termDays: number | null;
  /** The attribute `disbursed-on`; today in Beijing where there is none. */
  disbursedOn: DateText | null;
  coupons: Coupon[] | null;
  /** `chart`, `table`, `disclosure`, parted by spaces. */
  sections: string;
  /** A bar at the foot of the window. */
  bar: boolean;
  /** Whether somebody listens for `fenqi-explain`. */
  explain: boolean;
  /** What is asked for now; null before the engine has come. */
  get terms(): Terms | null;
  set terms(terms: Partial<Terms> | null);
  /** The plan for the terms; null where they have none. */
  readonly plan: Plan | null;
  /** The lender's own plan for the terms; it leads until they change. */
  serverPlan: Plan | PlanLike | null;
}

export interface CalculatorEvents {
  /** Each frame in which something moves. */
  'fenqi-input': CustomEvent<{ terms: Terms }>;
  /** Once it rests. */
  'fenqi-change': CustomEvent<{ terms: Terms; plan: Plan | null }>;
  /** The button of the bar. */
  'fenqi-apply': CustomEvent<{ terms: Terms; plan: Plan }>;
  'fenqi-error': FenqiErrorEvent;
  'fenqi-row': FenqiRowEvent;
  'fenqi-explain': FenqiExplainEvent;
  'fenqi-shown': CustomEvent<{ visibleMs: number }>;
}

/** `<fenqi-trial>` */
export interface TrialOptions extends EngineElement {
  loan: Loan | null;
  /** An answer from elsewhere, to be shown as it is. */
  trial: RepaymentTrial | null;
  /** The lender's answer to what is asked here; it leads until something else is asked. */
  serverTrial: RepaymentTrial | null;
  on: DateText | null;
  intent: 'dueNow' | 'overdue' | 'periods' | 'amount' | 'settle';
  amount: Amount | null;
  strategy: PrepaymentStrategy | null;
  /** The instalments of the intent `periods`. */
  chosen: number[];
  /** Whether there is a button to pay. */
  confirm: boolean;
}

export interface TrialEvents {
  'fenqi-change': CustomEvent<{ intent: RepaymentIntent; on: DateText; trial: RepaymentTrial | null }>;
  'fenqi-confirm': CustomEvent<{ amount: string; amountFen: number; on: DateText; intent: RepaymentIntent; trial: RepaymentTrial }>;
  'fenqi-error': FenqiErrorEvent;
}

/** `<fenqi-coupons>` */
export interface CouponsOptions extends EngineElement {
  coupons: (Coupon & { name?: LocalText })[];
  /** The loan; or else the attributes below. */
  terms: Terms | null;
  product: string | null;
  principal: Amount | null;
  method: Method | null;
  periods: number | null;
  /** The attribute `disbursed-on`. */
  disbursedOn: DateText | null;
  /** The id of the coupon that is chosen. */
  chosen: string | null;
}

export interface CouponsEvents {
  'fenqi-change': CustomEvent<{ couponId: string | null; saved: string | null; savedFen: number | null; plan: Plan | null }>;
  'fenqi-error': FenqiErrorEvent;
}

/** `<fenqi-quota>` */
export interface QuotaOptions extends EngineElement {
  /** A question about a limit, or its answer. */
  quota: Parameters<typeof quota>[0] | ReturnType<typeof quota> | null;
  /** A product by its id, or its document: what a loan of it costs a year is shown beside. */
  product: string | ProductDocument | null;
  /** Whether there is a button to borrow. */
  apply: boolean;
}

export interface QuotaEvents {
  'fenqi-apply': CustomEvent<{ largest: string; largestFen: number }>;
  'fenqi-error': FenqiErrorEvent;
}

/** `<fenqi-overdue>` */
export interface OverdueOptions extends EngineElement {
  loan: Loan | null;
  on: DateText | null;
  /** Whether there are buttons to pay and to ask for help. */
  confirm: boolean;
}

export interface OverdueEvents {
  'fenqi-confirm': CustomEvent<{ amount: string; amountFen: number; on: DateText; trial: RepaymentTrial }>;
  'fenqi-help': CustomEvent<Record<string, never>>;
  'fenqi-error': FenqiErrorEvent;
}

/** `<fenqi-amount>` */
export interface AmountOptions extends ElementOptions {
  /** In yuan, as are its limits. */
  value: Amount;
  fen: number;
  min: Amount;
  max: Amount;
  step: Amount;
  name: string | null;
  label: string | null;
  /** Why what was typed cannot be used; where a page says nothing of it, the limits decide. */
  error: string | undefined;
}

export interface AmountEvents {
  'fenqi-input': AmountEvent;
  'fenqi-change': AmountEvent;
}

/** An amount, or the word for why what was typed is none. */
export type AmountEvent = CustomEvent<
  | { value: string; fen: number; typing?: boolean; problem?: undefined }
  | { problem: 'empty' | 'notANumber' | 'tooManyDecimals' | 'tooLarge'; typing?: boolean; value?: undefined; fen?: undefined }
>;

/** `<fenqi-terms>` */
export interface TermsOptions extends ElementOptions {
  value: number | null;
  /** As an attribute: `options="3 6 12"`. One with a reason is off. */
  options: (number | { value: number; reason?: string })[];
  unit: 'periods' | 'days' | null;
  min: number | null;
  max: number | null;
  error: string | null;
}

export interface TermsEvents {
  'fenqi-change': CustomEvent<{ value: number }>;
}

/** `<fenqi-schedule>` */
export interface ScheduleOptions extends ElementOptions {
  plan: Plan | PlanLike | null;
  /** Rows without a plan. */
  rows: PlanLike['rows'] | null;
  /** The attribute `rows-shown`: how many stand openly at first. */
  rowsShown: number;
  /** The instalment that lights up. */
  highlight: number | null;
  explain: boolean;
}

export interface ScheduleEvents {
  'fenqi-row': FenqiRowEvent;
  'fenqi-explain': FenqiExplainEvent;
}

/** `<fenqi-chart>` */
export interface ChartOptions extends ElementOptions {
  plan: Plan | PlanLike | null;
  /** The instalment that the cursor is on. */
  at: number | null;
}

export interface ChartEvents {
  'fenqi-row': FenqiRowEvent;
}

/** `<fenqi-cost>`: what all the repayments are made of, as one bar. */
export interface CostOptions extends ElementOptions {
  plan: Plan | PlanLike | null;
}

/** `<fenqi-rate>` */
export interface RateOptions extends ElementOptions {
  /** The figure alone, or the sentence about it. */
  form: 'short' | 'full' | null;
  annualRate: PlanLike['annualRate'] | PbocRate | null;
  /** The rate as the product quotes it, where that is not for a year. */
  quoted: { unit: 'monthly' | 'daily'; value: string } | null;
}

/** `<fenqi-disclosure>` */
export interface DisclosureOptions extends ElementOptions {
  plan: Plan | null;
  /** The table itself, where there is no plan. */
  disclosure: Disclosure | null;
  open: boolean;
  /** The attribute `min-seconds`: so long it must have been seen before it can be confirmed. */
  minSeconds: number | null;
}

export interface DisclosureEvents {
  'fenqi-shown': CustomEvent<{ visibleMs: number }>;
  'fenqi-confirm': CustomEvent<{ visibleMs: number }>;
}

/** `<fenqi-before-after>`: a loan's plan before and after a payment. */
export interface BeforeAfterOptions extends ElementOptions {
  /** The loan's state without the payment, and with it. */
  earlier: LoanState | null;
  later: LoanState | null;
  /** What the payment saves, in fen. */
  saved: number;
}

export interface FenqiCalculator extends ElementWith<CalculatorEvents>, CalculatorOptions {}
export interface FenqiTrial extends ElementWith<TrialEvents>, TrialOptions {}
export interface FenqiCoupons extends ElementWith<CouponsEvents>, CouponsOptions {}
export interface FenqiQuota extends ElementWith<QuotaEvents>, QuotaOptions {}
export interface FenqiOverdue extends ElementWith<OverdueEvents>, OverdueOptions {}
export interface FenqiAmount extends ElementWith<AmountEvents>, AmountOptions {}
export interface FenqiTerms extends ElementWith<TermsEvents>, TermsOptions {}
export interface FenqiSchedule extends ElementWith<ScheduleEvents>, ScheduleOptions {}
export interface FenqiChart extends ElementWith<ChartEvents>, ChartOptions {}
export interface FenqiCost extends ElementWith<Record<never, never>>, CostOptions {}
export interface FenqiRate extends ElementWith<Record<never, never>>, RateOptions {}
export interface FenqiDisclosure extends ElementWith<DisclosureEvents>, DisclosureOptions {}
export interface FenqiBeforeAfter extends ElementWith<Record<never, never>>, BeforeAfterOptions {}

export const FenqiCalculator: { new (): FenqiCalculator };
export const FenqiTrial: { new (): FenqiTrial };
export const FenqiCoupons: { new (): FenqiCoupons };
export const FenqiQuota: { new (): FenqiQuota };
export const FenqiOverdue: { new (): FenqiOverdue };
export const FenqiAmount: { new (): FenqiAmount };
export const FenqiTerms: { new (): FenqiTerms };
export const FenqiSchedule: { new (): FenqiSchedule };
export const FenqiChart: { new (): FenqiChart };
export const FenqiCost: { new (): FenqiCost };
export const FenqiRate: { new (): FenqiRate };
export const FenqiDisclosure: { new (): FenqiDisclosure };
export const FenqiBeforeAfter: { new (): FenqiBeforeAfter };

declare global {
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
