//! 30/360 US (bond basis): months of 30 days; a 31st at the end becomes a 30th only where the
//! start is a 30th or 31st (ISDA 2006, 4.16(f)).
//!
//! With the February rule (`us30FebRule`, NASD and SIA practice) a start at the end of February is
//! a 30th, and then an end at the end of February is one too. Worked: 2007-02-28 to 2007-08-31 is
//! 180 days with the rule and 183 without it (ISDA's table of 30/360 conventions, 2008-12-22).

use super::{CivilDate, thirty};

pub(super) fn days(from: CivilDate, to: CivilDate, february_rule: bool) -> i32 {
    let (mut start, mut end) = (from.day(), to.day());
    if february_rule && from.is_february_end() {
        start = 30;
        if to.is_february_end() {
            end = 30;
        }
    }
    start = start.min(30);
    if start == 30 {
        end = end.min(30);
    }
    thirty(from, to, start, end)
}
