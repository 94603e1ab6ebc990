//! Fixed-point numbers with 72 binary places (定点数): for powers, and for balances that nobody
//! rounds.
//!
//! Twenty-one decimals behind the point, and sixteen digits before it. The same bits come out on
//! every host, and a product is four multiplications, where a decimal of 28 digits costs a hundred.
//! Each operation loses at most one part in 2^72; what lies within a billionth of a boundary of
//! rounding lies on it.
//!
//! Worked: 1.01 to the third power is 1.030301, and a third of 100 rounds to 33.

use rust_decimal::Decimal;

use super::{Ratio, Rounding, decimal};
use crate::error::{Code, Error, Result};

/// A number with 72 binary places.
///
/// ```
/// use fenqi::money::{Fine, Ratio, Rounding};
/// let growth = Fine::ONE.plus(Fine::of(Ratio::new(1, 100)).unwrap()).unwrap();
/// let grown = Fine::whole(1_000_000).times(growth).unwrap().times(growth).unwrap();
/// assert_eq!(grown.rounded(Rounding::HalfUp), 1_020_100);
/// let third = Fine::whole(100).over(Fine::whole(3)).unwrap();
/// assert_eq!(third.rounded(Rounding::Up), 34);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fine(i128);

const PLACES: u32 = 72;
/// The places that are left before a rounding: a billionth.
const SHOWN: u32 = 30;

#[cold]
#[inline(never)]
fn too_large() -> Error {
    Error::new(Code::AmountTooLarge)
}

impl Fine {
    /// Nothing.
    pub const ZERO: Fine = Fine(0);
    /// One.
    pub const ONE: Fine = Fine(1 << PLACES);

    /// A whole number; it stops at 2^54, above any amount that is carried.
    #[must_use]
    pub fn whole(value: i64) -> Self {
        Self(i128::from(value.clamp(-(1 << 54), 1 << 54)) << PLACES)
    }

    /// A fraction.
    ///
    /// # Errors
    /// `amount_too_large` past 2^54.
    pub fn of(ratio: Ratio) -> Result<Self> {
        Self::quotient(ratio.numerator().into(), ratio.denominator().into())
    }

    /// The quotient of two whole numbers.
    ///
    /// # Errors
    /// `amount_too_large` past 2^54, and for a divisor of zero or past 2^127.
    pub fn quotient(above: u128, below: u128) -> Result<Self> {
        quotient(above, below, false)
    }

    /// The number as a decimal of so many places at most, its point moved left by `moved`: for what
    /// is shown.
    ///
    /// # Errors
    /// `amount_too_large` past 28 digits.
    pub fn to_decimal(self, places: u32, moved: u32) -> Result<Decimal> {
        let mut size = decimal::quotient(self.0.unsigned_abs(), 1 << PLACES, places, moved)?;
        size.set_sign_negative(self.0 < 0);
        Ok(size)
    }

    /// The sum.
    ///
    /// # Errors
    /// `amount_too_large`.
    #[inline(never)]
    pub fn plus(self, other: Self) -> Result<Self> {
        self.0.checked_add(other.0).map(Self).ok_or_else(too_large)
    }

    /// The difference.
    ///
    /// # Errors
    /// `amount_too_large`.
    pub fn minus(self, other: Self) -> Result<Self> {
        self.plus(Self(-other.0))
    }

    /// The product, cut to 72 places.
    ///
    /// # Errors
    /// `amount_too_large`.
    #[inline(never)]
    pub fn times(self, other: Self) -> Result<Self> {
        let low = |value: u128| value & u128::from(u64::MAX);
        let (a, b) = (self.0.unsigned_abs(), other.0.unsigned_abs());
        let (a_high, b_high) = (a >> 64, b >> 64);
        let high = a_high * b_high;
        let across = a_high * low(b) + low(a) * b_high;
        let rest = (low(a) * low(b)) >> PLACES;
        let fits = high >> (PLACES - 2) == 0;
        let sum = (across >> (PLACES - 64)) + rest;
        match (high << (128 - PLACES)).checked_add(sum) {
            Some(size) if fits => signed(size, (self.0 < 0) != (other.0 < 0)),
            _ => Err(too_large()),
        }
    }

    /// The quotient, cut to 72 places.
    ///
    /// # Errors
    /// `amount_too_large`, and for a divisor of zero.
    pub fn over(self, other: Self) -> Result<Self> {
        let negative = (self.0 < 0) != (other.0 < 0);
        quotient(self.0.unsigned_abs(), other.0.unsigned_abs(), negative)
    }

    /// The nearest whole number by a named rounding; it stops at [`Rounding::LIMIT`].
    #[must_use]
    #[inline(never)]
    pub fn rounded(self, rounding: Rounding) -> i64 {
        let size = self.0.unsigned_abs();
        let shown = (size + (1 << (PLACES - SHOWN - 1))) >> (PLACES - SHOWN);
        let whole = rounding.divide(i128::try_from(shown).unwrap_or(i128::MAX), 1 << SHOWN);
        if self.0 < 0 { -whole } else { whole }
    }
}

/// A quotient of two sizes: as many places at a time as the divisor leaves room for.
#[inline(never)]
fn quotient(above: u128, below: u128, negative: bool) -> Result<Fine> {
    let mut size = above.checked_div(below).ok_or_else(too_large)?;
    let mut rest = above - size * below;
    let mut left = PLACES;
    while left > 0 {
        let step = below.leading_zeros().min(left);
        if step == 0 || size.leading_zeros() <= step {
            return Err(too_large());
        }
        rest <<= step;
        let part = rest / below;
        rest -= part * below;
        size = (size << step) + part;
        left -= step;
    }
    signed(size, negative)
}

fn signed(size: u128, negative: bool) -> Result<Fine> {
    let value = i128::try_from(size).map_err(|_| too_large())?;
    Ok(Fine(if negative { -value } else { value }))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn arithmetic() {
        let of = |n, d| Fine::of(Ratio::new(n, d)).unwrap();
        let scaled = |value: Fine| {
            value.times(Fine::whole(1_000_000_000_000)).unwrap().rounded(Rounding::HalfUp)
        };
        // 1.01^3 = 1.030301; 10/3 = 3.333…; 0.125 × -8 = -1.
        let growth = of(101, 100);
        let cube = growth.times(growth).unwrap().times(growth).unwrap();
        assert_eq!(scaled(cube), 1_030_301_000_000);
        let third = Fine::whole(10).over(Fine::whole(3)).unwrap();
        assert_eq!(scaled(third), 3_333_333_333_333);
        assert_eq!(of(1, 8).times(Fine::whole(-8)).unwrap(), Fine::whole(-1));
        // 2^53 - 1 over 7 and back loses less than a billionth.
        let most = Fine::whole((1 << 53) - 1);
        let back = most.over(Fine::whole(7)).unwrap().times(Fine::whole(7)).unwrap();
        assert_eq!(back.rounded(Rounding::Up), (1 << 53) - 1);
        assert!(most.times(Fine::whole(1 << 20)).is_err());
        assert!(Fine::ONE.over(Fine::ZERO).is_err());
    }

    #[test]
    fn roundings_at_their_boundaries() {
        // 2.5 exactly, and as 5/3 + 5/6, which binary places miss by a little.
        let exact = Fine::of(Ratio::new(5, 2)).unwrap();
        let parts = Fine::of(Ratio::new(5, 3)).unwrap();
        let near = parts.plus(Fine::of(Ratio::new(5, 6)).unwrap()).unwrap();
        assert_ne!(exact, near);
        for (rounding, expected) in
            [(Rounding::HalfUp, 3), (Rounding::HalfEven, 2), (Rounding::Down, 2), (Rounding::Up, 3)]
        {
            assert_eq!(exact.rounded(rounding), expected);
            assert_eq!(near.rounded(rounding), expected);
            assert_eq!(Fine(-near.0).rounded(rounding), -expected);
        }
    }
}
