//! 30E/360 ISDA (ISDA 2006, 4.16(h)): every 31st and every last day of February is a 30th, except
//! the end of February on which the loan terminates.
//!
//! Worked: 2011-08-31 to 2012-02-29 is 179 days where the loan ends that day, and 180 where it goes
//! on (ISDA's table of 30/360 conventions, 2008-12-22).

use super::{CivilDate, thirty};

pub(super) fn days(from: CivilDate, to: CivilDate, termination: Option<CivilDate>) -> i32 {
    let start = if from.is_february_end() { 30 } else { from.day().min(30) };
    let ends_the_loan = termination == Some(to);
    let end = if to.is_february_end() && !ends_the_loan { 30 } else { to.day().min(30) };
    thirty(from, to, start, end)
}
