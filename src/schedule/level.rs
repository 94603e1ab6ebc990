//! The level instalment (每期应还): the amount that, paid in every row, repays the loan.
//!
//! With f the factor of each row, P owed and B left at the end (a balloon),
//! A = (P·∏(1+f) − B) / Σ∏(1+f of the rows after). By `annuity` all f are the rate of one
//! regular period; by `exactDays` they are the rows' own.
//!
//! Rows come in runs of one factor, since doubling a run is one step where its rows are many.
//! The quotient is found in 64-bit fixed point with a bound on its error. Where that bound reaches
//! a rounding boundary, and for whatever does not fit, 28-digit decimals decide.
//!
//! Worked: 100 yuan at 0.025 % a day for 41, 30 and 31 days: 33.93.

use rust_decimal::Decimal;

use crate::error::Result;
use crate::money::{Money, Ratio, Rounding, decimal};
use crate::product::Level;

/// What is to be repaid in level rows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Task {
    /// What is owed before the first of the rows, in fen.
    pub owed: i64,
    /// What is left for after the last of them, in fen.
    pub left: Decimal,
    /// What is drawn inside the first row is worth this much at its end, in fen.
    pub drawn_at_first_end: Decimal,
}

/// So many rows, one after another, in each of which a unit of balance bears the same.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run {
    pub factor: Ratio,
    pub rows: u32,
}

/// The level instalment over rows with these factors, a multiple of the unit.
///
/// # Errors
/// `amount_too_large` where it cannot be carried.
#[inline(never)]
pub(super) fn level_instalment(task: Task, runs: &[Run], level: &Level) -> Result<i64> {
    let unit = i64::from(level.unit_fen);
    let units = match quick(task, runs, level) {
        Some(units) => units,
        None => rounded(exact_level(task, runs)?, level)?,
    };
    Ok(Money::from_fen(units.saturating_mul(unit))?.fen())
}

/// Rounds an exact level to units of the level, in units.
fn rounded(exact: Decimal, level: &Level) -> Result<i64> {
    let units = decimal::divide(exact, Decimal::from(level.unit_fen))?;
    Ok(round_decimal(units, level.rounding))
}

/// A decimal to a whole number by a named rounding. 28 digits end somewhere: what lies within a
/// billionth of a fen of a boundary lies on it.
#[inline(never)]
pub(super) fn round_decimal(value: Decimal, rounding: Rounding) -> i64 {
    let value = decimal::shortened(value, 9);
    let scale = 10u128.pow(value.scale());
    rounding.divide(value.mantissa(), scale)
}

/// The level instalment before rounding, in fen: present values on the day of the first row.
///
/// # Errors
/// `amount_too_large`.
#[inline(never)]
pub(super) fn exact_level(task: Task, runs: &[Run]) -> Result<Decimal> {
    let mut discount = Decimal::ONE;
    let mut sum = Decimal::ZERO;
    let mut worth = Decimal::from(task.owed);
    let mut first = true;
    for run in runs {
        let growth = growth(run.factor)?;
        for _ in 0..run.rows {
            if first {
                worth = decimal::multiply(worth, growth)?;
                first = false;
            } else {
                discount = decimal::divide(discount, growth)?;
            }
            sum = decimal::add(sum, discount)?;
        }
    }
    if sum.is_zero() {
        return Ok(Decimal::ZERO);
    }
    let left = decimal::multiply(task.left, discount)?;
    let net = decimal::subtract(decimal::add(worth, task.drawn_at_first_end)?, left)?;
    decimal::divide(net, sum)
}

/// One plus a factor.
pub(super) fn growth(factor: Ratio) -> Result<Decimal> {
    decimal::add(Decimal::ONE, factor.to_decimal()?)
}

/// The same in fixed point, in units of the level; none where it is not certain.
fn quick(task: Task, runs: &[Run], level: &Level) -> Option<i64> {
    if !task.drawn_at_first_end.is_zero() || task.left != task.left.trunc() {
        return None;
    }
    let left = i64::try_from(task.left).ok()?;
    let one: u128 = 1 << 64;
    let (mut growth, mut sum) = (one, 0u128);
    let mut rows: u64 = 0;
    // Most factors belong to one of four lengths of a period, and 128-bit division is slow.
    let mut known = [(Ratio::ZERO, 0u64); 4];
    for (place, run) in runs.iter().enumerate() {
        let fraction = match known.iter().find(|(ratio, _)| *ratio == run.factor) {
            Some((_, fraction)) => *fraction,
            None => {
                let fraction = fixed(run.factor)?;
                if let Some(oldest) = known.get_mut(place % 4) {
                    *oldest = (run.factor, fraction);
                }
                fraction
            }
        };
        // What one unit grows to, and what one unit paid in each row is worth, over the rows that
        // each binary digit of their number stands for.
        let (mut doubled, mut paid) = (one + u128::from(fraction), one);
        let mut left = run.rows;
        loop {
            if left & 1 == 1 {
                sum = times(sum, doubled)?.checked_add(paid)?;
                growth = times(growth, doubled)?;
            }
            left >>= 1;
            if left == 0 {
                break;
            }
            paid = times(paid, doubled)?.checked_add(paid)?;
            doubled = times(doubled, doubled)?;
        }
        rows += u64::from(run.rows);
    }
    if growth == one {
        // No interest at all: the quotient is a plain fraction, and may lie on a boundary.
        let divisor = u128::from(rows).checked_mul(u128::from(level.unit_fen))?;
        return Some(level.rounding.divide((task.owed - left).into(), divisor));
    }
    // Both are shifted until the numerator leaves room for the principal's 53 bits.
    let shift = (128 - growth.leading_zeros()).saturating_sub(64);
    let owed = u128::try_from(task.owed).ok()?;
    let left = u128::try_from(left).ok()?;
    let worth = owed.checked_mul(growth >> shift)?;
    let net = worth.checked_sub(left.checked_mul(one >> shift)?)?;
    let divisor = (sum >> shift).checked_mul(u128::from(level.unit_fen))?;
    let (quotient, rest) = (net.checked_div(divisor)?, net.checked_rem(divisor)?);
    // Every step loses at most a few parts in 2^62 of a row, and doubling adds up its rows'.
    if quotient.checked_mul(u128::from(rows))? >= 1 << 42 || shift > 30 {
        return None;
    }
    let margin = divisor >> 12;
    let certain = match level.rounding {
        Rounding::HalfUp | Rounding::HalfEven => {
            let doubled = rest.checked_mul(2)?;
            doubled.abs_diff(divisor) > margin
        }
        Rounding::Down | Rounding::Up => rest > margin && divisor - rest > margin,
    };
    if !certain {
        return None;
    }
    let up = match level.rounding {
        Rounding::HalfUp | Rounding::HalfEven => rest * 2 > divisor,
        Rounding::Down => false,
        Rounding::Up => true,
    };
    i64::try_from(quotient + u128::from(up)).ok()
}

/// A factor below one as a 64-bit fraction.
fn fixed(factor: Ratio) -> Option<u64> {
    let quotient =
        (u128::from(factor.numerator()) << 64).checked_div(factor.denominator().into())?;
    u64::try_from(quotient).ok()
}

/// The product of two numbers with 64 fraction bits; none where its whole part is past 32 bits.
#[inline(never)]
fn times(a: u128, b: u128) -> Option<u128> {
    let low = |value: u128| value & u128::from(u64::MAX);
    let (a_whole, b_whole) = (a >> 64, b >> 64);
    if (a_whole | b_whole) >> 32 != 0 {
        return None;
    }
    let crossed = a_whole * low(b) + b_whole * low(a) + ((low(a) * low(b)) >> 64);
    ((a_whole * b_whole) << 64).checked_add(crossed)
}
