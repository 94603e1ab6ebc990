//! The same day of the month as the disbursement (对日还款), every one or more months.
//!
//! Worked: drawn on 31 January 2025, due on 28 February, 31 March and 30 April; with
//! `firstOfNext`, on 1 March, 31 March and 1 May (Apache Fineract,
//! `LoanMonthEndDueDateStrategy.feature`, UC5 and UC1).

use super::{CivilDate, Series, series::Months};
use crate::calendar::MonthEnd;
use crate::document::Fields;
use crate::error::Result;

/// The most months between two due dates: ten years.
pub(super) const MOST_MONTHS: u16 = 120;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SameDay {
    pub(super) every_months: u16,
    pub(super) month_end: MonthEnd,
}

impl SameDay {
    pub(super) fn read(fields: &mut Fields<'_>) -> Self {
        let every_months = fields.count_or("everyMonths", 1, 1, MOST_MONTHS);
        Self { every_months, month_end: read_month_end(fields) }
    }

    pub(super) fn read_quarterly(fields: &mut Fields<'_>) -> Self {
        Self { every_months: 3, month_end: read_month_end(fields) }
    }

    pub(super) fn series(
        self,
        disbursed_on: CivilDate,
        first_due: Option<CivilDate>,
    ) -> Result<Series<'static>> {
        let every = i32::from(self.every_months);
        let months = match first_due {
            Some(first) => Months::from_date(first, every, self.month_end),
            None => Months {
                first: disbursed_on.month_index() + every,
                ..Months::from_date(disbursed_on, every, self.month_end)
            },
        };
        Ok(Series::of_months(disbursed_on, months))
    }
}

/// Reads what becomes of a day that a month does not have.
pub(super) fn read_month_end(fields: &mut Fields<'_>) -> MonthEnd {
    fields.choice_or("monthEnd", MonthEnd::Clamp)
}
