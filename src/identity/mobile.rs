//! Mobile number (手机号) of the mainland: eleven digits, of which the first is 1 and the second 3 to 9.
//!
//! `+86` before it is taken off. Which operator has which range changes too often to block on:
//! ranges that none is known to use (142, 143, 154, 160, 161, 163, 164, 168, 169, 179, 194, as of
//! November 2026) are a hint. Worked: 13800005678 is shown as 138****5678.
//!
//! A number that has the form may still be nobody's, and numbers move between operators.

use super::{Check, Hint, Problem, shape};

/// The ranges that no operator is known to use.
const UNKNOWN: &[u8] = b"142143154160161163164168169179194";

/// Checks a number.
///
/// ```
/// use fenqi::identity::{Hint, Problem, check_mobile};
/// assert_eq!(check_mobile(b"+8613800005678").masked, "138****5678");
/// assert_eq!(check_mobile(b"12800005678").problems, [Problem::Beginning]);
/// assert_eq!(check_mobile(b"15400005678").hints, [Hint::UnknownPrefix]);
/// ```
#[must_use]
pub fn check_mobile(value: &[u8]) -> Check {
    let value = value.strip_prefix(b"+86").unwrap_or(value);
    let mobile = matches!(value, [b'1', b'3'..=b'9', ..]);
    let problem = shape(value, 11, 11, |byte| byte.is_ascii_digit())
        .or((!mobile).then_some(Problem::Beginning));
    let mut check = Check::of(value, problem, 3, 4);
    // Chunks of three are never chunks of nothing.
    if problem.is_none() && UNKNOWN.chunks_exact(3).any(|range| value.starts_with(range)) {
        check.hints.push(Hint::UnknownPrefix);
    }
    check
}
