//! An amount before rounding: an exact fraction of a fen.

use rust_decimal::Decimal;

use super::{Fine, Ratio, Rounding, decimal};
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
    /// Sums of periods of many lengths have a common denominator past 64 bits.
    denominator: u128,
}

impl Exact {
    /// Nothing.
    pub const ZERO: Exact = Exact { numerator: 0, denominator: 1 };

    /// A part of a number of fen that is not negative.
    #[must_use]
    pub fn part(fen: i64, part: Ratio) -> Self {
        let numerator = u128::from(fen.unsigned_abs()) * u128::from(part.numerator());
        Self { numerator, denominator: part.denominator().into() }
    }

    /// The sum. Where many periods of many lengths leave no common denominator that could be held,
    /// both are cut to 64 binary places first: no amount of money shows the difference.
    ///
    /// # Errors
    /// `amount_too_large` where even that cannot be held.
    #[inline(never)]
    pub fn plus(self, other: Self) -> Result<Self> {
        let sum = self.common(other).or_else(|| self.cut().common(other.cut()));
        sum.ok_or_else(|| Error::new(Code::AmountTooLarge))
    }

    fn common(self, other: Self) -> Option<Self> {
        let shared = greatest_common_divisor(self.denominator, other.denominator);
        let left = product(self.numerator, other.denominator / shared)?;
        let right = product(other.numerator, self.denominator / shared)?;
        let denominator = product(self.denominator / shared, other.denominator)?;
        Some(Self { numerator: left.checked_add(right)?, denominator })
    }

    /// The same over 2^64.
    fn cut(self) -> Self {
        let whole = self.numerator / self.denominator;
        let rest = self.numerator - whole * self.denominator;
        let over = (128 - self.denominator.leading_zeros()).saturating_sub(64);
        let part = ((rest >> over) << 64) / (self.denominator >> over).max(1);
        Self { numerator: (whole << 64).saturating_add(part), denominator: 1 << 64 }
    }

    /// The number of fen, rounded; it stops at [`Rounding::LIMIT`].
    #[must_use]
    pub fn rounded(self, rounding: Rounding) -> i64 {
        let dividend = i128::try_from(self.numerator).unwrap_or(i128::MAX);
        rounding.divide(dividend, self.denominator)
    }

    /// The amount in yuan, to ten decimals.
    ///
    /// # Errors
    /// `amount_too_large` where it has no such form.
    pub fn yuan(self) -> Result<Decimal> {
        decimal::quotient(self.numerator, self.denominator, 8, 2)
    }

    /// The number of fen in fixed point.
    ///
    /// # Errors
    /// `amount_too_large` past 2^54.
    pub fn fine(self) -> Result<Fine> {
        let it = if self.denominator >> 120 == 0 { self } else { self.cut() };
        Fine::quotient(it.numerator, it.denominator)
    }
}

/// The product, where the lengths of both say that it fits: a checked multiplication of 128 bits is
/// many times as long.
fn product(a: u128, b: u128) -> Option<u128> {
    (a.leading_zeros() + b.leading_zeros() >= 128).then(|| a * b)
}

fn greatest_common_divisor(a: u128, b: u128) -> u128 {
    let (mut x, mut y) = (a, b);
    while y != 0 {
        (x, y) = (y, x % y);
    }
    x.max(1)
}
