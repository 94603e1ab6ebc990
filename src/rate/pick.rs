//! Choosing one rate of several (多重根的取法), by rules with a name.
//!
//! Where flows change sign more than once there may be several rates, and each of them is right. A
//! program that shows one number says which. Tried on the 32 public samples that have several
//! rates and expect one of them (numpy-financial, pyxirr), these rules give the expected one in:
//! [`from_totals`] 32, [`nearest_to_zero`] 25, the least that is not negative 24, the largest 21.

use super::{Flows, discounted::discounted, flows::Sums, powers::ln_1p};

/// The rate that an iteration of Newton's reaches from the crude return of the totals, which is
/// money in / money out - 1, kept within -90 % and 10 %; and where it reaches none, the rate
/// nearest to that start in `ln(1 + r)`. Spreadsheets iterate like this from 10 %, and libraries
/// from the totals. Every candidate is a root already: the iteration only says which.
///
/// ```
/// use fenqi::rate::{pick, Flows};
/// let flows = Flows::periods(&[-5.0, 10.5, 1.0, -8.0, 1.0]).unwrap();
/// assert_eq!(pick::from_totals(&flows, &[-0.8702, 0.0886, 0.7096]), Some(0.0886));
/// ```
#[must_use]
pub fn from_totals(flows: &Flows, roots: &[f64]) -> Option<f64> {
    let Sums { total, size, .. } = flows.sums();
    // What is received less what is paid is the total, and both together are the size.
    let crude = (size + total) / (size - total) - 1.0;
    let start = crude.clamp(-0.9, 0.1);
    nearest(ln_1p(newton(flows, start).unwrap_or(start)), roots)
}

/// The rate nearest to zero in `ln(1 + r)`, so that doubling and halving are equally far.
#[must_use]
pub fn nearest_to_zero(roots: &[f64]) -> Option<f64> {
    nearest(0.0, roots)
}

/// Where Newton's iteration in the rate itself ends, if it ends within sixty steps.
fn newton(flows: &Flows, start: f64) -> Option<f64> {
    let last = flows.span();
    let mut rate = start;
    for _ in 0..60 {
        let x = ln_1p(rate);
        let z = x.abs() * flows.tick();
        let (plus, minus) = discounted(flows.timed(), x >= 0.0, false, z);
        let (value, distance) = (plus.sum - minus.sum, plus.first - minus.first);
        // Counted backwards, the distance is from the last flow.
        let weighted = if x < 0.0 { last * value - distance } else { distance };
        let next = rate + value / (weighted * flows.tick()) * (1.0 + rate);
        if !next.is_finite() || next <= -1.0 {
            return None;
        }
        if (next - rate).abs() < 1e-10 * rate.abs().max(1.0) {
            return Some(next);
        }
        rate = next;
    }
    None
}

fn nearest(x: f64, roots: &[f64]) -> Option<f64> {
    let distance = |rate: f64| (ln_1p(rate) - x).abs();
    roots.iter().copied().min_by(|a, b| distance(*a).total_cmp(&distance(*b)))
}
