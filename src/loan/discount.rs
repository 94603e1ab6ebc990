//! What becomes of coupons (优惠券的后续) once a loan runs: what comes off each row by each of them,
//! and what a prepayment, an overdue row or a refund makes of it.
//!
//! Whatever lays rows anew works a discount out again on them, as long as its coupon is in use; a
//! prepayment does so only where the coupon says `again`, and else each row keeps what came off, as
//! far as its interest goes. Inside a row a discount comes off evenly over its days.
//!
//! Worked: 1 200 over four rows at 1 % a month, half of it off: 6.00, 4.50, 3.00 and 1.50. 300 prepaid
//! with the first row leave 6.00, 4.00 and 2.00 of interest: 4.50, 3.00 and 1.50 of it come off where
//! rows keep theirs, and 3.00, 2.00 and 1.00 again.

use alloc::vec::Vec;

use super::lay::by_how_much;
use super::row::LoanRow;
use super::state::State;
use crate::calendar::CivilDate;
use crate::choice::Named;
use crate::document::Tree;
use crate::error::Result;
use crate::money::Ratio;
use crate::offer::coupon::{self, Had};
use crate::options;
use crate::product::{Coupon, Effect, Method, OnOverdue, OnPrepayment, OnRefund, Part};
use crate::schedule::{Row, Span};

options! {
    /// What has become of a coupon.
    pub enum CouponState {
        /// It takes off what it takes off.
        InUse = "inUse",
        /// What had not come off is lost.
        Lost = "lost",
        /// What had come off is asked for as well.
        TakenBack = "takenBack",
        /// It can be used again while it is valid.
        Returned = "returned",
    }
}

/// Where it is noted what a coupon takes off a row; at 0 stands what has become of the coupon.
fn at(row: &LoanRow) -> usize {
    row.period as usize + 1
}

impl State<'_> {
    /// How many coupons the terms have.
    pub(super) fn coupons(&self) -> usize {
        self.loan.terms.coupons.len()
    }

    #[inline(never)]
    fn noted(&self, coupon: usize, at: usize) -> i64 {
        self.discounts.get(at * self.coupons() + coupon).copied().unwrap_or(0)
    }

    #[inline(never)]
    pub(super) fn note(&mut self, coupon: usize, at: usize, fen: i64) {
        let place = at * self.coupons() + coupon;
        while self.discounts.len() <= place {
            self.discounts.push(0);
        }
        if let Some(own) = self.discounts.get_mut(place) {
            *own = fen;
        }
    }

    /// The coupon at a place, where it is in use.
    #[inline(never)]
    fn in_use(&self, place: usize) -> Option<&Coupon> {
        self.loan.terms.coupons.get(place).filter(|_| self.noted(place, 0) == 0)
    }

    /// The same where it is worked out again on rows that are laid anew.
    fn follows(&self, place: usize) -> Option<&Coupon> {
        let again = |coupon: &&Coupon| coupon.on_prepayment == OnPrepayment::Again;
        self.in_use(place).filter(|coupon| !self.prepaying || again(coupon))
    }

    /// The periods of some rows at a lower rate, where a coupon in use has the plan made again.
    ///
    /// # Errors
    /// `amount_too_large`.
    pub(super) fn lower_spans(&self, from: usize, to: usize) -> Result<Option<Vec<Span>>> {
        let level = matches!(self.terms.method, Method::EqualInstalment | Method::Balloon);
        for place in 0..self.coupons() {
            let coupon = self.in_use(place).filter(|it| level && it.effect == Effect::Resolve);
            if let (Some(coupon), Some(spans)) = (coupon, self.spans.get(from..to)) {
                return coupon::lower(spans, coupon, self.rows_before(from)).map(Some);
            }
        }
        Ok(None)
    }

    /// Takes off rows what each coupon takes that follows, amounts last. `planned` is for rows from
    /// which it has come off before, where it is only noted.
    fn take_off(&mut self, from: usize, rows: &mut [Row], planned: bool) -> Result<()> {
        let (rows_before, lent_on) = (self.rows_before(from), self.loan.terms.disbursed_on);
        for turn in 0..self.coupons() * 2 {
            let (place, amounts) = (turn % self.coupons(), turn >= self.coupons());
            let fits = |it: &&Coupon| it.is_amount() == amounts;
            let Some(coupon) = self.follows(place).filter(fits) else { continue };
            let mut had = Had { rows: rows_before, fen: 0, lent_on };
            for row in self.rows.get(..from).unwrap_or_default() {
                had.fen += self.noted(place, at(row));
            }
            let spans = self.spans.get(from..from + rows.len()).unwrap_or_default();
            let taken = coupon::take_off(&self.terms, spans, rows, coupon, had)?;
            for (index, fen) in taken.into_iter().enumerate() {
                let Some(own) = self.rows.get_mut(from + index) else { break };
                if !planned {
                    own.off += fen;
                    own.owed.add(Part::Interest, -fen);
                }
                let at = at(own);
                self.note(place, at, fen);
            }
        }
        Ok(())
    }

    /// Notes what coupons take off the plan that was agreed. Where days are free, what comes off does
    /// so on them, and not over all days of a row.
    ///
    /// # Errors
    /// `out_of_range` past 2199.
    pub(super) fn note_discounts(&mut self, mut rows: Vec<Row>) -> Result<()> {
        let loan = self.loan;
        if let [coupon] = &*loan.terms.coupons
            && let Some(until) = coupon::free_until(loan.terms.disbursed_on, coupon)?
        {
            for row in self.rows.iter_mut().filter(|row| row.start < until) {
                row.off_until = until.min(row.end);
            }
        }
        for row in &mut rows {
            row.discount = 0;
        }
        self.take_off(0, &mut rows, true)?;
        // What rounding carries from row to row is worked out over a whole plan alone.
        for index in 0..if self.coupons() == 0 { 0 } else { self.rows.len() } {
            let Some(row) = self.rows.get(index).copied() else { break };
            let first = self.noted(0, at(&row));
            self.note(0, at(&row), first + row.off - self.taken_off(&row));
        }
        Ok(())
    }

    /// Works out again what coupons take off some rows, of which it is known what they bear, or by
    /// how much that has changed.
    ///
    /// # Errors
    /// `amount_too_large`.
    pub(super) fn discount_again(
        &mut self,
        from: usize,
        to: usize,
        mut made: Vec<Row>,
        change: Ratio,
    ) -> Result<()> {
        if made.is_empty() {
            for index in from..to {
                self.scale_discounts(index, change);
            }
            return Ok(());
        }
        for place in 0..self.coupons() {
            if self.follows(place).is_some() {
                self.lose(place, from, false);
            }
        }
        for (row, made) in self.rows.iter().skip(from).zip(&mut made) {
            made.discount = self.taken_off(row);
        }
        self.take_off(from, &mut made, false)
    }

    /// Brings what comes off the rest of a row in proportion to what that bears; an amount stays.
    pub(super) fn scale_discounts(&mut self, index: usize, change: Ratio) {
        for place in 0..self.coupons() {
            if change != Ratio::ONE && self.follows(place).is_some_and(|it| !it.is_amount()) {
                self.scale(place, index, change, true);
            }
        }
    }

    /// Takes what a coupon takes off a row to a part of it, save what has come off where that stays.
    #[inline(never)]
    fn scale(&mut self, place: usize, index: usize, change: Ratio, stays: bool) {
        let rounding = self.rounding();
        let Some(row) = self.rows.get(index).copied() else { return };
        // No more comes off than the row has had room for.
        let all = self.noted(place, at(&row)).min(row.off.max(0));
        let come =
            if stays { by_how_much(row.come, row.off).of(all, rounding).min(all) } else { 0 };
        let fen = come + change.of(all - come, rounding);
        self.note(place, at(&row), fen);
        if let Some(row) = self.rows.get_mut(index) {
            row.off += fen - all;
            row.owed.add(Part::Interest, all - fen);
        }
    }

    /// Rows from one on lose what a coupon takes off them.
    fn lose(&mut self, place: usize, from: usize, stays: bool) {
        for index in from..self.rows.len() {
            self.scale(place, index, Ratio::ZERO, stays);
        }
    }

    /// A coupon takes nothing off rows from one on any more, which asks for what it has taken off
    /// where that is taken `back`.
    fn end(&mut self, place: usize, from: usize, stays: bool, back: bool) {
        self.lose(place, from, stays);
        let state = if back { CouponState::TakenBack } else { CouponState::Lost };
        self.note(place, 0, state as i64);
        let mut sum = 0;
        for row in &self.rows {
            sum += self.noted(place, at(row)).min(row.off.max(0));
        }
        if let Some(row) = self.rows.get_mut(from).filter(|_| back) {
            row.owed.add(Part::Interest, sum);
            row.accrued += sum;
        }
    }

    /// What a prepayment makes of a coupon where that ends it: whether what has come off is asked for.
    pub(super) fn coupon_ends(&self, place: usize) -> Option<bool> {
        match self.in_use(place)?.on_prepayment {
            OnPrepayment::Keep | OnPrepayment::Again => None,
            rule => Some(rule == OnPrepayment::TakeBack),
        }
    }

    /// Ends the coupons that a prepayment ends.
    ///
    /// # Errors
    /// `amount_too_large`.
    pub(super) fn lose_by_prepayment(&mut self) -> Result<()> {
        let Some(current) = self.current() else { return Ok(()) };
        for place in 0..self.coupons() {
            if let Some(back) = self.coupon_ends(place) {
                self.freeze(current)?;
                self.end(place, current, true, back);
            }
        }
        Ok(())
    }

    /// What rows that are overdue do to coupons.
    pub(super) fn lose_overdue(&mut self, on: CivilDate) {
        let rules = self.servicing.overdue;
        for place in 0..self.coupons() {
            for index in 0..self.rows.len() {
                let rule = self.in_use(place).map_or(OnOverdue::Keep, |it| it.on_overdue);
                let late = self.rows.get(index).is_some_and(|row| row.is_overdue(on, &rules));
                match rule {
                    _ if !late => {}
                    OnOverdue::Keep => {}
                    OnOverdue::LoseRow => self.scale(place, index, Ratio::ZERO, false),
                    _ => self.end(place, index, false, rule == OnOverdue::TakeBack),
                }
            }
        }
    }

    /// What a refund of all that was owed does to coupons.
    ///
    /// # Errors
    /// `amount_too_large`.
    pub(super) fn refund_coupons(&mut self, index: usize) {
        for place in 0..self.coupons() {
            match self.in_use(place).map_or(OnRefund::Keep, |it| it.on_refund) {
                OnRefund::Keep => {}
                OnRefund::Return => self.note(place, 0, CouponState::Returned as i64),
                OnRefund::TakeBack => self.end(place, index, true, true),
            }
        }
    }

    /// What all coupons take off a row.
    pub(super) fn taken_off(&self, row: &LoanRow) -> i64 {
        let mut sum = 0;
        for place in 0..self.coupons() {
            sum += self.noted(place, at(row));
        }
        sum.min(row.off.max(0))
    }

    /// What has become of each coupon of the terms.
    pub(super) fn coupons_answer(&self) -> Tree {
        let mut states = Vec::new();
        for place in 0..self.coupons() {
            let state = usize::try_from(self.noted(place, 0)).unwrap_or(0);
            states.push(Tree::Name(CouponState::at(state).unwrap_or_default().name()));
        }
        Tree::List(states)
    }
}
