//! A fixed day of the month (固定还款日) with a least length of the first period.
//!
//! The first due date is the first such day after the disbursement that leaves the least length;
//! each time it does not, it moves one month on (long first period, 首期延长). A due day equal to
//! the disbursement day is the next month's. Days 29 to 31 become the last day of a month that
//! has none. Where instalments come every few months, the first is due so many months less one
//! after the first such day. Worked: day 25, drawn on 2025-01-29, at least 30 days: 25 February
//! is 27 days away, so the first is due on 25 March.

use super::{CivilDate, Series, same_day::MOST_MONTHS, same_day::read_month_end, series::Months};
use crate::calendar::MonthEnd;
use crate::document::Fields;
use crate::error::Result;
use crate::options;

options! {
    /// Whether a first period of exactly the least length is long enough.
    pub enum MinFirstRule {
        /// It is.
        AtLeast = "atLeast",
        /// It is not.
        MoreThan = "moreThan",
    }
}

/// The least length of a first period, in days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LeastFirst {
    days: u16,
    rule: MinFirstRule,
}

impl LeastFirst {
    pub(super) fn read(fields: &mut Fields<'_>) -> Self {
        let days = fields.count_or("minFirstDays", 0, 0, 366);
        Self { days, rule: fields.choice_or("minFirstRule", MinFirstRule::AtLeast) }
    }

    /// The first of the due dates, a number of months apart, that leaves the least length.
    /// It ends within thirteen steps, since two due dates are at least 28 days apart.
    pub(super) fn met(
        self,
        disbursed_on: CivilDate,
        mut months: Months,
        step: i32,
    ) -> Result<Months> {
        loop {
            let days = disbursed_on.days_until(months.due(0)?);
            let enough = match self.rule {
                MinFirstRule::AtLeast => days >= i32::from(self.days),
                MinFirstRule::MoreThan => days > i32::from(self.days),
            };
            if days > 0 && enough {
                return Ok(months);
            }
            months.first += step;
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FixedDay {
    day: u8,
    pub(super) every_months: u16,
    month_end: MonthEnd,
    least_first: LeastFirst,
}

impl FixedDay {
    pub(super) fn read(fields: &mut Fields<'_>) -> Self {
        let day = day_of_month(fields);
        let every_months = fields.count_or("everyMonths", 1, 1, MOST_MONTHS);
        let month_end = read_month_end(fields);
        Self { day, every_months, month_end, least_first: LeastFirst::read(fields) }
    }

    pub(super) fn read_last_day(fields: &mut Fields<'_>) -> Self {
        let every_months = fields.count_or("everyMonths", 1, 1, MOST_MONTHS);
        let least_first = LeastFirst::read(fields);
        Self { day: 31, every_months, month_end: MonthEnd::Clamp, least_first }
    }

    pub(super) fn series(
        self,
        disbursed_on: CivilDate,
        first_due: Option<CivilDate>,
    ) -> Result<Series<'static>> {
        let every = i32::from(self.every_months);
        let mut months = Months {
            first: disbursed_on.month_index(),
            every,
            day: self.day,
            month_end: self.month_end,
        };
        if let Some(first) = first_due {
            return Ok(Series::of_months(disbursed_on, months.resumed_at(first)?));
        }
        if months.due(0)? <= disbursed_on {
            months.first += 1;
        }
        months.first += every - 1;
        Ok(Series::of_months(disbursed_on, self.least_first.met(disbursed_on, months, 1)?))
    }
}

/// Reads the day of the month of a policy.
pub(super) fn day_of_month(fields: &mut Fields<'_>) -> u8 {
    u8::try_from(fields.integer("day", 1, 31)).unwrap_or(31)
}
