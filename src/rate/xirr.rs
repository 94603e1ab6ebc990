//! The rate of flows on dates (XIRR, 按实际日期的内部收益率): annual and compound.
//!
//! Time runs from the first date by a day count; ACT/365F is the spreadsheets' own. Worked: -10 000
//! on 2007-01-12, then 2 500, 2 000, 3 000 and 4 000 on dates up to 2008-12-01 make 10.064 378 % by
//! ACT/365F, 9.919 889 % by ACT/360 and 10.067 548 % by 30/360US (MathWorks' example).
//!
//! It is not the PBOC's figure, which counts whole periods ([`crate::rate::pboc`]).

use alloc::vec::Vec;

use super::{Flows, Solution, solve};
use crate::calendar::{CivilDate, DayCount, DayCountContext};
use crate::error::Result;

/// Every annual rate of flows on dates, in any order.
///
/// ```
/// use fenqi::{calendar::{CivilDate, DayCount}, rate::xirr};
/// let date = |y, m, d| CivilDate::new(y, m, d).unwrap();
/// let flows = [(date(2026, 1, 1), -100.0), (date(2027, 1, 1), 110.0)];
/// let rate = xirr(&flows, DayCount::Act365F).unwrap().root().unwrap();
/// assert!((rate - 0.1).abs() < 1e-12);
/// ```
///
/// # Errors
/// As [`Flows::dated`], and `out_of_range` where a convention has to look outside of 1900 to 2199.
pub fn xirr(flows: &[(CivilDate, f64)], day_count: DayCount) -> Result<Solution> {
    dated(flows, day_count).map(|flows| solve(&flows))
}

/// The flows with their times in years by a day count.
///
/// # Errors
/// As [`xirr`].
pub fn dated(flows: &[(CivilDate, f64)], day_count: DayCount) -> Result<Flows> {
    match day_count {
        DayCount::Act365F => return Flows::dated(flows, 365.0),
        DayCount::Act360 => return Flows::dated(flows, 360.0),
        DayCount::Act364 => return Flows::dated(flows, 364.0),
        _ => {}
    }
    let Some(start) = flows.iter().map(|flow| flow.0).min() else {
        return Flows::at(&[]);
    };
    let context = DayCountContext::default();
    let years = |date: CivilDate| {
        let part = day_count.fraction(start, date, &context)?;
        #[expect(clippy::cast_precision_loss, reason = "a count of days is below 2^53")]
        Ok(part.numerator() as f64 / part.denominator() as f64)
    };
    let counted: Result<Vec<(f64, f64)>> = flows
        .iter()
        .take(Flows::MOST.saturating_add(1))
        .map(|&(date, amount)| Ok((years(date)?, amount)))
        .collect();
    Flows::at(&counted?)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

    use super::*;
    use crate::rate::NoRoot;
    use alloc::vec::Vec;

    fn date(text: &str) -> CivilDate {
        CivilDate::try_from(crate::calendar::parse_date(text).unwrap()).unwrap()
    }

    fn flows(rows: &[(&str, f64)]) -> Vec<(CivilDate, f64)> {
        rows.iter().map(|(day, amount)| (date(day), *amount)).collect()
    }

    #[test]
    fn one_example_by_three_day_counts() {
        // mathworks.com/help/finance/xirr.html, as pyxirr tests it.
        let rows = flows(&[
            ("2007-01-12", -10_000.0),
            ("2008-02-14", 2_500.0),
            ("2008-03-03", 2_000.0),
            ("2008-06-14", 3_000.0),
            ("2008-12-01", 4_000.0),
        ]);
        for (day_count, rate) in [
            (DayCount::Act365F, 0.100_643_783_426_38),
            (DayCount::Act360, 0.099_198_889_805_706_3),
            (DayCount::Thirty360Us, 0.100_675_477_282_743),
        ] {
            let root = xirr(&rows, day_count).unwrap().root().unwrap();
            assert!((root - rate).abs() < 1e-9, "{day_count:?}: {root}");
        }
    }

    #[test]
    fn what_other_libraries_lost() {
        for (rows, rate) in [
            // PHPOffice/PhpSpreadsheet 2469: a borrower's flows gave #NUM!
            (flows(&[("2021-11-24", 55_600.0), ("2021-12-24", -51_094.83)]), -0.642_307_612_195),
            // RayDeCampo/nodejs-xirr 5: 22 % lost in 13 days never converged
            (flows(&[("2020-03-04", -713.07), ("2020-03-17", 555.33)]), -0.999_105_915_063_9),
            // pyxirr minus_0_99999: -99.99884 %
            (flows(&[("2020-03-05", -18_480.0), ("2020-03-16", 13_120.0)]), -0.999_988_422_817),
            // cskr/xirr: dates in no order
            (
                flows(&[
                    ("2015-06-11", -1_000.0),
                    ("2015-07-21", -9_000.0),
                    ("2018-06-10", 20_000.0),
                    ("2015-10-17", -3_000.0),
                ]),
                0.163_537_158_443_264,
            ),
        ] {
            let root = xirr(&rows, DayCount::Act365F).unwrap().root().unwrap();
            assert!((root - rate).abs() < 1e-9, "{root} for {rate}");
        }
    }

    #[test]
    fn no_dates_and_one_day() {
        let none = xirr(&[], DayCount::Monthly).unwrap();
        assert_eq!(none, Solution::NoRoot(NoRoot::Nothing));
        // Repaid on the day of disbursement: no time, no rate.
        let same = flows(&[("2026-05-10", 100.0), ("2026-05-10", -100.0)]);
        for day_count in [DayCount::Act365F, DayCount::ThirtyE360] {
            let solution = xirr(&same, day_count).unwrap();
            assert_eq!(solution, Solution::NoRoot(NoRoot::Nothing));
        }
    }
}
