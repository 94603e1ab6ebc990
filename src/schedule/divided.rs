//! An amount divided evenly over rows, with the fen left over where the rules put them (尾差).
//!
//! Worked: 100.00 over 3 rows, halfUp: last 33.33 33.33 33.34; first 33.34 33.33 33.33;
//! carried 33.33 33.34 33.33.

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
    rounding: Rounding,
    remainder: Remainder,
}

impl Divided {
    pub(super) fn new(amount: i64, rows: usize, roundings: &Roundings) -> Self {
        let even = Ratio::new(1, rows.max(1) as u64).of(amount, roundings.principal);
        Self {
            amount,
            rows,
            given: 0,
            sum: 0,
            even,
            rounding: roundings.principal,
            remainder: roundings.remainder,
        }
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
                    let share = Ratio::new(self.given as u64, self.rows as u64);
                    share.of(self.amount, self.rounding) - self.sum
                }
            }
        };
        let part = part.min(left);
        self.sum += part;
        part
    }
}
