//! Texts put together by hand, and lists of names in one text.
//!
//! The standard library's formatter weighs more in the module than all that is written with it.

use alloc::string::String;

/// A whole number in digits.
///
/// ```
/// assert_eq!(fenqi::text::digits(-1_200), "-1200");
/// assert_eq!(fenqi::text::digits(i64::MIN), "-9223372036854775808");
/// ```
#[must_use]
#[inline(never)]
pub fn digits(number: i64) -> String {
    decimals(number < 0, number.unsigned_abs().into(), 0)
}

/// The same for a number that is not negative.
#[must_use]
pub fn digits_of(number: u64) -> String {
    decimals(false, number.into(), 0)
}

/// Adds a number to a text in digits.
#[inline(never)]
pub fn push_digits(text: &mut String, number: u64) {
    Digits::of(number.into(), 0).add_to(text);
}

/// Whole units of a last decimal place as text: 7000 with two decimals is `70.00`.
///
/// ```
/// assert_eq!(fenqi::text::decimals(true, 5, 2), "-0.05");
/// assert_eq!(fenqi::text::decimals(false, 10_u128.pow(20), 0), "100000000000000000000");
/// ```
#[must_use]
#[inline(never)]
pub fn decimals(negative: bool, units: u128, places: usize) -> String {
    let mut text = String::new();
    if negative {
        text.push('-');
    }
    Digits::of(units, places).add_to(&mut text);
    text
}

/// The digits of a number without its sign, with a point before so many of them.
pub(crate) struct Digits {
    /// The longest there is has 39 digits and a point. They stand at the end.
    signs: [u8; 44],
    length: usize,
}

impl Digits {
    #[expect(clippy::cast_possible_truncation, reason = "a digit is below ten")]
    #[inline(never)]
    pub(crate) fn of(units: u128, places: usize) -> Self {
        // One digit before the point at least.
        let least = if places == 0 { 1 } else { places + 2 };
        let mut signs = [0u8; 44];
        // What is below 2^64 is divided in one step of the machine's.
        let low = u64::try_from(units);
        let (mut many, mut few) = (if low.is_ok() { 0 } else { units }, low.unwrap_or(0));
        let mut length = 0;
        for sign in signs.iter_mut().rev() {
            if few == 0 && many == 0 && length >= least {
                break;
            }
            length += 1;
            if places > 0 && length == places + 1 {
                *sign = b'.';
            } else if many == 0 {
                let tenth = few / 10;
                *sign = b'0' | (few - tenth * 10) as u8;
                few = tenth;
            } else {
                *sign = b'0' | (many % 10) as u8;
                many /= 10;
            }
        }
        Self { signs, length }
    }

    pub(crate) fn shown(&self) -> &[u8] {
        self.signs.get(self.signs.len() - self.length..).unwrap_or_default()
    }

    #[inline(never)]
    fn add_to(&self, text: &mut String) {
        text.reserve(self.length);
        for sign in self.shown() {
            text.push(char::from(*sign));
        }
    }
}

/// Texts one after another with something between them.
///
/// ```
/// assert_eq!(fenqi::text::joined(&["a", "b"], ", "), "a, b");
/// ```
#[must_use]
#[inline(never)]
pub fn joined<T: AsRef<str>>(texts: &[T], between: &str) -> String {
    let mut all = String::new();
    for (index, text) in texts.iter().enumerate() {
        if index > 0 {
            all.push_str(between);
        }
        all.push_str(text.as_ref());
    }
    all
}

/// What stands before the first of a mark, and what after it. The mark is one of ASCII.
///
/// ```
/// assert_eq!(fenqi::text::cut("3/366", b'/'), Some(("3", "366")));
/// assert_eq!(fenqi::text::cut("3", b'/'), None);
/// ```
#[must_use]
#[inline(never)]
pub fn cut(text: &str, mark: u8) -> Option<(&str, &str)> {
    let place = text.as_bytes().iter().position(|byte| *byte == mark)?;
    Some((text.get(..place)?, text.get(place + 1..)?))
}

/// Takes the part of a text before a mark off it, and the mark; all of it where there is none.
///
/// ```
/// let mut rest = "3/366+1/12";
/// assert_eq!(fenqi::text::take_part(&mut rest, b'+'), "3/366");
/// assert_eq!(fenqi::text::take_part(&mut rest, b'+'), "1/12");
/// assert_eq!(rest, "");
/// ```
#[inline(never)]
pub fn take_part<'t>(rest: &mut &'t str, mark: u8) -> &'t str {
    let (part, after) = cut(rest, mark).unwrap_or((*rest, ""));
    *rest = after;
    part
}

/// The place of a name in a list of names with commas between.
///
/// ```
/// assert_eq!(fenqi::text::place_among("once, each", "each"), Some(1));
/// assert_eq!(fenqi::text::place_among("once, each", "once, each"), None);
/// assert_eq!(fenqi::text::place_among("once, each", ""), None);
/// ```
#[must_use]
#[inline(never)]
pub fn place_among(list: &str, name: &str) -> Option<usize> {
    let (mut rest, mut place) = (list, 0);
    while !rest.is_empty() {
        if next_name(&mut rest) == name {
            return Some(place);
        }
        place += 1;
    }
    None
}

/// The name at a place of such a list; empty past its end.
///
/// ```
/// assert_eq!(fenqi::text::name_at("once, each", 1), "each");
/// assert_eq!(fenqi::text::name_at("once, each", 2), "");
/// ```
#[must_use]
#[inline(never)]
pub fn name_at(list: &'static str, place: usize) -> &'static str {
    let mut rest = list;
    for _ in 0..place {
        next_name(&mut rest);
    }
    next_name(&mut rest)
}

/// Takes the next name off such a list, without the space before it; empty past its end.
///
/// ```
/// let mut rest = "once, each";
/// assert_eq!(fenqi::text::next_name(&mut rest), "once");
/// assert_eq!(fenqi::text::next_name(&mut rest), "each");
/// assert_eq!(fenqi::text::next_name(&mut rest), "");
/// ```
#[inline(never)]
pub fn next_name<'t>(rest: &mut &'t str) -> &'t str {
    let name = take_part(rest, b',');
    name.strip_prefix(' ').unwrap_or(name)
}
