//! A day of March, June, September and December (按季结息, usually the 20th or 21st).
//!
//! The first due date is the first such day after the disbursement; where it leaves less than the
//! least first period, it is the next quarter's. Worked: day 21, drawn on 2025-04-11, due on 21
//! June, 71 days on, then on 21 September.

use super::{
    CivilDate, Series,
    fixed_day::{LeastFirst, day_of_month},
    series::Months,
};
use crate::calendar::MonthEnd;
use crate::document::Fields;
use crate::error::Result;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct CalendarQuarter {
    day: u8,
    least_first: LeastFirst,
}

impl CalendarQuarter {
    pub(super) fn read(fields: &mut Fields<'_>) -> Self {
        Self { day: day_of_month(fields), least_first: LeastFirst::read(fields) }
    }

    pub(super) fn series(
        self,
        disbursed_on: CivilDate,
        first_due: Option<CivilDate>,
    ) -> Result<Series<'static>> {
        let month = disbursed_on.month_index();
        let months = Months {
            // The last month of the quarter that the disbursement lies in.
            first: month - month.rem_euclid(3) + 2,
            every: 3,
            day: self.day,
            month_end: MonthEnd::Clamp,
        };
        let months = match first_due {
            Some(first) => months.resumed_at(first)?,
            None => self.least_first.met(disbursed_on, months, 3)?,
        };
        Ok(Series::of_months(disbursed_on, months))
    }
}
