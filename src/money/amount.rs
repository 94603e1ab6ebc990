//! An amount of money (金额): an integer number of fen inside, a yuan string outside.

use alloc::string::String;
use rust_decimal::Decimal;

use super::decimal;
use crate::error::{Code, Error, Result};
use crate::text::{cut, decimals, digits};

/// A number of fen, at most 2^53 - 1 either way, so that JavaScript's numbers hold it exactly.
///
/// ```
/// use fenqi::money::Money;
/// let amount = Money::parse("10000.5").unwrap();
/// assert_eq!(amount.fen(), 1_000_050);
/// assert_eq!(amount.to_string(), "10000.50");
/// assert_eq!(Money::parse("0.005").unwrap_err().code().name(), "too_many_decimals");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Money(i64);

/// So many fen in yuan with two decimals, where a sum or a difference is no [`Money`] of its own.
///
/// ```
/// use fenqi::money::yuan;
/// assert_eq!(yuan(-5), "-0.05");
/// assert_eq!(yuan(1_000_000), "10000.00");
/// ```
#[must_use]
#[inline(never)]
pub fn yuan(fen: i64) -> String {
    decimals(fen < 0, fen.unsigned_abs().into(), 2)
}

impl Money {
    /// No money.
    pub const ZERO: Money = Money(0);
    /// One fen, the least amount that there is.
    pub const FEN: Money = Money(1);
    /// The largest amount that is carried: 2^53 - 1 fen, about 90 trillion yuan.
    pub const MAX: Money = Money((1 << 53) - 1);

    /// An amount from a number of fen.
    ///
    /// # Errors
    /// `amount_too_large` past [`Money::MAX`] either way.
    #[inline]
    pub fn from_fen(fen: i64) -> Result<Self> {
        if Self::holds(fen) { Ok(Self(fen)) } else { Err(too_large()) }
    }

    /// Whether a number of fen is an amount that is carried.
    #[must_use]
    #[inline]
    pub fn holds(fen: i64) -> bool {
        fen.unsigned_abs() <= Self::MAX.0.unsigned_abs()
    }

    /// An amount from a yuan string such as `10000`, `10000.5` or `-0.01`.
    ///
    /// # Errors
    /// `invalid_number` where it is no plain decimal, `too_many_decimals` past two of them,
    /// `amount_too_large` past [`Money::MAX`].
    pub fn parse(text: &str) -> Result<Self> {
        let value = parse_decimal(text, 2)?;
        let hundredths = match value.scale() {
            0 => value.mantissa().saturating_mul(100),
            1 => value.mantissa().saturating_mul(10),
            _ => value.mantissa(),
        };
        match i64::try_from(hundredths) {
            Ok(fen) => Self::from_fen(fen),
            Err(_) => Err(Error::new(Code::AmountTooLarge)),
        }
    }

    /// The number of fen.
    #[must_use]
    pub fn fen(self) -> i64 {
        self.0
    }

    /// In yuan with two decimals, as it is displayed.
    #[must_use]
    pub fn text(self) -> String {
        yuan(self.0)
    }

    /// The sum, where it can be carried.
    ///
    /// # Errors
    /// `amount_too_large`.
    pub fn plus(self, other: Self) -> Result<Self> {
        Self::from_fen(self.0.saturating_add(other.0))
    }
}

#[cold]
#[inline(never)]
fn too_large() -> Error {
    Error::new(Code::AmountTooLarge)
}

impl core::fmt::Display for Money {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.text())
    }
}

/// A plain decimal: an optional minus, digits, and at most `most_decimals` digits after a point.
///
/// Nothing else is forgiven here: no exponent, no grouping, no full-width digits, no plus sign.
/// Forgiving what a borrower types is the input field's work.
///
/// # Errors
/// `invalid_number`, `too_many_decimals`, or `amount_too_large` past seventeen digits before the
/// point.
pub fn parse_decimal(text: &str, most_decimals: usize) -> Result<Decimal> {
    let invalid = || Error::new(Code::InvalidNumber);
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = match cut(unsigned, b'.') {
        Some((_, "")) => return Err(invalid()),
        Some(parts) => parts,
        None => (unsigned, ""),
    };
    let (mut whole, mut fraction) = (whole.as_bytes(), fraction.as_bytes());
    let plain = |part: &[u8]| part.iter().all(u8::is_ascii_digit);
    if whole.is_empty() || !plain(whole) || !plain(fraction) {
        return Err(invalid());
    }
    while let [rest @ .., b'0'] = fraction {
        fraction = rest;
    }
    while let [b'0', rest @ ..] = whole {
        whole = rest;
    }
    if fraction.len() > most_decimals {
        let limit = digits(most_decimals as i64);
        return Err(Error::new(Code::TooManyDecimals).with("limit", limit));
    }
    if whole.len() > 17 {
        return Err(Error::new(Code::AmountTooLarge));
    }
    // At most 17 digits before the point and 28 in all: a decimal's own limit.
    let mut value = 0u128;
    for part in [whole, fraction] {
        for digit in part {
            value = value.saturating_mul(10).saturating_add(u128::from(digit - b'0'));
        }
    }
    let scale = u32::try_from(fraction.len()).map_err(|_| invalid())?;
    decimal::of(unsigned.len() < text.len(), value, scale).ok_or_else(invalid)
}
