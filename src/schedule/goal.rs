//! What level instalments are to leave behind: nothing, or a balloon (尾款).
//!
//! A level is agreed at the first row that pays it, and again at every row that a drawdown or a new
//! rate changes. Each time the goal stays: a balloon is no smaller because the rate was changed.

use alloc::{vec, vec::Vec};

use super::level::{self, Run, Task};
use super::{Span, Terms, grace, paying};
use crate::calendar::Frequency;
use crate::error::Result;
use crate::money::{Fine, Ratio};
use crate::product::LevelBy;

/// What is left by level rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Goal {
    /// Nothing: they repay the loan.
    Nothing,
    /// So many fen, due with the last of them.
    Balloon(i64),
    /// So many fen, the whole of the last row, which is no level one.
    BalloonAlone(i64),
    /// Whatever a loan over so many rows leaves after these.
    Over(u32),
}

impl Goal {
    /// What is to be repaid from a row on, and the factors of the rows that pay the level.
    pub(super) fn task(
        self,
        terms: &Terms<'_>,
        spans: &[Span],
        index: usize,
        owed: i64,
    ) -> Result<(Task, Vec<Run>)> {
        let from = spans.get(index..).unwrap_or(&[]);
        let (first, _) = paying(terms, spans)?;
        let drawn_at_first_end = from.first().map_or(Ok(Fine::ZERO), drawn_at_end)?;
        let mut task = Task { owed, left: Fine::ZERO, drawn_at_first_end };
        let over = matches!(self, Goal::Over(_));
        let mut runs = runs(terms, from, index, over)?;
        match self {
            Goal::Nothing => {}
            Goal::Over(rows) => {
                let rows = (rows as usize).saturating_sub(index.saturating_sub(first));
                if let Some(last) = runs.last_mut() {
                    last.rows += count(rows.saturating_sub(from.len()));
                }
            }
            Goal::Balloon(fen) => task.left = Fine::whole(fen),
            Goal::BalloonAlone(fen) => {
                // What it is worth a period earlier is what the rows before it leave.
                if let Some(last) = runs.last_mut() {
                    last.rows -= 1;
                    task.left = Fine::whole(fen).over(level::growth(last.factor)?)?;
                }
            }
        }
        Ok((task, runs))
    }
}

/// The annual rate that is known at the first of some rows.
fn annual(spans: &[Span]) -> Ratio {
    spans.first().map_or(Ratio::ZERO, |span| span.annual)
}

/// What a unit of balance bears in each of some rows, as foreseen at the first of them.
fn runs(terms: &Terms<'_>, from: &[Span], index: usize, over: bool) -> Result<Vec<Run>> {
    let rules = terms.rules();
    let annual = annual(from);
    let regular = over || rules.level.by != LevelBy::ExactDays;
    // A rate for the first rows alone is known when a level is agreed; a new rate is not.
    let one_rate =
        !terms.rate_changes.is_empty() || from.last().is_none_or(|last| last.annual == annual);
    if regular && one_rate {
        let factor = period_factor(terms, annual)?;
        return Ok(vec![Run { factor, rows: count(from.len()) }]);
    }
    let mut runs: Vec<Run> = Vec::new();
    for (place, span) in from.iter().enumerate() {
        // Rates that come later are not known yet when a level is agreed.
        let known = place == 0 || terms.rate_changes.is_empty() || span.annual == annual;
        let factor = if regular {
            period_factor(terms, span.annual)?
        } else if grace::forgiven(index + place, &terms.grace) {
            Ratio::ZERO
        } else if known {
            span.factor
        } else {
            annual.times(span.fraction.ratio())?
        };
        match runs.last_mut() {
            Some(run) if run.factor == factor => run.rows += 1,
            _ => runs.push(Run { factor, rows: 1 }),
        }
    }
    Ok(runs)
}

fn count(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}

/// What a unit of balance bears in one regular period.
fn period_factor(terms: &Terms<'_>, annual: Ratio) -> Result<Ratio> {
    let year = u64::from(terms.rate.year_days());
    let month = match terms.rules().level.by {
        LevelBy::ThirtyDays => (30, year),
        _ => (1, 12),
    };
    let part = match terms.due_dates().frequency() {
        Frequency::Months(months) => Ratio::new(month.0 * u64::from(months), month.1),
        Frequency::Weeks(weeks) => Ratio::new(7 * u64::from(weeks), year),
        Frequency::Days(days) => Ratio::new(days.into(), year),
        Frequency::Explicit => Ratio::new(month.0, month.1),
    };
    annual.times(part)
}

/// What is drawn inside a period, with the interest that it bears until the period's end, in fen.
fn drawn_at_end(span: &Span) -> Result<Fine> {
    let mut sum = Fine::ZERO;
    for (position, slice) in span.slices.iter().enumerate() {
        let mut growth = Fine::ONE;
        for later in span.slices.iter().skip(position) {
            growth = growth.plus(Fine::of(later.factor)?)?;
        }
        sum = sum.plus(Fine::whole(slice.drawn).times(growth)?)?;
    }
    Ok(sum)
}

/// What is owed before the first row that repays anything: the principal, and what was drawn since.
pub(super) fn owed_before(terms: &Terms<'_>, spans: &[Span], first: usize) -> i64 {
    let drawn = spans.iter().take(first).map(|span| span.drawn() + span.drawn_at_end);
    terms.principal + drawn.sum::<i64>()
}
