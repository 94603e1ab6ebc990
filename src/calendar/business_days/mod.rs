//! Working days (工作日) against a calendar that is given as data.
//!
//! Saturdays and Sundays are closed, unless they are make-up working days (调休); the holidays
//! given are closed. Which days those are, the State Council announces each November for the year
//! after; none is built in. Worked: with 2026-10-01 to 2026-10-07 as holidays and 2026-10-10 a
//! make-up day, Thursday 8 October is the first working day after 30 September, and Saturday the
//! 10th is one too.

mod roll;

pub use roll::{Roll, RollRule};

use alloc::vec::Vec;

use super::CivilDate;
use crate::document::{Fields, HERE};
use crate::error::{Code, Error, Result};

/// The most dates that a calendar takes of each kind: thirty years of every weekend and holiday.
const MOST_DATES: usize = 4_000;

/// Holidays and make-up working days; weekends are closed by themselves.
///
/// ```
/// use fenqi::calendar::{Calendar, CivilDate};
/// let date = |m, d| CivilDate::new(2026, m, d).unwrap();
/// let calendar = Calendar::new(vec![date(10, 1)], vec![date(10, 10)]).unwrap();
/// assert!(!calendar.is_working_day(date(10, 1)));  // a Thursday, National Day
/// assert!(calendar.is_working_day(date(10, 10)));  // a Saturday, made up for it
/// assert!(!calendar.is_working_day(date(10, 11))); // a Sunday
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calendar {
    holidays: Vec<i32>,
    makeup_working_days: Vec<i32>,
}

impl Calendar {
    /// A calendar of these holidays and make-up working days, in any order.
    ///
    /// # Errors
    /// `too_large` above 4 000 dates of a kind; `conflicting_fields` where one day is both.
    pub fn new(holidays: Vec<CivilDate>, makeup_working_days: Vec<CivilDate>) -> Result<Self> {
        if holidays.len().max(makeup_working_days.len()) > MOST_DATES {
            return Err(Error::new(Code::TooLarge).with("limit", "4000 dates"));
        }
        let sorted = |dates: Vec<CivilDate>| {
            let mut numbers: Vec<i32> = Vec::with_capacity(dates.len());
            for number in dates.into_iter().map(CivilDate::number) {
                // The place that a search gives lies within the list, or just behind it.
                if let Err(place) = numbers.binary_search(&number) {
                    numbers.insert(place, number);
                }
            }
            numbers
        };
        let holidays = sorted(holidays);
        let makeup_working_days = sorted(makeup_working_days);
        if makeup_working_days.iter().any(|day| holidays.binary_search(day).is_ok()) {
            let error = Error::new(Code::ConflictingFields).with("other", "the same holiday");
            return Err(error.at("makeupWorkingDays"));
        }
        Ok(Self { holidays, makeup_working_days })
    }

    /// Reads `holidays` and `makeupWorkingDays` out of an object; both may be absent.
    ///
    /// Failures are `wrong_type`, `invalid_date`, `too_large` and `conflicting_fields`.
    pub fn from_fields(fields: &mut Fields<'_>) -> Self {
        fields.some_list("holidays", MOST_DATES);
        let holidays = fields.dates();
        fields.some_list("makeupWorkingDays", MOST_DATES);
        let calendar = Self::new(holidays, fields.dates());
        fields.kept(HERE, calendar).unwrap_or_default()
    }

    /// Whether work is done on a day.
    #[must_use]
    pub fn is_working_day(&self, date: CivilDate) -> bool {
        if date.weekday() > 5 {
            return self.makeup_working_days.binary_search(&date.number()).is_ok();
        }
        self.holidays.binary_search(&date.number()).is_err()
    }
}
