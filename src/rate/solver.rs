//! Finding the rate (求解内部收益率): every `r > -1` at which the discounted flows sum to nothing.
//!
//! The solver works on `x = ln(1 + r)`, in which present values are sums of exponentials. Where the
//! signs change once, as on every usual loan, Descartes' rule says that there is one root at most.
//! Then the logarithm of (money one way / money the other way) is close to a straight line in
//! `x`, its slope is the mean time between the two, and three of Halley's steps reach the last bit;
//! a bracket stands behind them. Where they change more often the range is divided until every
//! piece is proven empty, or proven to be monotone or bent one way only ([`isolate`]).
//!
//! Worked: 99 000 received, 12 x 8 833.30 paid: 1.066 983 % a month.
//!
//! Not done here: making a year of a period ([`crate::rate::pboc`]), choosing day counts.

use alloc::vec::Vec;

use super::isolate::{self, Found};
use super::powers::{expm1, ln};
use super::series::Series;
use super::{Flows, pick};

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
    if flows.amounts().is_empty() {
        return Solution::NoRoot(NoRoot::Nothing);
    }
    let changes = flows.sign_changes();
    let total = flows.total();
    let size: f64 = flows.amounts().iter().map(|amount| amount.abs()).sum();
    let balanced = total.abs() <= noise(flows) * size;
    match changes {
        0 => Solution::NoRoot(NoRoot::OneSign),
        1 if balanced => Solution::Root(0.0),
        1 => solve_single(flows, total),
        _ => solve_all(flows, balanced),
    }
}

/// How far from zero, relative to the sum of sizes, rounding alone may put a sum.
pub(super) fn noise(flows: &Flows) -> f64 {
    let count = u32::try_from(flows.amounts().len()).unwrap_or(u32::MAX);
    f64::EPSILON * (4.0 + 0.5 * f64::from(count))
}

/// The furthest `ln(1 + r)` to be looked at, above zero and below.
pub(super) fn reach(forwards: bool) -> f64 {
    // The logarithms of 1 + HIGHEST_RATE and of 1 + LOWEST_RATE.
    if forwards { 115.129_254_649_702_28 } else { 13.815_510_557_935_518 }
}

fn solve_single(flows: &Flows, total: f64) -> Solution {
    let opens_positive = flows.amounts().first().is_some_and(|amount| *amount > 0.0);
    // More is paid back than was taken: the rate is above zero.
    let forwards = (total > 0.0) != opens_positive;
    let mut series = Series::new(flows, forwards);
    let most = reach(forwards) * flows.tick();
    match single_root(&mut series, most) {
        Some(z) => {
            let x = z / flows.tick();
            Solution::Root(expm1(if forwards { x } else { -x }))
        }
        None if forwards => Solution::NoRoot(NoRoot::AboveRange),
        None => Solution::NoRoot(NoRoot::BelowRange),
    }
}

/// The discount per tick, in `0..=most`, at which what comes before the change of sign is worth
/// what comes after it; at no discount it is worth less.
fn single_root(series: &mut Series, most: f64) -> Option<f64> {
    let count = series.amounts().len();
    let opens_positive = series.amounts().first().is_some_and(|amount| *amount > 0.0);
    let split = series.amounts().iter().take_while(|a| (**a > 0.0) == opens_positive).count();
    let between = series.distance(split);
    // h = ln(before / after) is increasing: its slope is the mean time after less that before.
    let (error, z) = rising_root(0.0, most, &mut |z| {
        series.set_discount(z);
        let ((in_before, out_before), (in_after, out_after)) =
            (series.sums(0, split), series.sums(split, count));
        let (before, after) =
            if opens_positive { (in_before, out_after) } else { (out_before, in_after) };
        let h = ln(before.sum / after.sum) + between * z;
        let (early, late) = (before.first / before.sum, after.first / after.sum);
        let slope = between + late - early;
        let early_spread = before.second / before.sum - early * early;
        let late_spread = after.second / after.sum - late * late;
        (h, slope, early_spread - late_spread)
    });
    // The logarithm is the relative error of the balance: what is no root is not returned.
    (error <= 1e-9).then_some(z)
}

/// Where a rising function of a range that holds zero, given with its slope and its bend, is
/// nearest to zero, and how far from it. It is looked for from zero on.
#[inline(never)]
pub(super) fn rising_root(
    least: f64,
    most: f64,
    value: &mut dyn FnMut(f64) -> (f64, f64, f64),
) -> (f64, f64) {
    let (mut low, mut high, mut z) = (least, most, 0.0);
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
        let halley = newton / (1.0 + 0.5 * newton * bend / slope).clamp(0.25, 4.0);
        let mut next = z + halley;
        if !(next > low && next < high) {
            // A step past everything seen may be a rate past the range: look at its end once.
            next = if high >= most && next >= most { most } else { 0.5 * (low + high) };
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
        let mut series = Series::new(flows, forwards);
        let Found { zeros, complete: whole } =
            isolate::zeros(&mut series, reach(forwards) * flows.tick(), noise(flows));
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
