//! ACT/ACT ISMA (ICMA rule 251): days over the days of their payment period times the periods of
//! a year, so that every regular period is the same part of a year whatever its days.
//!
//! A stretch beyond the reference period is cut at the due dates that would lie before and after
//! it. Worked: 2002-08-15 to 2003-07-15 against 2003-01-15 to 2003-07-15: 153 of the 184 days from
//! 2002-07-15, and the period: (153/184 + 1) / 2 = 0.915760869565 (QuantLib, `testActualActual`).
//! Periods of weeks or days have the same days always, and so come to days/364 and days/365.

use super::{CivilDate, DayCountContext, Fraction};
use crate::calendar::civil::MonthEnd;
use crate::calendar::frequency::Frequency;
use crate::error::Result;

pub(super) fn fraction(
    from: CivilDate,
    to: CivilDate,
    context: &DayCountContext,
) -> Result<Fraction> {
    let (start, end) = context.reference.filter(|(start, end)| start < end).unwrap_or((from, to));
    let months = match context.frequency {
        Some(Frequency::Months(months)) => i32::from(months),
        Some(Frequency::Weeks(_)) => return Ok(Fraction::of(from.days_until(to), 364)),
        Some(Frequency::Days(_)) => return Ok(Fraction::of(from.days_until(to), 365)),
        // The months nearest to the reference period, a month being 365/12 days.
        Some(Frequency::Explicit) | None => (24 * start.days_until(end) + 365) / 730,
    };
    if months == 0 {
        return Ok(Fraction::of(from.days_until(to), 365));
    }
    if (start, end) == (from, to) {
        return Ok(Fraction::of(months, 12));
    }
    Periods { start, end, months, day: start.day().max(end.day()) }.cut(from, to)
}

/// A reference period and all those that would follow each other before and after it.
struct Periods {
    start: CivilDate,
    end: CivilDate,
    months: i32,
    day: u8,
}

impl Periods {
    /// The due date so many periods after the reference period's start.
    fn due(&self, periods: i32) -> Result<CivilDate> {
        match periods {
            0 => Ok(self.start),
            1 => Ok(self.end),
            before if before < 0 => {
                self.start.plus_months(before * self.months, self.day, MonthEnd::Clamp)
            }
            after => self.end.plus_months((after - 1) * self.months, self.day, MonthEnd::Clamp),
        }
    }

    fn cut(&self, from: CivilDate, to: CivilDate) -> Result<Fraction> {
        let (first, last) = (self.period_of(from)?, self.period_of(to)?);
        let (first_start, first_end) = (self.due(first)?, self.due(first + 1)?);
        let first_days = first_start.days_until(first_end);
        if first == last {
            return Ok(self.part(from.days_until(to), first_days, 0, 1, 0));
        }
        let front = from.days_until(first_end);
        let last_start = self.due(last)?;
        let rest = last_start.days_until(to);
        // A stretch that ends on a due date needs none of the period after it.
        let last_days = if rest == 0 { 1 } else { last_start.days_until(self.due(last + 1)?) };
        Ok(self.part(front, first_days, rest, last_days, last - first - 1))
    }

    /// `months / 12 x (a / a_days + b / b_days + whole)`.
    fn part(&self, a: i32, a_days: i32, b: i32, b_days: i32, whole: i32) -> Fraction {
        let big = |count: i32| u64::from(count.unsigned_abs());
        let (a, a_days, b, b_days) = (big(a), big(a_days), big(b), big(b_days));
        let periods = big(whole) * a_days * b_days + a * b_days + b * a_days;
        Fraction::new(big(self.months) * periods, 12 * a_days * b_days)
    }

    /// Which period a date lies in, its first day counted: 0 for the reference period.
    fn period_of(&self, date: CivilDate) -> Result<i32> {
        let months = date.month_index() - self.start.month_index();
        let mut period = months.div_euclid(self.months);
        while date < self.due(period)? {
            period -= 1;
        }
        while date >= self.due(period + 1)? {
            period += 1;
        }
        Ok(period)
    }
}
