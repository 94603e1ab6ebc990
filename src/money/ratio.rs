//! An exact fraction that is applied to money, so that interest is rounded once and only once.

use rust_decimal::Decimal;

use super::{Rounding, decimal};
use crate::error::{Code, Error, Result};

/// A fraction of two whole numbers of 64 bits, never negative, in lowest terms.
///
/// ```
/// use fenqi::money::{Ratio, Rounding};
/// // 10 000 yuan for 28 days at 0.025 % a day is 70.00.
/// let interest = Ratio::new(28 * 25, 100_000).of(1_000_000, Rounding::HalfUp);
/// assert_eq!(interest, 7_000);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ratio {
    numerator: u64,
    denominator: u64,
}

impl Default for Ratio {
    fn default() -> Self {
        Self::ZERO
    }
}

impl Ratio {
    /// Nothing.
    pub const ZERO: Ratio = Ratio { numerator: 0, denominator: 1 };
    /// The whole.
    pub const ONE: Ratio = Ratio { numerator: 1, denominator: 1 };

    /// A fraction, reduced. A denominator of zero is taken as one.
    #[must_use]
    pub fn new(numerator: u64, denominator: u64) -> Self {
        let denominator = denominator.max(1);
        let divisor = greatest_common_divisor(numerator, denominator);
        Self { numerator: numerator / divisor, denominator: denominator / divisor }
    }

    /// A decimal that is not negative, as a fraction of a power of ten.
    ///
    /// # Errors
    /// `out_of_range` where it is negative or has more than eighteen digits.
    pub fn from_decimal(value: Decimal) -> Result<Self> {
        let value = decimal::normal(value);
        let scale = 10u64.checked_pow(value.scale());
        match (u64::try_from(value.mantissa()), scale) {
            (Ok(mantissa), Some(scale)) => Ok(Self::new(mantissa, scale)),
            _ => Err(Error::new(Code::OutOfRange).with("min", "0").with("max", "1000")),
        }
    }

    /// The upper number.
    #[must_use]
    pub fn numerator(self) -> u64 {
        self.numerator
    }

    /// The lower number.
    #[must_use]
    pub fn denominator(self) -> u64 {
        self.denominator
    }

    /// Whether it is nothing.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.numerator == 0
    }

    /// Whether it is no less than one fraction and no more than another.
    #[must_use]
    pub fn is_between(self, least: Self, most: Self) -> bool {
        let at_most = |a: Self, b: Self| {
            u128::from(a.numerator) * u128::from(b.denominator)
                <= u128::from(b.numerator) * u128::from(a.denominator)
        };
        at_most(least, self) && at_most(self, most)
    }

    /// The product.
    ///
    /// # Errors
    /// `amount_too_large` where it cannot be held exactly.
    #[inline(never)]
    pub fn times(self, other: Self) -> Result<Self> {
        let across = greatest_common_divisor(self.numerator, other.denominator);
        let down = greatest_common_divisor(other.numerator, self.denominator);
        let numerator = (self.numerator / across).checked_mul(other.numerator / down);
        let denominator = (self.denominator / down).checked_mul(other.denominator / across);
        match (numerator, denominator) {
            (Some(numerator), Some(denominator)) => Ok(Self { numerator, denominator }),
            _ => Err(Error::new(Code::AmountTooLarge)),
        }
    }

    /// The sum.
    ///
    /// # Errors
    /// `amount_too_large` where it cannot be held exactly.
    #[inline(never)]
    pub fn plus(self, other: Self) -> Result<Self> {
        let shared = greatest_common_divisor(self.denominator, other.denominator);
        let left = self.numerator.checked_mul(other.denominator / shared);
        let right = other.numerator.checked_mul(self.denominator / shared);
        let denominator = (self.denominator / shared).checked_mul(other.denominator);
        match (left, right, denominator) {
            (Some(l), Some(r), Some(d)) => match l.checked_add(r) {
                Some(n) => Ok(Self::new(n, d)),
                None => Err(Error::new(Code::AmountTooLarge)),
            },
            _ => Err(Error::new(Code::AmountTooLarge)),
        }
    }

    /// The difference; nothing where the other is more.
    ///
    /// # Errors
    /// `amount_too_large` where it cannot be held exactly.
    #[inline(never)]
    pub fn less(self, other: Self) -> Result<Self> {
        let shared = greatest_common_divisor(self.denominator, other.denominator);
        let left = self.numerator.checked_mul(other.denominator / shared);
        let right = other.numerator.checked_mul(self.denominator / shared);
        let denominator = (self.denominator / shared).checked_mul(other.denominator);
        match (left, right, denominator) {
            (Some(l), Some(r), Some(d)) => Ok(Self::new(l.saturating_sub(r), d)),
            _ => Err(Error::new(Code::AmountTooLarge)),
        }
    }

    /// This part of a number of fen, rounded once; it stops at [`Rounding::LIMIT`].
    #[must_use]
    #[inline]
    pub fn of(self, fen: i64, rounding: Rounding) -> i64 {
        // A checked multiplication is one of 128 bits in WebAssembly; counting bits is not.
        if fen >= 0 && fen.leading_zeros() + self.numerator.leading_zeros() > 64 {
            let product = fen.unsigned_abs() * self.numerator;
            let part = rounding.divide_small(product, self.denominator);
            return i64::try_from(part).unwrap_or(Rounding::LIMIT).min(Rounding::LIMIT);
        }
        self.of_large(fen, rounding)
    }

    #[inline(never)]
    fn of_large(self, fen: i64, rounding: Rounding) -> i64 {
        rounding.divide(i128::from(fen) * i128::from(self.numerator), self.denominator.into())
    }

    /// The fraction as a decimal of so many places at most, for what is shown.
    ///
    /// # Errors
    /// `amount_too_large` where it has no such form.
    pub fn to_decimal(self, places: u32) -> Result<Decimal> {
        decimal::quotient(self.numerator.into(), self.denominator.into(), places, 0)
    }

    /// The nearest float, for solvers only.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a solver starts from an estimate")]
    pub fn to_f64(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }
}

#[inline(never)]
fn greatest_common_divisor(a: u64, b: u64) -> u64 {
    let (mut x, mut y) = (a, b);
    while y != 0 {
        (x, y) = (y, x % y);
    }
    x.max(1)
}
