//! An answer as one JSON text (RFC 8259): a host parses it many times as fast as it takes an answer
//! field by field across the boundary.

#![expect(
    clippy::single_char_add_str,
    reason = "a text of one sign is copied, a sign is encoded first"
)]

use alloc::string::String;

use super::Tree;
use crate::text::{push_decimals, push_digits};

impl Tree {
    /// The answer as JSON. A float that is not whole has as many digits as it takes to be read as
    /// the same float; what is not finite is `null`.
    ///
    /// ```
    /// use fenqi::document::Tree;
    /// let mut answer = Tree::object();
    /// answer.put_text("formula", "\"a\\b\"\n".into());
    /// answer.put_whole("count", -7000);
    /// answer.put("interest", Tree::Fen(7000));
    /// answer.put("none", Tree::List(vec![Tree::Null, true.into(), Tree::Number(-0.375)]));
    /// let json = r#"{"formula":"\"a\\b\"\u000a","count":-7000,"interest":"70.00","none":[null,true,-375e-3]}"#;
    /// assert_eq!(answer.json(), json);
    /// ```
    #[must_use]
    pub fn json(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    /// Adds the value.
    fn write(&self, text: &mut String) {
        match self {
            Tree::Null => text.push_str("null"),
            Tree::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
            Tree::Number(value) => number(text, *value),
            Tree::Fen(fen) => {
                text.push_str("\"");
                push_decimals(text, *fen < 0, fen.unsigned_abs().into(), 2);
                text.push_str("\"");
            }
            Tree::Text(value) => quote(text, value),
            Tree::Name(value) => quote(text, value),
            Tree::List(items) => {
                let mut before = "[";
                for item in items {
                    text.push_str(before);
                    before = ",";
                    item.write(text);
                }
                text.push_str(if items.is_empty() { "[]" } else { "]" });
            }
            Tree::Map(fields) => {
                let mut before = "{\"";
                for (name, value) in fields {
                    text.push_str(before);
                    before = ",\"";
                    // The names of fields are this crate's own, and plain.
                    text.push_str(name);
                    text.push_str("\":");
                    value.write(text);
                }
                text.push_str(if fields.is_empty() { "{}" } else { "}" });
            }
        }
    }
}

/// Whole numbers below this are exact in a float.
const MOST: f64 = 9_007_199_254_740_992.0;

fn number(text: &mut String, value: f64) {
    #[expect(clippy::cast_possible_truncation, reason = "what was cut off is found")]
    let whole = value as i64;
    if value < 0.0 {
        text.push_str("-");
    }
    #[expect(clippy::cast_precision_loss, reason = "equal only where nothing was lost")]
    if whole as f64 == value && value.abs() < MOST {
        push_digits(text, whole.unsigned_abs());
    } else if value.is_finite() {
        fraction(text, value.to_bits());
    } else {
        text.push_str("null");
    }
}

/// Adds a float's size from its bits, as digits and a power of ten: its own power of two goes over
/// into tens one by one. Past 124 bits digits are cut off, a hundred thousand times finer than
/// what tells one float from the next.
fn fraction(text: &mut String, bits: u64) {
    let exponent = i32::try_from(bits >> 52 & 0x7ff).unwrap_or(0);
    let hidden = u64::from(exponent > 0) << 52;
    let mut digits = u128::from(bits & ((1 << 52) - 1) | hidden);
    let (mut twos, mut tens) = (exponent.max(1) - 1075, 0i64);
    while twos < 0 {
        if digits & 1 == 1 && digits < u128::MAX / 16 {
            digits *= 10;
            tens -= 1;
        }
        digits >>= 1;
        twos += 1;
    }
    while twos > 0 {
        if digits > u128::MAX / 16 {
            digits /= 10;
            tens += 1;
        }
        digits <<= 1;
        twos -= 1;
    }
    push_decimals(text, false, digits, 0);
    text.push_str(if tens < 0 { "e-" } else { "e" });
    push_digits(text, tens.unsigned_abs());
}

/// Adds a text in quotes. What is not a control sign, a quote or a backslash stands for itself.
#[inline(never)]
fn quote(text: &mut String, value: &str) {
    text.push_str("\"");
    let mut plain = true;
    for byte in value.as_bytes() {
        plain &= *byte >= b' ' && *byte != b'"' && *byte != b'\\';
    }
    if plain {
        text.push_str(value);
    } else {
        for sign in value.chars() {
            escaped(text, sign);
        }
    }
    text.push_str("\"");
}

fn escaped(text: &mut String, sign: char) {
    if sign < ' ' {
        text.push_str(if sign < '\u{10}' { "\\u000" } else { "\\u001" });
        text.push(char::from_digit(sign as u32 & 15, 16).unwrap_or('0'));
        return;
    }
    if sign == '"' || sign == '\\' {
        text.push('\\');
    }
    text.push(sign);
}

#[cfg(test)]
mod tests {
    use super::Tree;

    /// A float comes back from its JSON as it was, whatever its size.
    #[test]
    fn floats_come_back() {
        let mut bits = 0x9e37_79b9_7f4a_7c15u64;
        let mut values =
            alloc::vec![0.1, 0.5, 1.0 / 3.0, 1e21, 5e-324, f64::MAX, f64::MIN_POSITIVE];
        for _ in 0..200_000 {
            bits ^= bits << 13;
            bits ^= bits >> 7;
            bits ^= bits << 17;
            values.push(f64::from_bits(bits));
        }
        for value in values {
            let json = Tree::Number(value).json();
            if value.is_finite() {
                let read = json.parse::<f64>().map(f64::to_bits);
                assert_eq!(read, Ok(value.to_bits()), "{json}");
            } else {
                assert_eq!(json.trim_start_matches('-'), "null");
            }
        }
    }
}
