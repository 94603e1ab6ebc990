//! The due dates of one loan, and the periods between them.
//!
//! A due date is a function of its number alone, so any one can be asked for without those before
//! it. Rolling changes the date shown; the interest days move with it only where the product says
//! so (`interestFollows`). Worked: drawn on 2026-10-08, the due date of 8 November is a Sunday:
//! following shows the 9th, and interest still runs for the 31 days to the 8th. Two due dates may
//! roll to one working day; where interest follows, the later period would have no day, and is
//! refused.

use alloc::vec::Vec;

use super::{CivilDate, MonthEnd};
use crate::calendar::Roll;
use crate::error::{Code, Error, Result};
use crate::text::digits;

/// The most periods of a loan: a hundred years of months.
pub const MAX_PERIODS: u32 = 1_200;

/// One period of a loan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    start: CivilDate,
    end: CivilDate,
    due: CivilDate,
    nominal_due: CivilDate,
    regular: bool,
}

impl Period {
    /// The first interest day.
    #[must_use]
    pub fn start(&self) -> CivilDate {
        self.start
    }

    /// The day on which interest stops, itself not counted: the nominal due date, or the rolled one
    /// where interest follows.
    #[must_use]
    pub fn end(&self) -> CivilDate {
        self.end
    }

    /// The due date that is shown and on which the borrower pays, rolled to a working day.
    #[must_use]
    pub fn due(&self) -> CivilDate {
        self.due
    }

    /// The due date before rolling.
    #[must_use]
    pub fn nominal_due(&self) -> CivilDate {
        self.nominal_due
    }

    /// The calendar days for which interest is charged: what a row shows as `days`.
    #[must_use]
    pub fn days(&self) -> i32 {
        self.start.days_until(self.end)
    }

    /// Whether the nominal period is exactly one step of the policy. Only a first period can be
    /// longer or shorter; periods between explicit dates are never regular.
    #[must_use]
    pub fn is_regular(&self) -> bool {
        self.regular
    }

    /// The same period begun on another day.
    ///
    /// # Errors
    /// `date_order` where that leaves it no day.
    pub fn begun_on(self, start: CivilDate) -> Result<Self> {
        Self { start, ..self }.with_days()
    }

    /// A period is due after its start. Where interest follows the rolled dates, the period before
    /// may have been rolled to this one's end or past it.
    #[inline(always)]
    fn with_days(self) -> Result<Self> {
        if self.end > self.start && self.due > self.start {
            return Ok(self);
        }
        let error = Error::new(Code::DateOrder).with("rule", "false where due dates roll together");
        Err(error.at("roll.interestFollows"))
    }
}

/// One period of a number of days, as loans by the day (随借随还) have it.
///
/// ```
/// use fenqi::calendar::{period_of_days, CivilDate, Roll};
/// let drawn = CivilDate::new(2025, 8, 31).unwrap();
/// let period = period_of_days(drawn, 31, &Roll::default()).unwrap();
/// assert_eq!(period.due().to_string(), "2025-10-01");
/// ```
///
/// # Errors
/// `out_of_range` for less than a day or a due date after 2199.
pub fn period_of_days(disbursed_on: CivilDate, days: i32, roll: &Roll) -> Result<Period> {
    if days < 1 {
        let error = Error::new(Code::OutOfRange).with("min", "1").with("max", "36500");
        return Err(error.at("termDays"));
    }
    period(disbursed_on, disbursed_on.plus_days(days)?, true, roll)
}

/// The due dates of one loan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Series<'a> {
    disbursed_on: CivilDate,
    steps: Steps<'a>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Steps<'a> {
    Months(Months),
    Days { first: CivilDate, every: i32 },
    Dates(&'a [CivilDate]),
}

/// Due dates on a day of every so many months; months are counted from year zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Months {
    pub(super) first: i32,
    pub(super) every: i32,
    pub(super) day: u8,
    pub(super) month_end: MonthEnd,
}

impl Months {
    /// From a date, on its own day of the month.
    pub(super) fn from_date(first: CivilDate, every: i32, month_end: MonthEnd) -> Self {
        Self { first: first.month_index(), every, day: first.day(), month_end }
    }

    /// From a first due date that was given: on the policy's day where the date is one, so that a
    /// 28 February given for a 31st stays a 31st; else on its own day.
    pub(super) fn resumed_at(self, first: CivilDate) -> Result<Self> {
        let month = first.month_index();
        for candidate in [month, month - 1] {
            let months = Self { first: candidate, ..self };
            if months.due(0)? == first {
                return Ok(months);
            }
        }
        Ok(Self::from_date(first, self.every, self.month_end))
    }

    /// The due date of an index from zero; -1 is the date that would have been before the first.
    #[inline(never)]
    pub(super) fn due(self, index: i32) -> Result<CivilDate> {
        CivilDate::placed(self.first + index * self.every, self.day, self.month_end)
    }
}

impl<'a> Series<'a> {
    pub(super) fn of_months(disbursed_on: CivilDate, months: Months) -> Self {
        Self { disbursed_on, steps: Steps::Months(months) }
    }

    pub(super) fn of_days(disbursed_on: CivilDate, first: CivilDate, every: i32) -> Self {
        Self { disbursed_on, steps: Steps::Days { first, every } }
    }

    pub(super) fn of_dates(disbursed_on: CivilDate, dates: &'a [CivilDate]) -> Self {
        Self { disbursed_on, steps: Steps::Dates(dates) }
    }

    /// The disbursement date that the series was laid from.
    #[must_use]
    pub fn disbursed_on(&self) -> CivilDate {
        self.disbursed_on
    }

    /// The day of the month that due dates are placed on: what a due date at the end of a short
    /// month stands for. None where due dates do not follow the months.
    #[must_use]
    pub fn due_day(&self) -> Option<u8> {
        match self.steps {
            Steps::Months(months) => Some(months.day),
            _ => None,
        }
    }

    /// The nominal due date of a period, numbered from 1.
    ///
    /// # Errors
    /// `out_of_range` for a number below 1, above 1 200 or above the dates given, and for a date
    /// after 2199.
    pub fn due(&self, period: u32) -> Result<CivilDate> {
        self.check(period)?;
        self.nominal(i32::try_from(period).unwrap_or(i32::MAX) - 1)
    }

    /// The regular period that ends on the first due date: from one step before it. ACT/ACT-ISMA
    /// measures an odd first period against it. None where the dates are explicit.
    ///
    /// # Errors
    /// `out_of_range` where it would begin before 1900.
    pub fn first_reference(&self) -> Result<Option<(CivilDate, CivilDate)>> {
        match self.steps {
            Steps::Dates(_) => Ok(None),
            _ => Ok(Some((self.nominal(-1)?, self.nominal(0)?))),
        }
    }

    /// The periods of a loan, in order; one allocation for all of them.
    ///
    /// ```
    /// use fenqi::calendar::{CivilDate, DueDates, Roll};
    /// let policy = DueDates::default();
    /// let series = policy.series(CivilDate::new(2026, 1, 31).unwrap(), None).unwrap();
    /// let periods = series.periods(3, &Roll::default()).unwrap();
    /// let days: Vec<i32> = periods.iter().map(|period| period.days()).collect();
    /// assert_eq!(days, [28, 31, 30]);
    /// ```
    ///
    /// # Errors
    /// `out_of_range` for no period, for more than 1 200 or more than dates were given, for a date
    /// after 2199, and for a calendar that is closed for sixty days; `date_order` where interest
    /// follows the rolled dates and a period would have no day left.
    pub fn periods(&self, periods: u32, roll: &Roll) -> Result<Vec<Period>> {
        self.check(periods)?;
        let mut rows = Vec::with_capacity(periods as usize);
        let mut start = self.disbursed_on;
        for number in 1..=periods {
            let row = self.period(number, start, roll)?;
            rows.push(row);
            start = row.end;
        }
        Ok(rows)
    }

    /// The period of a number that was checked, from the end of the one before it.
    pub(crate) fn period(&self, number: u32, start: CivilDate, roll: &Roll) -> Result<Period> {
        let regular = if number == 1 {
            self.first_is_regular()
        } else {
            !matches!(self.steps, Steps::Dates(_))
        };
        let index = i32::try_from(number).unwrap_or(i32::MAX) - 1;
        let nominal = match self.steps {
            Steps::Months(months) => months.due(index)?,
            _ => self.nominal(index)?,
        };
        period(start, nominal, regular, roll)
    }

    /// One period over the whole term, from the disbursement to the due date of the last of so many
    /// periods, as a bullet loan (一次性还本付息) has it.
    ///
    /// # Errors
    /// As [`Series::periods`].
    pub fn whole_term(&self, periods: u32, roll: &Roll) -> Result<Period> {
        let due = self.due(periods)?;
        let regular = periods == 1 && self.first_is_regular();
        period(self.disbursed_on, due, regular, roll)
    }

    /// How many of the first so many periods have a nominal due date on or before a day.
    ///
    /// ```
    /// use fenqi::calendar::{CivilDate, DueDates};
    /// let date = |d| CivilDate::new(2026, 1, d).unwrap();
    /// let policy = DueDates::default();
    /// let series = policy.series(date(1), Some(date(31))).unwrap();
    /// assert_eq!(series.due_by(date(31), 12).unwrap(), 1);
    /// assert_eq!(series.due_by(date(30), 12).unwrap(), 0);
    /// ```
    ///
    /// # Errors
    /// As [`Series::due`].
    pub fn due_by(&self, on: CivilDate, periods: u32) -> Result<u32> {
        self.check(periods)?;
        let (mut past, mut open) = (0, periods);
        while past < open {
            let middle = past + (open - past).div_ceil(2);
            if self.due(middle)? <= on {
                past = middle;
            } else {
                open = middle - 1;
            }
        }
        Ok(past)
    }

    #[inline(never)]
    fn nominal(&self, index: i32) -> Result<CivilDate> {
        match self.steps {
            Steps::Months(months) => months.due(index),
            Steps::Days { first, every } => first.plus_days(index.saturating_mul(every)),
            Steps::Dates(dates) => {
                let date = usize::try_from(index).ok().and_then(|index| dates.get(index));
                date.copied().ok_or_else(|| self.too_many())
            }
        }
    }

    fn first_is_regular(&self) -> bool {
        let before = match self.steps {
            Steps::Dates(_) => None,
            // Before 1900 no disbursement can lie.
            _ => self.nominal(-1).ok(),
        };
        before == Some(self.disbursed_on)
    }

    fn check(&self, periods: u32) -> Result<()> {
        if periods == 0 || periods as usize > self.most() { Err(self.too_many()) } else { Ok(()) }
    }

    fn most(&self) -> usize {
        match self.steps {
            Steps::Dates(dates) => dates.len(),
            _ => MAX_PERIODS as usize,
        }
    }

    fn too_many(&self) -> Error {
        let error = Error::new(Code::OutOfRange).with("min", "1");
        error.with("max", digits(self.most() as i64)).at("periods")
    }
}

#[inline(never)]
fn period(start: CivilDate, nominal_due: CivilDate, regular: bool, roll: &Roll) -> Result<Period> {
    let due = roll.applied_to(nominal_due, start)?;
    let end = if roll.interest_follows() { due } else { nominal_due };
    Period { start, end, due, nominal_due, regular }.with_days()
}
