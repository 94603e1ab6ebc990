//! Civil dates in Asia/Shanghai: day counts, due dates, business days, banking hours. No clock.
//!
//! ```text
//! civil ──── frequency, months          a date with its day number; months and the days left over
//!   ├─ day_count     (from, to)         -> a fraction of a year, exactly
//!   ├─ business_days (date)             -> open or closed; the day that a due date rolls to
//!   ├─ due_dates     (disbursed, n)     -> the periods of a loan
//!   └─ banking_hours (ordered, amount)  -> when the money leaves; local_time is its date and time
//! ```
//!
//! Nothing here allocates for each period, and nothing but the banking hours, which depend on the
//! amount, knows about money.

mod banking_hours;
mod business_days;
mod civil;
mod date;
mod day_count;
mod due_dates;
mod frequency;
mod local_time;
mod months;
mod reading;

pub use banking_hours::{BankingHours, DisbursementStatus, EarlyWindow, Expected};
pub use business_days::{Calendar, Roll, RollRule};
pub use civil::{CivilDate, MonthEnd};
pub use date::parse_date;
pub use day_count::{DayCount, DayCountContext, Fraction};
pub use due_dates::{DueDates, MAX_PERIODS, MinFirstRule, Period, Series, period_of_days};
pub use frequency::Frequency;
pub use local_time::{LocalTime, TimeOfDay};
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
