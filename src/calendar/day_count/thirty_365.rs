//! 30/365: the days of 30E/360 over a year of 365 days.
//!
//! Worked: 2011-06-17 to 2012-12-30 is 553 days, so 553/365 (QuantLib, `testThirty365`).

use super::{CivilDate, Fraction, thirty_e_360};

pub(super) fn days(from: CivilDate, to: CivilDate) -> i32 {
    thirty_e_360::days(from, to)
}

pub(super) fn fraction(from: CivilDate, to: CivilDate) -> Fraction {
    Fraction::of(days(from, to), 365)
}
