/** Coupons of each kind, by the one figure that tells them apart; `terms` adds or changes the rest. */

export const coupons = Object.freeze({
  interestFree: (days, terms) => ({ id: `free-${days}`, kind: 'interestFree', days, ...terms }),
  rateDiscount: (factor, terms) => ({ id: `rate-${factor}`, kind: 'rateDiscount', factor, ...terms }),
  amountOff: (amount, terms) => ({ id: `off-${amount}`, kind: 'amountOff', amount, ...terms }),
});
