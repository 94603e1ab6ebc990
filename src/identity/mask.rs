//! Masking (脱敏): how much of a personal number may be shown.
//!
//! A resident ID keeps three and four characters, a mobile number three and four, a bank card and a
//! credit code four and four: enough for its owner to know it again. Worked: 138****5678.
//!
//! A masked value is for the owner's own screen. Together with a name it can still point to one
//! person, so it belongs in no log.

use alloc::string::String;

/// A value of which the first `head` and the last `tail` characters stay, and the rest are stars.
///
/// At least four characters are stars always: a shorter value is stars alone.
///
/// ```
/// use fenqi::identity::mask;
/// assert_eq!(mask(b"13800005678", 3, 4), "138****5678");
/// assert_eq!(mask(b"1380005678", 3, 4), "**********");
/// ```
#[must_use]
pub fn mask(value: &[u8], head: usize, tail: usize) -> String {
    let length = value.len();
    let shown = length >= head + tail + 4 && value.is_ascii();
    let (head, tail) = if shown { (head, tail) } else { (0, 0) };
    let mut masked = value.to_vec();
    if let Some(hidden) = masked.get_mut(head..length - tail) {
        hidden.fill(b'*');
    }
    String::from_utf8(masked).unwrap_or_default()
}
