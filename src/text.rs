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
    let mut text = String::new();
    if number < 0 {
        text.push('-');
    }
    push_digits(&mut text, number.unsigned_abs());
    text
}

/// Adds a number to a text in digits.
#[inline(never)]
pub fn push_digits(text: &mut String, number: u64) {
    if number >= 10 {
        push_digits(text, number / 10);
    }
    text.push(char::from(b'0' + u8::try_from(number % 10).unwrap_or(0)));
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

/// The place of a name in a list of names with commas between.
///
/// ```
/// assert_eq!(fenqi::text::place_among("once, each", "each"), Some(1));
/// assert_eq!(fenqi::text::place_among("once, each", "once, each"), None);
/// ```
#[must_use]
#[inline(never)]
pub fn place_among(list: &str, name: &str) -> Option<usize> {
    names_of(list).position(|known| known == name)
}

/// The name at a place of such a list; empty past its end.
///
/// ```
/// assert_eq!(fenqi::text::name_at("once, each", 1), "each");
/// ```
#[must_use]
#[inline(never)]
pub fn name_at(list: &'static str, place: usize) -> &'static str {
    names_of(list).nth(place).unwrap_or("")
}

/// The names of a list one by one.
fn names_of(list: &str) -> impl Iterator<Item = &str> {
    list.split(',').map(|name| name.strip_prefix(' ').unwrap_or(name))
}
