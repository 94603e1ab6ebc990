//! What a row's interest is for: each balance, for how long, and at which rate.

use alloc::vec::Vec;

use crate::calendar::CivilDate;
use crate::error::Result;
use crate::money::Ratio;
use crate::product::{InterestMode, Method};
use crate::schedule::{Slice, Span, Terms, whole_parts};

/// A balance that bears interest for a time.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stretch {
    /// The place of its period among all; a bullet's whole term is its only one, in parts.
    pub place: usize,
    /// The balance in fen.
    pub owed: i64,
    /// The annual rate.
    pub annual: Ratio,
    /// The part of a year.
    pub part: Ratio,
    /// The first day.
    pub from: CivilDate,
    /// Calendar days.
    pub days: i32,
}

/// The stretches of a row, whose balances are given for all rows.
pub(crate) fn stretches(
    terms: &Terms<'_>,
    spans: &[Span],
    index: usize,
    openings: &[i64],
) -> Result<Vec<Stretch>> {
    let mut found = Vec::new();
    if terms.method() == Method::Bullet {
        let (owed, annual) = (terms.principal_fen(), terms.rate.annual());
        let from = terms.disbursed_on;
        let days = spans.last().map_or(0, |last| from.days_until(last.end));
        for part in whole_parts(terms, spans)? {
            found.push(Stretch { place: 0, owed, annual, part, from, days });
        }
        return Ok(found);
    }
    let grace = &terms.grace;
    let deferred = grace.mode == InterestMode::Defer && grace.interest > 0;
    let last = openings.len().saturating_sub(1);
    // The first row after the grace asks for the interest of the rows in it as well.
    let all =
        deferred && terms.method() != Method::Daily && index == (grace.interest as usize).min(last);
    let from = if all { 0 } else { index };
    for (place, span) in spans.iter().enumerate().take(index + 1).skip(from) {
        let mut owed = openings.get(place).copied().unwrap_or(0);
        if terms.method() == Method::Flat {
            owed = terms.principal_fen();
        }
        let whole = [Slice {
            drawn: 0,
            from: span.start,
            days: span.start.days_until(span.end),
            annual: span.annual,
            part: span.fraction.ratio(),
            factor: span.factor,
        }];
        let slices = if span.slices.is_empty() { &whole } else { span.slices.as_slice() };
        for slice in slices {
            owed += slice.drawn;
            let (annual, part, from, days) = (slice.annual, slice.part, slice.from, slice.days);
            found.push(Stretch { place, owed, annual, part, from, days });
        }
    }
    Ok(found)
}
