//! Bank card number (银行卡号, ISO/IEC 7812): thirteen to nineteen digits, the last of them Luhn's.
//!
//! From the right every second digit is doubled, the digits of all that are summed, and the sum is a
//! multiple of ten. Worked: 622848 000000000000 0 sums to 6 + 4 + 2 + 7 + 4 + 7 = 30.
//!
//! The check digit is a hint only: some old debit cards never had one. The issuer by the first
//! digits is a hint too; the platform's answer at the binding of the card decides.

use super::{Check, Hint, Issuer, digit, shape};

/// Checks a number. `issuer` is what a table says of its first digits; `None` without a table.
///
/// ```
/// use fenqi::identity::{Hint, check_bank_card};
/// let check = check_bank_card(b"6228480000000000000", None);
/// assert!(check.problems.is_empty() && check.hints.is_empty());
/// assert_eq!(check.masked, "6228***********0000");
/// assert_eq!(check_bank_card(b"6228480000000000001", None).hints, [Hint::CheckDigit]);
/// ```
#[must_use]
pub fn check_bank_card(value: &[u8], issuer: Option<Option<Issuer>>) -> Check {
    let problem = shape(value, 13, 19, |byte| byte.is_ascii_digit());
    let mut check = Check::of(value, problem, 4, 4);
    if problem.is_some() {
        return check;
    }
    let mut sum = 0;
    for (place, byte) in value.iter().rev().enumerate() {
        let worth = digit(*byte).unwrap_or(0);
        let doubled = if place % 2 == 1 { worth * 2 } else { worth };
        sum += if doubled > 9 { doubled - 9 } else { doubled };
    }
    if sum % 10 != 0 {
        check.hints.push(Hint::CheckDigit);
    }
    match issuer {
        None => {}
        Some(None) => check.hints.push(Hint::UnknownBin),
        Some(Some(issuer)) => {
            if issuer.length != value.len() {
                check.hints.push(Hint::LengthOfBin);
            }
            check.issuer = Some(issuer);
        }
    }
    check
}
