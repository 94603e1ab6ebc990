//! An amount before rounding: an exact fraction of a fen.

use rust_decimal::Decimal;

use super::ratio::greatest_common_divisor;
use super::{Ratio, Rounding, decimal};
use crate::error::{Code, Error, Result};

/// A number of fen that is no whole one, never negative.
///
/// ```
/// use fenqi::money::{Exact, Ratio, Rounding};
/// let third = Exact::part(100, Ratio::new(1, 3));
/// assert_eq!(third.plus(third).unwrap().rounded(Rounding::HalfUp), 67);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exact {
    numerator: u128,
    denominator: u64,
}

impl Exact {
    /// Nothing.
    pub const ZERO: Exact = Exact { numerator: 0, denominator: 1 };

    /// A part of a number of fen that is not negative.
    #[must_use]
    pub fn part(fen: i64, part: Ratio) -> Self {
        let numerator = u128::from(fen.unsigned_abs()) * u128::from(part.numerator());
        Self { numerator, denominator: part.denominator() }
    }

    /// The sum.
    ///
    /// # Errors
    /// `amount_too_large` where it cannot be held exactly.
    #[inline(never)]
    pub fn plus(self, other: Self) -> Result<Self> {
        let shared = greatest_common_divisor(self.denominator, other.denominator);
        let scaled = |it: Exact, by: u64| it.numerator.checked_mul(u128::from(by / shared));
        let sum = match (scaled(self, other.denominator), scaled(other, self.denominator)) {
            (Some(left), Some(right)) => left.checked_add(right),
            _ => None,
        };
        match (sum, (self.denominator / shared).checked_mul(other.denominator)) {
            (Some(numerator), Some(denominator)) => Ok(Self { numerator, denominator }),
            _ => Err(Error::new(Code::AmountTooLarge)),
        }
    }

    /// The number of fen, rounded; it stops at [`Rounding::LIMIT`].
    #[must_use]
    pub fn rounded(self, rounding: Rounding) -> i64 {
        let dividend = i128::try_from(self.numerator).unwrap_or(i128::MAX);
        rounding.divide(dividend, self.denominator.into())
    }

    /// The amount in yuan, to ten decimals.
    ///
    /// # Errors
    /// `amount_too_large` where it has no such form.
    pub fn yuan(self) -> Result<Decimal> {
        let too_large = || Error::new(Code::AmountTooLarge);
        let above = i128::try_from(self.numerator).map_err(|_| too_large())?;
        let above = Decimal::try_from_i128_with_scale(above, 2).map_err(|_| too_large())?;
        let quotient = decimal::divide(above, Decimal::from(self.denominator))?;
        Ok(decimal::shortened(quotient, 10))
    }
}
