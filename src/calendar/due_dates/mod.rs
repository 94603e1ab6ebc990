//! Due dates (还款日): the policies of a product, and the series that they give for a loan.
//!
//! A policy is read from `{ policy, ... }` once; [`DueDates::series`] then lays it from a
//! disbursement date, and [`Series::periods`] gives the periods. Every due date is placed anew from
//! its month and the wished day, so a short month never drags the later ones along (month-end
//! memory): drawn on 31 January, due 28 February, 31 March, 30 April.
//!
//! | `policy` | fields (first value is the default) | first due date |
//! |---|---|---|
//! | `sameDay` | `everyMonths` 1, `monthEnd` | the same day, so many months on |
//! | `fixedDay` | `day`, `everyMonths` 1, `minFirstDays` 0, `minFirstRule`, `monthEnd` | the first such day after the disbursement that leaves the least first period |
//! | `lastDayOfMonth` | `everyMonths` 1, `minFirstDays` 0, `minFirstRule` | as `fixedDay` with day 31 |
//! | `quarterly` | `anchor` disbursement, `monthEnd` | as `sameDay` every three months |
//! | `quarterly` | `anchor` calendarQuarter, `day`, `minFirstDays`, `minFirstRule` | the first such day of a March, June, September or December |
//! | `everyNDays`, `everyNWeeks` | `n` | so many days or weeks on |
//! | `explicit` | `dates` | the first date given |
//!
//! A due day that is the disbursement day itself is the next one's. Worked: day 25, disbursed on
//! 2025-01-29, `minFirstDays` 30: 25 February would be 27 days, so it is 25 March, 55 days.

mod every_n;
mod explicit;
mod fixed_day;
mod quarterly;
mod same_day;
mod series;

pub use fixed_day::MinFirstRule;
pub use series::{MAX_PERIODS, Period, Series, period_of_days};

use self::{
    every_n::EveryN, explicit::Explicit, fixed_day::FixedDay, quarterly::CalendarQuarter,
    same_day::SameDay,
};
use super::{CivilDate, Frequency, MonthEnd};
use crate::document::{Fields, Node};
use crate::error::{Code, Error, Path, Result};
use crate::options;

options! {
    /// The names of the policies.
    pub enum PolicyName {
        /// The same day of the month as the disbursement.
        SameDay = "sameDay",
        /// A fixed day of the month.
        FixedDay = "fixedDay",
        /// The last day of the month.
        LastDayOfMonth = "lastDayOfMonth",
        /// Four times a year.
        Quarterly = "quarterly",
        /// Every so many days.
        EveryNDays = "everyNDays",
        /// Every so many weeks.
        EveryNWeeks = "everyNWeeks",
        /// Dates given one by one.
        Explicit = "explicit",
    }
}

options! {
    /// What the quarters of a quarterly policy are counted from.
    pub enum QuarterAnchor {
        /// Three months from the disbursement, and so on.
        Disbursement = "disbursement",
        /// March, June, September and December (按季结息).
        CalendarQuarter = "calendarQuarter",
    }
}

/// A policy of due dates, as a product states it.
///
/// ```
/// use fenqi::calendar::{CivilDate, DueDates, Roll};
/// use fenqi::document::Node;
/// use fenqi::error::Path;
/// let node = Node::Map(vec![
///     ("policy".into(), Node::Text("fixedDay".into())),
///     ("day".into(), Node::Integer(20)),
///     ("minFirstDays".into(), Node::Integer(15)),
/// ]);
/// let policy = DueDates::read(&node, &Path::ROOT).unwrap();
/// let series = policy.series(CivilDate::new(2022, 5, 10).unwrap(), None).unwrap();
/// let periods = series.periods(3, &Roll::default()).unwrap();
/// // 20 May would leave 10 days.
/// assert_eq!(periods[0].due().to_string(), "2022-06-20");
/// assert_eq!(periods[0].days(), 41);
/// assert_eq!(periods[2].due().to_string(), "2022-08-20");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueDates(Policy);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Policy {
    SameDay(SameDay),
    FixedDay(FixedDay),
    CalendarQuarter(CalendarQuarter),
    EveryN(EveryN),
    Explicit(Explicit),
}

impl Default for DueDates {
    fn default() -> Self {
        Self::same_day(1, MonthEnd::Clamp)
    }
}

impl DueDates {
    /// The same day every so many months.
    #[must_use]
    pub fn same_day(every_months: u16, month_end: MonthEnd) -> Self {
        Self(Policy::SameDay(SameDay { every_months: every_months.max(1), month_end }))
    }

    /// Reads a policy.
    ///
    /// # Errors
    /// What the readers of the fields say, `out_of_range` for a number no policy takes,
    /// `date_order` for explicit dates that do not increase; each at its path.
    pub fn read(node: &Node, path: &Path<'_>) -> Result<Self> {
        let mut fields = Fields::of(node, *path);
        let policy = Self::of(&mut fields);
        fields.finish(policy)
    }

    /// Reads the policy of a field that must be there.
    #[must_use]
    pub fn of_field(fields: &mut Fields<'_>, name: &'static str) -> Self {
        fields.object(name);
        let policy = Self::of(fields);
        fields.leave();
        policy
    }

    fn of(fields: &mut Fields<'_>) -> Self {
        Self(match fields.choice("policy") {
            PolicyName::SameDay => Policy::SameDay(SameDay::read(fields)),
            PolicyName::FixedDay => Policy::FixedDay(FixedDay::read(fields)),
            PolicyName::LastDayOfMonth => Policy::FixedDay(FixedDay::read_last_day(fields)),
            PolicyName::Quarterly => {
                match fields.choice_or("anchor", QuarterAnchor::Disbursement) {
                    QuarterAnchor::Disbursement => Policy::SameDay(SameDay::read_quarterly(fields)),
                    QuarterAnchor::CalendarQuarter => {
                        Policy::CalendarQuarter(CalendarQuarter::read(fields))
                    }
                }
            }
            PolicyName::EveryNDays => Policy::EveryN(EveryN::read_days(fields)),
            PolicyName::EveryNWeeks => Policy::EveryN(EveryN::read_weeks(fields)),
            PolicyName::Explicit => Policy::Explicit(Explicit::read(fields)),
        })
    }

    /// How often the due dates come round.
    #[must_use]
    pub fn frequency(&self) -> Frequency {
        match &self.0 {
            Policy::SameDay(policy) => Frequency::Months(policy.every_months),
            Policy::FixedDay(policy) => Frequency::Months(policy.every_months),
            Policy::CalendarQuarter(_) => Frequency::Months(3),
            Policy::EveryN(policy) => policy.frequency(),
            Policy::Explicit(_) => Frequency::Explicit,
        }
    }

    /// The series of due dates of a loan. A first due date that is given goes before the policy's:
    /// the series goes on from it, on the policy's day where it is one, else on the same day.
    ///
    /// ```
    /// use fenqi::calendar::{CivilDate, DueDates};
    /// let date = |y, m, d| CivilDate::new(y, m, d).unwrap();
    /// let policy = DueDates::default();
    /// let series = policy.series(date(2026, 1, 1), Some(date(2026, 1, 31))).unwrap();
    /// assert_eq!(series.due(2).unwrap(), date(2026, 2, 28));
    /// assert_eq!(series.due(13).unwrap(), date(2027, 1, 31)); // and not the 28th
    /// ```
    ///
    /// # Errors
    /// `date_order` for a first due date that is not after the disbursement,
    /// `conflicting_fields` where the dates are explicit, `out_of_range` after 2199.
    pub fn series(
        &self,
        disbursed_on: CivilDate,
        first_due: Option<CivilDate>,
    ) -> Result<Series<'_>> {
        if first_due.is_some_and(|first| first <= disbursed_on) {
            let error = Error::new(Code::DateOrder).with("rule", "after the disbursement");
            return Err(error.at("firstDue"));
        }
        match &self.0 {
            Policy::SameDay(policy) => policy.series(disbursed_on, first_due),
            Policy::FixedDay(policy) => policy.series(disbursed_on, first_due),
            Policy::CalendarQuarter(policy) => policy.series(disbursed_on, first_due),
            Policy::EveryN(policy) => policy.series(disbursed_on, first_due),
            Policy::Explicit(policy) => policy.series(disbursed_on, first_due),
        }
    }
}

#[cfg(test)]
mod tests;
