/**
 * fenqi (分期): loan mathematics for consumer lending, exact to the fen, offline.
 *
 * Money is written in yuan with two decimals as text (`'10000.00'`); where a number is taken, it may
 * have at most two decimals as printed. Every amount that comes out stands twice: `interest` is
 * `'70.00'`, `interestFen` is `7000`. Rates are fractions as text: `'0.146'` is 14.6 %. Dates are
 * civil dates of Asia/Shanghai, `'2026-01-31'`. Every failure is a `FenqiError`.
 *
 * @packageDocumentation
 */

// Values that every room takes: amounts, rates as fractions, and how they are rounded.
export * from './money.js';
// Days: their conventions, what falls due when, and when a large amount leaves.
export * from './calendar.js';
// Loading the engine.
export * from './start.js';
// Failures: a stable code, the field, whose fault it is.
export * from './error.js';
// The rules of pricing: what may vary between lenders before the disbursement.
export * from './rules.js';
// Products: rules as versioned documents.
export * from './product.js';
// A repayment schedule (还款计划): what is asked for, its rows and sums, and many of them side by side.
export * from './schedule.js';
// How a cell of a plan came about.
export * from './explain.js';
// Coupons (优惠券): their conditions, what they do to a plan, and which is best.
export * from './offer.js';
// Annual rates (年化利率): every rate there is, or why there is none.
export * from './rate.js';
// The table of the all-in financing cost (综合融资成本明示表).
export * from './disclosure.js';
// The rules of the time after the disbursement (贷后).
export * from './servicing.js';
// A loan after its disbursement: its events, its state on a day, and what a payment would do.
export * from './loan.js';
// Single questions that need no loan.
export * from './formulas.js';
// Limits (额度): what can be drawn now, and why not more.
export * from './quota.js';
// What a borrower types: checked offline, and masked.
export * from './identity.js';
