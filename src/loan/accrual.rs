//! Interest to a day inside a row (计息到日), and what the rest of the row bears.
//!
//! Under a day count by days the days are counted by it; under the monthly count they are their
//! part of the period, or bear the daily rate (`accrualInPeriod`). What is interest of the row is
//! on the principal of this row and those after it: what is overdue bears a penalty instead.
//!
//! Worked: a row of 31 days that asks for 1.05 has accrued 0.58 after 17 days.

use super::lay::by_how_much;
use super::row::Parts;
use super::state::State;
use crate::calendar::{CivilDate, DayCount};
use crate::error::Result;
use crate::money::Ratio;
use crate::product::{
    AccrualInPeriod, BulletInterest, DailyRounding, Method, Part, PayoffInterest, ResidualInterest,
    SettleFees,
};
use crate::schedule::part_of_year;

impl State<'_> {
    /// The interest of a row that has accrued up to the day, what was paid of it included.
    ///
    /// # Errors
    /// `amount_too_large`.
    pub(super) fn accrued(&self, index: usize) -> Result<i64> {
        let Some(row) = self.rows.get(index) else { return Ok(0) };
        let until = self.counted_until(index)?;
        let off = row.come_off(until, self.rounding());
        let owed = row.owed.of(Part::Interest).max(0);
        Ok((self.borne(index, until)? - off).clamp(0, owed))
    }

    /// The same before anything comes off, up to a day.
    fn borne(&self, index: usize, until: CivilDate) -> Result<i64> {
        let Some(row) = self.rows.get(index) else { return Ok(0) };
        let all = row.bears();
        if until <= row.since {
            return Ok(row.accrued);
        }
        if until >= row.end {
            return Ok(all);
        }
        let more = if self.in_proportion() {
            let days = |until| u64::try_from(row.since.days_until(until)).unwrap_or(1);
            Ratio::new(days(until), days(row.end)).of(all - row.accrued, self.rounding())
        } else {
            self.bears(index, row.since, until, self.bearing(index))?
        };
        Ok(row.accrued.saturating_add(more).min(all))
    }

    /// Interest that has accrued in the rows that are not due, and was not paid.
    ///
    /// # Errors
    /// `amount_too_large`.
    pub fn accrued_interest(&self) -> Result<i64> {
        match self.current() {
            Some(index) => Ok((self.accrued(index)? - self.paid_interest(index)).max(0)),
            None => Ok(0),
        }
    }

    pub(super) fn paid_interest(&self, index: usize) -> i64 {
        self.rows.get(index).map_or(0, |row| row.paid.of(Part::Interest))
    }

    /// Whether the interest of a row is a sum that its days have parts in, and not one on a balance:
    /// so is that of a bullet whose day count knows no time but its periods.
    fn in_proportion(&self) -> bool {
        let rules = self.terms.rules();
        let by_periods = rules.bullet_interest == BulletInterest::Capitalised
            || rules.day_count == DayCount::ActActIsma;
        self.terms.method == Method::Flat || (self.terms.method == Method::Bullet && by_periods)
    }

    /// The day up to which interest counts: on the day of the disbursement one day at least, where
    /// the product says so.
    fn counted_until(&self, index: usize) -> Result<CivilDate> {
        let first = self.rows.iter().position(|row| !row.is_down_payment());
        if Some(index) != first || self.on > self.loan.terms.disbursed_on {
            return Ok(self.on);
        }
        self.on.plus_days(self.servicing.min_interest_days.into())
    }

    /// Whether a row has begun to bear.
    pub(super) fn begun(&self, index: usize) -> Result<bool> {
        let until = self.counted_until(index)?;
        Ok(self.rows.get(index).is_some_and(|row| row.start < until))
    }

    /// Makes what a row has accrued final, before its balance or its rate changes.
    pub(super) fn freeze(&mut self, index: usize) -> Result<()> {
        let until = self.counted_until(index)?;
        let (accrued, rounding) = (self.borne(index, until)?, self.rounding());
        if let Some(row) = self.rows.get_mut(index) {
            row.hold(until.clamp(row.since, row.end), accrued, rounding);
        }
        Ok(())
    }

    /// The interest of the row that the day lies in, after its balance has changed: as it was
    /// scheduled, or what had accrued and the new balance for the rest. `forced` is for changes
    /// that are no prepayment, which always count anew.
    pub(super) fn residual(&mut self, index: usize, change: Ratio, forced: bool) -> Result<()> {
        self.residual_on(index, change, forced, self.bearing(index))
    }

    /// The same, on a balance that the rows do not show yet.
    pub(super) fn residual_on(
        &mut self,
        index: usize,
        change: Ratio,
        forced: bool,
        balance: i64,
    ) -> Result<()> {
        let Some(row) = self.rows.get(index) else { return Ok(()) };
        let (scheduled, before) = (row.bears(), row.accrued);
        let rule = self.servicing.prepayment.residual_interest;
        let stays = rule == ResidualInterest::AsScheduled && self.begun(index)?;
        let interest = if stays && !forced {
            scheduled
        } else {
            let rest = if self.in_proportion() {
                change.of(scheduled - before, self.rounding())
            } else {
                self.bears(index, row.since, row.end, balance)?
            };
            let all = before.saturating_add(rest);
            if forced { all } else { all.min(scheduled) }
        };
        self.scale_discounts(index, by_how_much(interest - before, scheduled - before));
        if let Some(row) = self.rows.get_mut(index) {
            row.ask(interest);
        }
        Ok(())
    }

    /// What a balance bears between two days of a row, of which the borrower pays a share.
    pub(super) fn bears(
        &self,
        index: usize,
        from: CivilDate,
        to: CivilDate,
        fen: i64,
    ) -> Result<i64> {
        let Some(row) = self.rows.get(index) else { return Ok(0) };
        let rules = self.terms.rules();
        let gross = if self.terms.method == Method::Daily
            && rules.daily_rounding == DailyRounding::EachDay
        {
            let a_day = row.annual.times(Ratio::new(1, self.terms.rate.year_days().into()))?;
            a_day.of(fen, self.rounding()).saturating_mul(from.days_until(to).into())
        } else {
            row.annual.times(self.part(index, from, to)?)?.of(fen, self.rounding())
        };
        Ok(if row.own_share == Ratio::ONE {
            gross
        } else {
            row.own_share.of(gross, self.rounding())
        })
    }

    /// The part of a year between two days of a row.
    fn part(&self, index: usize, from: CivilDate, to: CivilDate) -> Result<Ratio> {
        let (Some(row), Some(span)) = (self.rows.get(index), self.spans.get(index)) else {
            return Ok(Ratio::ZERO);
        };
        let rules = self.terms.rules();
        let by_day = rules.accrual_in_period == AccrualInPeriod::DailyRate;
        if rules.day_count == DayCount::Monthly && by_day && (from, to) != (row.start, row.end) {
            let days = u64::try_from(from.days_until(to)).unwrap_or(0);
            return Ok(Ratio::new(days, self.terms.rate.year_days().into()));
        }
        part_of_year(&self.terms, span, from, to)
    }

    /// What a row that is not due asks for where the loan is settled on the day.
    pub(super) fn payoff_of(&self, index: usize) -> Result<Parts> {
        let Some(row) = self.rows.get(index) else { return Ok(Parts::default()) };
        let rules = &self.servicing.prepayment;
        let mut asked = row.owed;
        if row.matured(self.on) {
            return Ok(asked);
        }
        let begun = self.begun(index)?;
        let whole = begun && rules.payoff_interest == PayoffInterest::ToPeriodEnd;
        if !whole {
            // In a row that has not begun nothing has, but for what was due and joined it.
            let interest = self.accrued(index)?;
            asked.set(Part::Interest, interest.max(row.paid.of(Part::Interest)));
        }
        let kept = match rules.settle_fees {
            SettleFees::All => true,
            SettleFees::CurrentOnly => begun,
            SettleFees::None => false,
        };
        if !kept {
            for part in [Part::Fee, Part::GuaranteeFee] {
                asked.set(part, row.paid.of(part));
            }
        }
        Ok(asked)
    }
}
