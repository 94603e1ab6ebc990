//! The US annual percentage rate by the actuarial method (12 CFR 1026, Appendix J, (b)(8)).
//!
//! Each advance and payment lies `t` whole unit-periods and a fraction `f` of one after the start,
//! counted back from it, and is discounted by `(1 + f i)(1 + i)^t`: simple interest over the
//! fraction. The annual rate is `i` times the unit-periods of a year. Worked, (c)(4)(i): 5 000
//! advanced, 250, 22 x 230 and 280 paid monthly: 10.90 %.
//!
//! Months are measured back from the later date; what remains is a number of days over 30 (15 for
//! a half-month, 30 n for n months, 7 n for n weeks, 365 for a year). The unit-period is given by
//! the caller; finding it, and the tolerances of the law, are not done here.

use alloc::vec::Vec;

use super::flows::{check_count, is_amount, not_an_amount, sort_by_time};
use super::powers::{exp, expm1, ln};
use super::solver::rising_root;
use super::{Flows, NoRoot, Solution};
use crate::calendar::{CivilDate, months_and_days_back};
use crate::error::{Code, Error, Result};

/// The unit-period of a transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum UnitPeriod {
    /// So many days.
    Days(u16),
    /// So many weeks.
    Weeks(u16),
    /// Half a month.
    #[default]
    SemiMonth,
    /// So many months, at most twelve; twelve are a year.
    Months(u16),
}

impl UnitPeriod {
    /// The unit-period of a short name: `S` for half a month, `M1`, `M3`, `W2`, `D1`.
    ///
    /// ```
    /// use fenqi::rate::us_regz::UnitPeriod;
    /// assert_eq!(UnitPeriod::named("M2"), Some(UnitPeriod::Months(2)));
    /// assert_eq!(UnitPeriod::named("M13"), None);
    /// ```
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        if name == "S" {
            return Some(UnitPeriod::SemiMonth);
        }
        let count = |rest: &str, most: u16| {
            rest.parse::<u16>().ok().filter(|count| (1..=most).contains(count))
        };
        match (name.get(..1)?, name.get(1..)?) {
            ("M", rest) => count(rest, 12).map(UnitPeriod::Months),
            ("W", rest) => count(rest, 52).map(UnitPeriod::Weeks),
            ("D", rest) => count(rest, 365).map(UnitPeriod::Days),
            _ => None,
        }
    }

    /// How many there are in a year.
    ///
    /// ```
    /// use fenqi::rate::us_regz::UnitPeriod;
    /// assert_eq!(UnitPeriod::SemiMonth.per_year(), 24.0);
    /// assert_eq!(UnitPeriod::Months(2).per_year(), 6.0);
    /// ```
    #[must_use]
    pub fn per_year(self) -> f64 {
        match self {
            UnitPeriod::Days(n) => 365.0 / f64::from(n.max(1)),
            UnitPeriod::Weeks(n) => 52.0 / f64::from(n.max(1)),
            UnitPeriod::SemiMonth => 24.0,
            UnitPeriod::Months(n) => 12.0 / f64::from(n.max(1)),
        }
    }

    /// Whole unit-periods between two dates, and the fraction of one that remains, below one.
    ///
    /// ```
    /// use fenqi::{calendar::CivilDate, rate::us_regz::UnitPeriod};
    /// let date = |m, d| CivilDate::new(1978, m, d).unwrap();
    /// // 23 February to 1 March: 6 days of the 15 of a half-month.
    /// let (whole, part) = UnitPeriod::SemiMonth.between(date(2, 23), date(3, 1)).unwrap();
    /// assert_eq!((whole, part), (0, 6.0 / 15.0));
    /// ```
    ///
    /// # Errors
    /// `date_order` where the later date is before the earlier; `out_of_range` near 1900.
    pub fn between(self, from: CivilDate, to: CivilDate) -> Result<(i32, f64)> {
        if to < from {
            return Err(Error::new(Code::DateOrder).with("rule", "not before the first advance"));
        }
        let over = |days: i32, unit: i32| {
            (days / unit.max(1), f64::from(days % unit.max(1)) / f64::from(unit.max(1)))
        };
        let day = if to.is_month_end() { 31 } else { to.day() };
        match self {
            UnitPeriod::Days(n) => Ok(over(from.days_until(to), n.into())),
            UnitPeriod::Weeks(n) => Ok(over(from.days_until(to), 7 * i32::from(n))),
            UnitPeriod::Months(12) => {
                let back = months_and_days_back(from, to, day)?;
                let (years, months) = (back.months / 12, back.months % 12);
                if back.days == 0 {
                    return Ok((years, f64::from(months) / 12.0));
                }
                let clamp = crate::calendar::MonthEnd::Clamp;
                let rest_ends = to.plus_months(-12 * years, day, clamp)?;
                // A rest just short of a leap year has 365 days, and is no whole year.
                let days = f64::from(from.days_until(rest_ends).min(364));
                Ok((years, days / 365.0))
            }
            UnitPeriod::SemiMonth | UnitPeriod::Months(_) => {
                let back = months_and_days_back(from, to, day)?;
                // A rest of 30 days of a 31-day month stays below the month.
                let days = 30 * back.months + back.days.min(30);
                Ok(match self {
                    UnitPeriod::SemiMonth => over(days, 15),
                    UnitPeriod::Months(n) => over(days, 30 * i32::from(n)),
                    _ => (0, 0.0),
                })
            }
        }
    }
}

/// The annual percentage rate of advances and payments, both with positive amounts.
///
/// ```
/// use fenqi::{calendar::CivilDate, rate::{percent, us_regz::{apr, UnitPeriod}}};
/// let date = |y, m, d| CivilDate::new(y, m, d).unwrap();
/// let mut payments = vec![(date(1978, 2, 10), 250.0)];
/// payments.extend((3..=12).map(|month| (date(1978, month, 10), 230.0)));
/// payments.extend((1..=12).map(|month| (date(1979, month, 10), 230.0)));
/// payments.push((date(1980, 1, 10), 280.0));
/// let advances = [(date(1978, 1, 10), 5_000.0)];
/// let rate = apr(&advances, &payments, UnitPeriod::Months(1)).unwrap().root().unwrap();
/// assert_eq!(percent(rate, 2), Some(1090));
/// ```
///
/// Where an advance follows a payment the equation can have several rates, and the fractions keep
/// the search from proving that it found all: the answer is then [`Solution::Undecided`] with
/// those found.
///
/// # Errors
/// As [`Flows::at`] and [`UnitPeriod::between`].
pub fn apr(
    advances: &[(CivilDate, f64)],
    payments: &[(CivilDate, f64)],
    unit: UnitPeriod,
) -> Result<Solution> {
    let Some(start) = advances.iter().chain(payments).map(|flow| flow.0).min() else {
        return Ok(Solution::NoRoot(NoRoot::Nothing));
    };
    check_count(advances.len().saturating_add(payments.len()))?;
    let mut terms = Vec::with_capacity(advances.len() + payments.len());
    for (flows, sign) in [(advances, 1.0), (payments, -1.0)] {
        for &(date, amount) in flows {
            if !is_amount(amount) {
                return Err(not_an_amount());
            }
            let (whole, part) = unit.between(start, date)?;
            if amount.abs() >= Flows::SMALLEST {
                terms.push((f64::from(whole) + part, sign * amount));
            }
        }
    }
    sort_by_time(&mut terms);
    Ok(solve(&terms).map(|rate| rate * unit.per_year()))
}

/// An advance or a payment: its time in unit-periods, and its signed amount.
type Term = (f64, f64);

fn solve(terms: &[Term]) -> Solution {
    let Some(first) = terms.first() else { return Solution::NoRoot(NoRoot::Nothing) };
    let opens = first.1 > 0.0;
    let (mut changes, mut split, mut positive) = (0, 0, opens);
    for (index, term) in terms.iter().enumerate() {
        if (term.1 > 0.0) != positive {
            positive = !positive;
            changes += 1;
            split = index;
        }
    }
    match (changes, terms.split_at_checked(split)) {
        (1, Some((before, after))) => single(before, after),
        (0, _) => Solution::NoRoot(NoRoot::OneSign),
        _ => Solution::Undecided { roots: scan(terms) },
    }
}

/// The factor of a term at `u = ln(1 + i)`: its power over another, and its simple interest.
fn discount(term: &Term, u: f64, rate: f64, largest: f64) -> (f64, f64, f64) {
    let whole = whole_of(term);
    let simple = 1.0 + (term.0 - whole) * rate;
    (term.1 * exp(-whole * u - largest) / simple, simple, whole)
}

/// The whole unit-periods of a term; a fraction is 364/365 at most.
fn whole_of(term: &Term) -> f64 {
    #[expect(clippy::cast_possible_truncation, reason = "it is cut off, below a million")]
    f64::from(term.0 as i32)
}

/// The logarithm of the value of terms of one sign at `u = ln(1 + i)`, and how fast it falls.
#[inline(never)]
fn log_value(terms: &[Term], u: f64) -> (f64, f64) {
    let end = |term: Option<&Term>| term.map_or(0.0, |term| -whole_of(term) * u);
    let largest = end(terms.first()).max(end(terms.last()));
    let rate = expm1(u);
    let (mut sum, mut weighted) = (0.0, 0.0);
    for term in terms {
        let (value, simple, whole) = discount(term, u, rate, largest);
        sum += value;
        weighted += value * (whole + (term.0 - whole) * (1.0 + rate) / simple);
    }
    (largest + ln(sum.abs()), weighted / sum)
}

/// One change of sign: the ratio of both sides rises with the rate, so that there is one rate at
/// most.
fn single(before: &[Term], after: &[Term]) -> Solution {
    let (error, u) = rising_root(LEAST, MOST, 0.0, f64::INFINITY, &mut |u| {
        let ((early, early_fall), (late, late_fall)) = (log_value(before, u), log_value(after, u));
        (early - late, late_fall - early_fall, 0.0)
    });
    // What is repaid without interest has no rate but zero: last bits are none.
    if u.abs() < 1e-15 {
        Solution::Root(0.0)
    } else if error <= 1e-9 {
        Solution::Root(expm1(u))
    } else if u > 0.0 {
        Solution::NoRoot(NoRoot::AboveRange)
    } else {
        Solution::NoRoot(NoRoot::BelowRange)
    }
}

/// Every change of sign on a grid, refined by halving.
fn scan(terms: &[Term]) -> Vec<f64> {
    let value = |u: f64| -> f64 {
        let rate = expm1(u);
        let largest =
            if u < 0.0 { terms.last().map_or(0.0, |term| -whole_of(term) * u) } else { 0.0 };
        let mut sum = 0.0;
        for term in terms {
            sum += discount(term, u, rate, largest).0;
        }
        sum
    };
    let steps = (4_000_000 / terms.len().max(1)).clamp(200, 2_000);
    let width = (SCAN_MOST - LEAST) / f64::from(u32::try_from(steps).unwrap_or(200));
    let mut roots = Vec::new();
    let (mut low, mut at_low) = (LEAST, value(LEAST));
    for _ in 0..steps {
        let high = low + width;
        let at_high = value(high);
        if (at_low < 0.0) != (at_high < 0.0) {
            let (mut a, mut b) = (low, high);
            for _ in 0..60 {
                let middle = 0.5 * (a + b);
                if (value(middle) < 0.0) == (at_low < 0.0) { a = middle } else { b = middle }
            }
            roots.push(expm1(0.5 * (a + b)));
        }
        (low, at_low) = (high, at_high);
    }
    roots
}

/// The range of `ln(1 + i)`: -99.9999 % a unit-period, and 10^50.
const LEAST: f64 = -13.815_510_557_964_274;
const MOST: f64 = 115.129_254_649_702_28;
/// Where a grid ends: 10^6.
const SCAN_MOST: f64 = 13.815_510_557_964_274;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

    use super::*;
    use crate::rate::percent;
    use alloc::vec;

    fn date(text: &str) -> CivilDate {
        CivilDate::try_from(crate::calendar::parse_date(text).unwrap()).unwrap()
    }

    #[test]
    fn unit_periods_between_dates() {
        use UnitPeriod::{Days, Months, SemiMonth, Weeks};
        for (unit, from, to, whole, part) in [
            // (c)(1)(iii): 6 days of 15; (c)(1)(v): 32 days are 4 weeks and 4 days
            (SemiMonth, "1978-02-23", "1978-03-01", 0, 6.0 / 15.0),
            (Weeks(1), "1978-03-20", "1978-04-21", 4, 4.0 / 7.0),
            // (c)(4)(ii): a month back to 1 February, 22 days more: 52 days of 60
            (Months(2), "1978-01-10", "1978-03-01", 0, 52.0 / 60.0),
            (Months(1), "1978-01-10", "1978-02-10", 1, 0.0),
            (Months(1), "2026-01-31", "2026-02-28", 1, 0.0),
            (Months(12), "2026-01-10", "2027-04-10", 1, 0.25),
            (Months(12), "2026-01-10", "2027-01-20", 1, 10.0 / 365.0),
            (Days(1), "2026-01-10", "2026-01-20", 10, 0.0),
            (Weeks(2), "2026-01-10", "2026-01-31", 1, 0.5),
        ] {
            let got = unit.between(date(from), date(to)).unwrap();
            assert_eq!(got.0, whole, "{unit:?} {from} {to}");
            assert!((got.1 - part).abs() < 1e-15, "{unit:?} {from} {to}: {}", got.1);
        }
    }

    #[test]
    fn examples_of_the_appendix() {
        // (c)(1)(v): 500 on 20 March 1978, 30 weekly payments of 17.60 from 21 April: 14.96 %.
        let mut payments = vec![];
        let mut due = date("1978-04-21");
        for _ in 0..30 {
            payments.push((due, 17.60));
            due = due.plus_days(7).unwrap();
        }
        let rate = apr(&[(date("1978-03-20"), 500.0)], &payments, UnitPeriod::Weeks(1)).unwrap();
        assert_eq!(percent(rate.root().unwrap(), 2), Some(1496));
    }

    #[test]
    fn no_interest_no_rate_and_several_advances() {
        let (a, b, c) = (date("2026-01-10"), date("2026-02-10"), date("2026-03-10"));
        let month = UnitPeriod::Months(1);
        let free = apr(&[(a, 100.0)], &[(b, 50.0), (c, 50.0)], month).unwrap();
        assert_eq!(free, Solution::Root(0.0));
        let loss = apr(&[(a, 100.0)], &[(b, 50.0)], month).unwrap();
        assert!((loss.root().unwrap() - -0.5 * 12.0).abs() < 1e-12, "{loss:?}");
        assert_eq!(apr(&[(a, 1.0)], &[], month).unwrap(), Solution::NoRoot(NoRoot::OneSign));
        assert_eq!(apr(&[], &[], month).unwrap(), Solution::NoRoot(NoRoot::Nothing));
        // -100 + 230 v - 132 v^2 has the roots 10 % and 20 % a month.
        let both = apr(&[(a, 100.0), (c, 132.0)], &[(b, 230.0)], month).unwrap();
        let Solution::Undecided { roots } = both else { unreachable!() };
        assert_eq!(roots.len(), 2);
        let far = |(root, rate): (&f64, f64)| (root - 12.0 * rate).abs() > 1e-9;
        assert!(!roots.iter().zip([0.1, 0.2]).any(far), "{roots:?}");
        assert!(apr(&[(a, f64::NAN)], &[(b, 1.0)], month).is_err());
    }
}
