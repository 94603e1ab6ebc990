//! What each event does to a loan (事件的效果).
//!
//! An event is applied on its day to what the events before it have left. Whatever changes the
//! balance or the rate makes what has accrued final first, and lays the rest of the plan anew.

use super::event::{Event, EventKind, Intent};
use super::lay::Shape;
use super::row::{LoanRow, Parts};
use super::state::{State, loan_row};
use crate::error::{Code, Error, Result};
use crate::money::Ratio;
use crate::offer::price_on;
use crate::product::{Grace, Method, Part, RefundFrom, Strategy};
use crate::schedule::timeline;

impl<'l> State<'l> {
    /// Applies an event, on its day.
    ///
    /// # Errors
    /// `date_order` where the loan has no row left that could change; those of the schedule.
    pub(super) fn apply(&mut self, event: &Event) -> Result<()> {
        self.advance(event.on)?;
        match event.kind {
            EventKind::Repaid | EventKind::Deducted => self.pay(event.amount, &event.intent),
            EventKind::Waived => self.waive(event),
            EventKind::Charge => self.charge(event),
            EventKind::Drawdown => self.draw(event.amount),
            EventKind::RateChanged => self.change_rate(event.annual.unwrap_or_default()),
            EventKind::Extended => self.extend(event.periods, event.annual),
            EventKind::Accelerated => self.accelerate(),
            EventKind::Compensated => {
                self.compensated = self.compensated.saturating_add(self.due());
                Ok(())
            }
            EventKind::Refunded => self.refund(event.amount),
            EventKind::ReAmortised => self.re_amortise(),
            EventKind::ReAged => self.re_age(event.periods),
            EventKind::Reversed => Ok(()),
        }?;
        self.advance(event.on)
    }

    /// The current row, which an event needs.
    fn needed(&self) -> Result<usize> {
        let rule = "before the last due date";
        self.current()
            .ok_or_else(|| Error::new(Code::DateOrder).with("rule", rule).at("on").at("events"))
    }

    /// Forgives a part of some rows, the oldest first, as far as it is open.
    fn waive(&mut self, event: &Event) -> Result<()> {
        let mut left = event.amount;
        for row in &mut self.rows {
            if event.period.is_none_or(|period| period == row.period) {
                let part = row.open_part(event.part).clamp(0, left);
                row.owed.add(event.part, -part);
                left -= part;
            }
        }
        Ok(())
    }

    /// Adds a charge to the row that is chosen, or to the first that is not due yet, or the last.
    fn charge(&mut self, event: &Event) -> Result<()> {
        let chosen = |row: &LoanRow| match event.period {
            Some(period) => row.period == period,
            None => !row.removed && row.due >= event.on,
        };
        let last = self.rows.iter().rposition(|row| !row.removed).unwrap_or(0);
        let place = self.rows.iter().position(chosen);
        if let Some(row) = self.rows.get_mut(place.unwrap_or(last)) {
            row.owed.add(event.part, event.amount);
        }
        Ok(())
    }

    fn draw(&mut self, fen: i64) -> Result<()> {
        if self.terms.method == Method::Flat {
            let error = Error::new(Code::ConflictingFields);
            return Err(error.with("other", "the method flat").at("kind").at("events"));
        }
        let current = self.needed()?;
        self.freeze(current)?;
        self.drawn = self.drawn.saturating_add(fen);
        self.lay_anew(current, self.unpaid_from(current).saturating_add(fen))
    }

    fn change_rate(&mut self, annual: Ratio) -> Result<()> {
        let current = self.needed()?;
        self.freeze(current)?;
        let old = self.rows.get(current).map_or(Ratio::ZERO, |row| row.annual);
        self.set_rate(current, annual)?;
        self.lay_anew(current, self.unpaid_from(current))?;
        if self.terms.method == Method::Flat && !old.is_zero() {
            let change = annual.times(Ratio::new(old.denominator(), old.numerator()))?;
            self.residual(current, change, true)?;
            self.reprice(current + 1, change)?;
        }
        Ok(())
    }

    /// Gives the rows from one on another rate.
    fn set_rate(&mut self, from: usize, annual: Ratio) -> Result<()> {
        for (row, span) in self.rows.iter_mut().zip(&mut self.spans).skip(from) {
            (row.annual, span.annual) = (annual, annual);
            span.factor = annual.times(span.fraction.ratio())?;
        }
        Ok(())
    }

    /// Adds rows after the last, first those that a shorter term had done without, and lays what is
    /// not due over all of them.
    fn extend(&mut self, periods: u32, annual: Option<Ratio>) -> Result<()> {
        let current = self.needed()?;
        self.freeze(current)?;
        let mut left = periods;
        for row in self.rows.iter_mut().skip(current).filter(|row| row.removed) {
            if left > 0 {
                row.removed = false;
                left -= 1;
            }
        }
        let rate = annual.or(self.rows.get(current).map(|row| row.annual)).unwrap_or_default();
        if left > 0 {
            let mut terms = self.terms.alike();
            terms.periods = terms.periods.saturating_add(left);
            let old = self.rows.len();
            let whole = matches!(terms.method, Method::Bullet | Method::Daily);
            if whole {
                // The due dates of such a loan only count its interest; the new rows follow it.
                terms.disbursed_on = self.rows.last().map_or(self.on, |row| row.end);
                terms.method = Method::InterestOnly;
                terms.periods = left;
            }
            let spans = timeline(&terms)?;
            for span in spans.into_iter().skip(if whole { 0 } else { old }) {
                let period = u32::try_from(self.rows.len() + 1).unwrap_or(u32::MAX);
                let row = LoanRow::new(period, &span, Parts::default());
                self.rows.push(row);
                self.spans.push(span);
            }
            self.terms.periods = self.terms.periods.saturating_add(left);
        }
        self.set_rate(current, rate)?;
        let balance = self.unpaid_from(current);
        let to = self.end_of_rows();
        let shares = self.shares(current, to, balance, Shape::Fresh)?;
        self.give(current, &shares, false);
        self.residual(current, Ratio::ONE, true)?;
        self.reprice(current + 1, Ratio::ONE)
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
                row.owed.set(Part::Principal, row.paid.of(Part::Principal) + principal);
                (row.due, row.end) = (on, on);
            }
        }
        Ok(())
    }

    /// A part of the purchase comes back: principal goes, without interest first and without a fee.
    fn refund(&mut self, fen: i64) -> Result<()> {
        let Some(current) = self.current() else {
            return self.pay(fen, &Intent::default());
        };
        let part = fen.min(self.unpaid_from(current));
        self.excess = self.excess.saturating_add(fen - part);
        let strategy = match self.servicing.prepayment.refund_from {
            RefundFrom::LastRows => Strategy::LastInstalments,
            RefundFrom::Evenly => Strategy::ReduceInstalment,
        };
        self.prepay(current, part, strategy)
    }

    /// Takes what is due and unpaid out of its rows: its principal, and its other parts.
    fn take_due(&mut self) -> (i64, Parts) {
        let (mut principal, mut others) = (0, Parts::default());
        for row in self.rows.iter_mut().filter(|row| row.matured(self.on)) {
            let mut open = row.owed.less(&row.paid);
            principal += open.of(Part::Principal);
            open.set(Part::Principal, 0);
            others = others.plus(&open);
            row.close();
        }
        (principal, others)
    }

    /// What was due joins the rows to come; its interest and charges join the first of them.
    fn re_amortise(&mut self) -> Result<()> {
        let current = self.needed()?;
        self.freeze(current)?;
        let (principal, others) = self.take_due();
        self.lay_anew(current, self.unpaid_from(current) + principal)?;
        if let Some(row) = self.rows.get_mut(current) {
            row.owed = row.owed.plus(&others);
        }
        Ok(())
    }

    /// What is owed is a new plan over so many periods from the day on, at the rate in force. What
    /// is open beside principal is asked for with the first new row.
    fn re_age(&mut self, periods: u32) -> Result<()> {
        let mut accrued = 0;
        if let Some(current) = self.current() {
            self.freeze(current)?;
            accrued = (self.accrued(current)? - self.paid_interest(current)).max(0);
        }
        let (principal, mut others) = self.take_due();
        others.add(Part::Interest, accrued);
        let balance = principal + self.balance();
        let rate = self.rows.iter().rev().find(|row| !row.removed).map(|row| row.annual);
        for row in &mut self.rows {
            row.close();
            row.removed |= row.paid.sum() == 0;
            // A row that was paid in part has ended, and takes no more.
            row.end = row.end.min(self.on);
        }
        if balance <= 0 {
            return Ok(());
        }
        let mut terms = self.loan.terms.alike();
        if matches!(terms.method, Method::Bullet | Method::Daily | Method::Balloon) {
            terms.method = Method::EqualPrincipal;
        }
        (terms.principal, terms.periods, terms.disbursed_on) = (balance, periods, self.on);
        terms.first_due = None;
        (terms.grace, self.grace) = (Grace::default(), Grace::default());
        let mut spans = timeline(&terms)?;
        for span in &mut spans {
            span.annual = rate.unwrap_or(span.annual);
            span.factor = span.annual.times(span.fraction.ratio())?;
        }
        let plan = price_on(&terms, &spans)?;
        self.level = plan.level;
        let before = self.rows.len();
        for (row, span) in plan.rows.iter().zip(spans) {
            let mut row = loan_row(row, &span);
            row.period = u32::try_from(self.rows.len() + 1).unwrap_or(u32::MAX);
            self.rows.push(row);
            self.spans.push(span);
        }
        if let Some(row) = self.rows.get_mut(before) {
            row.owed = row.owed.plus(&others);
            row.accrued = 0;
        }
        self.terms = terms;
        Ok(())
    }
}
