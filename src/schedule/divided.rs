//! An amount divided evenly over rows, with the fen left over where the rules put them (尾差).
//!
//! Worked: 100.00 over 3 rows, halfUp: last 33.33 33.33 33.34; first 33.34 33.33 33.33;
//! carried 33.33 33.34 33.33.

use alloc::vec::Vec;

use crate::money::{Ratio, Rounding};
use crate::product::{Remainder, Roundings};

/// Gives one part after another; they sum to the amount.
#[derive(Debug)]
pub(super) struct Divided {
    amount: i64,
    rows: usize,
    given: usize,
    sum: i64,
    even: i64,
    unit: i64,
    rounding: Rounding,
    remainder: Remainder,
}

impl Divided {
    pub(super) fn new(amount: i64, rows: usize, roundings: &Roundings) -> Self {
        let unit = i64::from(roundings.unit_fen);
        let units = rows.max(1) as u64 * u64::from(roundings.unit_fen);
        let even = Ratio::new(1, units).of(amount, roundings.principal) * unit;
        Self {
            amount,
            rows,
            given: 0,
            sum: 0,
            even,
            unit,
            rounding: roundings.principal,
            remainder: roundings.remainder,
        }
    }

    /// All parts.
    pub(super) fn all(mut self) -> Vec<i64> {
        let mut all = Vec::with_capacity(self.rows);
        for _ in 0..self.rows {
            all.push(self.next(self.amount - self.sum));
        }
        all
    }

    /// The next part, never more than what is left.
    pub(super) fn next(&mut self, left: i64) -> i64 {
        self.given += 1;
        let part = if self.given >= self.rows {
            left
        } else {
            match self.remainder {
                Remainder::Last => self.even,
                Remainder::First if self.given == 1 => {
                    let others = i64::try_from(self.rows).unwrap_or(1) - 1;
                    (self.amount - self.even.saturating_mul(others)).max(0)
                }
                Remainder::First => self.even,
                Remainder::Carried => {
                    let units = self.rows as u64 * self.unit.unsigned_abs();
                    let share = Ratio::new(self.given as u64, units);
                    share.of(self.amount, self.rounding) * self.unit - self.sum
                }
            }
        };
        let part = part.min(left);
        self.sum += part;
        part
    }
}
