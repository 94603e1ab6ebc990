//! Cash flows (现金流): signed amounts at times, ready to be solved.
//!
//! A flow is positive where its owner receives money and negative where he pays it; the other
//! party's flows have the same rates. Times are kept as a number of ticks and the length of a tick,
//! so that two gaps of 31 days are the same number and share one power in the solver.
//!
//! Worked: 99 000 received and 8 833.30 paid twelve times a month are thirteen flows over twelve
//! ticks, and their rate a month is 1.066 983 %.

use alloc::{string::String, vec::Vec};

use crate::calendar::CivilDate;
use crate::error::{Code, Error, Result, add_index};

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
        let mut timed = Vec::with_capacity(amounts.len());
        let mut period = 0.0;
        for &amount in amounts {
            timed.push((period, amount));
            period += 1.0;
        }
        Self::of(timed, 1.0)
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
        let mut timed = Vec::with_capacity(payments_fen.len().saturating_add(1));
        timed.push((0.0, received_fen as f64));
        let mut period = 0.0;
        for &payment in payments_fen {
            period += 1.0;
            timed.push((period, -(payment as f64)));
        }
        Self::of(timed, 1.0)
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
        Self::of(flows.to_vec(), tick)
    }

    /// The same, of a list that is given away.
    pub(crate) fn of(mut timed: Vec<(f64, f64)>, tick: f64) -> Result<Self> {
        check_count(timed.len())?;
        if !(tick > 0.0 && tick <= 1000.0) {
            return Err(Error::out_of_range("0", "1000").at("tick"));
        }
        for (index, &(time, amount)) in timed.iter().enumerate() {
            let field = if is_amount(amount) {
                if time.is_finite() {
                    continue;
                }
                Error::out_of_range("0", "1000000").at("time")
            } else {
                not_an_amount()
            };
            let mut place = String::new();
            add_index(&mut place, index);
            return Err(field.at(&place));
        }
        sort_by_time(&mut timed);
        let first = timed.first().map_or(0.0, |flow| flow.0);
        if timed.last().is_some_and(|last| last.0 - first > Self::FURTHEST) {
            return Err(Error::out_of_range("0", "1000000").at("time"));
        }
        let (ticks, amounts) = (Vec::with_capacity(timed.len()), Vec::with_capacity(timed.len()));
        let mut merged = Self { ticks, amounts, tick };
        let mut now = (first, 0.0);
        let mut start = None;
        let mut left = timed.iter();
        loop {
            let next = left.next();
            if let Some(&(time, amount)) = next
                && time <= now.0
            {
                now.1 += amount;
                continue;
            }
            if f64::abs(now.1) >= Self::SMALLEST {
                merged.ticks.push(now.0 - *start.get_or_insert(now.0));
                merged.amounts.push(now.1);
            }
            match next {
                Some(flow) => now = *flow,
                None => return Ok(merged),
            }
        }
    }

    /// Flows on dates, counted in days over a year of so many days: 365 is ACT/365F, 360 is
    /// ACT/360, and 365.25 is the year of British APRs. In any order; the first date is time zero.
    ///
    /// # Errors
    /// As [`Flows::at`]; `out_of_range` where the year has not 360 to 366 days.
    pub fn dated(flows: &[(CivilDate, f64)], year_days: f64) -> Result<Self> {
        if !(360.0..=366.0).contains(&year_days) {
            return Err(Error::out_of_range("360", "366").at("yearDays"));
        }
        let mut timed = Vec::with_capacity(flows.len());
        for flow in flows {
            timed.push((f64::from(flow.0.number()), flow.1));
        }
        Self::of(timed, 1.0 / year_days)
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
        let mut changes = 0;
        let mut last = self.amounts.first().copied().unwrap_or(0.0);
        for &amount in &self.amounts {
            changes += usize::from((amount > 0.0) != (last > 0.0));
            last = amount;
        }
        changes
    }

    /// The sum of all amounts.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.amounts.iter().sum()
    }
}

/// Puts flows in the order of their times, those of one time as they were.
#[inline(never)]
pub(super) fn sort_by_time(flows: &mut [(f64, f64)]) {
    if flows.is_sorted_by(|a, b| a.0 <= b.0) {
        return;
    }
    for place in 1..flows.len() {
        // The place is below the length, and no more flows are later than there are before it.
        let (done, rest) = flows.split_at_mut(place);
        let Some((time, _)) = rest.first().copied() else { return };
        let later = done.iter().rev().take_while(|flow| flow.0 > time).count();
        if let Some(moved) = flows.get_mut(place - later..=place) {
            moved.rotate_right(1);
        }
    }
}

#[inline(never)]
pub(super) fn check_count(count: usize) -> Result<()> {
    if count <= Flows::MOST {
        Ok(())
    } else {
        Err(Error::new(Code::TooLarge).with("limit", "10 000 flows"))
    }
}

pub(super) fn is_amount(amount: f64) -> bool {
    amount.abs() <= Flows::LARGEST
}

#[cold]
#[inline(never)]
pub(super) fn not_an_amount() -> Error {
    Error::out_of_range("-1e18", "1e18").at("amount")
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
