//! Quotients as decimals, for what is shown.
//!
//! `rust_decimal` parses, keeps and prints what has digits: rates, caps, amounts. What is worked out
//! stays a fraction ([`Ratio`](super::Ratio), [`Exact`](super::Exact)) or a fixed-point number
//! ([`Fine`](super::Fine)) until then, so its arithmetic, 10 KB of the module, is not carried.

use alloc::string::{String, ToString};

use rust_decimal::Decimal;

use super::Rounding;
use crate::error::{Code, Error, Result};

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
    let unit = 10u128.pow(places.min(18));
    let whole = above / below;
    let rest = above - whole * below;
    // What is cut off where both are long is far behind the decimals that are asked for.
    let cut = 66u32.saturating_sub(below.leading_zeros());
    let part = i128::try_from((rest >> cut) * unit).map_err(|_| too_large())?;
    let part = Rounding::HalfEven.divide(part, below >> cut);
    let mantissa = i128::try_from(whole).ok().and_then(|whole| whole.checked_mul(unit as i128));
    let mantissa = mantissa.and_then(|mantissa| mantissa.checked_add(part.into()));
    let value = mantissa.and_then(|mantissa| {
        Decimal::try_from_i128_with_scale(mantissa, places.min(18) + moved).ok()
    });
    value.map(|value| value.normalize()).ok_or_else(too_large)
}

/// As text without needless zeros.
#[must_use]
#[inline(never)]
pub fn text(value: Decimal) -> String {
    value.normalize().to_string()
}
