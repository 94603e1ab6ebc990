//! The EU's and Britain's annual percentage rate of charge (APRC, 实际年利率).
//!
//! Directive 2008/48/EC, Annex I, and 2014/17/EU: the rate `X` at which the drawdowns are worth the
//! payments, each divided by `(1 + X)^t`. Time is counted in whole months (years, weeks) backwards
//! from the payment; the days left over are taken over the year that ends where they end
//! (Commission staff document SWD(2012) 128, 4.1.1). Worked: 12 January 2013 to 15 February 2013 is
//! one month back to 15 January and 3 days of the 366 up to there: 1/12 + 3/366.
//!
//! The Commission's first example: 200 000 drawn, 4 000 in costs, 240 x 1 432.86: 6.434 412 %,
//! stated as 6.4 %.
//!
//! Other sources count plain days over 365, and British ones over 365.25 (100 lent and 125 repaid
//! after 31 days: 1286.2 %). The method is a choice with a name: [`AprMethod`].

use alloc::vec::Vec;

use super::{Flows, Solution, solve};
use crate::calendar::{CivilDate, MonthEnd, months_and_days_back};
use crate::error::{Code, Error, Result};
use crate::options;

options! {
    /// How an APR counts its time.
    pub enum AprMethod {
        /// Whole months back from each payment, odd days over the year they lie in (EU).
        MonthsAndDays = "monthsAndDays",
        /// Days over 365.
        Days365 = "days365",
        /// Days over 365.25 (UK).
        Days36525 = "days365.25",
    }
}

options! {
    /// The whole units that an interval is counted in.
    pub enum IntervalUnit {
        /// Twelfths of a year.
        Month = "month",
        /// Years.
        Year = "year",
        /// 52nds of a year.
        Week = "week",
    }
}

/// A stretch of time as the Directive counts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    /// Whole units, back from the end.
    pub whole: i32,
    /// The unit.
    pub unit: IntervalUnit,
    /// Days left over at the start.
    pub days: i32,
    /// The days of the year that they are taken over; none where no days are left.
    pub year_days: Option<i32>,
}

impl Interval {
    /// The stretch between two dates. A last day of a month counts as every month's last day, so
    /// that 31 January to 28 February is one month.
    ///
    /// ```
    /// use fenqi::{calendar::CivilDate, rate::aprc::{Interval, IntervalUnit}};
    /// let date = |y, m, d| CivilDate::new(y, m, d).unwrap();
    /// let interval =
    ///     Interval::between(date(2013, 1, 12), date(2013, 2, 15), IntervalUnit::Month).unwrap();
    /// assert_eq!((interval.whole, interval.days, interval.year_days), (1, 3, Some(366)));
    /// ```
    ///
    /// # Errors
    /// `date_order` where the end is before the start; `out_of_range` where a year that would have
    /// to be looked at begins before 1900.
    pub fn between(from: CivilDate, to: CivilDate, unit: IntervalUnit) -> Result<Self> {
        if to < from {
            return Err(Error::new(Code::DateOrder).with("rule", "not before the first"));
        }
        let day = if to.is_month_end() { 31 } else { to.day() };
        let back = |months: i32| to.plus_months(-months, day, MonthEnd::Clamp);
        let (whole, rest_ends) = match unit {
            IntervalUnit::Month => {
                let months = months_and_days_back(from, to, day)?.months;
                (months, back(months)?)
            }
            IntervalUnit::Year => {
                let years = months_and_days_back(from, to, day)?.months / 12;
                (years, back(12 * years)?)
            }
            IntervalUnit::Week => {
                let weeks = from.days_until(to) / 7;
                (weeks, to.plus_days(-7 * weeks)?)
            }
        };
        let days = from.days_until(rest_ends);
        let year_days = if days > 0 {
            let year_starts = rest_ends.plus_months(-12, rest_ends.day(), MonthEnd::Clamp)?;
            Some(year_starts.days_until(rest_ends))
        } else {
            None
        };
        Ok(Self { whole, unit, days, year_days })
    }

    /// The stretch in years.
    #[must_use]
    pub fn years(&self) -> f64 {
        self.twelfths() / 12.0
    }

    /// The stretch in twelfths of a year, so that whole months are whole numbers.
    fn twelfths(&self) -> f64 {
        let units = f64::from(self.whole);
        let whole = match self.unit {
            IntervalUnit::Month => units,
            IntervalUnit::Year => 12.0 * units,
            IntervalUnit::Week => units * 12.0 / 52.0,
        };
        whole + self.year_days.map_or(0.0, |year| 12.0 * f64::from(self.days) / f64::from(year))
    }
}

/// Every annual percentage rate of drawdowns and payments on dates: one party's flows, in any
/// order, the first date being time zero.
///
/// ```
/// use fenqi::{calendar::CivilDate, rate::{aprc::{apr, AprMethod}, percent}};
/// let date = |y, m, d| CivilDate::new(y, m, d).unwrap();
/// let flows = [(date(2026, 1, 1), 100.0), (date(2026, 2, 1), -125.0)];
/// let rate = apr(&flows, AprMethod::Days36525).unwrap().root().unwrap();
/// assert_eq!(percent(rate, 1), Some(12862));
/// ```
///
/// # Errors
/// As [`Flows::dated`] and [`Interval::between`].
pub fn apr(flows: &[(CivilDate, f64)], method: AprMethod) -> Result<Solution> {
    let flows = match method {
        AprMethod::Days365 => Flows::dated(flows, 365.0)?,
        AprMethod::Days36525 => Flows::dated(flows, 365.25)?,
        AprMethod::MonthsAndDays => by_months(flows)?,
    };
    Ok(solve(&flows))
}

fn by_months(flows: &[(CivilDate, f64)]) -> Result<Flows> {
    let Some(start) = flows.iter().map(|flow| flow.0).min() else {
        return Flows::at(&[]);
    };
    let counted: Result<Vec<(f64, f64)>> = flows
        .iter()
        .take(Flows::MOST.saturating_add(1))
        .map(|&(date, amount)| {
            Ok((Interval::between(start, date, IntervalUnit::Month)?.twelfths(), amount))
        })
        .collect();
    Flows::ticked(&counted?, 1.0 / 12.0)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

    use super::*;
    use crate::rate::percent;
    use alloc::vec;

    fn date(text: &str) -> CivilDate {
        CivilDate::try_from(crate::calendar::parse_date(text).unwrap()).unwrap()
    }

    #[test]
    fn intervals_are_counted_backwards() {
        use IntervalUnit::{Month, Week, Year};
        for (from, to, unit, whole, days, year_days) in [
            // SWD(2012) 128, 4.1.1
            ("2012-01-12", "2012-04-15", Month, 3, 3, Some(365)), // 15 Jan 2011 to 15 Jan 2012
            ("2013-01-12", "2013-02-15", Month, 1, 3, Some(366)), // over 29 Feb 2012
            ("2012-01-12", "2012-02-15", Year, 0, 34, Some(365)),
            ("2012-01-12", "2014-02-15", Year, 2, 34, Some(365)),
            ("2013-02-26", "2013-03-29", Month, 1, 2, Some(366)), // back to 28 February
            ("2012-02-26", "2012-03-29", Month, 1, 3, Some(366)), // back to 29 February
            // Curo, eu_2008_48_ec_test.dart: month ends are each other's
            ("2019-01-31", "2019-02-28", Month, 1, 0, None),
            ("2019-02-28", "2019-03-31", Month, 1, 0, None),
            ("2020-12-31", "2021-03-01", Month, 2, 1, Some(366)),
            ("2020-03-01", "2021-08-15", Month, 17, 14, Some(366)),
            // 17 days are 2 weeks and 3 days, which end on 4 January
            ("2026-01-01", "2026-01-18", Week, 2, 3, Some(365)),
            ("2026-01-01", "2026-01-01", Month, 0, 0, None),
        ] {
            let interval = Interval::between(date(from), date(to), unit).unwrap();
            let got = (interval.whole, interval.days, interval.year_days);
            assert_eq!(got, (whole, days, year_days), "{from} {to} {unit:?}");
        }
        let error = Interval::between(date("2026-01-02"), date("2026-01-01"), Month).unwrap_err();
        assert_eq!(error.code(), Code::DateOrder);
    }

    #[test]
    fn examples_of_the_commission() {
        // Markt/2014/107/H3: months at 1/12, costs of 4 000 on the first day.
        for (instalments, first, rate) in [
            (vec![1432.86; 240], 1.0, 6.434_412),                // example 1
            (vec![1433.56; 240], 1.0 + 36.0 / 366.0, 6.434_111), // example 2: 3 days more
        ] {
            let mut flows = vec![(0.0, 200_000.0), (0.0, -4_000.0)];
            let mut month = first;
            for instalment in instalments {
                flows.push((month, -instalment));
                month += 1.0;
            }
            let root = solve(&Flows::ticked(&flows, 1.0 / 12.0).unwrap()).root().unwrap();
            assert!((root * 100.0 - rate).abs() < 5e-7, "{root} for {rate}");
        }
    }

    #[test]
    fn the_method_is_a_choice() {
        // 317.26 lent, 4 payments of 109.17 on days 3, 33, 64 and 94 from 2025-04-01: FSharp.
        // Finance.Personal states 1284.9, by days over 365.
        let mut flows = vec![(date("2025-04-01"), 317.26)];
        for due in ["2025-04-04", "2025-05-04", "2025-06-04", "2025-07-04"] {
            flows.push((date(due), -109.17));
        }
        for (method, tenths) in [
            (AprMethod::Days365, 12849),
            (AprMethod::Days36525, 12874),     // 1287.36
            (AprMethod::MonthsAndDays, 12741), // 1274.06
        ] {
            let root = apr(&flows, method).unwrap().root().unwrap();
            assert_eq!(percent(root, 1), Some(tenths), "{method:?}");
        }
    }
}
