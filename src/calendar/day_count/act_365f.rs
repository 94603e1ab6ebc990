//! ACT/365F: calendar days over 365, fixed, so that a leap year costs a day more than a year.
//!
//! Worked: 2024 has 366/365 of a year; ISDA 2006 definitions, 4.16(d).

use super::{CivilDate, Fraction};

pub(super) fn fraction(from: CivilDate, to: CivilDate) -> Fraction {
    Fraction::of(from.days_until(to), 365)
}
