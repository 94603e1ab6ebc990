//! Cash flows (现金流): signed amounts at times, ready to be solved.
//!
//! A flow is positive where its owner receives money and negative where he pays it; the other
//! party's flows have the same rates. Times are kept as a number of ticks and the length of a tick:
//! days and months are whole numbers, which nothing rounds.
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
/// assert_eq!(flows.timed(), [(0.0, 100.0), (1.0, -110.0)]);
/// assert_eq!(flows.sums().changes, 1);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Flows {
    timed: Vec<(f64, f64)>,
    tick: f64,
}

/// What the amounts of flows tell without their times.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Sums {
    /// How often the sign changes from a flow to the next: the most roots that there can be, and
    /// other than that count there can only be fewer by an even number (Descartes' rule, which
    /// holds for real exponents as well).
    pub changes: usize,
    /// How many flows there are before the last of these changes.
    pub before: usize,
    /// The sum of all amounts.
    pub total: f64,
    /// The sum of their sizes.
    pub size: f64,
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
    /// assert_eq!(flows.timed().len(), 13);
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
        // Whether each is later than the one before, and none is nothing.
        let mut tidy = true;
        let mut before = f64::NEG_INFINITY;
        for (index, &(time, amount)) in timed.iter().enumerate() {
            if !(is_amount(amount) && time.is_finite()) {
                return Err(unfit(index, amount));
            }
            tidy &= time > before && amount.abs() >= Self::SMALLEST;
            before = time;
        }
        if !tidy {
            sort_by_time(&mut timed);
        }
        let first = timed.first().map_or(0.0, |flow| flow.0);
        if timed.last().is_some_and(|last| last.0 - first > Self::FURTHEST) {
            return Err(Error::out_of_range("0", "1000000").at("time"));
        }
        if !tidy {
            timed.dedup_by(|flow, before| {
                let together = flow.0 <= before.0;
                if together {
                    before.1 += flow.1;
                }
                together
            });
            timed.retain(|flow| f64::abs(flow.1) >= Self::SMALLEST);
        }
        let start = timed.first().map_or(0.0, |flow| flow.0);
        for flow in &mut timed {
            flow.0 -= start;
        }
        Ok(Self { timed, tick })
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

    /// Each flow's time in ticks from the first, and its amount.
    #[must_use]
    pub fn timed(&self) -> &[(f64, f64)] {
        &self.timed
    }

    /// The list, given back.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn into_timed(self) -> Vec<(f64, f64)> {
        self.timed
    }

    /// How long a tick is.
    #[must_use]
    pub fn tick(&self) -> f64 {
        self.tick
    }

    /// The time from the first flow to the last, in ticks.
    #[must_use]
    pub fn span(&self) -> f64 {
        self.timed.last().map_or(0.0, |last| last.0)
    }

    /// What the amounts tell, at one pass over them.
    #[must_use]
    pub fn sums(&self) -> Sums {
        let mut sums = Sums::default();
        let mut last = 0.0;
        for (count, &(_, amount)) in self.timed.iter().enumerate() {
            // The first flow changes nothing.
            if last * amount < 0.0 {
                sums.changes += 1;
                sums.before = count;
            }
            last = if amount > 0.0 { 1.0 } else { -1.0 };
            sums.total += amount;
            sums.size += amount.abs();
        }
        sums
    }
}

/// What is wrong with a flow whose time or amount is not to be used.
#[cold]
#[inline(never)]
fn unfit(index: usize, amount: f64) -> Error {
    let error = if is_amount(amount) {
        Error::out_of_range("0", "1000000").at("time")
    } else {
        not_an_amount()
    };
    let mut place = String::new();
    add_index(&mut place, index);
    error.at(&place)
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
        assert_eq!(flows.timed(), [(0.0, 6.0), (1.0, -1.0)]);
    }

    #[test]
    fn a_leading_zero_amount_moves_the_start() {
        let flows = Flows::periods(&[0.0, -10.0, 11.0]).unwrap();
        assert_eq!(flows.timed(), [(0.0, -10.0), (1.0, 11.0)]);
    }

    #[test]
    fn dates_count_days_whatever_their_order() {
        let flows = Flows::dated(&[(day(3, 1), -1.0), (day(1, 1), 1.0)], 365.0);
        assert_eq!(flows.unwrap().timed(), [(0.0, 1.0), (59.0, -1.0)]); // 31 + 28
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
        // amounts, changes, flows before the last of them, total, size
        let rows: &[(&[f64], usize, usize, f64, f64)] = &[
            (&[], 0, 0, 0.0, 0.0),
            (&[5.0], 0, 0, 5.0, 5.0),
            (&[-5.0], 0, 0, -5.0, 5.0),
            (&[1.0, 0.0, -1.0], 1, 1, 0.0, 2.0),
            (&[-1.0, -2.0, 4.0], 1, 2, 1.0, 7.0),
            (&[-1.0, 2.0, 0.0, -1.0, 3.0], 3, 3, 3.0, 7.0),
        ];
        for &(amounts, changes, before, total, size) in rows {
            let sums = Flows::periods(amounts).unwrap().sums();
            assert_eq!(sums, Sums { changes, before, total, size });
        }
    }
}
