//! ACT/ACT where a day belongs to the year of its end: the year turns on 31 December.
//!
//! Apache Fineract's progressive loans count so: the interest day from 31 December to 1 January is
//! one of the new year. Worked: 2023-12-12 to 2024-01-12 is 19/365 + 12/366, which at 12 % on
//! 10 000 is 101.81 where ISDA gives 101.82 (`EMICalculation-Part1.feature`, actual/actual).

use super::{CivilDate, Fraction, act_act_isda};

pub(super) fn fraction(from: CivilDate, to: CivilDate) -> Fraction {
    act_act_isda::split(from, to, 1)
}
