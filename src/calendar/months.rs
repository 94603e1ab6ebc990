//! Whole months and the days left over (整月加零头天数).
//!
//! A long first period of an annual rate counted by months is so many whole months at annual/12
//! and the odd days at the daily rate. Whole months are counted on a due day with month-end
//! memory: from 28 February to 31 March is one month where the due day is the 31st, and one month
//! and three days where it is the 28th.
//!
//! Worked: 2025-01-29 to 2025-03-25 is one month (to 28 February) and 25 days counted forwards,
//! and one month (25 February to 25 March) and 27 days counted backwards.
//!
//! What the odd days cost is not decided here.

use super::civil::{CivilDate, MonthEnd};
use crate::error::Result;

/// A stretch of time as whole months and days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthsAndDays {
    /// Whole months.
    pub months: i32,
    /// Days that make no month.
    pub days: i32,
    /// The days of the month that the odd days lie in, never zero.
    pub month_days: i32,
}

/// Whole months from the start of a stretch, and the odd days at its end.
///
/// `day` is the due day that the months are counted on. It says what a `from` at the end of a
/// short month stands for; where `from` is no such day, its own day counts. Nothing is counted
/// where `to` is not after `from`.
///
/// ```
/// use fenqi::calendar::{months_and_days, CivilDate};
/// let date = |m, d| CivilDate::new(2025, m, d).unwrap();
/// let long = months_and_days(date(1, 29), date(3, 25), 29).unwrap();
/// assert_eq!((long.months, long.days), (1, 25));
/// let memory = months_and_days(date(2, 28), date(3, 31), 31).unwrap();
/// assert_eq!((memory.months, memory.days), (1, 0));
/// ```
///
/// # Errors
/// `out_of_range` where the month that the odd days lie in passes 2199.
pub fn months_and_days(from: CivilDate, to: CivilDate, day: u8) -> Result<MonthsAndDays> {
    if to <= from {
        return Ok(MonthsAndDays { months: 0, days: 0, month_days: 1 });
    }
    let day = stands_for(from, day);
    let after = |months| from.plus_months(months, day, MonthEnd::Clamp);
    let mut months = to.month_index() - from.month_index();
    if months > 0 && after(months)? > to {
        months -= 1;
    }
    let (start, end) = (after(months)?, after(months + 1)?);
    let month_days = start.days_until(end).max(1);
    Ok(MonthsAndDays { months, days: start.days_until(to), month_days })
}

/// Whole months back from the end of a stretch, and the odd days at its start, as the EU counts.
///
/// `day` is the due day, and says what a `to` at the end of a short month stands for.
///
/// ```
/// use fenqi::calendar::{months_and_days_back, CivilDate};
/// let date = |m, d| CivilDate::new(2025, m, d).unwrap();
/// let long = months_and_days_back(date(1, 29), date(3, 25), 25).unwrap();
/// assert_eq!((long.months, long.days), (1, 27));
/// ```
///
/// # Errors
/// `out_of_range` where the month that the odd days lie in begins before 1900.
pub fn months_and_days_back(from: CivilDate, to: CivilDate, day: u8) -> Result<MonthsAndDays> {
    if to <= from {
        return Ok(MonthsAndDays { months: 0, days: 0, month_days: 1 });
    }
    let day = stands_for(to, day);
    let before = |months: i32| to.plus_months(-months, day, MonthEnd::Clamp);
    let mut months = to.month_index() - from.month_index();
    if months > 0 && before(months)? < from {
        months -= 1;
    }
    let (end, start) = (before(months)?, before(months + 1)?);
    let month_days = start.days_until(end).max(1);
    Ok(MonthsAndDays { months, days: from.days_until(end), month_days })
}

/// Whether a date is the due day of its month, which is the last day where there is none.
pub(super) fn is_due_day(date: CivilDate, day: u8) -> bool {
    date.day() == day || (date.day() < day && date.is_month_end())
}

/// The due day, where the date is that day of its month; else the date's own day.
fn stands_for(date: CivilDate, day: u8) -> u8 {
    if is_due_day(date, day) { day } else { date.day() }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::calendar::testing::date;

    #[test]
    fn counted_forwards_and_backwards() {
        // from, to, due day; months, days and days of that month, forwards and then backwards.
        for (from, to, day, forward, back) in [
            // A whole month, one to a shorter month, and one from it: 28 February is a 31st.
            ("2025-01-10", "2025-02-10", 10, (1, 0, 28), (1, 0, 31)),
            ("2025-01-31", "2025-02-28", 31, (1, 0, 31), (1, 0, 31)),
            ("2025-02-28", "2025-03-31", 31, (1, 0, 30), (1, 0, 28)),
            // 17 days: of the 31 to 15 February, and of the 31 from 1 January.
            ("2024-01-15", "2024-02-01", 1, (0, 17, 31), (0, 17, 31)),
            // 10 June and 10 of the 30 days to 10 July; 20 May and 10 of the 30 from 20 April.
            ("2022-05-10", "2022-06-20", 20, (1, 10, 30), (1, 10, 30)),
            // To 29 March, then 2 of 31 days; back over 28 February to 31 January, and 2 of 31.
            ("2025-01-29", "2025-03-31", 31, (2, 2, 31), (2, 2, 31)),
            // To 29 March and 6 of 31 days; back to 4 February, then 6 of the 31 from 4 January.
            ("2025-01-29", "2025-04-04", 4, (2, 6, 31), (2, 6, 31)),
            ("2023-12-31", "2024-12-31", 31, (12, 0, 31), (12, 0, 31)),
            ("2025-03-03", "2025-03-03", 3, (0, 0, 1), (0, 0, 1)),
            ("2025-03-04", "2025-03-03", 3, (0, 0, 1), (0, 0, 1)),
        ] {
            let all = |it: MonthsAndDays| (it.months, it.days, it.month_days);
            let (from, to) = (date(from), date(to));
            assert_eq!(all(months_and_days(from, to, day).unwrap()), forward, "{from} {to}");
            assert_eq!(all(months_and_days_back(from, to, day).unwrap()), back, "{from} {to} back");
        }
    }
}
