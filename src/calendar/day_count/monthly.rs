//! monthly: a twelfth of the year for each whole month, whatever its days (按月计息).
//!
//! Annual / 12 is what most Chinese loan calculators charge. Days that make no month are a part
//! of the month they lie in: 15 January to 1 February is 17/31 of a month (Apache Fineract,
//! `LoanScheduleGeneratorTest`). Worked: 2024-01-15 to 2024-03-01 is a month to 15 February and 15
//! of the 29 days to 15 March: (1 + 15/29) / 12 of a year.

use super::{CivilDate, DayCountContext, Fraction};
use crate::calendar::months::{is_due_day, months_and_days};
use crate::error::Result;

pub(super) fn fraction(
    from: CivilDate,
    to: CivilDate,
    context: &DayCountContext,
) -> Result<Fraction> {
    let day = context.due_day.unwrap_or(from.day());
    if is_due_day(from, day) && is_due_day(to, day) {
        return Ok(Fraction::of(to.month_index() - from.month_index(), 12));
    }
    let passed = months_and_days(from, to, day)?;
    if passed.days == 0 {
        return Ok(Fraction::of(passed.months, 12));
    }
    let days = passed.months * passed.month_days + passed.days;
    Ok(Fraction::of(days, 12 * u64::from(passed.month_days.unsigned_abs())))
}
