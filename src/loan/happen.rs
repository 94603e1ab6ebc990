//! What each event does to a loan (事件的效果).
//!
//! An event is applied on its day to what the events before it have left. Whatever changes the
//! balance or the rate makes what has accrued final first, and lays the rest of the plan anew.

use super::event::{Event, EventKind};
use super::lay::by_how_much;
use super::plan::change_of_rate;
use super::prepay::pay_principal;
use super::row::LoanRow;
use super::state::{DatedCharge, State};
use crate::error::{Code, Error, Result};
use crate::money::Ratio;
use crate::product::{Method, Part, RefundFrom, Strategy};

impl<'l> State<'l> {
    /// Applies an event, on its day.
    ///
    /// # Errors
    /// `date_order` where the loan has no row left that could change; those of the schedule.
    pub(super) fn apply(&mut self, event: &'l Event) -> Result<()> {
        self.advance(event.on)?;
        match event.kind {
            EventKind::Repaid | EventKind::Deducted => self.pay(event.amount, &event.intent),
            EventKind::Waived => self.waive(event),
            EventKind::Charge => self.charge(event),
            EventKind::Drawdown => self.draw(event),
            EventKind::RateChanged => self.change_rate(event),
            EventKind::Extended => self.extend(event),
            EventKind::Accelerated => self.accelerate(),
            EventKind::Compensated => {
                self.compensated = self.compensated.saturating_add(self.due());
                Ok(())
            }
            EventKind::Refunded => self.refund(event.amount),
            EventKind::ReAmortised => self.re_amortise(event),
            EventKind::ReAged => self.re_age(event),
            EventKind::DueDateChanged => self.change_due_date(event),
            EventKind::Reversed => Ok(()),
        }?;
        self.advance(event.on)
    }

    /// The current row, which an event needs.
    pub(super) fn needed(&self) -> Result<usize> {
        let rule = "before the last due date";
        self.current()
            .ok_or_else(|| Error::new(Code::DateOrder).with("rule", rule).at("on").at("events"))
    }

    /// Forgives a part of some rows, the oldest first, as far as it is open. Principal that is not
    /// due bears no more.
    fn waive(&mut self, event: &Event) -> Result<()> {
        let current = self.current().filter(|_| event.part == Part::Principal);
        let before = current.map_or(0, |current| self.unpaid_from(current));
        if let Some(current) = current {
            self.freeze(current)?;
        }
        let mut left = event.amount;
        for row in &mut self.rows {
            if event.period.is_none_or(|period| period == row.period) {
                let part = row.open_part(event.part).clamp(0, left);
                row.change(event.part, -part, self.on);
                left -= part;
            }
        }
        let Some(current) = current else { return Ok(()) };
        let after = self.unpaid_from(current);
        if after == before {
            return Ok(());
        }
        let change = by_how_much(after, before);
        self.residual(current, change, true)?;
        self.reprice(current + 1, change)
    }

    /// Adds a charge to the row that is chosen, or to the first that is not due before its day; or
    /// to the last. A charge that is due on a day after all rows is a row of its own.
    fn charge(&mut self, event: &Event) -> Result<()> {
        let chosen = |row: &LoanRow| match event.period {
            Some(period) => row.period == period && !row.removed,
            None => {
                let day = event.due_on.unwrap_or(event.on);
                // What a new plan has ended takes no more.
                let takes = row.end > day || row.due == day || row.open() > 0;
                !row.removed && takes && row.due >= day && !row.is_down_payment()
            }
        };
        let last = self.rows.iter().rposition(|row| !row.removed).unwrap_or(0);
        let place = match (self.rows.iter().position(chosen), event.due_on) {
            (Some(place), _) => place,
            (None, None) => last,
            (None, Some(due)) => self.add_row_beyond(last, due),
        };
        let grace = i32::from(self.servicing.overdue.grace_days);
        if let Some(row) = self.rows.get_mut(place) {
            if row.open() == 0 && row.days_late(event.on) > grace {
                // Nothing was owed until now: what is charged bears from this day on.
                row.late_until = Some(event.on);
            }
            row.change(event.part, event.amount, event.on);
            if let Some(due) = event.due_on {
                let (period, part) = (row.period, event.part);
                self.charges.push(DatedCharge { period, part, due, fen: event.amount });
            }
        }
        Ok(())
    }

    /// Lends more: the rows from one on share it, less a down payment in a row of its own.
    fn draw(&mut self, event: &Event) -> Result<()> {
        if self.terms.method == Method::Flat {
            let error = Error::new(Code::ConflictingFields);
            return Err(error.with("other", "the method flat").at("kind").at("events"));
        }
        let mut index = self.changed_from(event)?;
        let later = self.current().is_some_and(|current| current < index);
        self.freeze(index)?;
        self.drawn = self.drawn.saturating_add(event.amount);
        let down = self.terms.down_payment_row(Some(event.amount));
        if down > 0 {
            let place = self.current().map_or(index, |current| current.min(index));
            self.ask_down_payment(place, down);
            index += 1;
        }
        let more = event.amount - down;
        if later && let Some([before, first]) = self.spans.get_mut(index - 1..=index) {
            before.drawn_at_end = before.drawn_at_end.saturating_add(more);
            first.renewed = true;
        }
        self.lay_anew(index, self.unpaid_from(index).saturating_add(more))
    }

    fn change_rate(&mut self, event: &Event) -> Result<()> {
        let annual = event.annual.unwrap_or_default();
        let current = self.changed_from(event)?;
        self.freeze(current)?;
        let old = self.rows.get(current).map_or(Ratio::ZERO, |row| row.annual);
        self.set_rate(current, annual)?;
        self.lay_anew(current, self.unpaid_from(current))?;
        if self.terms.method == Method::Flat {
            let change = change_of_rate(old, annual)?;
            self.residual(current, change, true)?;
            self.reprice(current + 1, change)?;
        }
        Ok(())
    }

    /// Gives the rows from one on another rate.
    pub(super) fn set_rate(&mut self, from: usize, annual: Ratio) -> Result<()> {
        for (row, span) in self.rows.iter_mut().zip(&mut self.spans).skip(from) {
            (row.annual, span.annual) = (annual, annual);
            span.factor = annual.times(span.fraction.ratio())?;
        }
        Ok(())
    }

    /// Everything is due on the day: the interest to it, and all principal.
    fn accelerate(&mut self) -> Result<()> {
        let current = self.needed()?;
        self.freeze(current)?;
        let accrued = self.accrued(current)?;
        let principal = self.unpaid_from(current);
        let on = self.on;
        for (index, row) in self.rows.iter_mut().enumerate().skip(current) {
            if index > current {
                row.close();
                row.removed = row.paid.sum() == 0;
            } else {
                row.owed.set(Part::Interest, accrued.max(row.paid.of(Part::Interest)));
                row.off = row.come;
                row.owed.set(Part::Principal, row.paid.of(Part::Principal) + principal);
                (row.due, row.end) = (on, on);
            }
        }
        Ok(())
    }

    /// A part of the purchase comes back: principal goes, without interest first and without a fee.
    /// What is not due goes first, then what is, the last row first.
    fn refund(&mut self, fen: i64) -> Result<()> {
        let mut left = fen;
        let current = self.current();
        if let Some(current) = current {
            let part = fen.min(self.unpaid_from(current));
            left -= part;
            let strategy = match self.servicing.prepayment.refund_from {
                RefundFrom::LastRows => Strategy::LastInstalments,
                RefundFrom::Evenly => Strategy::ReduceInstalment,
            };
            self.prepay(current, part, strategy)?;
        }
        for row in self.rows.iter_mut().rev() {
            pay_principal(row, &mut left);
        }
        self.excess = self.excess.saturating_add(left);
        if self.balance() == 0 {
            self.refund_coupons(current.unwrap_or(self.rows.len().saturating_sub(1)));
        }
        Ok(())
    }
}
