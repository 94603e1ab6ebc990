//! A civil date that already knows its day number, so that a loop over instalments never divides.
//!
//! A schedule asks a date for three things in every row: how many days to the next one, which
//! year, month and day (30/360 and the year boundary of ACT/ACT), and a form that JavaScript can
//! read. [`CivilDate`] carries all of them in eight bytes. Dates are proleptic Gregorian, in
//! Asia/Shanghai by agreement, from 1900-01-01 to 2199-12-31; a step outside is an error and never
//! a wrong date. Day 0 is 1970-01-01.
//!
//! Worked: 2026-01-31 is day 20 484 and 2026-02-28 day 20 512, so the period between has 28 days.
//!
//! There is no time of day here, no zone and no clock.

use alloc::string::String;
use core::fmt;

use chrono::{Datelike, NaiveDate};

use crate::error::{Code, Error, Result};
use crate::options;
use crate::text::push_digits;

options! {
    /// What a due day becomes in a month that does not have it (月末规则).
    pub enum MonthEnd {
        /// The last day of the month: 31 Jan, 28 Feb, 31 Mar.
        Clamp = "clamp",
        /// The first day of the month after: 31 Jan, 1 Mar, 31 Mar, 1 May.
        FirstOfNext = "firstOfNext",
    }
}

/// A civil date from 1900-01-01 to 2199-12-31.
///
/// ```
/// use fenqi::calendar::{CivilDate, MonthEnd};
/// let drawn = CivilDate::new(2026, 1, 31).unwrap();
/// let due = drawn.plus_months(1, 31, MonthEnd::Clamp).unwrap();
/// assert_eq!(due.to_string(), "2026-02-28");
/// assert_eq!(drawn.days_until(due), 28);
/// assert_eq!(due.packed(), 20_260_228);
/// ```
#[derive(Debug, Clone, Copy)]
pub struct CivilDate {
    number: i32,
    year: i16,
    month: u8,
    day: u8,
}

impl CivilDate {
    /// 1900-01-01.
    pub const MIN: CivilDate = CivilDate { number: -25_567, year: 1900, month: 1, day: 1 };
    /// 2199-12-31.
    pub const MAX: CivilDate = CivilDate { number: 84_005, year: 2199, month: 12, day: 31 };

    /// The date of a year, a month from 1 and a day from 1.
    ///
    /// # Errors
    /// `invalid_date` where there is no such day, or none between 1900 and 2199.
    pub fn new(year: i32, month: u32, day: u32) -> Result<Self> {
        let invalid = || Error::new(Code::InvalidDate);
        let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month));
        let month = month.ok_or_else(invalid)?;
        let year = i16::try_from(year).ok().filter(|year| (1900..=2199).contains(year));
        let year = year.ok_or_else(invalid)?;
        match u8::try_from(day) {
            Ok(day) if day >= 1 && day <= month_length(year, month) => {
                Ok(Self::of(year, month, day))
            }
            _ => Err(invalid()),
        }
    }

    /// The date of a day number, day 0 being 1970-01-01.
    ///
    /// # Errors
    /// `out_of_range` before 1900-01-01 or after 2199-12-31.
    pub fn from_number(number: i32) -> Result<Self> {
        if !(Self::MIN.number..=Self::MAX.number).contains(&number) {
            return Err(out_of_calendar());
        }
        // The year starts in March, so that the leap day is its last and every month before it
        // has a fixed place: howardhinnant.github.io/date_algorithms.html.
        let shifted = number + DAYS_FROM_YEAR_ZERO;
        let era = shifted / 146_097;
        let day_of_era = shifted % 146_097;
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let early = month_from_march >= 10;
        let month = if early { month_from_march - 9 } else { month_from_march + 3 };
        let year = year_of_era + era * 400 + i32::from(early);
        match (i16::try_from(year), u8::try_from(month), u8::try_from(day)) {
            (Ok(year), Ok(month), Ok(day)) => Ok(Self { number, year, month, day }),
            _ => Err(Error::new(Code::Internal).with("detail", "a day number without a date")),
        }
    }

    /// The date of a JavaScript `Date`'s whole days since 1970-01-01, as a host computes them.
    ///
    /// # Errors
    /// `invalid_date` for what is no whole number, `out_of_range` outside 1900 to 2199.
    pub fn from_js_days(days: f64) -> Result<Self> {
        if !days.is_finite() {
            return Err(Error::new(Code::InvalidDate));
        }
        if days < f64::from(Self::MIN.number) || days > f64::from(Self::MAX.number) {
            return Err(out_of_calendar());
        }
        #[expect(clippy::cast_possible_truncation, reason = "the range was tested just above")]
        let number = days as i32;
        #[expect(clippy::float_cmp, reason = "a whole number is equal to itself")]
        let whole = f64::from(number) == days;
        if whole { Self::from_number(number) } else { Err(Error::new(Code::InvalidDate)) }
    }

    /// A date whose parts are known to be right.
    #[inline(always)]
    fn of(year: i16, month: u8, day: u8) -> Self {
        let (y, m) = (i32::from(year), i32::from(month));
        let (y, m) = if m <= 2 { (y - 1, m + 9) } else { (y, m - 3) };
        let number = 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + i32::from(day)
            - 1
            - DAYS_FROM_YEAR_ZERO;
        Self { number, year, month, day }
    }

    /// The place of a due day in a month counted from year zero: `year * 12 + month - 1`.
    ///
    /// Every due date of a series is placed anew from its month and the day wished for, so a short
    /// month never drags the months after it along.
    pub(super) fn placed(month_index: i32, day: u8, rule: MonthEnd) -> Result<Self> {
        if !(1900 * 12..2200 * 12).contains(&month_index) {
            return Err(out_of_calendar());
        }
        let (Ok(year), Ok(month)) =
            (i16::try_from(month_index / 12), u8::try_from(month_index % 12 + 1))
        else {
            return Err(out_of_calendar());
        };
        let last = month_length(year, month);
        let day = if day <= last {
            day.max(1)
        } else if rule == MonthEnd::Clamp {
            last
        } else {
            return Self::placed(month_index + 1, 1, rule);
        };
        Ok(Self::of(year, month, day))
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        i32::from(self.year)
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> u8 {
        self.day
    }

    /// The day number, 0 on 1970-01-01.
    #[must_use]
    pub const fn number(self) -> i32 {
        self.number
    }

    /// The date as a number whose digits are `yyyymmdd`: what crosses to JavaScript in a row.
    #[must_use]
    pub fn packed(self) -> i32 {
        i32::from(self.year) * 10_000 + i32::from(self.month) * 100 + i32::from(self.day)
    }

    /// The date of a number whose digits are `yyyymmdd`.
    ///
    /// # Errors
    /// `invalid_date` as [`CivilDate::new`].
    pub fn from_packed(packed: i32) -> Result<Self> {
        let (year, rest) = (packed / 10_000, (packed % 10_000).unsigned_abs());
        Self::new(year, rest / 100, rest % 100)
    }

    /// The month counted from year zero: what a policy does its arithmetic in.
    pub(super) fn month_index(self) -> i32 {
        i32::from(self.year) * 12 + i32::from(self.month) - 1
    }

    /// Calendar days from this date to another, the first counted and the last not (算头不算尾).
    /// Negative where the other is earlier.
    #[must_use]
    pub fn days_until(self, other: Self) -> i32 {
        other.number - self.number
    }

    /// The date a number of days later, or earlier where it is negative.
    ///
    /// # Errors
    /// `out_of_range` outside 1900 to 2199.
    pub fn plus_days(self, days: i32) -> Result<Self> {
        match self.number.checked_add(days) {
            Some(number) => Self::from_number(number),
            None => Err(out_of_calendar()),
        }
    }

    /// The date a number of months later or earlier, on a wished day of the month.
    ///
    /// The day is given, and not taken from the date, because 28 Feb may stand for a 31st.
    ///
    /// # Errors
    /// `out_of_range` outside 1900 to 2199.
    pub fn plus_months(self, months: i32, day: u8, rule: MonthEnd) -> Result<Self> {
        match self.month_index().checked_add(months) {
            Some(index) => Self::placed(index, day, rule),
            None => Err(out_of_calendar()),
        }
    }

    /// Whether the year has 366 days.
    #[must_use]
    pub fn in_leap_year(self) -> bool {
        is_leap(self.year)
    }

    /// Whether it is the last day of its month.
    #[must_use]
    pub fn is_month_end(self) -> bool {
        self.day == month_length(self.year, self.month)
    }

    /// Whether it is the last day of a February.
    #[must_use]
    pub fn is_february_end(self) -> bool {
        self.month == 2 && self.is_month_end()
    }

    /// The day of the week, 1 for Monday to 7 for Sunday.
    #[must_use]
    pub fn weekday(self) -> u8 {
        // Day 0 was a Thursday.
        u8::try_from((self.number + 3).rem_euclid(7) + 1).unwrap_or(1)
    }

    /// The date as `2026-02-28`, as it is displayed.
    #[must_use]
    #[inline(never)]
    pub fn text(self) -> String {
        // The year has four digits.
        let mut text = String::with_capacity(10);
        push_digits(&mut text, self.year().unsigned_abs().into());
        for part in [self.month, self.day] {
            text.push('-');
            text.push(char::from(b'0' + part / 10));
            text.push(char::from(b'0' + part % 10));
        }
        text
    }

    /// The same date for chrono.
    #[must_use]
    pub fn naive(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year(), self.month.into(), self.day.into()).unwrap_or_default()
    }
}

/// Dates are equal and in order as their day numbers are.
impl PartialEq for CivilDate {
    #[inline(always)]
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl Eq for CivilDate {}

impl PartialOrd for CivilDate {
    #[inline(always)]
    fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for CivilDate {
    #[inline(always)]
    fn cmp(&self, other: &Self) -> core::cmp::Ordering {
        self.number.cmp(&other.number)
    }
}

impl TryFrom<NaiveDate> for CivilDate {
    type Error = Error;

    fn try_from(date: NaiveDate) -> Result<Self> {
        Self::new(date.year(), date.month(), date.day())
    }
}

impl From<CivilDate> for NaiveDate {
    fn from(date: CivilDate) -> Self {
        date.naive()
    }
}

impl fmt::Display for CivilDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

/// The days from 1 March of year zero to 1970-01-01.
const DAYS_FROM_YEAR_ZERO: i32 = 719_468;

/// Whether a year has 366 days.
pub(super) fn is_leap(year: i16) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn month_length(year: i16, month: u8) -> u8 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A date that would lie outside of what fenqi counts in.
pub(super) fn out_of_calendar() -> Error {
    Error::new(Code::OutOfRange).with("min", "1900-01-01").with("max", "2199-12-31")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use chrono::Days;
    use std::string::ToString;

    /// Every day there is, against chrono: number, parts, weekday, month end, leap year.
    #[test]
    fn every_day_agrees_with_chrono() {
        let epoch = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap();
        let mut naive = CivilDate::MIN.naive();
        let mut count = 0;
        while naive <= CivilDate::MAX.naive() {
            let date = CivilDate::try_from(naive).unwrap();
            let number = i32::try_from((naive - epoch).num_days()).unwrap();
            assert_eq!(date.number(), number, "{naive}");
            assert_eq!(CivilDate::from_number(number), Ok(date), "{naive}");
            assert_eq!(date.naive(), naive);
            assert_eq!(u32::from(date.weekday()), naive.weekday().number_from_monday());
            let tomorrow = naive.checked_add_days(Days::new(1)).unwrap();
            assert_eq!(date.is_month_end(), tomorrow.day() == 1, "{naive}");
            assert_eq!(date.in_leap_year(), naive.leap_year());
            assert_eq!(date.to_string(), naive.to_string());
            naive = tomorrow;
            count += 1;
        }
        // 300 years, 73 of them leap: 1900, 2100 and no other century year is left out.
        assert_eq!(count, 300 * 365 + 73);
    }

    #[test]
    fn the_ends_are_what_they_say() {
        assert_eq!(CivilDate::new(1900, 1, 1), Ok(CivilDate::MIN));
        assert_eq!(CivilDate::new(2199, 12, 31), Ok(CivilDate::MAX));
        assert_eq!(CivilDate::MAX.plus_days(1).unwrap_err().code(), Code::OutOfRange);
        assert_eq!(CivilDate::MIN.plus_days(-1).unwrap_err().code(), Code::OutOfRange);
        assert_eq!(CivilDate::MAX.plus_days(i32::MAX).unwrap_err().code(), Code::OutOfRange);
        let month = |months| CivilDate::MAX.plus_months(months, 31, MonthEnd::Clamp);
        assert_eq!(month(1).unwrap_err().code(), Code::OutOfRange);
        assert_eq!(month(i32::MAX).unwrap_err().code(), Code::OutOfRange);
        assert_eq!(month(i32::MIN).unwrap_err().code(), Code::OutOfRange);
        let next = CivilDate::new(2199, 11, 30).unwrap();
        // 31 November would be 1 December; 32 months on there is no calendar.
        let rolled = next.plus_months(0, 31, MonthEnd::FirstOfNext).unwrap();
        assert_eq!(rolled.to_string(), "2199-12-01");
    }

    #[test]
    fn dates_that_do_not_exist() {
        for (year, month, day) in [
            (2026, 2, 29),
            (1900, 2, 29), // a century year
            (2026, 4, 31),
            (2026, 0, 1),
            (2026, 13, 1),
            (2026, 257, 1), // 1 in eight bits
            (2026, 1, 0),
            (2026, 1, 257),
            (1899, 12, 31),
            (2200, 1, 1),
            (67_562, 1, 1), // 2026 in sixteen bits
        ] {
            let error = CivilDate::new(year, month, day).unwrap_err();
            assert_eq!(error.code(), Code::InvalidDate, "{year}-{month}-{day}");
        }
        assert!(CivilDate::new(2000, 2, 29).is_ok());
    }

    #[test]
    fn days_of_a_javascript_date() {
        assert_eq!(CivilDate::from_js_days(20_484.0).unwrap().packed(), 20_260_131);
        assert_eq!(CivilDate::from_js_days(-1.0).unwrap().packed(), 19_691_231);
        for (days, code) in [
            (0.5, Code::InvalidDate),
            (f64::NAN, Code::InvalidDate),
            (f64::INFINITY, Code::InvalidDate),
            (1e12, Code::OutOfRange),
            (-1e12, Code::OutOfRange),
        ] {
            assert_eq!(CivilDate::from_js_days(days).unwrap_err().code(), code, "{days}");
        }
    }
}
