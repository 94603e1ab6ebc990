//! 等额本息: every instalment is the same; its interest falls and its principal rises.
//!
//! Each row's principal is the level less the row's own interest; the last row clears the
//! balance. A drawdown or a new rate solves the level again from the row it falls in.
//!
//! Worked: 10 000 at 14.6 % over 12 months, annual/12: 900.70, the last 900.66, interest 808.36.

use alloc::vec::Vec;

use super::accrual::Accrual;
use super::goal::{Goal, owed_before};
use super::level::level_instalment;
use super::rows::{Interest, fill, finished};
use super::{Row, Schedule, Span, Terms, exact_balance, grace, paying};
use crate::error::{Code, Error, Result};
use crate::money::{Ratio, yuan};
use crate::product::{Balance, NegativeAmortisation, Remainder};
use crate::text::digits;

pub(super) fn schedule(terms: &Terms<'_>, spans: &[Span]) -> Result<Schedule> {
    let rules = terms.rules();
    let (first, _) = paying(terms, spans)?;
    let goal = Goal::Nothing;
    let level = agreed(terms, spans, first, owed_before(terms, spans, first), goal)?;
    if rules.rounding.balance == Balance::Exact {
        let made = exact_balance::schedule(terms, spans, Some(goal), &mut Vec::new())?;
        return Ok(Schedule { level: Some(level), ..made });
    }
    let mut made = run(terms, spans, level, goal, None)?;
    if rules.rounding.remainder == Remainder::First && rules.level.amount.is_none() {
        made = remainder_first(terms, spans, level, made)?;
    }
    finished(terms, made.rows, Some(level))
}

/// The level that is agreed at a row: over all rows from it on, knowing what has happened by the
/// end of that row and nothing later.
pub(super) fn agreed(
    terms: &Terms<'_>,
    spans: &[Span],
    index: usize,
    owed: i64,
    goal: Goal,
) -> Result<i64> {
    let rules = terms.rules();
    if let Some(fen) = rules.level.amount {
        return Ok(fen);
    }
    let (task, runs) = goal.task(terms, spans, index, owed)?;
    let level = level_instalment(task, &runs, &rules.level)?;
    if !rules.level.smoothing || goal != Goal::Nothing {
        return Ok(level);
    }
    // A + (last - A)/n, kept where it brings the last row strictly nearer (平滑).
    let count: i64 = runs.iter().map(|run| i64::from(run.rows)).sum();
    let over = last_total(terms, spans, index, owed, level)? - level;
    let sum = i128::from(level) * i128::from(count) + i128::from(over);
    let unit = u128::from(rules.level.unit_fen);
    let divisor = u128::from(count.unsigned_abs()) * unit;
    let nearer = rules.level.rounding.divide(sum, divisor);
    let nearer = nearer.saturating_mul(i64::from(rules.level.unit_fen));
    let again = last_total(terms, spans, index, owed, nearer)? - nearer;
    Ok(if again.unsigned_abs() < over.unsigned_abs() { nearer } else { level })
}

/// What the last row asks for at a level, as foreseen at the row where it is agreed.
fn last_total(
    terms: &Terms<'_>,
    spans: &[Span],
    first: usize,
    owed: i64,
    level: i64,
) -> Result<i64> {
    let rules = terms.rules();
    let annual = spans.get(first).map_or(Ratio::ZERO, |span| span.annual);
    let mut accrual = Accrual::new(&rules.rounding, &terms.grace);
    let mut owed = owed;
    let mut total = owed;
    for (index, span) in spans.iter().enumerate().skip(first) {
        let same = terms.rate_changes.is_empty() || span.annual == annual;
        let known = index == first || (span.slices.is_empty() && same);
        let interest = if known {
            accrual.of(index, span, owed)?
        } else {
            annual.times(span.fraction.ratio())?.of(owed, rules.rounding.interest)
        };
        if index == first {
            owed += span.drawn();
        }
        total = owed + interest;
        owed -= (level - interest).min(owed);
    }
    Ok(total)
}

/// Rows, and the level that was agreed last.
pub(super) struct Run {
    pub(super) rows: Vec<Row>,
    level: i64,
}

impl Run {
    /// By how much the last row is above the level.
    fn over(&self) -> i64 {
        self.rows.last().map_or(0, |row| row.total() - self.level)
    }
}

/// Puts the fen that rounding leaves over on the first principal of the level, so that the last row
/// is nearest to it (尾差放首期). Where the level was agreed again, that is the row of the last time.
fn remainder_first(terms: &Terms<'_>, spans: &[Span], level: i64, plain: Run) -> Result<Run> {
    let (first, _) = paying(terms, spans)?;
    let renewed = spans.iter().rposition(|span| span.renewed).unwrap_or(0);
    let place = renewed.max(first);
    // A fen paid in that row is worth more by the last; the search starts from its value now.
    let mut growth = 1.0;
    for span in spans.iter().skip(place + 1) {
        growth *= 1.0 + span.factor.to_f64();
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "a start")]
    let start = (plain.over() as f64 / growth) as i64;
    let mut best = (plain.over().unsigned_abs(), 0u64, plain);
    for extra in start.saturating_sub(3)..=start.saturating_add(3) {
        let Ok(made) = run(terms, spans, level, Goal::Nothing, Some((place, extra))) else {
            continue;
        };
        let key = (made.over().unsigned_abs(), extra.unsigned_abs());
        if key < (best.0, best.1) {
            best = (key.0, key.1, made);
        }
    }
    Ok(best.2)
}

/// The rows at a level, with so many fen more in one of them. The last row takes what is owed,
/// whatever it is.
pub(super) fn run(
    terms: &Terms<'_>,
    spans: &[Span],
    level: i64,
    goal: Goal,
    more: Option<(usize, i64)>,
) -> Result<Run> {
    let rules = terms.rules();
    let (first, _) = paying(terms, spans)?;
    let mut level = level;
    let rows = fill(terms, spans, Interest::Accrued, &mut |step| {
        let (index, interest) = (step.index, step.interest);
        if step.span.renewed && index > first {
            level = agreed(terms, spans, index, step.opening, goal)?;
        }
        if step.last {
            return Ok(step.outstanding);
        }
        if index < first {
            return Ok(0);
        }
        let base = level - interest;
        let part = match more {
            Some((place, extra)) if place == index => {
                let part = base + extra;
                if base < 0 { part } else { part.max(0) }
            }
            _ => base,
        };
        let part = part.min(step.outstanding);
        if part >= 0 {
            return Ok(part);
        }
        // Interest that is asked for later takes nothing away from what this row repays.
        if grace::deferred(index, &terms.grace) {
            return Ok(0);
        }
        if rules.level.negative == NegativeAmortisation::Refuse {
            return Err(below_interest(level, interest, step.span.period));
        }
        Ok(part)
    })?;
    Ok(Run { rows, level })
}

/// The refusal of a plan in which a row's interest is more than the instalment.
#[cold]
#[inline(never)]
pub(super) fn below_interest(level: i64, interest: i64, period: u32) -> Error {
    Error::new(Code::InstalmentBelowInterest)
        .with("instalment", yuan(level))
        .with("interest", yuan(interest))
        .with("period", digits(period.into()))
}
