//! 等额本息: every instalment is the same; its interest falls and its principal rises.
//!
//! Each row's principal is the level less the row's own interest; the last row clears the
//! balance. A drawdown or a new rate solves the level again from the row it falls in.
//!
//! Worked: 10 000 at 14.6 % over 12 months, annual/12: 900.70, the last 900.66, interest 808.36.

use alloc::{string::ToString, vec, vec::Vec};

use rust_decimal::Decimal;

use super::accrual::Accrual;
use super::level::{Task, level_instalment};
use super::{Instalment, Schedule, Span, Terms, exact_balance, grace, paying, row, rows_for};
use crate::calendar::Frequency;
use crate::error::{Code, Error, Result};
use crate::money::{Money, Ratio, decimal};
use crate::product::{Balance, LevelBy, NegativeAmortisation, Remainder};

pub(super) fn schedule(terms: &Terms<'_>, spans: &[Span]) -> Result<Schedule> {
    let rules = terms.rules();
    let (first, _) = paying(terms, spans)?;
    let level = agreed(terms, spans, first, terms.principal)?;
    if rules.rounding.balance == Balance::Exact {
        return exact_balance::schedule(terms, spans, level, Decimal::ZERO);
    }
    let mut rows = run(terms, spans, level, 0)?;
    if rules.rounding.remainder == Remainder::First {
        rows = remainder_first(terms, spans, level, rows)?;
    }
    grace::defer(&mut rows, &rules.grace)?;
    Ok(Schedule { rows, level: Some(level) })
}

/// The level that is agreed at a row: over all rows from it on, knowing what has happened by the
/// end of that row and nothing later.
fn agreed(terms: &Terms<'_>, spans: &[Span], first: usize, owed: i64) -> Result<i64> {
    let rules = terms.rules();
    let Some(from) = spans.get(first..) else { return Ok(owed) };
    let task = Task {
        owed,
        left: Decimal::ZERO,
        drawn_at_first_end: from.first().map_or(Ok(Decimal::ZERO), drawn_at_end)?,
    };
    let level = solve(terms, spans, first, from.len(), task)?;
    if !rules.level.smoothing {
        return Ok(level);
    }
    // A + (last - A)/n, kept where it brings the last row strictly nearer (平滑).
    let count = i64::try_from(from.len()).unwrap_or(1);
    let over = last_total(terms, from, owed, level)? - level;
    let sum = i128::from(level) * i128::from(count) + i128::from(over);
    let unit = u128::from(rules.level.unit_fen);
    let divisor = u128::from(count.unsigned_abs()) * unit;
    let nearer = rules.level.rounding.divide(sum, divisor);
    let nearer = nearer.saturating_mul(i64::from(rules.level.unit_fen));
    let again = last_total(terms, from, owed, nearer)? - nearer;
    Ok(if again.unsigned_abs() < over.unsigned_abs() { nearer } else { level })
}

/// What the last of some rows asks for at a level, as foreseen at the first of them.
fn last_total(terms: &Terms<'_>, spans: &[Span], owed: i64, level: i64) -> Result<i64> {
    let rules = terms.rules();
    let annual = spans.first().map_or(Ratio::ZERO, |span| span.annual);
    let mut accrual = Accrual::new(&rules.rounding, &crate::product::Grace::default());
    let mut owed = owed;
    let mut total = owed;
    for (index, span) in spans.iter().enumerate() {
        let interest = if index == 0 || (span.slices.is_empty() && span.annual == annual) {
            accrual.of(index, span, owed)?
        } else {
            annual.times(span.fraction.ratio())?.of(owed, rules.rounding.interest)
        };
        if index == 0 {
            owed += span.drawn();
        }
        total = owed + interest;
        owed -= (level - interest).min(owed);
    }
    Ok(total)
}

/// What is drawn inside a period, with the interest that it bears until the period's end, in fen.
fn drawn_at_end(span: &Span) -> Result<Decimal> {
    let mut sum = Decimal::ZERO;
    for (position, slice) in span.slices.iter().enumerate() {
        let mut growth = Decimal::ONE;
        for later in span.slices.iter().skip(position) {
            growth = decimal::add(growth, later.factor.to_decimal()?)?;
        }
        sum = decimal::add(sum, decimal::multiply(Decimal::from(slice.drawn), growth)?)?;
    }
    Ok(sum)
}

/// The level instalment over the rows from `first` on, of which the last `rows` count.
pub(super) fn solve(
    terms: &Terms<'_>,
    spans: &[Span],
    first: usize,
    rows: usize,
    task: Task,
) -> Result<i64> {
    let rules = terms.rules();
    let Some(from) = spans.get(first..) else { return Ok(task.owed) };
    let annual = from.first().map_or(Ratio::ZERO, |span| span.annual);
    if rules.level.by == LevelBy::Annuity {
        let factors = vec![period_factor(terms, annual)?; rows];
        return level_instalment(task, &factors, &rules.level);
    }
    let mut factors = Vec::with_capacity(rows);
    for (index, span) in from.iter().take(rows).enumerate() {
        // Rates that come later are not known yet when this level is agreed.
        let known = index == 0 || terms.rate_changes.is_empty() || span.annual == annual;
        factors.push(if grace::forgiven(first + index, &rules.grace) {
            Ratio::ZERO
        } else if known {
            span.factor
        } else {
            annual.times(span.fraction.ratio())?
        });
    }
    level_instalment(task, &factors, &rules.level)
}

/// What a unit of balance bears in one regular period.
pub(super) fn period_factor(terms: &Terms<'_>, annual: Ratio) -> Result<Ratio> {
    let rules = terms.rules();
    let year = u64::from(terms.rate.year_days());
    let part = match rules.due_dates.frequency() {
        Frequency::Months(months) => Ratio::new(months.into(), 12),
        Frequency::Weeks(weeks) => Ratio::new(7 * u64::from(weeks), year),
        Frequency::Days(days) => Ratio::new(days.into(), year),
        Frequency::Explicit => Ratio::new(1, 12),
    };
    annual.times(part)
}

/// How far the last row is from the level.
fn distance(rows: &[Instalment], level: i64) -> u64 {
    rows.last().map_or(0, |row| (row.principal + row.interest).abs_diff(level))
}

/// Puts the fen that rounding leaves over on the first principal, so that the last row is nearest
/// to the level (尾差放首期).
fn remainder_first(
    terms: &Terms<'_>,
    spans: &[Span],
    level: i64,
    plain: Vec<Instalment>,
) -> Result<Vec<Instalment>> {
    let (first, _) = paying(terms, spans)?;
    let over = plain.last().map_or(0, |row| row.principal + row.interest) - level;
    // A fen paid in the first row is worth more by the last; the search starts from its value now.
    let mut growth = 1.0;
    for span in spans.iter().skip(first + 1) {
        growth *= 1.0 + span.factor.to_f64();
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "a start")]
    let start = (over as f64 / growth) as i64;
    let mut best = (distance(&plain, level), 0u64, plain);
    for extra in start.saturating_sub(3)..=start.saturating_add(3) {
        let Ok(rows) = run(terms, spans, level, extra) else { continue };
        let key = (distance(&rows, level), extra.unsigned_abs());
        if key < (best.0, best.1) {
            best = (key.0, key.1, rows);
        }
    }
    Ok(best.2)
}

/// The rows at a level. The last row takes what is owed, whatever it is.
pub(super) fn run(
    terms: &Terms<'_>,
    spans: &[Span],
    level: i64,
    first_extra: i64,
) -> Result<Vec<Instalment>> {
    let rules = terms.rules();
    let (first, _) = paying(terms, spans)?;
    let mut accrual = Accrual::new(&rules.rounding, &rules.grace);
    let mut rows = rows_for(spans);
    let mut owed = terms.principal;
    let mut level = level;
    for (index, span) in spans.iter().enumerate() {
        let interest = accrual.of(index, span, owed)?;
        let outstanding = owed + span.drawn();
        if span.renewed && index > first {
            level = agreed(terms, spans, index, owed)?;
        }
        let principal = if index + 1 == spans.len() {
            outstanding
        } else if index < first {
            0
        } else {
            let extra = if index == first { first_extra } else { 0 };
            (level - interest + extra).min(outstanding)
        };
        if principal < 0 && rules.level.negative == NegativeAmortisation::Refuse {
            return Err(Error::new(Code::InstalmentBelowInterest)
                .with("instalment", Money::from_fen(level)?.to_string())
                .with("interest", Money::from_fen(interest)?.to_string())
                .with("period", span.period.to_string()));
        }
        let made = row(span, owed, principal, interest);
        owed = made.balance;
        rows.push(made);
    }
    Ok(rows)
}
