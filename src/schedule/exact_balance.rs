//! Balances that are unrounded inside (余额不取整): only what the rows show is rounded.
//!
//! Interest is worked out on the exact balance and shown rounded; the level inside is exact too,
//! so that a row's principal and interest, each rounded by itself, may pass the level by a fen.
//! The last row shows whatever principal is left.
//!
//! Worked: 1 150 000 at 2.85 % over 360 months of equal principal: interest 492 990.65, where
//! balances in fen give 492 991.29.

use alloc::vec::Vec;

use super::equal_instalment::below_interest;
use super::goal::Goal;
use super::level::exact_level;
use super::rows::{Interest, fill, finished};
use super::{Inside, Schedule, Span, Terms, grace, paying};
use crate::error::{Code, Error, Result};
use crate::money::{Fine, Money};
use crate::product::NegativeAmortisation;

/// Rows with what stands behind each of them: level ones with a goal, of equal principal without.
/// The level that is shown is the caller's to give; the exact one is found here.
#[inline(never)]
pub(super) fn schedule(
    terms: &Terms<'_>,
    spans: &[Span],
    goal: Option<Goal>,
    inside: &mut Vec<Inside>,
) -> Result<Schedule> {
    let (first, rows) = paying(terms, spans)?;
    let owed = Fine::whole(terms.principal);
    let (mut level, mut part) = (None, Fine::ZERO);
    if let Some(goal) = goal {
        let (task, runs) = goal.task(terms, spans, first, terms.principal)?;
        level = Some(match terms.rules().level.amount {
            Some(fen) => Fine::whole(fen),
            None => exact_level(task, &runs)?,
        });
    } else {
        part = owed.over(Fine::whole(i64::try_from(rows.len()).unwrap_or(1)))?;
    }
    run(terms, spans, level, part, inside)
}

/// The rows of a plan whose exact principal is the level less the exact interest, or a fixed part.
fn run(
    terms: &Terms<'_>,
    spans: &[Span],
    level: Option<Fine>,
    part: Fine,
    inside: &mut Vec<Inside>,
) -> Result<Schedule> {
    let rules = terms.rules();
    if !terms.drawdowns.is_empty() || !terms.rate_changes.is_empty() {
        let error = Error::new(Code::ConflictingFields);
        return Err(error.with("other", "drawdowns or rateChanges").at("rounding.balance"));
    }
    let (first, _) = paying(terms, spans)?;
    let mut exact_owed = Fine::whole(terms.principal);
    let rows = fill(terms, spans, Interest::Own, &mut |step| {
        let index = step.index;
        let exact_interest = if grace::forgiven(index, &terms.grace) {
            Fine::ZERO
        } else {
            exact_owed.times(Fine::of(step.span.factor)?)?
        };
        let interest = exact_interest.rounded(rules.rounding.interest);
        step.interest = Money::from_fen(interest)?.fen();
        let mut made = Inside { owed: exact_owed, interest: exact_interest, principal: Fine::ZERO };
        if step.last || index < first {
            inside.push(made);
            return Ok(if step.last { step.opening } else { 0 });
        }
        let mut exact = match level {
            Some(level) => level.minus(exact_interest)?,
            None => part,
        };
        let short = exact < Fine::ZERO;
        if short && grace::deferred(index, &terms.grace) {
            exact = Fine::ZERO;
        } else if short && rules.level.negative == NegativeAmortisation::Refuse {
            let level = level.unwrap_or(part).rounded(rules.level.rounding);
            return Err(below_interest(level, interest, step.span.period));
        }
        let rest = exact_owed.minus(exact)?;
        // After a short first period the level clears the balance before the last row.
        made.principal = exact;
        inside.push(made);
        if rest <= Fine::ZERO {
            exact_owed = Fine::ZERO;
            return Ok(step.opening);
        }
        exact_owed = rest;
        Ok(exact.rounded(rules.rounding.principal).min(step.opening))
    })?;
    finished(terms, rows, None)
}
