//! Unified social credit code (统一社会信用代码, GB 32100-2015): eighteen characters of 31.
//!
//! Digits and capitals without I, O, S, V and Z. The first is the registering department, the second
//! the kind of body, six digits of region, nine characters of the organisation code, and a check
//! character: with the weights 3^i modulo 31 for i from 0 to 16, the sum and the check character are
//! a multiple of 31 together. Worked: 91 110199 MA0000000 has the check character 4.
//!
//! The region is a hint only, as that of a resident ID; 10 stands for the national register.

use super::{Check, Hint, Problem, is_province, shape};

/// The characters in the order of their values.
const ALPHABET: &[u8] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// Checks a code.
///
/// ```
/// use fenqi::identity::{Problem, check_credit_code};
/// assert!(check_credit_code(b"91110199MA00000004").problems.is_empty());
/// assert_eq!(check_credit_code(b"91110199MA00000000").problems, [Problem::Checksum]);
/// assert_eq!(check_credit_code(b"91110199MA000000O4").problems, [Problem::Characters]);
/// ```
#[must_use]
pub fn check_credit_code(value: &[u8]) -> Check {
    let problem = shape(value, 18, 18, |byte| ALPHABET.contains(&byte));
    let mut check = Check::of(value, problem, 4, 4);
    if problem.is_some() {
        return check;
    }
    let (mut sum, mut weight) = (0, 1);
    for (place, byte) in value.iter().enumerate() {
        let worth = ALPHABET.iter().position(|known| known == byte).unwrap_or(0);
        sum += worth * if place == 17 { 1 } else { weight };
        weight = weight * 3 % 31;
    }
    if sum % 31 != 0 {
        check.problems.push(Problem::Checksum);
    }
    if let [_, _, region @ ..] = value
        && let [first, second, ..] = region
    {
        let known = is_province(*first, *second) || (*first, *second) == (b'1', b'0');
        if !known || !region.iter().take(6).all(u8::is_ascii_digit) {
            check.hints.push(Hint::UnknownRegion);
        }
    }
    check
}
