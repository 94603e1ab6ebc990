//! Offline checks of what a borrower types: resident ID, bank card, mobile number, credit code.
//!
//! ```text
//! resident_id  居民身份证号, GB 11643: check digit, date of birth, region
//! bank_card    银行卡号, ISO/IEC 7812: length, check digit; issuer by a table of BINs given as data
//! mobile       手机号: eleven digits that begin like one
//! credit_code  统一社会信用代码, GB 32100: check character, region
//! bins         the table of card numbers' first digits (卡BIN)
//! mask         脱敏: what of a value may be shown
//! ```
//!
//! A check finds problems and hints. A problem cannot be right: the form should not be sent. A hint
//! is worth a word beside the field and never blocks, since regions, number ranges and issuers
//! change and some cards never had a check digit. Nothing here proves that a number was ever given
//! out, or to whom: that is for the platform to ask.
//!
//! Personal data does not rest here. The value is borrowed for one call; no answer, failure or debug
//! print carries it, only its masked form, which is for display and not for logs either. The memory
//! that a host passes it in is the host's own, and a page can read all of it.
//!
//! Worked: 110199 19900307 000 has the check digit 9, since the sum so far, doubled, is 3 modulo 11 and
//! 3 + 9 is 1 (GB 11643-1999, which takes ISO 7064 MOD 11-2).

mod bank_card;
mod bins;
mod credit_code;
mod mask;
mod mobile;
mod resident_id;

use alloc::{string::String, vec::Vec};

pub use bank_card::check_bank_card;
pub use bins::{CardType, Issuer, issuer_of_field};
pub use credit_code::check_credit_code;
pub use mask::mask;
pub use mobile::check_mobile;
pub use resident_id::check_resident_id;

use crate::calendar::CivilDate;
use crate::document::Fields;
use crate::options;

/// The longest value that is looked at, in bytes.
const LONGEST: usize = 64;

options! {
    /// What a value is meant to be.
    pub enum IdentityKind {
        /// A resident identity number (居民身份证号).
        ResidentId = "residentId",
        /// A bank card's number (银行卡号).
        BankCard = "bankCard",
        /// A mobile number (手机号).
        Mobile = "mobile",
        /// A unified social credit code (统一社会信用代码).
        CreditCode = "creditCode",
    }
}

options! {
    /// Why a value cannot be right.
    pub enum Problem {
        /// It has too few or too many characters.
        Length = "length",
        /// It has a character that none of its kind has.
        Characters = "characters",
        /// It does not begin as its kind does.
        Beginning = "beginning",
        /// Its last character does not follow from the others.
        Checksum = "checksum",
        /// It names no day, or one that has not come.
        BirthDate = "birthDate",
    }
}

options! {
    /// What is worth a word and does not block.
    pub enum Hint {
        /// The region is none that is known.
        UnknownRegion = "unknownRegion",
        /// The person is under eighteen on the day given.
        Underage = "underage",
        /// A card's check digit does not fit; some old cards have none.
        CheckDigit = "checkDigit",
        /// The table has no such beginning of a card's number.
        UnknownBin = "unknownBin",
        /// The issuer's cards have another length.
        LengthOfBin = "lengthOfBin",
        /// No operator is known to use such numbers.
        UnknownPrefix = "unknownPrefix",
    }
}

/// What a check has found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Check {
    /// What cannot be right; the value is valid where this is empty.
    pub problems: Vec<Problem>,
    /// What is worth a word.
    pub hints: Vec<Hint>,
    /// The value with most of it as stars; all of it where its shape is wrong.
    pub masked: String,
    /// The date of birth, of a resident ID that has one.
    pub birth_date: Option<CivilDate>,
    /// The age in whole years on the day given.
    pub age: Option<u32>,
    /// The issuer, of a card whose beginning is in the table.
    pub issuer: Option<Issuer>,
}

impl Check {
    /// A check of a value of which so much may be shown, with a problem where the shape is wrong.
    #[inline(never)]
    fn of(value: &[u8], problem: Option<Problem>, mut head: usize, mut tail: usize) -> Self {
        let mut check = Self::default();
        if let Some(problem) = problem {
            check.problems.push(problem);
            (head, tail) = (0, 0);
        }
        check.masked = mask(value, head, tail);
        check
    }
}

/// Reads the value of a field as it is compared: without spaces and hyphens, letters as capitals.
///
/// Failures are `missing_field`, `wrong_type`, and `too_large` above 64 bytes; none carries the
/// value.
#[must_use]
pub fn value_of_field(fields: &mut Fields<'_>, name: &'static str) -> Vec<u8> {
    let given = fields.text(name);
    if given.len() > LONGEST {
        fields.refuse_large(name, "64 bytes");
        return Vec::new();
    }
    let mut value = Vec::new();
    for byte in given.bytes() {
        if !matches!(byte, b' ' | b'-') {
            value.push(byte.to_ascii_uppercase());
        }
    }
    value
}

/// The value of a decimal digit.
fn digit(byte: u8) -> Option<u32> {
    byte.is_ascii_digit().then(|| u32::from(byte - b'0'))
}

/// A problem of shape: a length out of bounds, or a character that is none of the kind's.
fn shape(value: &[u8], least: usize, most: usize, known: fn(u8) -> bool) -> Option<Problem> {
    if !(least..=most).contains(&value.len()) {
        Some(Problem::Length)
    } else if value.iter().all(|byte| known(*byte)) {
        None
    } else {
        Some(Problem::Characters)
    }
}

/// Whether two digits begin a region of GB/T 2260: a province, a city of that rank, Hong Kong,
/// Macao or Taiwan.
fn is_province(first: u8, second: u8) -> bool {
    let last = match first {
        b'1' | b'6' => b'5',
        b'2' => b'3',
        b'3' => b'7',
        b'4' => b'6',
        b'5' => return (b'0'..=b'4').contains(&second),
        b'7' => b'1',
        b'8' => b'3',
        _ => return false,
    };
    (b'1'..=last).contains(&second)
}
