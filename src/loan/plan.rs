//! Events that agree on another plan (变更还款计划): more rows, other due dates, rows anew.
//!
//! Worked: 3 000 in three rows without interest; two rows more from the second on leave 500 in each
//! of four. 750 overdue, laid anew over six months from 1 March: 125 each.

use super::discount::CouponState;
use super::event::Event;
use super::lay::{Shape, by_how_much};
use super::row::{LoanRow, Parts};
use super::state::{State, loan_row};
use crate::calendar::{CivilDate, Fraction};
use crate::error::{Code, Error, Result};
use crate::money::Ratio;
use crate::offer::price_on;
use crate::product::{Grace, Method, Part};
use crate::schedule::{divided, timeline};

impl<'l> State<'l> {
    /// The first row that an event changes: the one it names, which must not be past its due date,
    /// or the one that the day lies in.
    ///
    /// # Errors
    /// `date_order`.
    pub(super) fn changed_from(&self, event: &Event) -> Result<usize> {
        let Some(period) = event.period else { return self.needed() };
        let named = |row: &LoanRow| row.period == period && row.start < row.end && !row.beyond;
        let open = |row: &LoanRow| !row.removed && row.due >= self.on;
        let place = self.rows.iter().position(|row| named(row) && open(row));
        place.ok_or_else(|| out_of_order("a row that is not past its due date", "period"))
    }

    /// Adds rows after the last, first those that a shorter term had done without, and lays the
    /// rows from one on over all of them.
    pub(super) fn extend(&mut self, event: &Event) -> Result<()> {
        let current = self.changed_from(event)?;
        self.freeze(current)?;
        let mut left = event.periods;
        // Rows that were paid ahead may lie after those that are done without: they take no part.
        let mut to = self.end_of_unpaid().max(current + 1);
        for (place, row) in self.rows.iter_mut().enumerate().skip(current) {
            if left > 0 && row.removed {
                row.removed = false;
                left -= 1;
                to = to.max(place + 1);
            }
        }
        let old = self.rows.get(current).map_or(Ratio::ZERO, |row| row.annual);
        let flat = self.terms.method == Method::Flat;
        if left > 0 {
            let mut terms = self.terms.alike();
            terms.periods = terms.periods.saturating_add(left);
            if self.is_whole() {
                // The due dates of such a loan only count its interest; the new rows follow it.
                terms.disbursed_on = self.rows.last().map_or(self.on, |row| row.end);
                terms.method = Method::InterestOnly;
                terms.periods = left;
            }
            let spans = timeline(&terms)?;
            let known = spans.len().saturating_sub(left as usize);
            for (place, mut span) in (self.plan_rows()..).zip(spans.into_iter().skip(known)) {
                let mut owed = Parts::default();
                if flat {
                    let factor = old.times(span.fraction.ratio())?;
                    owed.set(Part::Interest, factor.of(self.drawn, self.rounding()));
                }
                span.period = self.next_period();
                // What stands after the plan stays there.
                self.put_row(place, LoanRow::new(span.period, &span, owed), span);
            }
            self.terms.periods = self.terms.periods.saturating_add(left);
            to = self.plan_rows();
        }
        let rate = event.annual.unwrap_or(old);
        self.set_rate(current, rate)?;
        let balance = self.unpaid_from(current);
        let from = (current + event.grace as usize).min(to.saturating_sub(1));
        for place in current..from {
            self.give(place, &[0], false);
        }
        let shares = if flat {
            divided(balance, to - from, &self.terms.rules().rounding)
        } else {
            self.shares(from, to, balance, Shape::Fresh)?
        };
        self.give(from, &shares, false);
        let change = if flat { change_of_rate(old, rate)? } else { Ratio::ONE };
        self.residual(current, change, true)?;
        self.reprice(current + 1, change)
    }

    /// Whether all principal is due with one row.
    fn is_whole(&self) -> bool {
        matches!(self.terms.method, Method::Bullet | Method::Daily)
    }

    /// How many rows the plan has, those that were done without among them.
    fn plan_rows(&self) -> usize {
        self.rows.iter().rposition(|row| !row.beyond).map_or(0, |last| last + 1)
    }

    /// Adds a row after the plan, due on a day; gives its place.
    pub(super) fn add_row_beyond(&mut self, last: usize, due: CivilDate) -> usize {
        let Some(mut span) = self.spans.get(last).cloned() else { return last };
        (span.start, span.end, span.due) = (span.end, due, due);
        (span.fraction, span.factor) = (Fraction::ZERO, Ratio::ZERO);
        span.period = self.next_period();
        let mut row = LoanRow::new(span.period, &span, Parts::default());
        row.beyond = true;
        self.put_row(self.rows.len(), row, span);
        self.rows.len() - 1
    }

    /// The number of a row that is added.
    fn next_period(&self) -> u32 {
        self.rows.iter().map(|row| row.period).max().unwrap_or(0).saturating_add(1)
    }

    /// Makes a row due on another day; those after it follow by the policy, and all are laid anew.
    pub(super) fn change_due_date(&mut self, event: &Event) -> Result<()> {
        let index = self.changed_from(event)?;
        self.freeze(index)?;
        let (Some(row), Some(due)) = (self.rows.get(index), event.due_on) else { return Ok(()) };
        check_later(due, self.on.max(row.start), "dueDate")?;
        let count = self.plan_rows() - index;
        let mut terms = self.terms.alike();
        (terms.disbursed_on, terms.first_due) = (row.start, Some(due));
        terms.periods = u32::try_from(count).unwrap_or(u32::MAX);
        if self.is_whole() {
            terms.method = Method::InterestOnly;
        }
        let spans = timeline(&terms)?;
        if spans.len() != count {
            // Odd days that are a row of their own would be one row more.
            let error = Error::new(Code::ConflictingFields).with("other", "firstPeriod ownRow");
            return Err(error.at("kind").at("events"));
        }
        let (start, first_due, periods) = (terms.disbursed_on, terms.first_due, terms.periods);
        let later = self.rows.iter_mut().zip(&mut self.spans).skip(index);
        for ((row, old), mut span) in later.zip(spans).take(count) {
            (span.period, span.annual) = (row.period, row.annual);
            (span.drawn_at_end, span.renewed) = (old.drawn_at_end, old.renewed);
            span.factor = row.annual.times(span.fraction.ratio())?;
            row.since = if row.start == span.start { row.since.min(span.end) } else { span.start };
            let free = row.off_until < row.end;
            row.off_until = if free { row.off_until.min(span.end) } else { span.end };
            (row.start, row.end, row.due) = (span.start, span.end, span.due);
            *old = span;
        }
        if !self.is_whole() {
            (self.terms.disbursed_on, self.terms.first_due) = (start, first_due);
            self.terms.periods = periods;
        }
        self.lay_anew(index, self.unpaid_from(index))
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

    /// What was due joins the rows to come, which are laid anew; its interest and charges join the
    /// first of them. Or only its principal does, divided over them, and the rest stays.
    pub(super) fn re_amortise(&mut self, event: &Event) -> Result<()> {
        let current = self.needed()?;
        self.freeze(current)?;
        if event.only_principal {
            return self.share_due(current);
        }
        let (principal, others) = self.take_due();
        self.lay_anew(current, self.unpaid_from(current) + principal)?;
        self.join(current, &others);
        Ok(())
    }

    /// A row asks for what was due as well. Its interest has accrued: a settlement asks for it too.
    fn join(&mut self, index: usize, others: &Parts) {
        if let Some(row) = self.rows.get_mut(index) {
            row.owed = row.owed.plus(others);
            row.accrued += others.of(Part::Interest);
        }
    }

    /// Divides the principal that was due over the rows to come, beside what they ask for.
    fn share_due(&mut self, current: usize) -> Result<()> {
        let (before, to) = (self.unpaid_from(current), self.end_of_rows());
        let mut principal = 0;
        for row in self.rows.iter_mut().filter(|row| row.matured(self.on)) {
            principal += row.unpaid();
            row.owed.set(Part::Principal, row.paid.of(Part::Principal));
        }
        let parts = divided(principal, to - current, &self.terms.rules().rounding);
        for (row, part) in self.rows.iter_mut().skip(current).zip(parts) {
            row.owed.add(Part::Principal, part);
            row.removed = false;
        }
        let change = by_how_much(before + principal, before);
        self.residual(current, change, true)?;
        self.reprice(current + 1, change)
    }

    /// What is owed is a new plan over so many periods from the day on, at the rate in force. What
    /// is open beside principal is asked for with the first new row.
    pub(super) fn re_age(&mut self, event: &'l Event) -> Result<()> {
        if let Some(due) = event.due_on {
            check_later(due, self.on, "firstDue")?;
        }
        let mut accrued = 0;
        if let Some(current) = self.current() {
            self.freeze(current)?;
            accrued = (self.accrued(current)? - self.paid_interest(current)).max(0);
        }
        let balance = self.balance();
        if balance <= 0 {
            // Without principal there is nothing to lay over periods: the rows stay as they are.
            return Ok(());
        }
        let (_, mut others) = self.take_due();
        others.add(Part::Interest, accrued);
        let rate = self.rows.iter().rev().find(|row| !row.removed).map(|row| row.annual);
        let on = self.on;
        // A charge that is due after the plan stays.
        for row in self.rows.iter_mut().filter(|row| !row.beyond || row.matured(on)) {
            row.close();
            row.removed |= row.paid.sum() == 0;
            // A row that was paid in part has ended, and takes no more.
            row.end = row.end.min(on);
        }
        let mut terms = self.loan.terms.alike();
        if matches!(terms.method, Method::Bullet | Method::Daily | Method::Balloon) {
            terms.method = Method::EqualPrincipal;
        }
        (terms.principal, terms.periods, terms.disbursed_on) = (balance, event.periods, self.on);
        (terms.first_due, terms.dates) = (event.due_on, event.due_dates.as_ref());
        (terms.grace, self.grace) = (Grace::default(), Grace::default());
        let mut spans = timeline(&terms)?;
        for span in &mut spans {
            span.annual = rate.unwrap_or(span.annual);
            span.factor = span.annual.times(span.fraction.ratio())?;
        }
        let plan = price_on(&terms, &spans)?;
        self.level = plan.level;
        // What is agreed anew has no coupon.
        for place in 0..self.coupons() {
            self.note(place, 0, CouponState::Lost as i64);
        }
        let before = self.plan_rows();
        for (place, (row, span)) in (before..).zip(plan.rows.iter().zip(spans)) {
            let mut row = loan_row(&terms, row, &span)?;
            row.period = self.next_period();
            // What stands after the plan stays there.
            self.put_row(place, row, span);
        }
        self.join(before, &others);
        self.terms = terms;
        Ok(())
    }
}

/// By how much interest that is not on a balance changes with the rate.
pub(super) fn change_of_rate(old: Ratio, new: Ratio) -> Result<Ratio> {
    if old.is_zero() {
        return Ok(Ratio::ONE);
    }
    new.times(Ratio::new(old.denominator(), old.numerator()))
}

/// Refuses a due date that does not lie after a day.
fn check_later(due: CivilDate, day: CivilDate, field: &str) -> Result<()> {
    if due > day {
        Ok(())
    } else {
        Err(out_of_order("after the event and its period's start", field))
    }
}

#[cold]
#[inline(never)]
fn out_of_order(rule: &str, field: &str) -> Error {
    Error::new(Code::DateOrder).with("rule", rule).at(field).at("events")
}
