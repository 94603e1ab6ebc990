/**
 * The elements: importing this registers them all.
 */

export { addWords } from './lang/index.js';
export { FenqiAmount } from './fenqi-amount.js';
export { FenqiBeforeAfter } from './fenqi-before-after.js';
export { FenqiCalculator } from './fenqi-calculator.js';
export { FenqiChart } from './fenqi-chart.js';
export { FenqiCost } from './fenqi-cost.js';
export { FenqiCoupons } from './fenqi-coupons.js';
export { FenqiDisclosure } from './fenqi-disclosure.js';
export { FenqiOverdue } from './fenqi-overdue.js';
export { FenqiQuota } from './fenqi-quota.js';
export { FenqiRate } from './fenqi-rate.js';
export { FenqiSchedule } from './fenqi-schedule.js';
export { FenqiTerms } from './fenqi-terms.js';
export { FenqiTrial } from './fenqi-trial.js';
