//! The one loop that fills a schedule: interest by the rules, principal by the method.
//!
//! Every method with a balance that runs down row by row goes through [`fill`]; it only says what a
//! row repays, or another interest where it has one of its own. What always holds is proven on the
//! way: no part is negative, and the balance ends at zero.

use alloc::vec::Vec;

use super::accrual::Accrual;
use super::{Instalment, Row, Schedule, Span, Terms, grace};
use crate::error::{Code, Error, Result};
use crate::money::Money;
use crate::product::NegativeAmortisation;

/// A row on its way: what a method looks at, and its interest, which it may replace.
#[derive(Debug)]
pub(super) struct Step<'s> {
    pub index: usize,
    pub span: &'s Span,
    /// What was owed before the row.
    pub opening: i64,
    /// That and what is drawn inside the row.
    pub outstanding: i64,
    /// Whether it is the last row, which clears what is owed.
    pub last: bool,
    pub interest: i64,
}

/// Where the interest of the rows comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Interest {
    /// It accrues on the balance by the rules.
    Accrued,
    /// The method sets it.
    Own,
}

/// Fills the rows one after another with what `principal` gives for each.
///
/// # Errors
/// `amount_too_large`, and those of the method.
#[inline(never)]
pub(super) fn fill(
    terms: &Terms<'_>,
    spans: &[Span],
    interest: Interest,
    principal: &mut dyn FnMut(&mut Step<'_>) -> Result<i64>,
) -> Result<Vec<Row>> {
    let rules = terms.rules();
    let shrinks = rules.level.negative == NegativeAmortisation::Refuse;
    let mut accrual = Accrual::new(&rules.rounding, &terms.grace);
    let mut rows = Vec::with_capacity(spans.len());
    let mut opening = terms.principal;
    for (index, span) in spans.iter().enumerate() {
        let inside = span.drawn();
        let mut step = Step {
            index,
            span,
            opening,
            outstanding: opening + inside,
            last: index + 1 == spans.len(),
            interest: 0,
        };
        if interest == Interest::Accrued {
            step.interest = accrual.of(index, span, opening)?;
        }
        let principal = principal(&mut step)?;
        let drawn = inside + span.drawn_at_end;
        let balance = opening + drawn - principal;
        // Divisions stop at a limit instead of failing; what reached it is found here.
        if !Money::holds(step.interest) || !Money::holds(principal) {
            return Err(Error::new(Code::AmountTooLarge));
        }
        if step.interest < 0 || (principal < 0 && shrinks) {
            return Err(super::broken("a part of a row is negative"));
        }
        rows.push(Row::plain(Instalment {
            period: span.period,
            start: span.start,
            due: span.due,
            days: span.start.days_until(span.end),
            opening,
            drawn,
            principal,
            interest: step.interest,
            balance,
        }));
        opening = balance;
    }
    // Each balance follows from the one before, so the principal parts sum to what was lent where
    // the last is nothing.
    if opening == 0 { Ok(rows) } else { Err(super::broken("the balance does not end at zero")) }
}

/// The schedule of these rows, with the interest of the rows in grace where the rules put it.
///
/// # Errors
/// `amount_too_large`.
pub(super) fn finished(
    terms: &Terms<'_>,
    mut rows: Vec<Row>,
    level: Option<i64>,
) -> Result<Schedule> {
    grace::defer(&mut rows, &terms.grace)?;
    Ok(Schedule { rows, level })
}

/// A row on its way, for the rooms above: its place, what is owed with it, its interest.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fill {
    pub index: usize,
    pub outstanding: i64,
    pub interest: i64,
}

/// Rows whose principal another room knows, with the interest that accrues on the balances this
/// leaves. The last row clears what is owed, whatever it is.
///
/// # Errors
/// `amount_too_large`.
#[inline(never)]
pub(crate) fn fill_rows(
    terms: &Terms<'_>,
    spans: &[Span],
    principal: &mut dyn FnMut(Fill) -> i64,
) -> Result<Vec<Row>> {
    let rows = fill(terms, spans, Interest::Accrued, &mut |step| {
        let outstanding = step.outstanding;
        let row = Fill { index: step.index, outstanding, interest: step.interest };
        Ok(if step.last { outstanding } else { principal(row) })
    })?;
    Ok(finished(terms, rows, None)?.rows)
}
