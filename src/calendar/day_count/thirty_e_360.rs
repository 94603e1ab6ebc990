//! 30E/360, Eurobond basis: months of 30 days, every 31st a 30th (ISDA 2006, 4.16(g)).
//!
//! Worked: 2006-08-31 to 2007-02-28 is 6 x 30 - 2 = 178 days (ISDA's table of 30/360 conventions,
//! 2008-12-22). The end of February is nothing special.

use super::{CivilDate, thirty};

pub(super) fn days(from: CivilDate, to: CivilDate) -> i32 {
    thirty(from, to, from.day().min(30), to.day().min(30))
}
