//! The sums that the solver needs, at one pass over the flows and one power for each distinct gap.
//!
//! With `z` the logarithm of the discount over a tick, a flow `a` that lies `d` ticks after the
//! first of its range is worth `a e^(-dz)`. From the last flow to the first, Horner's scheme gives
//! the sum of these, of `d` times these and of `d^2` times these. Every power is at most one, so that
//! nothing overflows; rates below zero are solved on the flows read backwards, where `z` is
//! positive again.

use alloc::{borrow::Cow, vec::Vec};

use super::Flows;

/// Flows as amounts and gaps, in an order in which discounting makes the later ones smaller.
pub(super) struct Series<'a> {
    amounts: Cow<'a, [f64]>,
    /// Which of `gaps` lies after each amount; unused after the last.
    gap_after: Vec<u16>,
    gaps: Vec<f64>,
    powers: Vec<(f64, f64)>,
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

impl<'a> Series<'a> {
    /// The flows in their order: for rates of zero and above.
    pub(super) fn forwards(flows: &'a Flows) -> Self {
        let ticks = flows.ticks();
        Self::new(Cow::Borrowed(flows.amounts()), distances(ticks.iter()))
    }

    /// The flows read backwards: for rates below zero.
    pub(super) fn backwards(flows: &'a Flows) -> Self {
        let amounts = flows.amounts().iter().rev().copied().collect();
        Self::new(Cow::Owned(amounts), distances(flows.ticks().iter().rev()))
    }

    fn new(amounts: Cow<'a, [f64]>, between: impl Iterator<Item = f64>) -> Self {
        let mut gap_after = Vec::with_capacity(amounts.len());
        let mut gaps: Vec<f64> = Vec::new();
        let mut last = 0;
        for gap in between {
            if gaps.get(last) != Some(&gap) {
                let known = gaps.iter().take(REMEMBERED_GAPS).position(|known| *known == gap);
                last = known.unwrap_or(gaps.len());
                if last == gaps.len() {
                    gaps.push(gap);
                }
            }
            gap_after.push(u16::try_from(last).unwrap_or(u16::MAX));
        }
        gap_after.resize(amounts.len(), 0);
        if gaps.is_empty() {
            gaps.push(0.0);
        }
        let powers = Vec::with_capacity(gaps.len());
        Self { amounts, gap_after, gaps, powers }
    }

    pub(super) fn amounts(&self) -> &[f64] {
        &self.amounts
    }

    /// The distance from the first amount to the one at an index, in ticks.
    pub(super) fn distance(&self, index: usize) -> f64 {
        let gap = |which: &u16| self.gaps.get(usize::from(*which)).copied().unwrap_or(0.0);
        self.gap_after.iter().take(index).map(gap).sum()
    }

    /// Takes the powers for a discount; the sums that follow are at it.
    pub(super) fn set_discount(&mut self, z: f64) {
        self.powers.clear();
        self.powers.extend(self.gaps.iter().map(|gap| (libm::exp(-gap * z), *gap)));
    }

    /// The sums over the amounts from one index to another, distances counted from the first of
    /// them.
    pub(super) fn range(&self, from: usize, to: usize) -> Moments {
        let mut moments = Moments::default();
        let amounts = self.amounts.get(from..to).unwrap_or(&[]);
        let gaps = self.gap_after.get(from..to).unwrap_or(&[]);
        for (amount, which) in amounts.iter().zip(gaps).rev() {
            let (power, gap) = self.powers.get(usize::from(*which)).copied().unwrap_or((0.0, 0.0));
            moments.back_over(power, gap);
            moments.sum += amount;
        }
        moments
    }

    /// The sums of the positive amounts, and of the negative ones with their sign turned, distances
    /// counted from the first amount of all.
    pub(super) fn by_sign(&self) -> (Moments, Moments) {
        let (mut plus, mut minus) = (Moments::default(), Moments::default());
        for (amount, which) in self.amounts.iter().zip(&self.gap_after).rev() {
            let (power, gap) = self.powers.get(usize::from(*which)).copied().unwrap_or((0.0, 0.0));
            plus.back_over(power, gap);
            minus.back_over(power, gap);
            if *amount > 0.0 {
                plus.sum += amount;
            } else {
                minus.sum -= amount;
            }
        }
        (plus, minus)
    }
}

fn distances<'t>(ticks: impl Iterator<Item = &'t f64> + Clone) -> impl Iterator<Item = f64> {
    ticks.clone().zip(ticks.skip(1)).map(|(a, b)| (b - a).abs())
}
