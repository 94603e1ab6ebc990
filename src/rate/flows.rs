//! Cash flows (现金流): signed amounts at times, ready to be solved.
//!
//! A flow is positive where its owner receives money and negative where he pays it; the other
//! party's flows have the same rates. Times are kept as a number of ticks and the length of a tick,
//! so that two gaps of 31 days are the same number and share one power in the solver.
//!
//! Worked: 99 000 received and 8 833.30 paid twelve times a month are thirteen flows over twelve
//! ticks, and their rate a month is 1.066 983 %.

use alloc::vec::Vec;

use crate::calendar::CivilDate;
use crate::error::{Code, Error, Result};
use crate::text::digits;

/// Flows in the order of their times, one for each time, none of them nothing.
///
/// ```
/// use fenqi::rate::Flows;
/// let flows = Flows::at(&[(1.0, -60.0), (0.0, 100.0), (1.0, -50.0), (2.0, 0.0)]).unwrap();
/// assert_eq!(flows.amounts(), [100.0, -110.0]);
/// assert_eq!(flows.sign_changes(), 1);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Flows {
    ticks: Vec<f64>,
    amounts: Vec<f64>,
    tick: f64,
}

impl Flows {
    /// The most flows that are taken.
    pub const MOST: usize = 10_000;
    /// The largest amount either way, in whatever unit it is given.
    pub const LARGEST: f64 = 1e18;
    /// An amount nearer to zero than this is nothing.
    pub const SMALLEST: f64 = 1e-100;
    /// The furthest time from the first, in ticks.
    pub const FURTHEST: f64 = 1e6;

    /// Flows at whole periods: the first now, the next one period on, and so forth.
    ///
    /// # Errors
    /// `too_large` past [`Flows::MOST`], `out_of_range` where an amount is not finite or past
    /// [`Flows::LARGEST`].
    pub fn periods(amounts: &[f64]) -> Result<Self> {
        check_count(amounts.len())?;
        let mut flows = Self::empty(amounts.len(), 1.0);
        let mut period = 0.0;
        for (index, &amount) in amounts.iter().enumerate() {
            flows.push(period, checked_amount(amount).map_err(|e| at_index(e, index))?);
            period += 1.0;
        }
        Ok(flows.started_at_zero())
    }

    /// A borrower's flows at whole periods, in fen: what he received, then each period's payment.
    ///
    /// ```
    /// use fenqi::rate::Flows;
    /// let flows = Flows::loan(9_900_000, &[883_330; 12]).unwrap();
    /// assert_eq!(flows.amounts().len(), 13);
    /// ```
    ///
    /// # Errors
    /// As [`Flows::periods`].
    #[expect(clippy::cast_precision_loss, reason = "a float holds every fen below 2^53")]
    pub fn loan(received_fen: i64, payments_fen: &[i64]) -> Result<Self> {
        check_count(payments_fen.len().saturating_add(1))?;
        let mut flows = Self::empty(payments_fen.len() + 1, 1.0);
        flows.push(0.0, checked_amount(received_fen as f64)?);
        let mut period = 1.0;
        for (index, &payment) in payments_fen.iter().enumerate() {
            let amount = checked_amount(-(payment as f64)).map_err(|e| at_index(e, index))?;
            flows.push(period, amount);
            period += 1.0;
        }
        Ok(flows.started_at_zero())
    }

    /// Flows at any times, in years or in periods, in any order; what falls on one time is summed.
    ///
    /// # Errors
    /// As [`Flows::periods`]; `out_of_range` too where a time is not finite or lies further than
    /// [`Flows::FURTHEST`] from the first.
    pub fn at(flows: &[(f64, f64)]) -> Result<Self> {
        Self::ticked(flows, 1.0)
    }

    /// Flows at times counted in ticks of a given length: `(14.0, amount)` with a tick of `1/12` is
    /// an amount after fourteen months, in years. Rates are per unit of `tick`.
    ///
    /// # Errors
    /// As [`Flows::at`]; `out_of_range` where a tick is not above zero and at most 1000.
    pub fn ticked(flows: &[(f64, f64)], tick: f64) -> Result<Self> {
        check_count(flows.len())?;
        if !(tick > 0.0 && tick <= 1000.0) {
            return Err(out_of_range("0", "1000").at("tick"));
        }
        for (index, &(time, amount)) in flows.iter().enumerate() {
            checked_amount(amount).map_err(|e| at_index(e, index))?;
            if !time.is_finite() {
                return Err(at_index(out_of_range("0", "1000000").at("time"), index));
            }
        }
        let sorted = in_order(flows.iter().map(|flow| flow.0).collect());
        let (first, last) = match (sorted.first(), sorted.last()) {
            (Some(first), Some(last)) => (first.0, last.0),
            _ => (0.0, 0.0),
        };
        if last - first > Self::FURTHEST {
            return Err(out_of_range("0", "1000000").at("time"));
        }
        let mut merged = Self::empty(sorted.len(), tick);
        let mut now = (first, 0.0);
        for &(time, place) in &sorted {
            let amount = flows.get(place).map_or(0.0, |flow| flow.1);
            if time > now.0 {
                merged.push(now.0, now.1);
                now = (time, 0.0);
            }
            now.1 += amount;
        }
        merged.push(now.0, now.1);
        Ok(merged.started_at_zero())
    }

    /// Flows on dates, counted in days over a year of so many days: 365 is ACT/365F, 360 is
    /// ACT/360, and 365.25 is the year of British APRs. In any order; the first date is time zero.
    ///
    /// # Errors
    /// As [`Flows::at`]; `out_of_range` where the year has not 360 to 366 days.
    pub fn dated(flows: &[(CivilDate, f64)], year_days: f64) -> Result<Self> {
        if !(360.0..=366.0).contains(&year_days) {
            return Err(out_of_range("360", "366").at("yearDays"));
        }
        check_count(flows.len())?;
        let day = |flow: &(CivilDate, f64)| (f64::from(flow.0.number()), flow.1);
        let counted: Vec<(f64, f64)> = flows.iter().map(day).collect();
        Self::ticked(&counted, 1.0 / year_days)
    }

    /// The amounts, in the order of their times.
    #[must_use]
    pub fn amounts(&self) -> &[f64] {
        &self.amounts
    }

    /// The times, in ticks from the first.
    #[must_use]
    pub fn ticks(&self) -> &[f64] {
        &self.ticks
    }

    /// How long a tick is.
    #[must_use]
    pub fn tick(&self) -> f64 {
        self.tick
    }

    /// How often the sign changes from a flow to the next: the most roots that there can be, and
    /// other than that count there can only be fewer by an even number (Descartes' rule, which
    /// holds for real exponents as well).
    #[must_use]
    pub fn sign_changes(&self) -> usize {
        let positive = self.amounts.iter().map(|&amount| amount > 0.0);
        positive.clone().zip(positive.skip(1)).filter(|(a, b)| a != b).count()
    }

    /// The sum of all amounts.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.amounts.iter().sum()
    }

    fn empty(capacity: usize, tick: f64) -> Self {
        let (ticks, amounts) = (Vec::with_capacity(capacity), Vec::with_capacity(capacity));
        Self { ticks, amounts, tick }
    }

    fn push(&mut self, tick: f64, amount: f64) {
        if amount.abs() >= Self::SMALLEST {
            self.ticks.push(tick);
            self.amounts.push(amount);
        }
    }

    fn started_at_zero(mut self) -> Self {
        let first = self.ticks.first().copied().unwrap_or(0.0);
        if first != 0.0 {
            self.ticks.iter_mut().for_each(|tick| *tick -= first);
        }
        self
    }
}

fn check_count(count: usize) -> Result<()> {
    if count <= Flows::MOST {
        Ok(())
    } else {
        Err(Error::new(Code::TooLarge).with("limit", "10 000 flows"))
    }
}

fn checked_amount(amount: f64) -> Result<f64> {
    if amount.is_finite() && amount.abs() <= Flows::LARGEST {
        Ok(amount)
    } else {
        Err(out_of_range("-1e18", "1e18").at("amount"))
    }
}

fn out_of_range(min: &'static str, max: &'static str) -> Error {
    Error::new(Code::OutOfRange).with("min", min).with("max", max)
}

/// Times in order, each with the place that it had; equal times stay as they stand.
#[inline(never)]
pub(super) fn in_order(times: Vec<f64>) -> Vec<(f64, usize)> {
    let mut sorted: Vec<(f64, usize)> = times.into_iter().zip(0..).collect();
    if !sorted.is_sorted_by(|a, b| a.0 <= b.0) {
        sorted.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    }
    sorted
}

fn at_index(error: Error, index: usize) -> Error {
    error.at(&["[", &digits(index as i64), "]"].concat())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

    use alloc::vec;

    use super::*;

    fn day(month: u32, day: u32) -> CivilDate {
        CivilDate::new(2026, month, day).unwrap()
    }

    #[test]
    fn flows_are_sorted_merged_and_start_at_zero() {
        let flows = Flows::at(&[(3.0, -5.0), (1.0, 4.0), (3.0, 5.0), (2.0, -1.0), (1.0, 2.0)]);
        let flows = flows.unwrap();
        // The two flows at 3 cancel; time 1 becomes time 0.
        assert_eq!(flows.amounts(), [6.0, -1.0]);
        assert_eq!(flows.ticks(), [0.0, 1.0]);
    }

    #[test]
    fn a_leading_zero_amount_moves_the_start() {
        assert_eq!(Flows::periods(&[0.0, -10.0, 11.0]).unwrap().ticks(), [0.0, 1.0]);
    }

    #[test]
    fn dates_count_days_whatever_their_order() {
        let flows = Flows::dated(&[(day(3, 1), -1.0), (day(1, 1), 1.0)], 365.0);
        assert_eq!(flows.unwrap().ticks(), [0.0, 59.0]); // 31 + 28
    }

    #[test]
    fn what_is_refused() {
        let many = vec![1.0; Flows::MOST + 1];
        let rows: &[(Result<Flows>, &str, &str)] = &[
            (Flows::periods(&many), "too_large", ""),
            (Flows::periods(&[1.0, f64::NAN]), "out_of_range", "[1].amount"),
            (Flows::periods(&[f64::INFINITY]), "out_of_range", "[0].amount"),
            (Flows::periods(&[1e19]), "out_of_range", "[0].amount"),
            (Flows::at(&[(f64::NAN, 1.0)]), "out_of_range", "[0].time"),
            (Flows::at(&[(0.0, 1.0), (2e6, 1.0)]), "out_of_range", "time"),
            (Flows::ticked(&[], 0.0), "out_of_range", "tick"),
            (Flows::dated(&[(day(1, 1), 1.0)], f64::NAN), "out_of_range", "yearDays"),
        ];
        for (result, code, path) in rows {
            let error = result.as_ref().unwrap_err();
            assert_eq!((error.code().name(), error.path()), (*code, *path));
        }
    }

    #[test]
    fn sign_changes_skip_what_cancels() {
        let rows: &[(&[f64], usize)] =
            &[(&[], 0), (&[5.0], 0), (&[1.0, 0.0, -1.0], 1), (&[-1.0, 2.0, 0.0, -1.0, 3.0], 3)];
        for (amounts, changes) in rows {
            assert_eq!(Flows::periods(amounts).unwrap().sign_changes(), *changes);
        }
    }
}
