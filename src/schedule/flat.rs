//! 等本等息: equal principal, and interest on the whole principal in every row.
//!
//! The quoted rate flatters: 0.6 % a month flat over 12 is an annual rate of some 13 %. The
//! annual rate beside the plan is worked out from its cash flows like any other.
//!
//! Worked: 22 200 at 10 % over 18 months, annual/12: 185.00 interest in every row.

use alloc::vec::Vec;

use super::divided::Divided;
use super::rows::{Interest, fill, finished};
use super::{Schedule, Span, Terms, grace, paying};
use crate::error::Result;
use crate::money::{Exact, Money};
use crate::product::{FlatInterest, Roundings};

pub(super) fn schedule(terms: &Terms<'_>, spans: &[Span]) -> Result<Schedule> {
    let rules = terms.rules();
    let (first, paying_rows) = paying(terms, spans)?;
    let mut parts = Divided::new(terms.principal, paying_rows.len(), &rules.rounding);
    let interests = interests(terms, spans)?;
    let rows = fill(terms, spans, Interest::Own, &mut |step| {
        if !grace::forgiven(step.index, &terms.grace) {
            step.interest = interests.get(step.index).copied().unwrap_or(0);
        }
        if step.index < first {
            return Ok(0);
        }
        let part = parts.next(step.opening);
        if step.last {
            return Ok(part);
        }
        // Where rows are multiples, the principal makes up what the interest is not one of.
        let over = rules.rounding.whole(step.interest) - step.interest;
        Ok((part + over).clamp(0, step.opening))
    })?;
    finished(terms, rows, None)
}

pub(super) fn interests(terms: &Terms<'_>, spans: &[Span]) -> Result<Vec<i64>> {
    let rules = terms.rules();
    let rounding = rules.rounding.interest;
    if rules.flat_interest == FlatInterest::PerRow {
        let each =
            |span: &Span| Ok(Money::from_fen(span.factor.of(terms.principal, rounding))?.fen());
        return spans.iter().map(each).collect();
    }
    let mut exact = Exact::ZERO;
    for span in spans {
        exact = exact.plus(Exact::part(terms.principal, span.factor))?;
    }
    let total = Money::from_fen(exact.rounded(rounding))?.fen();
    let roundings = Roundings { principal: rounding, unit_fen: 1, ..rules.rounding };
    Ok(Divided::new(total, spans.len(), &roundings).all())
}
