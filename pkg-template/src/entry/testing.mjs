/**
 * `fenqi/testing`: what a test of a program that uses fenqi begins with.
 *
 * It asks the package by its name, as the program under test does, and so meets the same engine
 * whichever file a host's conditions choose.
 */

export { fixedClock } from '../testing/clock.mjs';
export { coupons } from '../testing/coupon.mjs';
export { aLoan } from '../testing/loan.mjs';
export { loans } from '../testing/loans.mjs';
export { aProduct } from '../testing/product.mjs';
