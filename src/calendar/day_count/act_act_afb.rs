//! ACT/ACT AFB (exact/exact of the Association Française des Banques, master agreement of 1994).
//!
//! Whole years are counted back from the end; from 28 February one arrives at the 29th of a leap
//! year. What is left goes over 366 if a 29 February lies in it, and over 365 otherwise.
//! Worked: 2003-11-01 to 2004-05-01 is 182/366 = 0.497267759563, since 29 February 2004 lies in it
//! (QuantLib, `testActualActual`).

use super::{CivilDate, Fraction};
use crate::calendar::civil::MonthEnd;
use crate::error::Result;

pub(super) fn fraction(from: CivilDate, to: CivilDate) -> Result<Fraction> {
    // Back from a 28 February one counts to the 29th where there is one.
    let day = if to.month() == 2 && to.day() >= 28 { 29 } else { to.day() };
    let back = |years: i32| match years {
        0 => Ok(to),
        _ => to.plus_months(-12 * years, day, MonthEnd::Clamp),
    };
    let mut years = (to.year() - from.year()).max(0);
    if years > 0 && back(years)? < from {
        years -= 1;
    }
    let rest_end = back(years)?;
    let rest = from.days_until(rest_end);
    let basis = if holds_leap_day(from, rest_end) { 366 } else { 365 };
    Ok(Fraction::of(years * basis + rest, u64::from(basis.unsigned_abs())))
}

/// Whether a 29 February lies between two dates at most a year apart, the last not counted.
fn holds_leap_day(from: CivilDate, to: CivilDate) -> bool {
    [from.year(), to.year()].into_iter().any(|year| {
        CivilDate::new(year, 2, 29).is_ok_and(|leap_day| from <= leap_day && leap_day < to)
    })
}
