//! Balances that are unrounded inside (余额不取整): only what the rows show is rounded.
//!
//! Interest is worked out on the exact balance and shown rounded; the level inside is exact too,
//! so that a row's principal and interest, each rounded by itself, may pass the level by a fen.
//! The last row shows whatever principal is left.
//!
//! Worked: 1 150 000 at 2.85 % over 360 months of equal principal: interest 492 990.65, where
//! balances in fen give 492 991.29.

use alloc::{vec, vec::Vec};

use rust_decimal::Decimal;

use super::equal_instalment::period_factor;
use super::level::{Task, exact_level, round_decimal};
use super::{Schedule, Span, Terms, grace, paying, row, rows_for};
use crate::error::{Code, Error, Result};
use crate::money::{Money, Ratio, decimal};
use crate::product::{InterestMode, LevelBy};

/// Level rows. The level that is shown is given; the exact one is found again here.
pub(super) fn schedule(
    terms: &Terms<'_>,
    spans: &[Span],
    shown_level: i64,
    left: Decimal,
) -> Result<Schedule> {
    let rules = terms.rules();
    let (first, rows) = paying(terms, spans)?;
    let task = Task { owed: terms.principal, left, drawn_at_first_end: Decimal::ZERO };
    let level = if rules.level.by == LevelBy::Annuity {
        exact_level(task, &vec![period_factor(terms, terms.rate.annual())?; rows.len()])?
    } else {
        let mut factors = Vec::with_capacity(rows.len());
        for (index, span) in rows.iter().enumerate() {
            let free = grace::forgiven(first + index, &rules.grace);
            factors.push(if free { Ratio::ZERO } else { span.factor });
        }
        exact_level(task, &factors)?
    };
    let made = run(terms, spans, Some(level), Decimal::ZERO)?;
    Ok(Schedule { level: Some(shown_level), ..made })
}

/// Rows of equal principal.
pub(super) fn equal_principal(terms: &Terms<'_>, spans: &[Span]) -> Result<Schedule> {
    let (_, rows) = paying(terms, spans)?;
    let count = Decimal::from(u64::try_from(rows.len()).unwrap_or(1));
    run(terms, spans, None, decimal::divide(Decimal::from(terms.principal), count)?)
}

/// The rows of a plan whose exact principal is the level less the exact interest, or a fixed part.
fn run(
    terms: &Terms<'_>,
    spans: &[Span],
    level: Option<Decimal>,
    part: Decimal,
) -> Result<Schedule> {
    let rules = terms.rules();
    if !terms.drawdowns.is_empty() || !terms.rate_changes.is_empty() {
        let error = Error::new(Code::ConflictingFields);
        return Err(error.with("other", "drawdowns or rateChanges").at("rounding.balance"));
    }
    let (first, _) = paying(terms, spans)?;
    let mut rows = rows_for(spans);
    let mut exact_owed = Decimal::from(terms.principal);
    let mut owed = terms.principal;
    for (index, span) in spans.iter().enumerate() {
        let free =
            rules.grace.mode == InterestMode::Forgive && index < rules.grace.interest as usize;
        let exact_interest = if free {
            Decimal::ZERO
        } else {
            decimal::multiply(exact_owed, span.factor.to_decimal()?)?
        };
        let interest = round_decimal(exact_interest, rules.rounding.interest);
        let interest = Money::from_fen(interest)?.fen();
        let principal = if index + 1 == spans.len() {
            owed
        } else if index < first {
            0
        } else {
            let exact = match level {
                Some(level) => decimal::subtract(level, exact_interest)?,
                None => part,
            };
            if exact.is_sign_negative() && !exact.is_zero() {
                return Err(Error::new(Code::InstalmentBelowInterest)
                    .with("instalment", "the level")
                    .with(
                        "interest",
                        alloc::string::ToString::to_string(&Money::from_fen(interest)?),
                    )
                    .with("period", alloc::string::ToString::to_string(&span.period)));
            }
            // After a short first period the level clears the balance before the last row.
            let clears = exact >= exact_owed;
            exact_owed = decimal::subtract(exact_owed, exact.min(exact_owed))?;
            let principal = round_decimal(exact, rules.rounding.principal);
            if clears { owed } else { principal.min(owed) }
        };
        let made = row(span, owed, principal, interest);
        owed = made.balance;
        rows.push(made);
    }
    grace::defer(&mut rows, &rules.grace)?;
    Ok(Schedule { rows, level: None })
}
