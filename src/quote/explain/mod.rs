//! How a cell came about: what went in, what was done to it, how it was rounded, by which rule.
//!
//! The exact value that is stated, rounded as it is stated, gives the cell. Where no rounding is
//! stated nothing was rounded, or only parts of the cell were, each by itself, and the steps have
//! them. The formula is the exact value in figures. Everything is worked out anew from the terms.
//! What explains a column stays a function of its own, since all in one are larger.
//!
//! Worked: 10 000 lent on 2026-01-31 at 0.025 % a day, row 1, interest: 10000.00 × 0.09125 × 28/365
//! = 70 exactly, by dayCount:ACT/365F.

mod charges;
mod interest;
mod principal;
mod writing;

use alloc::{string::String, vec::Vec};

use crate::choice::Named;
use crate::document::Tree;
use crate::error::{Code, Error, Result};
use crate::money::{Exact, Fine, Ratio, Rounding, decimal, yuan};
use crate::offer::coupon::{again, lower};
use crate::offer::{Plan, Row};
use crate::options;
use crate::product::{Balance, Method, Remainder, Rules};
use crate::schedule::{Inside, Span, Terms, inside, own_interests};
use crate::text::digits;

options! {
    /// A column that can be explained.
    pub enum Column {
        /// 本金.
        Principal = "principal",
        /// 利息.
        Interest = "interest",
        /// 费用.
        Fee = "fee",
        /// 担保费.
        GuaranteeFee = "guaranteeFee",
        /// 优惠.
        Discount = "discount",
        /// 贴息.
        Subsidy = "subsidy",
        /// 应还合计.
        Total = "total",
        /// 剩余本金.
        Balance = "balance",
        /// 起息日.
        StartDate = "startDate",
        /// 到期日.
        DueDate = "dueDate",
        /// 计息天数.
        Days = "days",
    }
}

/// Explains one cell of a plan:
///
/// ```text
/// period, column   the cell
/// value            what it shows: yuan, a date, or a count of days
/// formula          what was worked out, in figures
/// exact            that before rounding, to ten decimals of a yuan, or more where fewer would be
///                  rounded to another fen
/// rounding         how it was rounded; null where nothing was, or parts each by themselves
/// rule             the rules by name, `dayCount:ACT/365F`
/// steps            { name, value } of what went in, in order
/// ```
///
/// # Errors
/// `out_of_range` where there is no such row.
pub fn explain(
    terms: &Terms<'_>,
    spans: &[Span],
    plan: &Plan,
    period: u32,
    column: Column,
) -> Result<Tree> {
    let found = plan.rows.iter().enumerate().find(|(_, row)| row.instalment.period == period);
    let Some((index, row)) = found else {
        let last = plan.rows.last().map_or(1, |row| row.instalment.period);
        let error = Error::new(Code::OutOfRange).with("min", "1").with("max", digits(last.into()));
        return Err(error.at("period"));
    };
    // Principal that hangs on a lower rate comes of the periods at that rate.
    let lower = match again(terms) {
        Some(coupon) => lower(spans, coupon, 0)?,
        None => Vec::new(),
    };
    let made_again = !lower.is_empty();
    let worked = if made_again { &lower } else { spans };
    let inside = inside(terms, worked)?;
    let spans = if column == Column::Principal { worked } else { spans };
    // A bullet's only row stands for all periods, and is explained by the whole term.
    let Some(span) = spans.get(index) else {
        return Err(Error::new(Code::Internal).with("detail", "a row without a period"));
    };
    let mut cell = Cell {
        terms,
        rules: terms.rules(),
        spans,
        span,
        plan,
        inside,
        index,
        row,
        fen: 0,
        formula: String::new(),
        sum: Exact::ZERO,
        exact: None,
        rounding: None,
        failed: None,
        rule: String::new(),
        steps: Vec::new(),
    };
    let it = &row.instalment;
    cell.fen = match column {
        Column::Principal => it.principal,
        Column::Interest => it.interest,
        Column::Fee => row.fee,
        Column::GuaranteeFee => row.guarantee_fee,
        Column::Discount => row.discount,
        Column::Subsidy => row.subsidy,
        Column::Total => row.total(),
        Column::Balance => it.balance,
        Column::StartDate | Column::DueDate | Column::Days => 0,
    };
    let mut shown = yuan(cell.fen);
    let rounding = cell.rules.rounding;
    let unrounded = rounding.remainder == Remainder::Carried || rounding.balance == Balance::Exact;
    match column {
        Column::Principal => cell.principal()?,
        // What is carried of it, or stands behind it, is that of the lower rate.
        Column::Interest if made_again && unrounded => cell.again(),
        Column::Interest => cell.interest()?,
        Column::Fee => cell.fees(false),
        Column::GuaranteeFee => cell.fees(true),
        Column::Discount => cell.discount(),
        Column::Subsidy => cell.subsidy()?,
        Column::Total => cell.total(),
        Column::Balance => cell.balance(),
        _ => shown = cell.time(column)?,
    }
    if let Some(error) = cell.failed {
        return Err(error);
    }
    let mut exact = shown.clone();
    if let Some(rounding) = cell.rounding
        && let Some(before) = cell.exact
    {
        exact = before_rounding(before, rounding, cell.fen).unwrap_or(exact);
    }
    let mut answer = Tree::object();
    answer.put_whole("period", period.into());
    answer.put_name("column", Some(column.name()));
    answer.put_text("value", shown);
    answer.put_text("formula", cell.formula);
    answer.put_text("exact", exact);
    answer.put_name("rounding", cell.rounding.map(Named::name));
    answer.put_text("rule", cell.rule);
    answer.put("steps", Tree::List(cell.steps));
    Ok(answer)
}

/// A cell, and its explanation as far as it is made.
struct Cell<'a> {
    terms: &'a Terms<'a>,
    rules: &'a Rules,
    spans: &'a [Span],
    span: &'a Span,
    plan: &'a Plan,
    inside: Vec<Inside>,
    index: usize,
    row: &'a Row,
    fen: i64,
    formula: String,
    /// What is summed towards the exact value.
    sum: Exact,
    failed: Option<Error>,
    /// In fen; none where the cell itself is exact.
    exact: Option<Fine>,
    rounding: Option<Rounding>,
    rule: String,
    steps: Vec<Tree>,
}

impl Cell<'_> {
    /// Says instead that the cell is one amount of whole fen less another.
    #[inline(never)]
    fn difference(&mut self, of: i64, less: i64) {
        self.formula = yuan(of);
        if less != 0 {
            self.plus_fen(-less);
        }
        self.exact = None;
    }

    /// A part of an amount that is divided over rows, numbered from 1, before which so much of it
    /// was given.
    fn divided(&mut self, amount: i64, rows: usize, number: usize, before: i64, by: Rounding) {
        let remainder = self.rules.rounding.remainder;
        self.rule("rounding.remainder:", remainder.name());
        let (count, place) = (rows as u64, number as u64);
        let even = Ratio::new(1, count);
        if number >= rows {
            return self.difference(amount, before);
        }
        self.write_fen(amount);
        if remainder == Remainder::First && number == 1 {
            let (part, others) = (even.of(amount, by), count as i64 - 1);
            self.write(" − ");
            self.write_fen(part);
            self.write(" × ");
            self.write_count(others);
            if amount - part.saturating_mul(others) != self.fen {
                self.plain("balance", "");
            }
            return;
        }
        if remainder == Remainder::Carried {
            self.write(" × ");
            self.write_over(place, count);
            if before > 0 {
                self.plus_fen(-before);
                self.step_fen("before", before);
            }
            self.sum(amount, Ratio::new(place, count));
            self.set(-before, by);
        } else {
            self.write(" ÷ ");
            self.write_count(count as i64);
            self.sum(amount, even);
            self.set(0, by);
        }
        // Where less is left than that, or where a difference is rounded another way than its sum.
        if !self.holds() {
            self.difference(self.fen + before, before);
        }
    }

    /// The dates of the row, and the days between them: the first counts, the last does not.
    #[inline(never)]
    fn time(&mut self, column: Column) -> Result<String> {
        let it = &self.row.instalment;
        let (start, due) = (it.start.text(), it.due.text());
        let end = it.start.plus_days(it.days)?.text();
        self.rule("dueDates", "");
        self.step("startDate", start.clone());
        if column == Column::StartDate {
            self.write(&start);
            return Ok(start);
        }
        self.step("end", end.clone());
        self.write(&end);
        if column == Column::Days {
            self.write(" − ");
            self.write(&start);
            return Ok(digits(it.days.into()));
        }
        // Where interest does not follow, it ends on the due date before rolling.
        if due != end {
            self.write(" → ");
            self.write(&due);
        }
        let roll = &self.rules.roll;
        if due != end || roll.interest_follows() {
            self.rule("roll.rule:", roll.rule().name());
        }
        Ok(due)
    }

    #[inline(never)]
    fn total(&mut self) {
        let row = self.row;
        self.write_fen(row.instalment.principal);
        self.write(" + ");
        self.write_fen(row.instalment.interest);
        for part in [-row.discount, -row.subsidy, row.fee, row.guarantee_fee] {
            if part != 0 {
                self.plus_fen(part);
            }
        }
        self.rule("principal + interest − discount − subsidy + fees", "");
    }

    #[inline(never)]
    fn balance(&mut self) {
        let it = &self.row.instalment;
        self.write_fen(it.opening);
        if it.drawn > 0 {
            self.plus_fen(it.drawn);
        }
        self.write(" − ");
        self.write_fen(it.principal);
        self.rule("balance − principal", "");
    }

    /// Whether the method knows a grace on interest.
    fn has_grace(&self) -> bool {
        !matches!(self.terms.method(), Method::Bullet | Method::Daily)
    }

    /// What each row bears by itself.
    #[inline(never)]
    fn own_interests(&mut self) -> Vec<i64> {
        own_interests(self.terms, self.spans, &self.plan.rows, &self.inside).unwrap_or_else(
            |error| {
                self.keep(error);
                Vec::new()
            },
        )
    }
}

/// An exact amount in yuan as it is shown: ten decimals, or all there are where ten would be
/// rounded to another fen. None where no number of them is rounded to these fen.
#[inline(never)]
fn before_rounding(exact: Fine, rounding: Rounding, fen: i64) -> Option<String> {
    for places in [8, 18] {
        // A decimal has 96 bits and at most 28 places, so neither factor leaves 128 bits.
        let shown = exact.to_decimal(places, 2).ok()?;
        if rounding.divide(shown.mantissa() * 100, 10u128.pow(shown.scale())) == fen {
            return Some(decimal::text(shown));
        }
    }
    None
}
