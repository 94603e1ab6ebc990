//! Civil dates in Asia/Shanghai: day counts, due dates, business days. No clock.
//!
//! ```text
//! civil ──── frequency, months          a date with its day number; months and the days left over
//!   ├─ day_count     (from, to)         -> a fraction of a year, exactly
//!   ├─ business_days (date)             -> open or closed; the day that a due date rolls to
//!   └─ due_dates     (disbursed, n)     -> the periods of a loan
//! ```
//!
//! Nothing here allocates for each period, and nothing here knows about money.

mod business_days;
mod civil;
mod date;
mod day_count;
mod due_dates;
mod frequency;
mod months;
mod reading;

pub use business_days::{Calendar, Roll, RollRule};
pub use civil::{CivilDate, MonthEnd};
pub use date::parse_date;
pub use day_count::{DayCount, DayCountContext, Fraction};
pub use due_dates::{DueDates, MAX_PERIODS, MinFirstRule, Period, Series, period_of_days};
pub use frequency::Frequency;
pub use months::{MonthsAndDays, months_and_days, months_and_days_back};

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod testing {
    use super::{CivilDate, parse_date};

    /// A date of a table.
    pub fn date(text: &str) -> CivilDate {
        CivilDate::try_from(parse_date(text).unwrap()).unwrap()
    }
}
