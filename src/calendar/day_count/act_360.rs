//! ACT/360: calendar days over 360 (ISDA 2006 definitions, 4.16(e)). Daily rate = annual / 360.
//!
//! Worked: 28 days at 9 % on 10 000 are 10 000 x 0.09 x 28/360 = 70.00.

use super::{CivilDate, Fraction};

pub(super) fn fraction(from: CivilDate, to: CivilDate) -> Fraction {
    Fraction::of(from.days_until(to), 360)
}
