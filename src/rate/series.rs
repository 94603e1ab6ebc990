//! The sums that the solver needs, at one pass over the flows and one power for each distinct gap.
//!
//! With `z` the logarithm of the discount over a tick, a flow `a` that lies `d` ticks after the
//! first of its range is worth `a e^(-dz)`. From the last flow to the first, Horner's scheme gives
//! the sum of these, of `d` times these and of `d^2` times these. Every power is at most one, so that
//! nothing overflows; rates below zero are solved on the flows read backwards, where `z` is
//! positive again.

use alloc::vec::Vec;

use super::{Flows, powers::exp};

/// Flows as amounts and gaps, in an order in which discounting makes the later ones smaller.
pub(super) struct Series {
    amounts: Vec<f64>,
    /// Which of `gaps` lies after each amount; unused after the last.
    gap_after: Vec<u16>,
    /// Every distinct gap, after the discount over it.
    gaps: Vec<(f64, f64)>,
}

/// The sum of discounted amounts, and the same weighted by distance once and twice.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Moments {
    pub sum: f64,
    pub first: f64,
    pub second: f64,
}

impl Moments {
    #[inline]
    fn back_over(&mut self, power: f64, gap: f64) {
        self.second = power * (self.second + gap * (2.0 * self.first + gap * self.sum));
        self.first = power * (self.first + gap * self.sum);
        self.sum *= power;
    }
}

/// How many distinct gaps are looked for before a gap simply gets a power of its own.
const REMEMBERED_GAPS: usize = 24;

impl Series {
    /// The flows in their order, for rates of zero and above; or read backwards, for rates below.
    #[inline(never)]
    pub(super) fn new(flows: &Flows, forwards: bool) -> Self {
        let mut amounts = flows.amounts().to_vec();
        if !forwards {
            amounts.reverse();
        }
        let ticks = flows.ticks();
        let mut gap_after: Vec<u16> = Vec::with_capacity(amounts.len());
        let mut gaps: Vec<(f64, f64)> = Vec::with_capacity(REMEMBERED_GAPS);
        let mut last = 0;
        for pair in ticks.windows(2) {
            let gap = if let [a, b] = pair { b - a } else { 0.0 };
            if gaps.get(last).is_none_or(|known| known.1 != gap) {
                let known = gaps.iter().take(REMEMBERED_GAPS).position(|known| known.1 == gap);
                last = known.unwrap_or(gaps.len());
                if last == gaps.len() {
                    gaps.push((0.0, gap));
                }
            }
            gap_after.push(u16::try_from(last).unwrap_or(u16::MAX));
        }
        if !forwards {
            gap_after.reverse();
        }
        gap_after.push(0);
        if gaps.is_empty() {
            gaps.push((0.0, 0.0));
        }
        Self { amounts, gap_after, gaps }
    }

    pub(super) fn amounts(&self) -> &[f64] {
        &self.amounts
    }

    /// The distance from the first amount to the one at an index, in ticks.
    pub(super) fn distance(&self, index: usize) -> f64 {
        let mut sum = 0.0;
        for which in self.gap_after.iter().take(index) {
            sum += self.gaps.get(usize::from(*which)).map_or(0.0, |gap| gap.1);
        }
        sum
    }

    /// Takes the powers for a discount; the sums that follow are at it.
    pub(super) fn set_discount(&mut self, z: f64) {
        for (power, gap) in &mut self.gaps {
            *power = exp(-*gap * z);
        }
    }

    /// The sums from one index to another of the positive amounts, and of the negative ones with
    /// their sign turned, distances counted from the first of them.
    #[inline(never)]
    pub(super) fn sums(&self, from: usize, to: usize) -> (Moments, Moments) {
        let (mut plus, mut minus) = (Moments::default(), Moments::default());
        let amounts = self.amounts.get(from..to).unwrap_or(&[]);
        let gaps = self.gap_after.get(from..to).unwrap_or(&[]);
        for (amount, which) in amounts.iter().zip(gaps).rev() {
            let (power, gap) = self.gaps.get(usize::from(*which)).copied().unwrap_or((0.0, 0.0));
            // Most sums have one sign: the other side costs nothing.
            if plus.sum > 0.0 {
                plus.back_over(power, gap);
            }
            if minus.sum > 0.0 {
                minus.back_over(power, gap);
            }
            if *amount > 0.0 {
                plus.sum += amount;
            } else {
                minus.sum -= amount;
            }
        }
        (plus, minus)
    }
}
