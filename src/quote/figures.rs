//! Rates as they are shown: with ten decimals, and in per cent with two.

use alloc::string::String;

use crate::money::yuan;
use crate::text::decimals;

/// Hundredths of a per cent as per cent with two decimals.
#[must_use]
pub fn hundredths_text(hundredths: i64) -> String {
    yuan(hundredths)
}

/// A rate with ten decimals, half up. A rate past nine digits before the point has none, and past
/// eighteen only its first digits are known.
///
/// ```
/// use fenqi::quote::rate_text;
/// assert_eq!(rate_text(0.13582558), "0.1358255800");
/// assert_eq!(rate_text(-1e-11), "0.0000000000");
/// assert_eq!(rate_text(2e18), "2000000000000000000");
/// ```
#[must_use]
#[inline(never)]
pub fn rate_text(rate: f64) -> String {
    let mut size = if rate < 0.0 { -rate } else { rate };
    let mut zeros = 0;
    while size >= 1e18 && zeros < 400 {
        size /= 10.0;
        zeros += 1;
    }
    let (scale, places) = if size < 1e9 { (1e10, 10) } else { (1.0, 0) };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it saturates")]
    let units = (size * scale + 0.5) as u64;
    let mut text = decimals(rate < 0.0 && units > 0, units.into(), places);
    for _ in 0..zeros {
        text.push('0');
    }
    text
}
