//! Overdue principal that bears on (逾期本金继续计息): the loan's own rate goes on for it, as interest
//! of the rows that the days lie in.
//!
//! A stretch of days bears on what is open of its row and those after, and on what is overdue of
//! the rows before. Level rows keep their instalment, so that more interest is less principal, and
//! the last row takes the rest. After the last due date nothing bears on: that is the penalty's.
//!
//! Worked: 5 000 at 12 % over 365 days, rows of 862. The first, due on 1 December, is unpaid until
//! the 5th: 5 000 x 0.12/365 x 4 = 6.58, and 4 187.32 for the 27 days to 1 January, 37.17, are
//! 43.75 of interest in the second row, where 42.68 was planned.

use super::lay::Shape;
use super::row::LoanRow;
use super::state::State;
use crate::calendar::CivilDate;
use crate::error::Result;
use crate::money::Ratio;
use crate::product::{LateInterest, Method, Part};

impl State<'_> {
    /// Lets overdue amounts bear up to a day, in the rows that the days lie in.
    ///
    /// # Errors
    /// Those of laying the plan anew.
    pub(super) fn bear_on(&mut self, on: CivilDate) -> Result<()> {
        if matches!(self.terms.method, Method::Flat | Method::Bullet | Method::Daily) {
            return Ok(());
        }
        let rules = self.servicing.overdue;
        let whole = rules.interest == LateInterest::GoesOn;
        let mut late = 0i64;
        for index in 0..self.rows.len() {
            let Some(row) = self.rows.get(index).copied() else { break };
            let until = on.min(row.end);
            if late > 0 && !row.removed && row.since < until && (whole || on <= row.end) {
                self.bear_late(index, until, late)?;
            }
            // What a row asks for may have changed just now.
            late += self.rows.get(index).map_or(0, |row| row.late_base(&rules));
            if row.end >= on {
                break;
            }
        }
        Ok(())
    }

    /// Adds what is overdue to what a row bears up to a day.
    fn bear_late(&mut self, index: usize, until: CivilDate, late: i64) -> Result<()> {
        let Some(row) = self.rows.get(index).copied() else { return Ok(()) };
        let open = self.bearing(index);
        let more = self.bears(index, row.since, until, open.saturating_add(late))?;
        let rest = self.bears(index, until, row.end, open)?;
        let rounding = self.rounding();
        if let Some(row) = self.rows.get_mut(index) {
            row.hold(until, row.accrued.saturating_add(more), rounding);
            row.ask(row.accrued.saturating_add(rest));
        }
        self.keep_instalment(index)
    }

    /// Gives a row the principal that its instalment leaves, and the rows after it the rest, at the
    /// instalment that was agreed. Rows that repay nothing stay as they are.
    pub(super) fn keep_instalment(&mut self, index: usize) -> Result<()> {
        let (open, to) = (self.unpaid_from(index), self.end_of_rows());
        let level = self.level.filter(|_| self.terms.method == Method::EqualInstalment);
        let due = |row: &&LoanRow| row.owed.of(Part::Principal) > 0;
        if let (Some(level), Some(row)) = (level, self.rows.get(index).filter(due))
            && index + 1 < to
        {
            let left = level - row.bears() - row.paid.of(Part::Principal);
            let own = left.clamp(0, open);
            self.give(index, &[own], false);
            let shares = self.shares(index + 1, to, open - own, Shape::Agreed)?;
            self.give(index + 1, &shares, false);
        }
        self.reprice(index + 1, Ratio::ONE)
    }
}
