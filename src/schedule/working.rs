//! What a row was made of, for those who explain it: found again from the rows as they stand.

use alloc::vec::Vec;

use super::accrual::Accrual;
use super::goal::{Goal, owed_before};
use super::{Inside, Row, Span, Terms, balloon, equal_instalment, exact_balance, flat, paying};
use crate::error::Result;
use crate::product::{Balance, Method};

/// What is unrounded inside each row; nothing where balances are rounded.
#[inline(never)]
pub(crate) fn inside(terms: &Terms<'_>, spans: &[Span]) -> Result<Vec<Inside>> {
    let goal = match terms.method {
        Method::EqualInstalment => Some(Goal::Nothing),
        Method::Balloon => Some(balloon::goal(terms, paying(terms, spans)?.1)?),
        Method::EqualPrincipal => None,
        _ => return Ok(Vec::new()),
    };
    if terms.rules().rounding.balance == Balance::Rounded {
        return Ok(Vec::new());
    }
    let mut inside = Vec::with_capacity(spans.len());
    exact_balance::schedule(terms, spans, goal, &mut inside)?;
    Ok(inside)
}

/// What each row bears by itself, before a grace moves it to another row.
#[inline(never)]
pub(crate) fn own_interests(
    terms: &Terms<'_>,
    spans: &[Span],
    rows: &[Row],
    inside: &[Inside],
) -> Result<Vec<i64>> {
    let rules = terms.rules();
    match terms.method {
        Method::Flat => return flat::interests(terms, spans),
        Method::Bullet | Method::Daily => {
            return Ok(rows.iter().map(|row| row.instalment.interest).collect());
        }
        _ => {}
    }
    let mut all = Vec::with_capacity(spans.len());
    for row in inside {
        all.push(row.interest.rounded(rules.rounding.interest));
    }
    if all.is_empty() {
        let mut accrual = Accrual::new(&rules.rounding, &terms.grace);
        for (index, (span, row)) in spans.iter().zip(rows).enumerate() {
            all.push(accrual.of(index, span, row.instalment.opening)?);
        }
    }
    Ok(all)
}

/// The level of a row: the one agreed at the first row that pays it, or at the last one since that
/// a drawdown or a new rate changed.
#[inline(never)]
pub(crate) fn level_of(
    terms: &Terms<'_>,
    spans: &[Span],
    rows: &[Row],
    index: usize,
) -> Result<i64> {
    let (first, paid) = paying(terms, spans)?;
    let goal = match terms.method {
        Method::Balloon => balloon::goal(terms, paid)?,
        _ => Goal::Nothing,
    };
    let renewed = spans.iter().take(index + 1).rposition(|span| span.renewed);
    let place = renewed.filter(|place| *place > first).unwrap_or(first);
    let owed = match rows.get(place) {
        Some(row) if place > first => row.instalment.opening,
        _ => owed_before(terms, spans, first),
    };
    equal_instalment::agreed(terms, spans, place, owed, goal)
}

/// What rows of equal principal divide at a row: how much, and from which row on.
#[inline(never)]
pub(crate) fn dividing(
    terms: &Terms<'_>,
    spans: &[Span],
    rows: &[Row],
    index: usize,
) -> Result<(i64, usize)> {
    let (first, _) = paying(terms, spans)?;
    let renewed = spans.iter().take(index + 1).rposition(|span| span.renewed);
    match renewed.filter(|place| *place >= first) {
        Some(place) => {
            let opening = rows.get(place).map_or(0, |row| row.instalment.opening);
            Ok((opening + spans.get(place).map_or(0, Span::drawn), place))
        }
        None => Ok((owed_before(terms, spans, first), first)),
    }
}
