//! Loans as answers: states, trials and comparisons as plain objects.

use alloc::vec::Vec;

use super::event::{Intent, IntentKind};
use super::row::{LoanRow, Parts};
use super::state::State;
use super::trial::Trial;
use crate::calendar::CivilDate;
use crate::choice::Named;
use crate::document::Tree;
use crate::error::Result;
use crate::product::{Part, Strategy};
use crate::text::next_name;

/// Adds amounts by a list of their names.
#[inline(never)]
fn put_sums(tree: &mut Tree, mut names: &'static str, sums: &[i64]) {
    for fen in sums {
        tree.put(next_name(&mut names), Tree::Fen(*fen));
    }
}

/// The fields of a row, whose room is taken at once.
const FIELDS: usize = 7 + Part::VALUES.len() + 1;

/// Adds the parts of a row by their names, which are read off their list once for all rows.
fn put_parts(tree: &mut Tree, names: &[&'static str], parts: &Parts) {
    for (name, fen) in names.iter().zip(parts.all()) {
        tree.put(name, Tree::Fen(*fen));
    }
}

fn part_names() -> Vec<&'static str> {
    let mut list = Part::LIST;
    Part::VALUES.iter().map(|_| next_name(&mut list)).collect()
}

fn put_day(tree: &mut Tree, name: &'static str, day: Option<CivilDate>) {
    tree.put(name, day.map_or(Tree::Null, |day| Tree::Text(day.text())));
}

impl State<'_> {
    /// `{ on, rows, balance, accruedInterest, due, overdue, excess, prepaidPrincipal,
    /// prepaymentFees, compensated, settlement, drawn, settledOn, coupons }`.
    ///
    /// # Errors
    /// `amount_too_large`.
    pub fn answer(&self) -> Result<Tree> {
        let mut answer = Tree::object();
        answer.put_text("on", self.on.text());
        let names = &part_names();
        let mut rows = Vec::with_capacity(self.rows.len());
        for row in &self.rows {
            rows.push(self.row_answer(row, names));
        }
        answer.put("rows", Tree::List(rows));
        let settlement = self.settlement()?;
        let accrued = self.accrued_interest()?;
        put_sums(
            &mut answer,
            "balance, accruedInterest, due, overdue, excess, prepaidPrincipal, prepaymentFees, \
             compensated, settlement, drawn",
            &[
                self.balance(),
                accrued,
                self.due(),
                self.overdue(),
                self.excess,
                self.prepaid_principal,
                self.prepayment_fees,
                self.compensated,
                settlement,
                self.drawn,
            ],
        );
        put_day(&mut answer, "settledOn", self.settled_on);
        answer.put("coupons", self.coupons_answer());
        Ok(answer)
    }

    fn row_answer(&self, row: &LoanRow, names: &[&'static str]) -> Tree {
        let mut answer = Tree::Map(Vec::with_capacity(FIELDS));
        answer.put_whole("period", row.period.into());
        answer.put_text("startDate", row.start.text());
        answer.put_text("dueDate", row.due.text());
        put_day(&mut answer, "payableFrom", self.servicing.payable_from(row.due));
        put_parts(&mut answer, names, &row.owed);
        answer.put("discount", Tree::Fen(self.taken_off(row)));
        let mut paid = Tree::Map(Vec::with_capacity(Part::VALUES.len()));
        put_parts(&mut paid, names, &row.paid);
        answer.put("paid", paid);
        answer.put("open", Tree::Fen(row.open()));
        let status = row.status(self.on, &self.servicing.overdue);
        answer.put_name("status", Some(status.name()));
        answer
    }
}

impl Intent {
    fn answer(&self, amount: i64) -> Tree {
        let mut answer = Tree::object();
        answer.put_name("kind", Some(self.kind.name()));
        if self.kind == IntentKind::Amount {
            answer.put("amount", Tree::Fen(amount));
        }
        if self.kind == IntentKind::Periods {
            let mut periods = Vec::new();
            for period in &self.periods {
                periods.push(Tree::Number(f64::from(*period)));
            }
            answer.put("periods", Tree::List(periods));
        }
        if let Some(order) = self.in_advance {
            answer.put_name("inAdvance", Some(order.name()));
        }
        if let Some(strategy) = self.strategy {
            answer.put_name("strategy", Some(strategy.name()));
        }
        answer
    }
}

impl Trial<'_> {
    /// `{ on, intent, refused, amount, allocation, prepaidPrincipal, applied, prepaymentFee, excess,
    /// interestSaved, breaksEvenOn, after }`; only the first three where it is refused.
    ///
    /// # Errors
    /// `amount_too_large`.
    pub fn answer(&self) -> Result<Tree> {
        let mut answer = Tree::object();
        answer.put_text("on", self.after.on.text());
        answer.put("intent", self.intent.answer(self.amount));
        let mut reasons = Vec::new();
        for reason in &self.refused {
            reasons.push(Tree::Name(reason));
        }
        answer.put("refused", Tree::List(reasons));
        if !self.refused.is_empty() {
            return Ok(answer);
        }
        let (mut allocation, names) = (Vec::new(), &part_names());
        for (period, parts) in &self.allocation {
            let mut row = Tree::object();
            row.put_whole("period", (*period).into());
            put_parts(&mut row, names, parts);
            allocation.push(row);
        }
        answer.put("allocation", Tree::List(allocation));
        put_sums(
            &mut answer,
            "amount, prepaidPrincipal, applied, prepaymentFee, excess, interestSaved",
            &[
                self.amount,
                self.prepaid_principal,
                self.applied(),
                self.fee,
                self.excess,
                self.interest_saved,
            ],
        );
        put_day(&mut answer, "breaksEvenOn", self.breaks_even_on);
        answer.put("after", self.after.answer()?);
        Ok(answer)
    }
}

impl State<'_> {
    /// The four strategies for an amount, and settlement, side by side: `{ strategies: [trial], settle }`.
    ///
    /// # Errors
    /// Those of the trials.
    pub fn compare(&self, amount: i64) -> Result<Tree> {
        let mut trials = Vec::new();
        for strategy in Strategy::VALUES {
            let intent = Intent { strategy: Some(*strategy), ..Intent::default() };
            trials.push(self.try_payment(&intent, Some(amount))?.answer()?);
        }
        let settle = Intent { kind: IntentKind::Settle, ..Intent::default() };
        let mut answer = Tree::object();
        answer.put("strategies", Tree::List(trials));
        answer.put("settle", self.try_payment(&settle, None)?.answer()?);
        Ok(answer)
    }
}
