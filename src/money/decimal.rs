//! Quotients as decimals, for what is shown.
//!
//! `rust_decimal` parses, keeps and prints what has digits: rates, caps, amounts. What is worked out
//! stays a fraction ([`Ratio`](super::Ratio), [`Exact`](super::Exact)) or a fixed-point number
//! ([`Fine`](super::Fine)) until then, so its arithmetic, 10 KB of the module, is not carried.

use alloc::string::String;

use rust_decimal::Decimal;

use super::Rounding;
use crate::error::{Code, Error, Result};
use crate::text::decimals;

/// A quotient with so many decimals at most, halves to the even neighbour, and its point moved left
/// by `moved` places. A divisor of zero counts as one.
///
/// ```
/// use fenqi::money::decimal::quotient;
/// assert_eq!(quotient(2, 3, 4, 0).unwrap().to_string(), "0.6667");
/// assert_eq!(quotient(1_000, 8, 8, 2).unwrap().to_string(), "1.25");
/// ```
///
/// # Errors
/// `amount_too_large` past 28 digits.
#[inline(never)]
pub fn quotient(above: u128, below: u128, places: u32, moved: u32) -> Result<Decimal> {
    let too_large = || Error::new(Code::AmountTooLarge);
    let below = below.max(1);
    // 10^18 fits, and nothing is divided by zero.
    let unit = 10u128.pow(places.min(18));
    let whole = above / below;
    let rest = above - whole * below;
    // What is cut off where both are long is far behind the decimals that are asked for.
    let cut = 66u32.saturating_sub(below.leading_zeros());
    let part = i128::try_from((rest >> cut) * unit).map_err(|_| too_large())?;
    let part = Rounding::HalfEven.divide(part, below >> cut).unsigned_abs();
    // Past 127 bits it has more than 28 digits, and a checked product weighs more than bits counted.
    if whole.leading_zeros() + unit.leading_zeros() < 129 {
        return Err(too_large());
    }
    let digits = whole * unit + u128::from(part);
    of(false, digits, places.min(18) + moved).map(normal).ok_or_else(too_large)
}

/// A decimal of its digits and its decimals; nothing past 28 of either.
#[inline(never)]
pub(crate) fn of(negative: bool, digits: u128, scale: u32) -> Option<Decimal> {
    if digits >> 96 != 0 || scale > 28 {
        return None;
    }
    let part = |place: u32| (digits >> place) as u32;
    Some(Decimal::from_parts(part(0), part(32), part(64), negative, scale))
}

/// The same decimal without needless zeros.
///
/// ```
/// use fenqi::money::decimal::normal;
/// assert_eq!(normal("-1.200".parse().unwrap()).scale(), 1);
/// assert_eq!(normal("0.00".parse().unwrap()).scale(), 0);
/// ```
#[must_use]
#[inline(never)]
pub fn normal(value: Decimal) -> Decimal {
    let (mut digits, mut scale) = (value.mantissa().unsigned_abs(), value.scale());
    while scale > 0 && digits % 10 == 0 {
        digits /= 10;
        scale -= 1;
    }
    of(value.is_sign_negative(), digits, scale).unwrap_or(value)
}

/// Whether a decimal is from zero to a whole number, both included.
///
/// ```
/// use fenqi::money::decimal::is_up_to;
/// assert!(is_up_to("1.00".parse().unwrap(), 1) && is_up_to("0".parse().unwrap(), 1));
/// assert!(!is_up_to("1.01".parse().unwrap(), 1) && !is_up_to("-0.01".parse().unwrap(), 1));
/// ```
#[must_use]
#[inline(never)]
pub fn is_up_to(value: Decimal, most: u8) -> bool {
    let mut whole = value.mantissa().unsigned_abs();
    for _ in 0..value.scale() {
        whole = whole.div_ceil(10);
    }
    whole <= most.into() && value.mantissa() >= 0
}

/// As text without needless zeros.
#[must_use]
#[inline(never)]
pub fn text(value: Decimal) -> String {
    as_written(normal(value))
}

/// As text with all of its decimals, zeros too.
///
/// ```
/// use fenqi::money::decimal::{as_written, text};
/// let value = "-12.340".parse().unwrap();
/// assert_eq!((as_written(value), text(value)), ("-12.340".into(), "-12.34".into()));
/// ```
#[must_use]
#[inline(never)]
pub fn as_written(value: Decimal) -> String {
    decimals(value.is_sign_negative(), value.mantissa().unsigned_abs(), value.scale() as usize)
}
