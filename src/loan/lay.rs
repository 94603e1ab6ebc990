//! Laying the rest of a plan anew (重排还款计划), after a prepayment or whatever else changes it.
//!
//! First the principal of the rows: that of a fresh loan, or the instalments that were agreed until
//! the balance is gone. Then the interest of the rows to come, on the balances that this gives.
//!
//! Worked: 1 000 000 at 4.2 % over 360 months is 4 890.17 a month; 200 000 prepaid with the twelfth
//! leaves 3 895.22 a month over 348 months, or 4 890.17 over 236.

use alloc::vec::Vec;

use super::state::State;
use crate::error::Result;
use crate::money::{Ratio, Rounding};
use crate::offer::fees_on_balance;
use crate::product::{Fee, FeeBase, Method, Part};
use crate::schedule::{Fill, Row, fill_rows, schedule};

/// How the principal of rows is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// As that of a loan that begins with the first of the rows.
    Fresh,
    /// By the instalments that were agreed, until nothing is left.
    Agreed,
}

impl State<'_> {
    /// The rows from one on that still have something to repay: the place after the last of them.
    pub(super) fn end_of_unpaid(&self) -> usize {
        self.rows.iter().rposition(|row| row.unpaid() > 0).map_or(0, |last| last + 1)
    }

    /// Something of the rows between two places.
    #[inline(never)]
    pub(super) fn each(
        &self,
        from: usize,
        to: usize,
        of: &dyn Fn(&super::LoanRow) -> i64,
    ) -> Vec<i64> {
        let mut all = Vec::new();
        for row in self.rows.get(from..to).unwrap_or_default() {
            all.push(of(row));
        }
        all
    }

    /// The place after the last row of the plan that was not done without.
    pub(super) fn end_of_rows(&self) -> usize {
        let of_plan = |row: &super::LoanRow| !row.removed && !row.beyond;
        self.rows.iter().rposition(of_plan).map_or(0, |last| last + 1)
    }

    /// How many rows of the plan stand before one.
    pub(super) fn rows_before(&self, from: usize) -> u32 {
        let before = self.rows.iter().take(from).filter(|row| !row.is_down_payment());
        u32::try_from(before.count()).unwrap_or(u32::MAX)
    }

    /// What bears in a row: its unpaid principal and that of those after it, without what was lent
    /// to bear in later ones.
    pub(super) fn bearing(&self, index: usize) -> i64 {
        let mut fen = self.unpaid_from(index);
        for span in self.spans.iter().skip(index) {
            fen -= span.drawn_at_end;
        }
        fen.max(0)
    }

    /// Puts the terms where a loan over the rows from one on would have them. No more bears later
    /// than is owed then.
    pub(super) fn terms_from(&mut self, from: usize, balance: i64) {
        let (mut left, mut owed) = (balance, 0i64);
        for (row, span) in self.rows.iter().zip(&mut self.spans).skip(from).rev() {
            span.drawn_at_end = span.drawn_at_end.min(owed).min(left);
            left -= span.drawn_at_end;
            owed += row.unpaid();
        }
        self.terms.principal = left;
        let gone = self.rows_before(from);
        self.terms.grace.principal = self.grace.principal.saturating_sub(gone);
        self.terms.grace.interest = self.grace.interest.saturating_sub(gone);
    }

    /// The principal of the rows between two places, for a balance.
    ///
    /// # Errors
    /// Those of the schedule.
    pub(super) fn shares(
        &mut self,
        from: usize,
        to: usize,
        balance: i64,
        shape: Shape,
    ) -> Result<Vec<i64>> {
        let unpaid = self.each(from, to, &super::LoanRow::unpaid);
        if balance <= 0 || unpaid.is_empty() {
            return Ok(alloc::vec![0; unpaid.len()]);
        }
        self.terms_from(from, balance);
        let lower = self.lower_spans(from, to)?;
        let spans = lower.as_deref().or(self.spans.get(from..to)).unwrap_or_default();
        let method = self.terms.method;
        let level = self.level.filter(|_| method == Method::EqualInstalment);
        let rows = match (shape, method) {
            (Shape::Fresh, Method::Flat | Method::Balloon) => {
                return Ok(scaled(&unpaid, balance, self.terms.rules().rounding.principal));
            }
            (Shape::Fresh, Method::Bullet | Method::Daily) => {
                return Ok(scaled(&alloc::vec![0; unpaid.len()], balance, Rounding::Down));
            }
            (Shape::Fresh, _) => {
                let made = schedule(&self.terms, spans)?;
                self.level = made.level;
                made.rows
            }
            (Shape::Agreed, _) => fill_rows(&self.terms, spans, &mut |step: Fill| {
                let part = match level {
                    Some(level) => level - step.interest,
                    None => unpaid.get(step.index).copied().unwrap_or(0),
                };
                part.clamp(0, step.outstanding)
            })?,
        };
        Ok(principals(&rows))
    }

    /// Gives the rows from one on their principal, beside what was paid of it. Where `remove` is
    /// set, rows after the last that have any are done without, unless the day lies in them or some
    /// of it was paid: those still ask for their interest and fees. Rows before it come back, since
    /// the balance bears in them.
    pub(super) fn give(&mut self, from: usize, shares: &[i64], remove: bool) {
        let last = shares.iter().rposition(|share| *share > 0).map_or(0, |last| last + 1);
        let current = self.current().unwrap_or(0);
        for (index, (row, share)) in self.rows.iter_mut().skip(from).zip(shares).enumerate() {
            row.owed.set(Part::Principal, row.paid.of(Part::Principal) + share);
            row.removed &= index >= last;
            let stays = from + index <= current || row.paid.of(Part::Principal) > 0;
            if remove && index >= last && !stays {
                row.close();
                row.removed = row.paid.sum() == 0;
            }
        }
    }

    /// Works the interest of the rows from one on out again. `change` is by how much the balance
    /// has, for interest that is not on a balance.
    ///
    /// # Errors
    /// Those of the schedule.
    pub(super) fn reprice(&mut self, from: usize, change: Ratio) -> Result<()> {
        let to = self.end_of_rows();
        if from < to {
            self.reprice_to(from, to, change)?;
        }
        self.follow_fees(from.saturating_sub(1), to)
    }

    /// Fees on the balance follow that of each row, from the one before the first that was laid
    /// anew on, unless it has begun.
    fn follow_fees(&mut self, from: usize, to: usize) -> Result<()> {
        let on_balance = |fee: &Fee| fee.value.base() == FeeBase::Balance;
        if !self.terms.rules().fees.iter().any(on_balance) {
            return Ok(());
        }
        for index in from + usize::from(self.begun(from)?)..to {
            let balance = self.bearing(index);
            let Some(row) = self.rows.get_mut(index).filter(|row| !row.removed) else { continue };
            let fees = fees_on_balance(&self.terms, balance, row.start.days_until(row.end))?;
            let ([others, guarantor], [mut own, mut its]) = (fees, row.fees);
            for (part, own, fen) in
                [(Part::Fee, &mut own, others), (Part::GuaranteeFee, &mut its, guarantor)]
            {
                // What was paid of a fee stays one.
                let more = (fen - *own).max(-row.open_part(part));
                row.owed.add(part, more);
                *own += more;
            }
            row.fees = [own, its];
        }
        Ok(())
    }

    fn reprice_to(&mut self, from: usize, to: usize, change: Ratio) -> Result<()> {
        let rounding = self.rounding();
        let balance = self.unpaid_from(from);
        let unpaid = self.each(from, to, &super::LoanRow::unpaid);
        let mut made = if self.terms.method == Method::Flat {
            Vec::new()
        } else {
            self.terms_from(from, balance);
            let spans = self.spans.get(from..to).unwrap_or_default();
            fill_rows(&self.terms, spans, &mut |step: Fill| {
                unpaid.get(step.index).copied().unwrap_or(0)
            })?
        };
        for (index, row) in self.rows.get_mut(from..to).unwrap_or_default().iter_mut().enumerate() {
            let all = match made.get_mut(index) {
                Some(made) => {
                    // What others pay of it is none that a coupon could take off.
                    let own = row.own_share.of(made.instalment.interest, rounding);
                    made.instalment.interest = own;
                    own
                }
                None => change.of(row.bears(), rounding),
            };
            (row.since, row.accrued, row.come) = (row.start, 0, 0);
            row.owed.set(Part::Interest, all - row.off);
        }
        self.discount_again(from, to, made, change)?;
        for row in self.rows.get_mut(from..to).unwrap_or_default() {
            row.ask(row.bears());
        }
        Ok(())
    }

    /// Lays the rows from one on anew for a changed balance or rate, as a fresh loan, and counts
    /// the row that the day lies in anew.
    ///
    /// # Errors
    /// Those of the schedule.
    pub(super) fn lay_anew(&mut self, index: usize, balance: i64) -> Result<()> {
        let change = by_how_much(balance, self.unpaid_from(index));
        let mut to = self.end_of_unpaid();
        // At an instalment that was agreed the last rows may have had nothing to repay.
        if to <= index || self.terms.rules().level.amount.is_some() {
            to = self.end_of_rows();
        }
        let shares = self.shares(index, to, balance, Shape::Fresh)?;
        self.give(index, &shares, false);
        self.residual(index, change, true)?;
        self.reprice(index + 1, change)
    }
}

/// One amount over another.
pub(super) fn by_how_much(new: i64, old: i64) -> Ratio {
    match (u64::try_from(new), u64::try_from(old)) {
        (Ok(new), Ok(old)) if old > 0 => Ratio::new(new, old),
        _ => Ratio::ONE,
    }
}

/// Amounts that sum to another sum, each in proportion, rounded as they add up; where all are
/// nothing, the last is all of it.
fn scaled(parts: &[i64], sum: i64, rounding: Rounding) -> Vec<i64> {
    let all = parts.iter().sum();
    let change = by_how_much(sum, all);
    let (mut before, mut given) = (0i64, 0i64);
    let mut each = Vec::new();
    for (place, part) in parts.iter().enumerate() {
        before += part;
        let last = place + 1 == parts.len();
        let share = if last { sum - given } else { change.of(before, rounding) - given };
        given += share;
        each.push(share);
    }
    each
}

/// The principal of each of some rows.
pub(super) fn principals(rows: &[Row]) -> Vec<i64> {
    let mut all = Vec::new();
    for row in rows {
        all.push(row.instalment.principal);
    }
    all
}
