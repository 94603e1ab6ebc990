//! What a product lets a borrower draw now (可借金额): the largest amount and the longest term.
//!
//! The amount is at most what is available and what the product lends, on its step, and nothing
//! where that is less than its least amount. Worked, with 1 331.00 available, a least amount of 550
//! and steps of 500: counted from zero 1 000.00, from the least amount 1 050.00.
//!
//! A product may ask that the term ends inside the grant's validity: on 2026-03-18, with a grant to
//! 2026-12-31, nine months end on 18 December and twelve do not fit.

use alloc::vec::Vec;

use super::ledger::{Ledger, Reason};
use crate::calendar::{CivilDate, MonthEnd};
use crate::document::{Fields, HERE};
use crate::error::{Code, Error};
use crate::money::Money;
use crate::options;

/// The longest term, in months.
const LONGEST_TERM: u32 = 1_200;

options! {
    /// What steps are counted from.
    pub enum StepFrom {
        /// Multiples of the step.
        Zero = "zero",
        /// The least amount and steps on top of it.
        Least = "least",
    }
}

options! {
    /// What keeps the largest amount from being larger.
    pub enum Bound {
        /// The limit itself.
        Limit = "limit",
        /// Its pool.
        Pool = "pool",
        /// What the product lends at most.
        Most = "most",
    }
}

/// What a product says about a drawdown (支用).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawableTerms {
    /// The least amount.
    pub least: Money,
    /// The largest amount.
    pub most: Money,
    /// The step, at least one fen.
    pub step: Money,
    /// What steps are counted from.
    pub step_from: StepFrom,
    /// The terms offered, in months.
    pub terms: Vec<u32>,
    /// Whether a term must end inside the grant's validity.
    pub mature_within_validity: bool,
}

/// The answer for one limit and one product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawable {
    /// What is available of the limit, in fen, whatever the product allows.
    pub available: i64,
    /// The largest amount that can be drawn, in fen; 0 where none can.
    pub largest: i64,
    /// The longest term in months; none where nothing can be drawn.
    pub longest_term: Option<u32>,
    /// Every reason why nothing can be drawn; none where something can.
    pub reasons: Vec<Reason>,
    /// What keeps the amount from being larger, where something can be drawn.
    pub limited_by: Vec<Bound>,
}

impl DrawableTerms {
    /// Reads `{ least, step, most, terms, stepFrom, matureWithinValidity }` from a field.
    ///
    /// Failures are those of the fields; `out_of_range` for a largest amount below the least one,
    /// `empty_list` without a term.
    #[must_use]
    pub fn of_field(fields: &mut Fields<'_>, name: &'static str) -> Self {
        fields.object(name);
        let least = fields.money("least");
        let step = fields.some_money("step").unwrap_or(Money::FEN);
        let most = fields.money("most");
        let mut terms = Vec::new();
        fields.list("terms", 200);
        while fields.element() {
            terms.push(fields.count(HERE, 1, LONGEST_TERM));
        }
        let step_from = fields.choice_or("stepFrom", StepFrom::Zero);
        let mature_within_validity = fields.flag("matureWithinValidity", false);
        fields.close();
        if most < least {
            fields.refuse_range("most", &least.text(), &Money::MAX.text());
        }
        if terms.is_empty() {
            fields.refuse("terms", Error::new(Code::EmptyList).with("min", "1"));
        }
        fields.leave();
        Self { least, most, step, step_from, terms, mature_within_validity }
    }

    /// The largest amount up to a bound, in fen; 0 where the bound is below the least amount.
    fn largest_up_to(&self, bound: i64) -> i64 {
        let from = if self.step_from == StepFrom::Least { self.least.fen() } else { 0 };
        let above = bound - from;
        let amount = bound - above.rem_euclid(self.step.fen().max(1));
        if amount < self.least.fen() { 0 } else { amount }
    }

    /// The longest term that is offered and, where the product asks for it, ends by a day.
    fn longest_term(&self, on: CivilDate, valid_to: CivilDate) -> Option<u32> {
        let mut longest = None;
        for term in &self.terms {
            let months = i32::try_from(*term).unwrap_or(i32::MAX);
            let end = on.plus_months(months, on.day(), MonthEnd::Clamp);
            let fits = !self.mature_within_validity || end.is_ok_and(|end| end <= valid_to);
            if fits && Some(*term) > longest {
                longest = Some(*term);
            }
        }
        longest
    }
}

impl Drawable {
    /// What of a limit can be drawn on the ledger's day.
    #[must_use]
    pub fn of(ledger: &Ledger<'_, '_>, quota: usize, terms: &DrawableTerms) -> Self {
        let mut drawable = Self {
            available: ledger.available(quota),
            largest: 0,
            longest_term: None,
            reasons: Vec::new(),
            limited_by: Vec::new(),
        };
        let Some(account) = ledger.accounts().get(quota) else { return drawable };
        let on = ledger.date();
        // Of a limit that does not count, what else would be in the way says nothing.
        if let Some(reason) = account.closed(on) {
            drawable.reasons.push(reason);
            return drawable;
        }
        let bound = drawable.available.min(terms.most.fen());
        let largest = terms.largest_up_to(bound);
        let term = terms.longest_term(on, account.granted.valid_to);
        if largest == 0 {
            drawable.reasons.push(Reason::BelowLeast);
        }
        if term.is_none() {
            drawable.reasons.push(Reason::NoTermInValidity);
        }
        if drawable.reasons.is_empty() {
            drawable.largest = largest;
            drawable.longest_term = term;
            for (left, name) in [
                (Some(account.left(on)), Bound::Limit),
                (ledger.pool_left(quota), Bound::Pool),
                (Some(terms.most.fen()), Bound::Most),
            ] {
                if left == Some(bound) {
                    drawable.limited_by.push(name);
                }
            }
        }
        drawable
    }
}
