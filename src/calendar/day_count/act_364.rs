//! ACT/364: calendar days over 364, a year of 52 weeks; Apache Fineract offers it for weekly loans.
//!
//! Worked: a week at 9.4822 % on 100 is 100 x 0.094822 x 7/364 = 0.1823.

use super::{CivilDate, Fraction};

pub(super) fn fraction(from: CivilDate, to: CivilDate) -> Fraction {
    Fraction::of(from.days_until(to), 364)
}
