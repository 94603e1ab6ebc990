//! Subsidies (贴息): what the payer bears of each row's interest, up to a cap in all.
//!
//! Worked: 1 point on 171 100 for 26 days over 360 is 123.58 where interest rounds up; with a cap
//! of 300.00 the third row gets what is left, 32.38, and the fourth nothing.

use alloc::vec::Vec;

use super::{Row, stretches};
use crate::error::Result;
use crate::money::{Exact, Money, Ratio};
use crate::product::{Subsidy, SubsidyKind};
use crate::schedule::{Span, Terms};

/// Takes the subsidy off the rows.
pub(super) fn apply(terms: &Terms<'_>, spans: &[Span], rows: &mut [Row]) -> Result<()> {
    let rules = terms.rules();
    let Some(subsidy) = rules.subsidy else { return Ok(()) };
    let mut left = cap(terms, &subsidy);
    let count = subsidy.periods.map_or(rows.len(), |periods| periods as usize);
    let openings: Vec<i64> = rows.iter().map(|row| row.instalment.opening).collect();
    for (index, row) in rows.iter_mut().enumerate().take(count) {
        let interest = row.instalment.interest;
        let part = match subsidy.kind {
            SubsidyKind::Share => subsidy.value.of(interest, rules.rounding.interest),
            SubsidyKind::Points if interest == 0 => 0,
            SubsidyKind::Points => {
                let exact = points(terms, spans, index, &openings, &subsidy)?;
                exact.rounded(rules.rounding.interest)
            }
        };
        // Of a row that adds unpaid interest to the balance only what it asks for can be borne.
        let asked = interest + row.instalment.principal.min(0) - row.discount;
        row.subsidy = part.min(asked).min(left);
        left -= row.subsidy;
    }
    Ok(())
}

/// What is left of the cap for this loan, in fen; past all amounts where there is none.
pub(crate) fn cap(terms: &Terms<'_>, subsidy: &Subsidy) -> i64 {
    let left = |cap: Money| (cap.fen() - terms.subsidy_used).max(0);
    subsidy.cap.map_or(i64::MAX, left)
}

/// The points that come off a rate: no more than their share of it.
pub(crate) fn of_rate(subsidy: &Subsidy, annual: Ratio) -> Result<Ratio> {
    let Some(share) = subsidy.most_share else { return Ok(subsidy.value) };
    let most = annual.times(share)?;
    Ok(if subsidy.value.less(most)?.is_zero() { subsidy.value } else { most })
}

/// The interest at so many points on what the row's interest is for: the same balances and times.
fn points(
    terms: &Terms<'_>,
    spans: &[Span],
    index: usize,
    openings: &[i64],
    subsidy: &Subsidy,
) -> Result<Exact> {
    let mut sum = Exact::ZERO;
    for it in stretches(terms, spans, index, openings)? {
        let points = of_rate(subsidy, it.annual)?;
        sum = sum.plus(Exact::part(it.owed, points.times(it.part)?))?;
    }
    Ok(sum)
}
