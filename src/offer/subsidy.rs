//! Subsidies (贴息): what the payer bears of each row's interest, up to a cap in all.
//!
//! Worked: 1 point on 171 100 for 26 days over 360 is 123.58 where interest rounds up; with a cap
//! of 300.00 the third row gets what is left, 32.38, and the fourth nothing.

use alloc::vec::Vec;

use super::Row;
use crate::error::Result;
use crate::money::{Exact, Ratio};
use crate::product::{InterestMode, Method, SubsidyKind};
use crate::schedule::{Span, Terms, whole_parts};

/// Takes the subsidy off the rows.
pub(super) fn apply(terms: &Terms<'_>, spans: &[Span], rows: &mut [Row]) -> Result<()> {
    let rules = terms.rules();
    let Some(subsidy) = rules.subsidy else { return Ok(()) };
    let mut left = subsidy.cap.map_or(i64::MAX, crate::money::Money::fen);
    let count = subsidy.periods.map_or(rows.len(), |periods| periods as usize);
    let openings: Vec<i64> = rows.iter().map(|row| row.instalment.opening).collect();
    for (index, row) in rows.iter_mut().enumerate().take(count) {
        let interest = row.instalment.interest;
        let part = match subsidy.kind {
            SubsidyKind::Share => subsidy.value.of(interest, rules.rounding.interest),
            SubsidyKind::Points if interest == 0 => 0,
            SubsidyKind::Points => {
                let exact = points(terms, spans, index, &openings, subsidy.value)?;
                exact.rounded(rules.rounding.interest)
            }
        };
        // Of a row that adds unpaid interest to the balance only what it asks for can be borne.
        let asked = interest + row.instalment.principal.min(0);
        row.subsidy = part.min(asked).min(left);
        left -= row.subsidy;
    }
    Ok(())
}

/// The interest at so many points on what the row's interest is for: the same balances and times.
fn points(
    terms: &Terms<'_>,
    spans: &[Span],
    index: usize,
    openings: &[i64],
    points: Ratio,
) -> Result<Exact> {
    let mut sum = Exact::ZERO;
    for (owed, part) in stretches(terms, spans, index, openings)? {
        sum = sum.plus(Exact::part(owed, points.times(part)?))?;
    }
    Ok(sum)
}

/// What the row's interest is for: each balance, and the part of a year that it stands.
pub(crate) fn stretches(
    terms: &Terms<'_>,
    spans: &[Span],
    index: usize,
    openings: &[i64],
) -> Result<Vec<(i64, Ratio)>> {
    let mut found = Vec::new();
    if terms.method() == Method::Bullet {
        let parts = whole_parts(terms, spans)?;
        found.extend(parts.into_iter().map(|part| (terms.principal_fen(), part)));
        return Ok(found);
    }
    let grace = &terms.rules().grace;
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
        if span.slices.is_empty() {
            found.push((owed, span.fraction.ratio()));
        }
        for slice in &span.slices {
            owed += slice.drawn;
            found.push((owed, slice.part));
        }
    }
    Ok(found)
}
