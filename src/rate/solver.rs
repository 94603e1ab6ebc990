//! Finding the rate (求解内部收益率): every `r > -1` at which the discounted flows sum to nothing.
//!
//! The solver works on `x = ln(1 + r)`, in which present values are sums of exponentials. Where the
//! signs change once, as on every usual loan, Descartes' rule says that there is one root at most.
//! Then the logarithm of (money one way / money the other way) is close to a straight line in
//! `x`, its slope is the mean time between the two, and two or three of Halley's steps reach the last
//! bit; a bracket stands behind them. Where they change more often the range is divided until every
//! piece is proven empty, or proven to be monotone or bent one way only ([`isolate`]).
//!
//! Worked: 99 000 received, 12 x 8 833.30 paid: 1.066 983 % a month.
//!
//! Not done here: making a year of a period ([`crate::rate::pboc`]), choosing day counts.

use alloc::vec::Vec;

use super::discounted::discounted;
use super::isolate::{self, Found};
use super::powers::{expm1, ln};
use super::{Flows, flows::Sums, pick};

/// The lowest rate looked for: -99.9999 % in a unit of time.
pub const LOWEST_RATE: f64 = -0.999_999;
/// The highest rate looked for.
pub const HIGHEST_RATE: f64 = 1e50;

/// What there is to find.
#[derive(Debug, Clone, PartialEq)]
pub enum Solution {
    /// The one rate there is.
    Root(f64),
    /// Several rates, each of which is one, in ascending order.
    SeveralRoots {
        /// The one that a spreadsheet's rule gives, see [`pick::from_totals`].
        chosen: f64,
        /// All of them.
        roots: Vec<f64>,
    },
    /// No rate in the range, and why.
    NoRoot(NoRoot),
    /// The work that one call may do ended before the whole range was searched.
    Undecided {
        /// The rates found so far, each of which is one, in ascending order.
        roots: Vec<f64>,
    },
}

/// Why there is no rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoRoot {
    /// There are no flows, or those of each time cancel: every rate fits, so that none is meant.
    Nothing,
    /// All flows have the same sign.
    OneSign,
    /// The signs change, and still the present value is never zero.
    NeverZero,
    /// The only rate lies below [`LOWEST_RATE`].
    BelowRange,
    /// The only rate lies above [`HIGHEST_RATE`].
    AboveRange,
}

impl Solution {
    /// The rate, where it is the only one.
    #[must_use]
    pub fn root(&self) -> Option<f64> {
        match self {
            Solution::Root(rate) => Some(*rate),
            _ => None,
        }
    }

    /// The rate, or among several the one that a spreadsheet's rule gives.
    #[must_use]
    pub fn chosen(&self) -> Option<f64> {
        match self {
            Solution::Root(rate) | Solution::SeveralRoots { chosen: rate, .. } => Some(*rate),
            _ => None,
        }
    }

    /// All rates found, in ascending order.
    #[must_use]
    pub fn roots(&self) -> &[f64] {
        match self {
            Solution::Root(rate) => core::slice::from_ref(rate),
            Solution::SeveralRoots { roots, .. } | Solution::Undecided { roots } => roots,
            Solution::NoRoot(_) => &[],
        }
    }

    /// The same with every rate put through an increasing function, such as one that makes a year
    /// of a month.
    #[must_use]
    pub fn map(mut self, change: impl Fn(f64) -> f64) -> Self {
        self.change(&change);
        self
    }

    fn change(&mut self, change: &dyn Fn(f64) -> f64) {
        let all: &mut [f64] = match self {
            Solution::Root(rate) => core::slice::from_mut(rate),
            Solution::SeveralRoots { chosen, roots } => {
                *chosen = change(*chosen);
                roots
            }
            Solution::Undecided { roots } => roots,
            Solution::NoRoot(_) => &mut [],
        };
        for rate in all {
            *rate = change(*rate);
        }
    }
}

/// Every rate for a unit of time at which the flows are worth nothing.
///
/// ```
/// use fenqi::rate::{solve, Flows, NoRoot, Solution};
/// let loan = Flows::loan(9_900_000, &[883_330; 12]).unwrap();
/// let month = solve(&loan).root().unwrap();
/// assert!((month * 12.0 - 0.128038).abs() < 1e-6);
///
/// let two = Flows::periods(&[-50.0, -100.0, 600.0, 300.0, -100.0]).unwrap();
/// assert_eq!(solve(&two).roots().len(), 2);
///
/// let gift = Flows::periods(&[100.0, 5.0]).unwrap();
/// assert_eq!(solve(&gift), Solution::NoRoot(NoRoot::OneSign));
/// ```
#[must_use]
pub fn solve(flows: &Flows) -> Solution {
    if flows.timed().is_empty() {
        return Solution::NoRoot(NoRoot::Nothing);
    }
    let sums = flows.sums();
    let balanced = sums.total.abs() <= noise(flows) * sums.size;
    match sums.changes {
        0 => Solution::NoRoot(NoRoot::OneSign),
        1 if balanced => Solution::Root(0.0),
        1 => solve_single(flows, &sums),
        _ => solve_all(flows, balanced),
    }
}

/// How far from zero, relative to the sum of sizes, rounding alone may put a sum.
pub(super) fn noise(flows: &Flows) -> f64 {
    let count = u32::try_from(flows.timed().len()).unwrap_or(u32::MAX);
    f64::EPSILON * (4.0 + 0.5 * f64::from(count))
}

/// The furthest `ln(1 + r)` to be looked at, above zero and below.
pub(super) fn reach(forwards: bool) -> f64 {
    // The logarithms of 1 + HIGHEST_RATE and of 1 + LOWEST_RATE.
    if forwards { 115.129_254_649_702_28 } else { 13.815_510_557_935_518 }
}

/// The one rate of flows whose sign changes once. The discount per tick is looked for at which the
/// amounts before the change are worth what those after it are; at no discount they are worth less.
fn solve_single(flows: &Flows, sums: &Sums) -> Solution {
    let timed = flows.timed();
    let (before, after) = timed.split_at_checked(sums.before).unwrap_or_default();
    let (Some(end), Some(start)) = (before.last(), after.first()) else {
        return Solution::NoRoot(NoRoot::OneSign);
    };
    // More is paid back than was taken: the rate is above zero.
    let forwards = (sums.total > 0.0) == (start.1 > 0.0);
    let most = reach(forwards) * flows.tick();
    // How long each side takes, and the time between their first amounts.
    let span = flows.span();
    let (early_span, late_span) =
        if forwards { (end.0, span - start.0) } else { (span - start.0, end.0) };
    let between = span - late_span;
    // The first guess is exact but for its third order where each side is one amount, or equal ones.
    let slope = between + 0.5 * (late_span - early_span);
    let bend = (early_span * early_span - late_span * late_span) / 12.0;
    let balance = ln((sums.size + sums.total.abs()) / (sums.size - sums.total.abs()));
    let guess = halley(balance / slope, 0.5 * bend / slope);
    // h = ln(before / after) is increasing: its slope is the mean time after less that before, its
    // bend the variance before less that after, and its third derivative a third central moment
    // less another, which are a tenth of the cube of the time that they are taken over at most.
    let third = 0.1 * span * span * span;
    let (error, z) = rising_root(0.0, most, guess, third, &mut |z| {
        let (plus, minus) = discounted(timed, forwards, true, z);
        let (before, after) =
            if (start.1 > 0.0) == forwards { (minus, plus) } else { (plus, minus) };
        let h = ln(before.sum / after.sum) + between * z;
        let (early, late) = (before.first / before.sum, after.first / after.sum);
        let early_spread = before.second / before.sum - early * early;
        let late_spread = after.second / after.sum - late * late;
        (h, between + late - early, early_spread - late_spread)
    });
    // The logarithm is the relative error of the balance: what is no root is not returned.
    if error <= 1e-9 {
        Solution::Root(expm1(if forwards { z } else { -z } / flows.tick()))
    } else if forwards {
        Solution::NoRoot(NoRoot::AboveRange)
    } else {
        Solution::NoRoot(NoRoot::BelowRange)
    }
}

/// Halley's step, from Newton's and from half the bend over the slope.
fn halley(newton: f64, turn: f64) -> f64 {
    newton / (1.0 + newton * turn).clamp(0.25, 4.0)
}

/// Where a rising function of a range that holds zero, given with its slope and its bend, is
/// nearest to zero, and how far from it. It is looked for from a guess on where that lies in the
/// range, and from zero on where not. The third derivative is nowhere larger than a bound, which is
/// infinite where none is known.
#[inline(never)]
pub(super) fn rising_root(
    least: f64,
    most: f64,
    guess: f64,
    third: f64,
    value: &mut dyn FnMut(f64) -> (f64, f64, f64),
) -> (f64, f64) {
    let (mut low, mut high) = (least, most);
    let mut z = if guess > low && guess < high { guess } else { 0.0 };
    let mut best = (f64::INFINITY, 0.0);
    for _ in 0..200 {
        let (h, slope, bend) = value(z);
        let stalls = best.0 <= 1e-12 && h.abs() >= 0.5 * best.0;
        if h.abs() < best.0 {
            best = (h.abs(), z);
        }
        if stalls || h.abs() <= 4.0 * f64::EPSILON || (z >= most && h < 0.0) {
            break;
        }
        if h < 0.0 {
            low = z
        } else {
            high = z
        }
        let newton = -h / slope;
        let turn = 0.5 * bend / slope;
        let mut next = z + halley(newton, turn);
        if !(next > low && next < high) {
            // A step past everything seen may be a rate past the range: look at its end once.
            next = if high >= most && next >= most { most } else { 0.5 * (low + high) };
        } else if (newton * turn).abs() <= 0.1 {
            // By Taylor's theorem the root solves d + turn d^2 + c d^3 = newton, c being a sixth of
            // the third derivative over the slope. Halley's step solves it but for so much at most,
            // which is no bit of the root: there is no need to look.
            let third_order = turn * turn + third / (6.0 * slope);
            let left = 2.0 * third_order * f64::abs(newton * newton * newton);
            if left <= f64::EPSILON * next.abs() {
                return (0.0, next);
            }
        }
        if (next - z).abs() <= 2.0 * f64::EPSILON * z.abs() || next == z {
            break;
        }
        z = next;
    }
    best
}

fn solve_all(flows: &Flows, balanced: bool) -> Solution {
    let mut xs: Vec<f64> = Vec::new();
    let mut complete = true;
    for forwards in [false, true] {
        let Found { zeros, complete: whole } = isolate::zeros(flows, forwards);
        complete &= whole;
        let tick = if forwards { flows.tick() } else { -flows.tick() };
        for z in zeros {
            // Where the flows sum to nothing, the root there is known exactly.
            if !balanced || (z / tick).abs() > SAME {
                place_in_order(&mut xs, z / tick);
            }
        }
    }
    if balanced {
        place_in_order(&mut xs, 0.0);
    }
    let (mut roots, mut last) = (Vec::new(), f64::NEG_INFINITY);
    for x in xs {
        if x - last > SAME {
            roots.push(expm1(x));
            last = x;
        }
    }
    match (complete, roots.as_slice()) {
        (false, _) => Solution::Undecided { roots },
        (true, []) => Solution::NoRoot(NoRoot::NeverZero),
        (true, [rate]) => Solution::Root(*rate),
        (true, [first, ..]) => {
            let chosen = pick::from_totals(flows, &roots).unwrap_or(*first);
            Solution::SeveralRoots { chosen, roots }
        }
    }
}

/// Puts a number in its place in a list that is in order, behind its equals.
#[inline(never)]
pub(super) fn place_in_order(list: &mut Vec<f64>, number: f64) {
    // A count of entries is a place of the list, or the one just behind it.
    let before = list.iter().take_while(|known| known.total_cmp(&number).is_le()).count();
    list.insert(before, number);
}

/// Two roots nearer than this in `ln(1 + r)` are one, which a sum of floats cannot tell apart.
const SAME: f64 = 1e-9;
