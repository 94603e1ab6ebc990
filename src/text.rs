//! Texts put together by hand: numbers in digits, and lists.
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
