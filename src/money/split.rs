//! Splits (拆分) whose parts sum to the whole, whatever the rounding.

use alloc::vec::Vec;

use super::{Ratio, Rounding};

/// Splits an amount by shares that sum to one. Each part but the last is rounded as it is told;
/// the last part takes what remains, so that the parts always sum to the amount.
///
/// ```
/// use fenqi::money::{split_by_shares, Ratio, Rounding};
/// let third = Ratio::new(1, 3);
/// let parts = split_by_shares(100, &[(third, Rounding::HalfUp); 3]);
/// assert_eq!(parts, [33, 33, 34]);
/// ```
#[must_use]
pub fn split_by_shares(fen: i64, shares: &[(Ratio, Rounding)]) -> Vec<i64> {
    let mut left = fen;
    let mut parts = Vec::with_capacity(shares.len());
    for (index, (share, rounding)) in shares.iter().enumerate() {
        let part =
            if index + 1 == shares.len() { left } else { share.of(fen, *rounding).min(left) };
        left -= part;
        parts.push(part);
    }
    parts
}
