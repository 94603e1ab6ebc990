//! Putting an explanation together: its steps, its formula, its rules, its exact sum.
//!
//! Each of these stands once in the module and keeps the first failure, so that those who explain
//! are straight lines of calls.

use alloc::{borrow::ToOwned, string::String};

use rust_decimal::Decimal;

use super::{Cell, before_rounding};
use crate::document::Tree;
use crate::error::{Error, Result};
use crate::money::{Exact, Fine, Ratio, Rounding, decimal, yuan};
use crate::text::{digits, digits_of, joined};

impl Cell<'_> {
    /// Keeps the first failure, so that the rest is a straight line.
    #[inline(never)]
    pub(super) fn keep(&mut self, failed: Error) {
        self.failed.get_or_insert(failed);
    }

    #[inline(never)]
    pub(super) fn step(&mut self, name: &str, value: String) {
        let mut step = Tree::object();
        step.put_text("name", name.to_owned());
        step.put_text("value", value);
        self.steps.push(step);
    }

    #[inline(never)]
    pub(super) fn step_fen(&mut self, name: &str, fen: i64) {
        self.step(name, yuan(fen));
    }

    #[inline(never)]
    pub(super) fn step_count(&mut self, name: &str, count: i64) {
        self.step(name, digits(count));
    }

    #[inline(never)]
    pub(super) fn step_share(&mut self, name: &str, part: Ratio) {
        let text = self.share(part, 18);
        self.step(name, text);
    }

    #[inline(never)]
    pub(super) fn step_over(&mut self, name: &str, numerator: u64, denominator: u64) {
        self.step(name, over(numerator, denominator));
    }

    /// Adds to the formula.
    #[inline(never)]
    pub(super) fn write(&mut self, text: &str) {
        self.formula.push_str(text);
    }

    #[inline(never)]
    pub(super) fn write_fen(&mut self, fen: i64) {
        self.write(&yuan(fen));
    }

    #[inline(never)]
    pub(super) fn write_count(&mut self, count: i64) {
        self.write(&digits(count));
    }

    #[inline(never)]
    pub(super) fn write_share(&mut self, part: Ratio, decimals: u32) {
        let text = self.share(part, decimals);
        self.write(&text);
    }

    #[inline(never)]
    pub(super) fn write_over(&mut self, numerator: u64, denominator: u64) {
        self.write(&over(numerator, denominator));
    }

    /// Begins another term of the formula's sum.
    #[inline(never)]
    pub(super) fn plus(&mut self) {
        if !self.formula.is_empty() {
            self.write(" + ");
        }
    }

    /// Adds so many fen to the formula by their sign, or takes them off.
    #[inline(never)]
    pub(super) fn plus_fen(&mut self, fen: i64) {
        self.write(if fen < 0 { " − " } else { " + " });
        self.write_fen(fen.abs());
    }

    /// A fraction as a decimal.
    #[inline(never)]
    pub(super) fn share(&mut self, part: Ratio, decimals: u32) -> String {
        let share = part.to_decimal(decimals);
        self.text(share)
    }

    #[inline(never)]
    fn text(&mut self, value: Result<Decimal>) -> String {
        match value {
            Ok(value) => decimal::text(value),
            Err(error) => {
                self.keep(error);
                String::new()
            }
        }
    }

    /// Fen in yuan, to ten decimals.
    #[inline(never)]
    pub(super) fn yuan(&mut self, fen: Fine) -> String {
        self.text(fen.to_decimal(8, 2))
    }

    /// The exact sum in yuan, to ten decimals.
    #[inline(never)]
    pub(super) fn summed_yuan(&mut self) -> String {
        self.text(self.sum.yuan())
    }

    /// Names a rule beside those that are named.
    #[inline(never)]
    pub(super) fn rule(&mut self, name: &str, value: &str) {
        if !self.rule.is_empty() {
            self.rule.push_str(", ");
        }
        self.rule.push_str(name);
        self.rule.push_str(value);
    }

    /// A cell that is what it is by a rule.
    #[inline(never)]
    pub(super) fn plain(&mut self, name: &str, value: &str) {
        self.formula = yuan(self.fen);
        self.rule(name, value);
    }

    /// Adds a part of an amount to the exact sum.
    #[inline(never)]
    pub(super) fn sum(&mut self, fen: i64, part: Ratio) {
        match self.sum.plus(Exact::part(fen, part)) {
            Ok(sum) => self.sum = sum,
            Err(error) => self.keep(error),
        }
    }

    /// The same for a part that is a share of a part.
    #[inline(never)]
    pub(super) fn sum_product(&mut self, fen: i64, share: Ratio, part: Ratio) {
        match share.times(part) {
            Ok(product) => self.sum(fen, product),
            Err(error) => self.keep(error),
        }
    }

    /// The exact sum.
    #[inline(never)]
    pub(super) fn summed(&mut self) -> Fine {
        self.sum.fine().unwrap_or_else(|error| {
            self.keep(error);
            Fine::ZERO
        })
    }

    /// States that the exact sum and so many fen are rounded to the cell.
    #[inline(never)]
    pub(super) fn set(&mut self, more: i64, rounding: Rounding) {
        let sum = self.summed();
        match sum.plus(Fine::whole(more)) {
            Ok(exact) => self.exact = Some(exact),
            Err(error) => self.keep(error),
        }
        self.rounding = Some(rounding);
    }

    /// Whether the exact value, rounded, is the cell.
    #[inline(never)]
    pub(super) fn holds(&self) -> bool {
        match (self.exact, self.rounding) {
            (Some(exact), Some(rounding)) => before_rounding(exact, rounding, self.fen).is_some(),
            _ => true,
        }
    }
}

/// A part of a year as it was counted, not reduced.
fn over(numerator: u64, denominator: u64) -> String {
    joined(&[&digits_of(numerator), "/", &digits_of(denominator)], "")
}
