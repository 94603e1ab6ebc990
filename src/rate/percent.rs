//! Rates as they are shown (利率的展示): percentages in whole hundredths, and the side of a cap.
//!
//! Rounding is half up on the size, as the EU's guidelines have it (SWD(2012) 128, 4.1.2: 3.055
//! becomes 3.06 and 3.1). A figure shown beside a cap never hides on which side of it the rate is:
//! 24.004 % is over a cap of 24 %, and would be shown as 24.00; it is shown as 24.01.
//!
//! Worked: 0.135826 is 13.58 %, that is 1358 hundredths of a per cent.

/// The cap on the all-in annual rate of a loan (综合融资成本上限): 24 %.
pub const DEFAULT_CAP: f64 = 0.24;

/// Nearer than this two rates are the same: the solver's last bits are no side of a cap.
const SAME_RATE: f64 = 1e-11;

/// A rate in per cent, rounded half up to so many decimals, as a whole number of the last one:
/// `percent(0.135826, 2)` is 1358. `None` where it passes 2^53, or past four decimals.
///
/// What lies below a half by no more than a float's noise counts as the half.
///
/// ```
/// use fenqi::rate::percent;
/// assert_eq!(percent(0.128038, 2), Some(1280));
/// assert_eq!(percent(0.03055, 2), Some(306));
/// assert_eq!(percent(0.03055, 1), Some(31));
/// assert_eq!(percent(-0.03055, 2), Some(-306));
/// ```
#[must_use]
pub fn percent(rate: f64, decimals: u8) -> Option<i64> {
    let scaled = rate * scale(decimals)?;
    let size = scaled.abs();
    let noise = (size * 1e-14).max(1e-9);
    let rounded = whole(size + 0.5 + noise)?;
    Some(if scaled < 0.0 { -rounded } else { rounded })
}

/// The same beside a cap: where rounding would put the figure on the other side of the cap, it is
/// the next one on the rate's own side.
///
/// ```
/// use fenqi::rate::percent_beside;
/// assert_eq!(percent_beside(0.24004, 0.24, 2), Some(2401));
/// assert_eq!(percent_beside(0.24, 0.24, 2), Some(2400));
/// assert_eq!(percent_beside(0.13796, 0.137965, 2), Some(1379));
/// ```
#[must_use]
pub fn percent_beside(rate: f64, cap: f64, decimals: u8) -> Option<i64> {
    let rounded = percent(rate, decimals)?;
    let limit = cap * scale(decimals)?;
    #[expect(clippy::cast_precision_loss, reason = "it is below 2^53")]
    let shown = rounded as f64;
    let shown_over = shown > limit + 1e-9;
    match (is_over(rate, cap), shown_over) {
        (true, false) => whole(limit + 1e-9 + 1.0),
        (false, true) => whole(limit + 1e-9),
        _ => Some(rounded),
    }
}

/// Whether a rate is above a cap. A rate at the cap is not, whatever its last bits.
///
/// ```
/// use fenqi::rate::{is_over, DEFAULT_CAP};
/// assert!(is_over(0.24004, DEFAULT_CAP));
/// assert!(!is_over(0.02 * 12.000000000000002, DEFAULT_CAP));
/// ```
#[must_use]
pub fn is_over(rate: f64, cap: f64) -> bool {
    rate > cap + SAME_RATE
}

fn scale(decimals: u8) -> Option<f64> {
    [1e2, 1e3, 1e4, 1e5, 1e6].get(usize::from(decimals)).copied()
}

/// The whole part of what is not negative.
fn whole(value: f64) -> Option<i64> {
    const MOST: f64 = 9_007_199_254_740_992.0;
    #[expect(clippy::cast_possible_truncation, reason = "it is cut off, below 2^53")]
    (value.abs() < MOST).then_some(value as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_is_half_up() {
        // rate, decimals, shown: the working is the rate in per cent.
        for (rate, decimals, shown) in [
            (0.128_038_02, 2, Some(1280)), // PBOC 2021-3 annex: 12.80 %
            (0.135_825_58, 2, Some(1358)), // and 13.58 %
            (0.060_412_28, 1, Some(60)),   // EC example 22 case 2: 6.041228 is 6.0, not 6.1
            (0.030_55, 1, Some(31)),       // SWD(2012) 128, 4.1.2
            (0.030_55, 2, Some(306)),
            (0.123_45, 2, Some(1235)), // a half in decimals, below it as a float
            (0.123_449, 2, Some(1234)),
            (0.0, 2, Some(0)),
            (-0.000_04, 2, Some(0)),
            (22_387.239, 1, Some(22_387_239)), // a nine-day loan in Britain: 2 238 723.9 %
            (1e50, 2, None),
            (f64::NAN, 2, None),
            (f64::INFINITY, 2, None),
            (0.1, 5, None),
        ] {
            assert_eq!(percent(rate, decimals), shown, "{rate} to {decimals}");
        }
    }

    #[test]
    fn a_side_of_the_cap_is_never_hidden() {
        for (rate, cap, shown) in [
            (0.240_04, 0.24, 2401),     // 24.004 % is over
            (0.240_000_01, 0.24, 2401), // by however little
            (0.24, 0.24, 2400),
            (0.239_999_9, 0.24, 2400), // not over, and 24.00 is not over either
            (0.241_234, 0.24, 2412),
            (0.1, 0.24, 1000),
            (0.154_049, 0.154_05, 1540), // four times a prime rate: 15.4049 % under 15.405 %
            (0.154_051, 0.154_05, 1541),
            (0.128_400_01, 0.1284, 1285), // 0.1284 x 10 000 is a float below 1284
        ] {
            assert_eq!(percent_beside(rate, cap, 2), Some(shown), "{rate} beside {cap}");
        }
    }
}
