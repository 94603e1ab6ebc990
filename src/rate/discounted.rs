//! The sums that the solver needs, at one pass over the flows.
//!
//! With `z` the logarithm of the discount over a tick, a flow `a` that lies `d` ticks from the first
//! is worth `a e^(-dz)`. Those of each sign are summed, and `d` times these and `d^2` times these. Every
//! power is at most one, so that nothing overflows; rates below zero are solved on the flows read
//! backwards, where `z` is positive again.
//!
//! The power over a gap is kept: months are 28 to 31 days, and periods are all the same.

use super::powers::exp;

/// The sum of discounted amounts of one sign, and the same weighted by distance once and twice.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Moments {
    pub sum: f64,
    pub first: f64,
    pub second: f64,
}

/// The sums of the positive flows, and of the negative ones with their sign turned, counted from the
/// first of all of them; or, where the signs are told apart, each from the first of its sign. That is
/// the way of flows that change their sign once: what comes after never vanishes.
#[inline(never)]
pub(super) fn discounted(
    timed: &[(f64, f64)],
    forwards: bool,
    apart: bool,
    z: f64,
) -> (Moments, Moments) {
    let (mut plus, mut minus) = (Moments::default(), Moments::default());
    let mut known = [(0.0, 1.0); 4];
    let (mut before, mut distance, mut power) = (f64::NAN, 0.0, 1.0);
    let mut order = timed.iter();
    while let Some(&(time, amount)) = if forwards { order.next() } else { order.next_back() } {
        let side = if amount > 0.0 { &mut plus } else { &mut minus };
        let gap = f64::abs(time - before);
        before = time;
        if gap.is_nan() || apart && side.sum == 0.0 {
            (distance, power) = (0.0, 1.0);
        } else {
            // These bits are 0 to 3 for 28 to 31.
            let [a, b, c, d] = &mut known;
            let place = match gap.to_bits() >> 48 & 3 {
                0 => a,
                1 => b,
                2 => c,
                _ => d,
            };
            if place.0 != gap {
                *place = (gap, exp(-gap * z));
            }
            distance += gap;
            power *= place.1;
        }
        let value = power * amount.abs();
        side.sum += value;
        side.first += distance * value;
        side.second += distance * (distance * value);
    }
    (plus, minus)
}
