//! Every zero of the discounted sum on a range, proven by bounds rather than by luck.
//!
//! Write the sum as `P - N`, both sums of falling exponentials. Over an interval each of them, and
//! each of their derivatives, lies between its values at the ends, which bounds the sum's own
//! value, slope and bend. An interval is done when its value cannot be zero; when its slope keeps
//! one sign, so that the ends tell whether there is a zero; or when its bend does, so that it is
//! two such pieces or only touches zero. Otherwise it is halved.

use alloc::vec::Vec;

use super::Flows;
use super::discounted::discounted;
use super::solver::{noise, place_in_order, reach};

/// What was found.
pub(super) struct Found {
    /// The discounts per tick, in no order.
    pub zeros: Vec<f64>,
    /// Whether the whole range was searched.
    pub complete: bool,
}

/// How many times the sums may be taken over, and how many amounts that may touch in all.
const MOST_SUMS: usize = 6_000;
const MOST_TERMS: usize = 6_000_000;

#[derive(Debug, Clone, Copy)]
struct Point {
    z: f64,
    /// Value, slope and bend (the zeroth, first and second derivative with alternating sign).
    plus: [f64; 3],
    minus: [f64; 3],
}

impl Point {
    fn value(&self) -> f64 {
        self.plus[0] - self.minus[0]
    }

    /// Minus the derivative.
    fn fall(&self) -> f64 {
        self.plus[1] - self.minus[1]
    }

    fn size(&self) -> f64 {
        self.plus[0] + self.minus[0]
    }
}

struct Search<'f> {
    timed: &'f [(f64, f64)],
    forwards: bool,
    noise: f64,
    left: usize,
    zeros: Vec<f64>,
}

/// All zeros between no discount and the most, for rates of zero and above, or for those below.
pub(super) fn zeros(flows: &Flows, forwards: bool) -> Found {
    let timed = flows.timed();
    let most = reach(forwards) * flows.tick();
    let left = MOST_SUMS.min(MOST_TERMS / timed.len().max(1));
    let mut search = Search { timed, forwards, noise: noise(flows), left, zeros: Vec::new() };
    let searched = search.run(most).is_some();
    let mut found = Vec::new();
    for z in core::mem::take(&mut search.zeros) {
        place_in_order(&mut found, z);
    }
    search.left = found.len().saturating_mul(2);
    let found = search.told_apart(&found);
    let before = found.len();
    // The last word is the balance itself: what is no zero is not returned.
    let is_zero = |z: &f64| search.at(*z).is_some_and(|p| p.value().abs() <= 1e-9 * p.size());
    let zeros: Vec<f64> = found.into_iter().filter(is_zero).collect();
    Found { complete: searched && zeros.len() == before, zeros }
}

impl Search<'_> {
    /// `None` when the work ran out.
    fn run(&mut self, most: f64) -> Option<()> {
        let mut stack: Vec<(Point, Point)> = Vec::new();
        let (start, end) = (self.at(0.0)?, self.at(most)?);
        stack.push((start, end));
        while let Some((a, b)) = stack.pop() {
            if self.cannot_vanish(&a, &b) {
                continue;
            }
            if self.keeps_sign(&a, &b, 1) {
                self.monotone(a, b)?;
            } else if self.keeps_sign(&a, &b, 2) {
                self.bent(a, b)?;
            } else if b.z - a.z <= 1e-9 * most {
                self.sliver(a, b)?;
            } else {
                let middle = self.at(0.5 * (a.z + b.z))?;
                stack.push((middle, b));
                stack.push((a, middle));
            }
        }
        Some(())
    }

    fn at(&mut self, z: f64) -> Option<Point> {
        self.left = self.left.checked_sub(1)?;
        let (plus, minus) = discounted(self.timed, self.forwards, false, z);
        Some(Point {
            z,
            plus: [plus.sum, plus.first, plus.second],
            minus: [minus.sum, minus.first, minus.second],
        })
    }

    /// Bounds of `P_k - N_k` over the interval, widened by what rounding may have done.
    fn bounds(&self, a: &Point, b: &Point, k: usize) -> (f64, f64) {
        let part = |point: &[f64; 3]| point.get(k).copied().unwrap_or(0.0);
        let slack = self.noise * (part(&a.plus) + part(&a.minus));
        let low = part(&b.plus) - part(&a.minus) - slack;
        let high = part(&a.plus) - part(&b.minus) + slack;
        (low, high)
    }

    fn keeps_sign(&self, a: &Point, b: &Point, k: usize) -> bool {
        let (low, high) = self.bounds(a, b, k);
        if low > 0.0 || high < 0.0 {
            return true;
        }
        if k != 1 {
            return false;
        }
        // The slope moves from its value at an end at no more than the bend allows.
        let (bend_low, bend_high) = self.bounds(a, b, 2);
        let width = b.z - a.z;
        let (fall, slack) = (a.fall(), self.noise * (a.plus[1] + a.minus[1]));
        fall - slack - width * bend_high.max(0.0) > 0.0
            || fall + slack - width * bend_low.min(0.0) < 0.0
    }

    fn cannot_vanish(&self, a: &Point, b: &Point) -> bool {
        let (low, high) = self.bounds(a, b, 0);
        if low > 0.0 || high < 0.0 {
            return true;
        }
        let (fall_low, fall_high) = self.bounds(a, b, 1);
        let (width, slack) = (b.z - a.z, self.noise * a.size());
        let (start, end) = (a.value(), b.value());
        start - slack - width * fall_high.max(0.0) > 0.0
            || start + slack - width * fall_low.min(0.0) < 0.0
            || end - slack + width * fall_low.min(0.0) > 0.0
            || end + slack + width * fall_high.max(0.0) < 0.0
    }

    /// One zero where the ends differ in sign. Zero itself counts as above, so that a zero on a
    /// shared end is found once.
    fn monotone(&mut self, a: Point, b: Point) -> Option<()> {
        if (a.value() < 0.0) == (b.value() < 0.0) {
            return Some(());
        }
        let (mut low, mut high) = (a, b);
        let mut z = 0.5 * (a.z + b.z);
        for round in 0..200 {
            let point = self.at(z)?;
            if (point.value() < 0.0) == (low.value() < 0.0) {
                low = point
            } else {
                high = point
            }
            let newton = z + point.value() / point.fall();
            // Newton's step where it stays inside the bracket; halving where it does not, and in
            // turns with it where it is slow.
            let inside = newton > low.z && newton < high.z && (round < 12 || round % 2 == 0);
            let next = if inside { newton } else { 0.5 * (low.z + high.z) };
            if (next - z).abs() <= 2.0 * f64::EPSILON * z || self.touches(&point) {
                self.zeros.push(if inside { next } else { z });
                return Some(());
            }
            z = next;
        }
        self.zeros.push(z);
        Some(())
    }

    /// Bent one way over the interval: at most one extremum, and a piece on either side of it.
    fn bent(&mut self, a: Point, b: Point) -> Option<()> {
        if (a.fall() < 0.0) == (b.fall() < 0.0) {
            return self.monotone(a, b);
        }
        let (mut low, mut high) = (a, b);
        let mut turn = if a.value().abs() < b.value().abs() { a } else { b };
        for _ in 0..200 {
            let z = 0.5 * (low.z + high.z);
            if z <= low.z || z >= high.z || high.z - low.z <= 1e-13 * z {
                break;
            }
            turn = self.at(z)?;
            if (turn.fall() < 0.0) == (low.fall() < 0.0) {
                low = turn
            } else {
                high = turn
            }
            // On the other side of zero there is no need to know where it turns.
            if (turn.value() < 0.0) != (a.value() < 0.0) && !self.touches(&turn) {
                break;
            }
        }
        if self.touches(&turn) {
            self.zeros.push(turn.z);
            return Some(());
        }
        self.monotone(a, turn)?;
        self.monotone(turn, b)
    }

    /// Too narrow to halve, and undecided: a zero where the sign changes or nothing is left.
    fn sliver(&mut self, a: Point, b: Point) -> Option<()> {
        let middle = self.at(0.5 * (a.z + b.z))?;
        if (a.value() < 0.0) != (b.value() < 0.0) || self.touches(&middle) {
            self.zeros.push(middle.z);
        }
        Some(())
    }

    /// Neighbours between which the sum never leaves the noise are one zero, such as the several
    /// that rounding makes of one where the sum crosses zero flat.
    fn told_apart(&mut self, sorted: &[f64]) -> Vec<f64> {
        let mut zeros: Vec<f64> = Vec::with_capacity(sorted.len());
        let mut group: Option<(f64, f64)> = None;
        for &z in sorted {
            let between = group.and_then(|(_, last)| self.at(0.5 * (last + z)));
            let same = between.is_some_and(|p| p.value().abs() <= 4.0 * self.noise * p.size());
            let first = match group {
                Some((first, _)) if same => {
                    zeros.pop();
                    first
                }
                _ => z,
            };
            group = Some((first, z));
            zeros.push(0.5 * (first + z));
        }
        zeros
    }

    fn touches(&self, point: &Point) -> bool {
        point.value().abs() <= self.noise * point.size()
    }
}
