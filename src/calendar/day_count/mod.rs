//! Day counts (计息天数规则): which part of a year lies between two dates, exactly.
//!
//! One file a convention; the table is [`DayCount`]. Interest days count the first day and not the
//! last (算头不算尾). The days shown in a row are calendar days whatever the convention:
//! [`CivilDate::days_until`].
//!
//! Worked: 12 December 2023 to 12 January 2024, 12 % on 10 000. ACT/360 gives 31/360 and 103.33;
//! ACT/ACT-ISDA gives 20/365 + 11/366 and 101.82; ACT/ACT-yearOfEnd gives 19/365 + 12/366 and
//! 101.81; 30E/360 gives 30/360 and 100.00.
//!
//! What an odd first period is charged is decided by whoever makes the schedule.

mod act_360;
mod act_364;
mod act_365f;
mod act_act_afb;
mod act_act_isda;
mod act_act_isma;
mod act_act_year_of_end;
mod fraction;
mod monthly;
mod thirty_360_isda;
mod thirty_360_us;
mod thirty_365;
mod thirty_e_360;

pub use fraction::Fraction;

use super::{CivilDate, Frequency};
use crate::error::{Code, Error, Result};
use crate::money::Ratio;
use crate::options;

options! {
    /// A day-count convention.
    pub enum DayCount {
        /// Months of 30 days, American: a 31st at the end counts unless the start is a 30th.
        Thirty360Us = "30/360US",
        /// Months of 30 days, European: every 31st is a 30th (Eurobond basis).
        ThirtyE360 = "30E/360",
        /// 30E/360 ISDA: a last day of February is a 30th as well, but not the termination date.
        Thirty360Isda = "30/360-ISDA",
        /// Months of 30 days over a year of 365.
        Thirty365 = "30/365",
        /// Calendar days over 360: the money market, and much of Chinese lending.
        Act360 = "ACT/360",
        /// Calendar days over 364: 52 whole weeks.
        Act364 = "ACT/364",
        /// Calendar days over 365, leap year or not.
        Act365F = "ACT/365F",
        /// Days in a leap year over 366, the others over 365; the year turns on 1 January.
        ActActIsda = "ACT/ACT-ISDA",
        /// Days over the days of the payment period they lie in, and over the periods of a year.
        ActActIsma = "ACT/ACT-ISMA",
        /// Whole years back from the end, and the rest over 366 where it holds a 29 February.
        ActActAfb = "ACT/ACT-AFB",
        /// As ISDA, but a day belongs to the year of its end: the year turns on 31 December.
        ActActYearOfEnd = "ACT/ACT-yearOfEnd",
        /// A twelfth of the year for each whole month, whatever its days.
        Monthly = "monthly",
    }
}

/// What some conventions must know besides the two dates.
///
/// ```
/// use fenqi::calendar::{CivilDate, DayCount, DayCountContext};
/// let date = |y, m, d| CivilDate::new(y, m, d).unwrap();
/// let (from, to) = (date(2008, 2, 29), date(2009, 2, 28));
/// let context = DayCountContext::default();
/// assert_eq!(DayCount::Thirty360Us.days(from, to, &context), 360);
/// let plain = DayCountContext { us30_feb_rule: false, ..context };
/// assert_eq!(DayCount::Thirty360Us.days(from, to, &plain), 359);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayCountContext {
    /// 30/360US: whether a start at the end of February is a 30th (`us30FebRule`).
    pub us30_feb_rule: bool,
    /// 30/360-ISDA: the last due date of the loan, whose end of February stays what it is.
    pub termination: Option<CivilDate>,
    /// ACT/ACT-ISMA: a regular payment period of the series; the two dates themselves where
    /// nothing is given.
    pub reference: Option<(CivilDate, CivilDate)>,
    /// ACT/ACT-ISMA: how often payments come round; guessed from the days of the reference
    /// period where it is not given.
    pub frequency: Option<Frequency>,
    /// monthly: the due day that months are counted on, for dates that stand for a later day of
    /// a short month.
    pub due_day: Option<u8>,
}

impl Default for DayCountContext {
    fn default() -> Self {
        Self {
            us30_feb_rule: true,
            termination: None,
            reference: None,
            frequency: None,
            due_day: None,
        }
    }
}

impl DayCount {
    /// The days that the convention counts between two dates: the numerator where it has one, and
    /// calendar days where it has none.
    ///
    /// ```
    /// use fenqi::calendar::{CivilDate, DayCount, DayCountContext};
    /// let date = |y, m, d| CivilDate::new(y, m, d).unwrap();
    /// let (from, to) = (date(2007, 8, 31), date(2008, 2, 28));
    /// let context = DayCountContext::default();
    /// assert_eq!(DayCount::ThirtyE360.days(from, to, &context), 178);
    /// assert_eq!(DayCount::Act360.days(from, to, &context), 181);
    /// ```
    #[must_use]
    #[inline]
    pub fn days(self, from: CivilDate, to: CivilDate, context: &DayCountContext) -> i64 {
        i64::from(self.count(from, to, context))
    }

    #[inline]
    fn count(self, from: CivilDate, to: CivilDate, context: &DayCountContext) -> i32 {
        match self {
            DayCount::Thirty360Us => thirty_360_us::days(from, to, context.us30_feb_rule),
            DayCount::ThirtyE360 => thirty_e_360::days(from, to),
            DayCount::Thirty360Isda => thirty_360_isda::days(from, to, context.termination),
            DayCount::Thirty365 => thirty_365::days(from, to),
            DayCount::Act360
            | DayCount::Act364
            | DayCount::Act365F
            | DayCount::ActActIsda
            | DayCount::ActActIsma
            | DayCount::ActActAfb
            | DayCount::ActActYearOfEnd
            | DayCount::Monthly => from.days_until(to),
        }
    }

    /// The part of a year between two dates in small whole numbers, as the row loop wants it.
    ///
    /// ```
    /// use fenqi::calendar::{CivilDate, DayCount, DayCountContext, Fraction};
    /// let date = |y, m, d| CivilDate::new(y, m, d).unwrap();
    /// let (from, to) = (date(2023, 12, 12), date(2024, 1, 12));
    /// let context = DayCountContext::default();
    /// let isda = DayCount::ActActIsda.fraction(from, to, &context).unwrap();
    /// assert_eq!(isda, Fraction::new(20 * 366 + 11 * 365, 365 * 366));
    /// ```
    ///
    /// # Errors
    /// `date_order` where `to` is before `from`, `out_of_range` where a convention has to look
    /// outside of 1900 to 2199.
    #[inline]
    pub fn fraction(
        self,
        from: CivilDate,
        to: CivilDate,
        context: &DayCountContext,
    ) -> Result<Fraction> {
        if to <= from {
            return if to == from {
                Ok(Fraction::ZERO)
            } else {
                Err(Error::new(Code::DateOrder).with("rule", "not before the start of its period"))
            };
        }
        match self {
            DayCount::Act360 => Ok(act_360::fraction(from, to)),
            DayCount::Act364 => Ok(act_364::fraction(from, to)),
            DayCount::Act365F => Ok(act_365f::fraction(from, to)),
            DayCount::Thirty360Us | DayCount::ThirtyE360 | DayCount::Thirty360Isda => {
                Ok(Fraction::of(self.count(from, to, context), 360))
            }
            DayCount::Thirty365 => Ok(thirty_365::fraction(from, to)),
            DayCount::ActActIsda => Ok(act_act_isda::fraction(from, to)),
            DayCount::ActActIsma => act_act_isma::fraction(from, to, context),
            DayCount::ActActAfb => act_act_afb::fraction(from, to),
            DayCount::ActActYearOfEnd => Ok(act_act_year_of_end::fraction(from, to)),
            DayCount::Monthly => monthly::fraction(from, to, context),
        }
    }

    /// The part of a year between two dates, exactly and reduced.
    ///
    /// # Errors
    /// As [`DayCount::fraction`].
    pub fn year_fraction(
        self,
        from: CivilDate,
        to: CivilDate,
        context: &DayCountContext,
    ) -> Result<Ratio> {
        Ok(self.fraction(from, to, context)?.ratio())
    }
}

/// The days between two dates whose days of the month were changed by a rule of 30-day months.
fn thirty(from: CivilDate, to: CivilDate, from_day: u8, to_day: u8) -> i32 {
    360 * (to.year() - from.year())
        + 30 * (i32::from(to.month()) - i32::from(from.month()))
        + (i32::from(to_day) - i32::from(from_day))
}

#[cfg(test)]
mod tests;
