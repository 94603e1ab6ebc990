//! A row of a loan on its way (期次): what it asks for, what of it was paid, and how late it is.

use crate::calendar::CivilDate;
use crate::choice::Named;
use crate::error::Result;
use crate::money::{Ratio, Rounding};
use crate::options;
use crate::product::{Overdue, OverdueBase, OverdueFrom, OverdueRounding, Part};
use crate::schedule::Span;

options! {
    /// Where a row stands; the first that holds of settled, overdue, inGrace, partlyPaid, due.
    pub enum RowStatus {
        /// Nothing is asked for yet (未到期).
        NotDue = "notDue",
        /// It is due on this day (到期).
        Due = "due",
        /// Something was paid (部分还款).
        PartlyPaid = "partlyPaid",
        /// The due date has passed, the grace has not (宽限中).
        InGrace = "inGrace",
        /// Both have passed (逾期).
        Overdue = "overdue",
        /// Nothing is open (结清).
        Settled = "settled",
        /// A shorter term has done without it.
        Removed = "removed",
    }
}

/// Fen for each part of a row, by the places of [`Part`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Parts([i64; Part::VALUES.len()]);

impl Parts {
    /// The fen of a part.
    #[must_use]
    #[inline]
    pub fn of(&self, part: Part) -> i64 {
        self.0.get(part.place()).copied().unwrap_or(0)
    }

    /// Sets the fen of a part.
    #[inline]
    pub fn set(&mut self, part: Part, fen: i64) {
        if let Some(own) = self.0.get_mut(part.place()) {
            *own = fen;
        }
    }

    /// Adds to a part.
    #[inline(never)]
    pub fn add(&mut self, part: Part, fen: i64) {
        self.set(part, self.of(part).saturating_add(fen));
    }

    /// All of them, in the order of [`Part`].
    #[must_use]
    pub fn all(&self) -> &[i64] {
        &self.0
    }

    /// All parts together.
    #[must_use]
    pub fn sum(&self) -> i64 {
        // Six amounts that each stop at 2^60 cannot pass 2^63.
        let [a, b, c, d, e, f] = self.0;
        a + b + c + d + e + f
    }

    /// Each part with another's.
    #[must_use]
    pub fn plus(mut self, others: &Self) -> Self {
        for (own, other) in self.0.iter_mut().zip(others.0) {
            *own += other;
        }
        self
    }

    /// What is left of each part after others are taken off.
    #[must_use]
    pub fn less(mut self, others: &Self) -> Self {
        for (own, other) in self.0.iter_mut().zip(others.0) {
            *own -= other;
        }
        self
    }
}

/// One row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoanRow {
    /// Its number.
    pub period: u32,
    /// The first day that bears interest.
    pub start: CivilDate,
    /// The day that bears none any more.
    pub end: CivilDate,
    /// The day it is due.
    pub due: CivilDate,
    /// What it asks for in all, what was paid of it included.
    pub owed: Parts,
    /// What was paid of it.
    pub paid: Parts,
    /// Whether a shorter term has done without it.
    pub removed: bool,
    /// Whether it stands after the plan, for a charge alone.
    pub(super) beyond: bool,
    /// The annual rate.
    pub(super) annual: Ratio,
    /// The part of its interest that the borrower pays; others pay the rest (贴息).
    pub(super) own_share: Ratio,
    /// The fees among what it asks for that are on its balance: the guarantor's last.
    pub(super) fees: [i64; 2],
    /// Interest is known to the fen up to this day...
    pub(super) since: CivilDate,
    /// ... and is this much, before anything comes off.
    pub(super) accrued: i64,
    /// What comes off the interest: discounts, and what was forgiven less what was charged.
    pub(super) off: i64,
    /// What of that has come off by `since`; the rest does evenly until...
    pub(super) come: i64,
    /// ... this day: the last one of the row, or of the days that are free.
    pub(super) off_until: CivilDate,
    /// Penalties are known up to this day, once there are any.
    pub(super) late_until: Option<CivilDate>,
    /// What bore penalty interest so far, in fen times days: the daily rate of it is the penalty.
    pub(super) penalty: i128,
    /// The same for compound interest.
    pub(super) compound: i128,
}

impl LoanRow {
    /// A row that asks for so much, of which nothing was paid.
    pub(super) fn new(period: u32, span: &Span, owed: Parts) -> Self {
        Self {
            period,
            start: span.start,
            end: span.end,
            due: span.due,
            owed,
            paid: Parts::default(),
            removed: false,
            beyond: false,
            annual: span.annual,
            own_share: Ratio::ONE,
            fees: [0; 2],
            since: span.start,
            accrued: 0,
            off: 0,
            come: 0,
            off_until: span.end,
            late_until: None,
            penalty: 0,
            compound: 0,
        }
    }

    /// What is open of a part.
    #[must_use]
    #[inline]
    pub fn open_part(&self, part: Part) -> i64 {
        self.owed.of(part) - self.paid.of(part)
    }

    /// What is open in all.
    #[must_use]
    pub fn open(&self) -> i64 {
        self.owed.sum() - self.paid.sum()
    }

    /// What is open of the principal.
    #[must_use]
    #[inline]
    pub fn unpaid(&self) -> i64 {
        self.open_part(Part::Principal)
    }

    /// Whether its principal was repaid in full, where it had any.
    pub(super) fn repaid(&self) -> bool {
        self.owed.of(Part::Principal) > 0 && self.unpaid() == 0
    }

    /// Whether it is due, or has nothing more to accrue, on a day.
    pub(super) fn matured(&self, on: CivilDate) -> bool {
        self.due <= on || self.end <= on
    }

    /// Whether it is a down payment: a row without a day, due when the money leaves.
    pub(super) fn is_down_payment(&self) -> bool {
        self.period == 0 && self.start == self.end
    }

    /// Days after the due date.
    pub(super) fn days_late(&self, on: CivilDate) -> i32 {
        self.due.days_until(on)
    }

    /// Whether something is open and the grace has passed.
    pub(super) fn is_overdue(&self, on: CivilDate, rules: &Overdue) -> bool {
        self.days_late(on) > i32::from(rules.grace_days) && self.open() > 0
    }

    /// Where it stands on a day.
    #[must_use]
    pub fn status(&self, on: CivilDate, rules: &Overdue) -> RowStatus {
        if self.removed {
            return RowStatus::Removed;
        }
        let late = self.days_late(on);
        match () {
            () if self.open() == 0 => RowStatus::Settled,
            () if late > i32::from(rules.grace_days) => RowStatus::Overdue,
            () if late > 0 => RowStatus::InGrace,
            () if self.paid.sum() > 0 => RowStatus::PartlyPaid,
            () if late == 0 => RowStatus::Due,
            () => RowStatus::NotDue,
        }
    }

    /// Takes what the row asks for down to what was paid.
    pub(super) fn close(&mut self) {
        self.owed = self.paid;
        (self.off, self.come, self.fees) = (0, 0, [0; 2]);
    }

    /// All interest of the row, before anything comes off.
    pub(super) fn bears(&self) -> i64 {
        self.owed.of(Part::Interest) + self.off
    }

    /// Asks for more of a part, or for less. Interest of a row that is not due is so much more than
    /// what it bears, whatever that will be.
    pub(super) fn change(&mut self, part: Part, fen: i64, on: CivilDate) {
        self.owed.add(part, fen);
        if part == Part::Interest && !self.matured(on) {
            self.off -= fen;
        }
    }

    /// Asks for so much interest before anything comes off, and for no less than was paid.
    pub(super) fn ask(&mut self, bears: i64) {
        self.off = self.off.min(bears);
        self.owed.set(Part::Interest, (bears - self.off).max(self.paid.of(Part::Interest)));
    }

    /// Makes what has accrued final up to a day.
    pub(super) fn hold(&mut self, until: CivilDate, accrued: i64, rounding: Rounding) {
        self.come = self.come_off(until, rounding);
        (self.since, self.accrued) = (until, accrued);
    }

    /// What has come off by a day.
    pub(super) fn come_off(&self, on: CivilDate, rounding: Rounding) -> i64 {
        let all = self.since.days_until(self.off_until);
        let days = self.since.days_until(on);
        if days >= all {
            return self.off;
        }
        let part = |days: i32| u64::try_from(days).unwrap_or(0);
        self.come + Ratio::new(part(days), part(all)).of(self.off - self.come, rounding)
    }

    /// What bears once it is overdue.
    pub(super) fn late_base(&self, rules: &Overdue) -> i64 {
        match rules.base {
            OverdueBase::Principal => self.unpaid(),
            OverdueBase::PrincipalAndInterest => self.unpaid() + self.open_part(Part::Interest),
        }
    }

    /// Adds the penalties up to a day: the daily rate times the multiplier on what is open, since
    /// the day up to which they are known.
    ///
    /// # Errors
    /// `amount_too_large`; `out_of_range` past 2199.
    pub(super) fn accrue_late(
        &mut self,
        on: CivilDate,
        year_days: u16,
        rounding: Rounding,
        rules: &Overdue,
    ) -> Result<()> {
        let grace = i32::from(rules.grace_days);
        if self.days_late(on) <= grace {
            return Ok(());
        }
        let from = match (self.late_until, rules.from) {
            (Some(day), _) => day,
            (None, OverdueFrom::DueDate) => self.due,
            (None, OverdueFrom::GraceEnd) => self.due.plus_days(grace)?,
        };
        let days = i64::from(from.days_until(on));
        let interest = self.open_part(Part::Interest);
        let base = self.late_base(rules);
        if self.late_until.is_none() {
            let fee = rules.late_rate.of(base.max(0), rounding).saturating_add(rules.late_fixed);
            self.owed.add(Part::Penalty, fee);
        }
        self.late_until = Some(on);
        if days <= 0 || (base <= 0 && interest <= 0) {
            return Ok(());
        }
        let mut times = rules.multiplier;
        if rules.adds {
            times = times.plus(Ratio::ONE)?;
        }
        let a_day = self.annual.times(times)?.times(Ratio::new(1, year_days.into()))?;
        let add = |fen_days: &mut i128, fen: i64| {
            if rules.rounding == OverdueRounding::Daily {
                return a_day.of(fen, rounding).saturating_mul(days);
            }
            let rounded = |fen_days: i128| {
                let above = fen_days.saturating_mul(a_day.numerator().into());
                rounding.divide(above, a_day.denominator().into())
            };
            let before = rounded(*fen_days);
            *fen_days += i128::from(fen) * i128::from(days);
            rounded(*fen_days) - before
        };
        if base > 0 {
            let fen = add(&mut self.penalty, base);
            self.owed.add(Part::Penalty, fen);
        }
        if rules.compound && interest > 0 {
            let fen = add(&mut self.compound, interest);
            self.owed.add(Part::CompoundInterest, fen);
        }
        Ok(())
    }
}
