//! The level instalment (每期应还): the amount that, paid in every row, repays the loan.
//!
//! With f the factor of each row, P owed and B left at the end (a balloon),
//! A = (P − B·∏1/(1+f)) / Σ∏1/(1+f of the rows so far). By `annuity` all f are the rate of one
//! regular period; by `exactDays` they are the rows' own.
//!
//! Rows come in runs of one factor: doubling a run is one step, however many its rows are.
//!
//! Worked: 100 yuan at 0.025 % a day for 41, 30 and 31 days: 33.93.

use crate::error::Result;
use crate::money::{Fine, Money, Ratio};
use crate::product::Level;

/// What is to be repaid in level rows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Task {
    /// What is owed before the first of the rows, in fen.
    pub owed: i64,
    /// What is left for after the last of them, in fen.
    pub left: Fine,
    /// What is drawn inside the first row is worth this much at its end, in fen.
    pub drawn_at_first_end: Fine,
}

/// So many rows, one after another, in each of which a unit of balance bears the same.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run {
    pub factor: Ratio,
    pub rows: u32,
}

/// The level instalment over rows with these factors, a multiple of the unit. It is never below
/// nothing: where a grace has left less than the balloon owed, there is none to ask for.
///
/// # Errors
/// `amount_too_large` where it cannot be carried.
#[inline(never)]
pub(super) fn level_instalment(task: Task, runs: &[Run], level: &Level) -> Result<i64> {
    let unit = i64::from(level.unit_fen);
    let exact = exact_level(task, runs)?;
    let units = if unit == 1 { exact } else { exact.over(Fine::whole(unit))? };
    let units = units.rounded(level.rounding).max(0);
    Ok(Money::from_fen(units.saturating_mul(unit))?.fen())
}

/// The level instalment before rounding, in fen: present values on the first day of the first row.
///
/// # Errors
/// `amount_too_large`.
#[inline(never)]
pub(super) fn exact_level(task: Task, runs: &[Run]) -> Result<Fine> {
    let (mut discount, mut sum) = (Fine::ONE, Fine::ZERO);
    let mut worth = Fine::whole(task.owed);
    // Most factors belong to one of four lengths of a period, and division is slow.
    let mut known = [(Ratio::ZERO, Fine::ONE); 4];
    for (place, run) in runs.iter().enumerate() {
        let inverse = match known.iter().find(|(factor, _)| *factor == run.factor) {
            Some((_, inverse)) => *inverse,
            None => {
                let inverse = Fine::ONE.over(growth(run.factor)?)?;
                if let Some(oldest) = known.get_mut(place % 4) {
                    *oldest = (run.factor, inverse);
                }
                inverse
            }
        };
        if place == 0 && task.drawn_at_first_end != Fine::ZERO {
            worth = worth.plus(task.drawn_at_first_end.times(inverse)?)?;
        }
        // What one unit after, and one unit in each of, so many rows is worth before them: for the
        // rows that each binary digit of their number stands for.
        let (mut after, mut each) = (inverse, inverse);
        let mut left = run.rows;
        while left > 0 {
            if left & 1 == 1 {
                sum = sum.plus(discount.times(each)?)?;
                discount = discount.times(after)?;
            }
            left >>= 1;
            if left > 0 {
                each = each.plus(after.times(each)?)?;
                after = after.times(after)?;
            }
        }
    }
    if sum == Fine::ZERO {
        return Ok(Fine::ZERO);
    }
    worth.minus(task.left.times(discount)?)?.over(sum)
}

/// One plus a factor.
pub(super) fn growth(factor: Ratio) -> Result<Fine> {
    Fine::ONE.plus(Fine::of(factor)?)
}
