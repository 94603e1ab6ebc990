//! Subsidies (贴息): what the payer bears of each row's interest, up to a cap in all.
//!
//! Worked: 1 point on 171 100 for 26 days over 360 is 123.58 where interest rounds up; with a cap
//! of 300.00 the third row gets what is left, 32.38, and the fourth nothing.

use super::Row;
use crate::error::Result;
use crate::money::Ratio;
use crate::product::{Method, Subsidy, SubsidyKind};
use crate::schedule::{Span, Terms};

/// Takes the subsidy off the rows.
pub(super) fn apply(terms: &Terms<'_>, spans: &[Span], rows: &mut [Row]) -> Result<()> {
    let rules = terms.rules();
    let Some(subsidy) = rules.subsidy else { return Ok(()) };
    let mut left = subsidy.cap.map_or(i64::MAX, crate::money::Money::fen);
    let count = subsidy.periods.map_or(rows.len(), |periods| periods as usize);
    for (index, row) in rows.iter_mut().enumerate().take(count) {
        let interest = row.instalment.interest;
        let part = match subsidy.kind {
            SubsidyKind::Share => subsidy.value.of(interest, rules.rounding.interest),
            SubsidyKind::Points => points(terms, spans, index, row, subsidy)?,
        };
        row.subsidy = part.min(interest).min(left);
        left -= row.subsidy;
    }
    Ok(())
}

/// The points' part: on the same balance and for the same time as the row's interest.
fn points(
    terms: &Terms<'_>,
    spans: &[Span],
    index: usize,
    row: &Row,
    subsidy: Subsidy,
) -> Result<i64> {
    let base = match terms.method() {
        Method::Flat | Method::Bullet => terms.principal_fen(),
        _ => row.instalment.opening,
    };
    let mut part = Ratio::ZERO;
    if terms.method() == Method::Bullet {
        // A bullet's interest is all in its last row.
        for span in spans.iter().filter(|_| row.instalment.interest > 0) {
            part = part.plus(span.fraction.ratio())?;
        }
    } else if let Some(span) = spans.get(index) {
        part = span.fraction.ratio();
    }
    Ok(subsidy.value.times(part)?.of(base, terms.rules().rounding.interest))
}
