//! Prepaid principal, and the plan that follows (提前还款后的计划): the four strategies.
//!
//! Worked, on one loan of 12 rows: 200 000 prepaid on 1 000 000 at 4.2 % saves 146 244.52 of
//! interest with smaller instalments and 350 096.35 with a shorter term.

use super::lay::{Shape, by_how_much, principals};
use super::row::LoanRow;
use super::state::State;
use crate::error::Result;
use crate::money::Ratio;
use crate::product::{CurrentRow, Method, NextRule, Part, ShortenRule, Strategy};
use crate::schedule::{Fill, fill_rows};

impl State<'_> {
    /// Takes prepaid principal, at most all that is not due, off the rows from the current one on.
    ///
    /// # Errors
    /// Those of the schedule.
    pub(super) fn prepay(&mut self, current: usize, fen: i64, strategy: Strategy) -> Result<()> {
        self.freeze(current)?;
        let before = self.unpaid_from(current);
        let balance = before - fen;
        let change = by_how_much(balance, before);
        match strategy {
            Strategy::NextInstalments => self.prepay_next(current, fen)?,
            Strategy::LastInstalments => {
                let mut left = fen;
                for row in self.rows.iter_mut().skip(current).rev() {
                    pay_principal(row, &mut left);
                }
            }
            Strategy::ReduceInstalment | Strategy::ShortenTerm => {
                let rule = self.servicing.prepayment.current_row;
                if rule == CurrentRow::PayFirst && self.begun(current)? {
                    return self.prepay_in_row(current, fen, strategy, change);
                }
                self.prepaid_principal += fen;
                self.lay_smaller(current, balance, strategy)?;
            }
        }
        self.residual(current, change, false)?;
        self.reprice(current + 1, change)
    }

    /// Pays principal into the row that the day lies in. It keeps its instalment, or what was paid
    /// where that is more; then the rows after it are laid anew, by the strategy.
    fn prepay_in_row(
        &mut self,
        current: usize,
        fen: i64,
        strategy: Strategy,
        change: Ratio,
    ) -> Result<()> {
        let to = self.end_of_unpaid();
        let balance = self.unpaid_from(current) - fen;
        self.residual_on(current, change, false, balance)?;
        let level = self.level.filter(|_| self.terms.method == Method::EqualInstalment);
        let Some(row) = self.rows.get_mut(current) else { return Ok(()) };
        row.paid.add(Part::Principal, fen);
        let (planned, paid) = (row.owed.of(Part::Principal), row.paid.of(Part::Principal));
        let due = match level.filter(|_| planned > 0) {
            Some(level) => level - row.bears(),
            None => planned,
        };
        let last = current + 1 >= to;
        let asked = if last { paid + balance } else { due.clamp(paid, paid + balance) };
        row.owed.set(Part::Principal, asked);
        if last {
            return Ok(());
        }
        let anew = paid > due && strategy == Strategy::ReduceInstalment;
        let shape = if anew { Shape::Fresh } else { Shape::Agreed };
        let shares = self.shares(current + 1, to, balance - (asked - paid), shape)?;
        self.give(current + 1, &shares, true);
        self.reprice(current + 1, change)
    }

    /// Pays the principal of the next rows.
    fn prepay_next(&mut self, current: usize, fen: i64) -> Result<()> {
        let rules = self.servicing.prepayment;
        let keeps = rules.next_rule == NextRule::KeepInstalment
            && self.terms.method == Method::EqualInstalment;
        let begun = self.begun(current)?;
        let mut left = fen;
        for (place, row) in self.rows.iter_mut().enumerate().skip(current) {
            if !keeps || (begun && place == current) {
                pay_principal(row, &mut left);
            }
        }
        let (from, to) = (current + usize::from(begun), self.end_of_unpaid());
        if !keeps || from >= to {
            return Ok(());
        }
        // What the rows ask for stays, so that there is more principal where there is less interest.
        let asked = self.each(from, to, &|row| match row.open() {
            0 if row.off <= 0 => 0,
            _ => row.unpaid() + row.bears(),
        });
        let balance = self.unpaid_from(from) - left;
        self.terms_from(from, balance);
        let spans = self.spans.get(from..to).unwrap_or_default();
        let mut paid = alloc::vec![0; asked.len()];
        let made = fill_rows(&self.terms, spans, &mut |step: Fill| {
            let asked = asked.get(step.index).copied().unwrap_or(0);
            let principal = (asked - step.interest).max(0);
            let early = principal.min(left);
            left -= early;
            if let Some(paid) = paid.get_mut(step.index) {
                *paid = early;
            }
            (principal - early).min(step.outstanding)
        })?;
        if let Some(last) = paid.last_mut() {
            *last += left;
        }
        for (row, early) in self.rows.iter_mut().skip(from).zip(paid) {
            row.paid.add(Part::Principal, early);
        }
        self.give(from, &principals(&made), true);
        Ok(())
    }

    /// Lays a smaller balance over the same rows, or over fewer.
    fn lay_smaller(&mut self, current: usize, balance: i64, strategy: Strategy) -> Result<()> {
        let rules = self.servicing.prepayment;
        let anew = rules.current_row != CurrentRow::KeepPrincipal;
        let to = self.end_of_unpaid();
        let mut from = current;
        let mut balance = balance;
        if !anew {
            // The row keeps its principal, as long as so much is owed.
            let kept = self.rows.get(current).map_or(0, LoanRow::unpaid).min(balance);
            self.give(current, &[kept], false);
            balance -= kept;
            from += 1;
        }
        while self.rows.get(from).is_some_and(LoanRow::repaid) && from < to {
            from += 1;
        }
        if from >= to {
            return Ok(());
        }
        let shares = if strategy == Strategy::ReduceInstalment {
            self.shares(from, to, balance, Shape::Fresh)?
        } else {
            let mut shares = self.shares(from, to, balance, Shape::Agreed)?;
            if anew && rules.shorten_rule == ShortenRule::Relevel {
                let rows = shares.iter().rposition(|share| *share > 0).map_or(0, |last| last + 1);
                let level = self.shares(from, from + rows, balance, Shape::Fresh)?;
                for (place, share) in shares.iter_mut().enumerate() {
                    *share = level.get(place).copied().unwrap_or(0);
                }
            }
            shares
        };
        self.give(from, &shares, true);
        Ok(())
    }
}

pub(super) fn pay_principal(row: &mut LoanRow, left: &mut i64) {
    let part = row.unpaid().clamp(0, *left);
    row.paid.add(Part::Principal, part);
    *left -= part;
}
