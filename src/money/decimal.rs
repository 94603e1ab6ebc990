//! Arithmetic on 28-digit decimals that cannot overflow unseen.
//!
//! Each operation is one function, called from everywhere: `rust_decimal`'s operators are inlined
//! with all their cases wherever they stand, which cost the module 20 KB.

use alloc::string::{String, ToString};

use rust_decimal::Decimal;

use crate::error::{Code, Error, Result};

#[cold]
#[inline(never)]
fn too_large() -> Error {
    Error::new(Code::AmountTooLarge)
}

/// The sum.
///
/// # Errors
/// `amount_too_large` past 28 digits.
#[inline(never)]
pub fn add(a: Decimal, b: Decimal) -> Result<Decimal> {
    a.checked_add(b).ok_or_else(too_large)
}

/// The difference.
///
/// # Errors
/// `amount_too_large` past 28 digits.
#[inline(never)]
pub fn subtract(a: Decimal, b: Decimal) -> Result<Decimal> {
    let mut minus = b;
    minus.set_sign_negative(!b.is_sign_negative());
    add(a, minus)
}

/// The product, rounded to 28 digits.
///
/// # Errors
/// `amount_too_large` past 28 digits.
#[inline(never)]
pub fn multiply(a: Decimal, b: Decimal) -> Result<Decimal> {
    a.checked_mul(b).ok_or_else(too_large)
}

/// The quotient, rounded to 28 digits.
///
/// # Errors
/// `amount_too_large` past 28 digits, and for a divisor of zero.
#[inline(never)]
pub fn divide(a: Decimal, b: Decimal) -> Result<Decimal> {
    a.checked_div(b).ok_or_else(too_large)
}

/// To so many decimals at most, halves to the even neighbour.
#[must_use]
#[inline(never)]
pub fn shortened(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp(decimals).normalize()
}

/// As text without needless zeros.
#[must_use]
#[inline(never)]
pub fn text(value: Decimal) -> String {
    value.normalize().to_string()
}
