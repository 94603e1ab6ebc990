//! The spreadsheets' functions of time and money (货币时间价值): PV, FV, PMT, IPMT, PPMT, NPER, RATE.
//!
//! All of them solve one equation, in which money received is positive and money paid negative:
//! `pv (1+r)^n + pmt (1 + r w) ((1+r)^n - 1) / r + fv = 0`, with `w` one where payments fall at the
//! start of a period. Worked: 15 000 over 60 months at 8 %/12 is a payment of -304.145 914.
//!
//! These are for comparing with spreadsheets and for solving; a schedule rounds to the fen and is
//! not made here. Nothing here gives NaN: where there is no finite number there is `None`.

use alloc::vec::Vec;

use super::powers::{exp, expm1, ln, ln_1p};
use super::{Flows, NoRoot, Solution, solve};
use crate::options;

options! {
    /// When in its period a payment falls.
    pub enum Timing {
        /// At its end (0 in spreadsheets).
        End = "end",
        /// At its start (1 in spreadsheets; 先付).
        Begin = "begin",
    }
}

impl Timing {
    fn weight(self) -> f64 {
        match self {
            Timing::End => 0.0,
            Timing::Begin => 1.0,
        }
    }
}

/// `(1 + rate)^periods`, and the value of a payment of one at the end of each period.
fn growth(rate: f64, periods: f64) -> Option<(f64, f64)> {
    if rate.is_nan() || rate <= -1.0 {
        return None;
    }
    let exponent = periods * ln_1p(rate);
    let annuity = if rate == 0.0 { periods } else { expm1(exponent) / rate };
    Some((exp(exponent), annuity))
}

fn finite(value: f64) -> Option<f64> {
    // Minus zero is zero.
    value.is_finite().then_some(value + 0.0)
}

/// The value now of payments and of an amount at the end.
///
/// ```
/// use fenqi::rate::tvm::{pv, Timing};
/// let value = pv(0.07, 20.0, 12_000.0, 0.0, Timing::End).unwrap();
/// assert!((value - -127_128.170_946).abs() < 1e-6);
/// ```
#[must_use]
pub fn pv(rate: f64, nper: f64, pmt: f64, fv: f64, when: Timing) -> Option<f64> {
    let (power, annuity) = growth(rate, nper)?;
    finite(-(fv + pmt * (1.0 + rate * when.weight()) * annuity) / power)
}

/// The value at the end of payments and of an amount now.
///
/// ```
/// use fenqi::rate::tvm::{fv, Timing};
/// let value = fv(0.075, 20.0, -2_000.0, 0.0, Timing::Begin).unwrap();
/// assert!((value - 93_105.064_874).abs() < 1e-6);
/// ```
#[must_use]
pub fn fv(rate: f64, nper: f64, pmt: f64, pv: f64, when: Timing) -> Option<f64> {
    let (power, annuity) = growth(rate, nper)?;
    finite(-(pv * power + pmt * (1.0 + rate * when.weight()) * annuity))
}

/// The level payment.
///
/// ```
/// use fenqi::rate::tvm::{pmt, Timing};
/// let payment = pmt(0.08 / 12.0, 60.0, 15_000.0, 0.0, Timing::End).unwrap();
/// assert!((payment - -304.145_914_326).abs() < 1e-9);
/// assert_eq!(pmt(0.0, 60.0, 15_000.0, 0.0, Timing::End), Some(-250.0));
/// ```
#[must_use]
pub fn pmt(rate: f64, nper: f64, pv: f64, fv: f64, when: Timing) -> Option<f64> {
    let (power, annuity) = growth(rate, nper)?;
    finite(-(fv + pv * power) / ((1.0 + rate * when.weight()) * annuity))
}

/// The interest in the payment of a period, counted from one.
///
/// ```
/// use fenqi::rate::tvm::{ipmt, Timing};
/// let interest = ipmt(0.1 / 12.0, 2, 24.0, 2_000.0, 0.0, Timing::End).unwrap();
/// assert!((interest - -16.036_473_45).abs() < 1e-8);
/// ```
#[must_use]
pub fn ipmt(rate: f64, per: u32, nper: f64, pv: f64, fv: f64, when: Timing) -> Option<f64> {
    if per == 0 || f64::from(per) > nper {
        return None;
    }
    let payment = pmt(rate, nper, pv, fv, when)?;
    interest_of(rate, per, payment, pv, when)
}

/// The principal in the payment of a period, counted from one.
///
/// ```
/// use fenqi::rate::tvm::{ppmt, Timing};
/// let principal = ppmt(0.1 / 12.0, 2, 24.0, 2_000.0, 0.0, Timing::End).unwrap();
/// assert!((principal - -76.253_379_23).abs() < 1e-8);
/// ```
#[must_use]
pub fn ppmt(rate: f64, per: u32, nper: f64, pv: f64, fv: f64, when: Timing) -> Option<f64> {
    let payment = pmt(rate, nper, pv, fv, when)?;
    finite(payment - ipmt(rate, per, nper, pv, fv, when)?)
}

fn interest_of(rate: f64, per: u32, payment: f64, pv: f64, when: Timing) -> Option<f64> {
    // What is owed at the start of the period is a future value with its sign turned.
    let owed = fv(rate, f64::from(per - 1), payment, pv, when)?;
    finite(match when {
        Timing::End => owed * rate,
        Timing::Begin if per == 1 => 0.0,
        Timing::Begin => owed * rate / (1.0 + rate),
    })
}

/// The interest in the payments from one period to another, both included.
///
/// ```
/// use fenqi::rate::tvm::{cumipmt, Timing};
/// let interest = cumipmt(0.1 / 12.0, 360, 100_000.0, 13, 24, Timing::End).unwrap();
/// assert!((interest - -9_916.772_513_957).abs() < 1e-9);
/// ```
#[must_use]
pub fn cumipmt(rate: f64, nper: u32, pv: f64, start: u32, end: u32, when: Timing) -> Option<f64> {
    if start == 0 || end < start || end > nper || nper > MOST_PERIODS {
        return None;
    }
    let payment = pmt(rate, f64::from(nper), pv, 0.0, when)?;
    let mut sum = 0.0;
    for per in start..=end {
        sum += interest_of(rate, per, payment, pv, when)?;
    }
    finite(sum)
}

/// The principal in the payments from one period to another, both included.
///
/// ```
/// use fenqi::rate::tvm::{cumprinc, Timing};
/// let principal = cumprinc(0.1 / 12.0, 360, 100_000.0, 1, 24, Timing::End).unwrap();
/// assert!((principal - -1_169.964_903_372).abs() < 1e-9);
/// ```
#[must_use]
pub fn cumprinc(rate: f64, nper: u32, pv: f64, start: u32, end: u32, when: Timing) -> Option<f64> {
    let interest = cumipmt(rate, nper, pv, start, end, when)?;
    let payment = pmt(rate, f64::from(nper), pv, 0.0, when)?;
    finite(payment * f64::from(end - start + 1) - interest)
}

/// How many periods it takes.
///
/// ```
/// use fenqi::rate::tvm::{nper, Timing};
/// let periods = nper(0.01, -888.487_887, 10_000.0, 0.0, Timing::End).unwrap();
/// assert!((periods - 12.0).abs() < 1e-6);
/// assert_eq!(nper(0.01, -100.0, 10_000.0, 0.0, Timing::End), None); // interest only
/// ```
#[must_use]
pub fn nper(rate: f64, pmt: f64, pv: f64, fv: f64, when: Timing) -> Option<f64> {
    if rate.is_nan() || rate <= -1.0 {
        return None;
    }
    if rate == 0.0 {
        return finite(-(pv + fv) / pmt);
    }
    let level = pmt * (1.0 + rate * when.weight()) / rate;
    let ratio = (level - fv) / (level + pv);
    if ratio.is_nan() || ratio <= 0.0 {
        return None;
    }
    finite(ln(ratio) / ln_1p(rate))
}

/// Every rate of a period, for a whole number of periods up to 9998.
///
/// ```
/// use fenqi::rate::{tvm::{rate, Timing}, NoRoot, Solution};
/// let month = rate(48, -200.0, 8_000.0, 0.0, Timing::End).root().unwrap();
/// assert!((month - 0.007_701_472).abs() < 1e-9);
/// let none = rate(12, 400.0, 10_000.0, 5_000.0, Timing::End);
/// assert_eq!(none, Solution::NoRoot(NoRoot::OneSign));
/// ```
#[must_use]
pub fn rate(nper: u32, pmt: f64, pv: f64, fv: f64, when: Timing) -> Solution {
    match usize::try_from(nper) {
        Ok(count) if nper > 0 && nper <= MOST_PERIODS => level_rate(count, pmt, pv, fv, when),
        _ => Solution::NoRoot(NoRoot::Nothing),
    }
}

/// Every rate of so many level payments, one at least and 9999 at most.
#[inline(never)]
pub(super) fn level_rate(count: usize, pmt: f64, pv: f64, fv: f64, when: Timing) -> Solution {
    let mut amounts: Vec<f64> = Vec::with_capacity(count + 1);
    amounts.resize(count + 1, pmt);
    // The equation discounts to the first period, in which no payment at the end of one falls.
    match when {
        Timing::End => {
            if let Some(first) = amounts.first_mut() {
                *first = pv;
            }
            if let Some(last) = amounts.last_mut() {
                *last += fv;
            }
        }
        Timing::Begin => {
            if let Some(first) = amounts.first_mut() {
                *first += pv;
            }
            if let Some(last) = amounts.last_mut() {
                *last = fv;
            }
        }
    }
    Flows::periods(&amounts).map_or(Solution::NoRoot(NoRoot::Nothing), |flows| solve(&flows))
}

/// One amount more than periods must still be flows.
const MOST_PERIODS: u32 = 9_998;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

    use super::*;
    use Timing::{Begin, End};

    #[test]
    fn rates_of_annuities() {
        // nper, pmt, pv, fv, when, rate: the vectors of formula.js and numpy-financial, whose last
        // digits are rough, worked again in 40 digits; (20/7)^(1/10) - 1; and 5 099 for 24 x
        // 5 999/24 from the first day on.
        for (n, payment, now, then, when, want) in [
            (48, -200.0, 8_000.0, 0.0, End, 0.007_701_472_488_204),
            (37, -7_200.0, -40_000.0, 4_477_839.0, End, 0.106_461_639_557_542_69),
            (10, 0.0, -3_500.0, 10_000.0, End, 0.110_690_853_710_752_82),
            (24, -5_999.0 / 24.0, 5_099.0, 0.0, Begin, 0.014_683_625_068_524),
            (12, -100.0, 1_200.0, 0.0, End, 0.0),
        ] {
            let got = rate(n, payment, now, then, when).root().unwrap();
            assert!((got - want).abs() < 1e-12, "{got} for {want}");
        }
    }

    #[test]
    fn parts_make_the_payment() {
        for when in [End, Begin] {
            let payment = pmt(0.01, 24.0, 2_000.0, -100.0, when).unwrap();
            for per in 1..=24 {
                let interest = ipmt(0.01, per, 24.0, 2_000.0, -100.0, when).unwrap();
                let principal = ppmt(0.01, per, 24.0, 2_000.0, -100.0, when).unwrap();
                assert!((interest + principal - payment).abs() < 1e-12);
            }
            let interest = cumipmt(0.01, 24, 2_000.0, 1, 24, when).unwrap();
            let principal = cumprinc(0.01, 24, 2_000.0, 1, 24, when).unwrap();
            assert!((principal - -2_000.0).abs() < 1e-9);
            let level = pmt(0.01, 24.0, 2_000.0, 0.0, when).unwrap();
            assert!((interest + principal - 24.0 * level).abs() < 1e-9);
        }
    }

    #[test]
    fn what_has_no_number() {
        assert_eq!(pv(-1.0, 10.0, 1.0, 0.0, End), None);
        assert_eq!(pmt(0.1, 0.0, 1.0, 0.0, End), None);
        assert_eq!(fv(f64::NAN, 10.0, 1.0, 0.0, End), None);
        assert_eq!(ipmt(0.1, 0, 10.0, 1.0, 0.0, End), None);
        assert_eq!(ppmt(0.1, 11, 10.0, 1.0, 0.0, End), None);
        assert_eq!(cumipmt(0.1, 10, 1.0, 5, 4, End), None);
        assert_eq!(cumipmt(0.1, u32::MAX, 1.0, 1, u32::MAX, End), None);
        assert_eq!(nper(0.0, 0.0, 1.0, 0.0, End), None);
        assert_eq!(rate(0, 1.0, -1.0, 0.0, End), Solution::NoRoot(NoRoot::Nothing));
        assert_eq!(rate(5, f64::NAN, -1.0, 0.0, End), Solution::NoRoot(NoRoot::Nothing));
    }

    #[test]
    fn each_undoes_the_other() {
        for (r, n, p, when) in [(0.01, 36.0, -50.0, End), (-0.02, 12.0, 30.0, Begin)] {
            let now = pv(r, n, p, 500.0, when).unwrap();
            assert!((pmt(r, n, now, 500.0, when).unwrap() - p).abs() < 1e-9);
            assert!((fv(r, n, p, now, when).unwrap() - 500.0).abs() < 1e-9);
            assert!((nper(r, p, now, 500.0, when).unwrap() - n).abs() < 1e-9);
        }
    }
}
