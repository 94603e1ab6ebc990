//! An answer as one JSON text (RFC 8259): a host parses it many times as fast as it takes an answer
//! field by field across the boundary.

use alloc::{string::String, vec::Vec};

use super::Tree;
use crate::text::Digits;

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
        // Texts and marks are whole, so that the bytes are one text again.
        String::from_utf8(self.json_bytes()).unwrap_or_default()
    }

    /// The same as bytes of UTF-8, for a host that reads them where they are.
    #[must_use]
    pub fn json_bytes(&self) -> Vec<u8> {
        let mut text = Bytes(Vec::with_capacity(1024));
        self.write(&mut text);
        text.0
    }

    /// Adds the value.
    fn write(&self, text: &mut Bytes) {
        match self {
            Tree::Null => text.add("null"),
            Tree::Bool(value) => text.add(if *value { "true" } else { "false" }),
            Tree::Number(value) => number(text, *value),
            Tree::Fen(fen) => {
                text.mark(b'"');
                text.number(*fen < 0, &Digits::of(fen.unsigned_abs().into(), 2));
                text.mark(b'"');
            }
            Tree::Text(value) => quote(text, value),
            Tree::Name(value) => quote(text, value),
            Tree::List(items) => {
                let mut before = b'[';
                for item in items {
                    text.mark(before);
                    before = b',';
                    item.write(text);
                }
                text.add(if items.is_empty() { "[]" } else { "]" });
            }
            Tree::Map(fields) => {
                let mut before = b'{';
                for (name, value) in fields {
                    text.mark(before);
                    before = b',';
                    // The names of fields are this crate's own, and plain.
                    text.mark(b'"');
                    text.add(name);
                    text.mark(b'"');
                    text.mark(b':');
                    value.write(text);
                }
                text.add(if fields.is_empty() { "{}" } else { "}" });
            }
        }
    }
}

/// The text while it is written.
struct Bytes(Vec<u8>);

impl Bytes {
    #[inline]
    fn mark(&mut self, mark: u8) {
        self.0.push(mark);
    }

    fn add(&mut self, text: &str) {
        self.add_bytes(text.as_bytes());
    }

    #[inline(never)]
    fn add_bytes(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    fn number(&mut self, negative: bool, digits: &Digits) {
        if negative {
            self.mark(b'-');
        }
        self.add_bytes(digits.shown());
    }
}

/// Whole numbers below this are exact in a float.
const MOST: f64 = 9_007_199_254_740_992.0;

fn number(text: &mut Bytes, value: f64) {
    #[expect(clippy::cast_possible_truncation, reason = "what was cut off is found")]
    let whole = value as i64;
    #[expect(clippy::cast_precision_loss, reason = "equal only where nothing was lost")]
    if whole as f64 == value && value.abs() < MOST {
        text.number(whole < 0, &Digits::of(whole.unsigned_abs().into(), 0));
    } else if value.is_finite() {
        fraction(text, value);
    } else {
        text.add("null");
    }
}

/// Adds a float as digits and a power of ten: its own power of two goes over
/// into tens one by one. Past 124 bits digits are cut off, a hundred thousand times finer than
/// what tells one float from the next.
fn fraction(text: &mut Bytes, value: f64) {
    let bits = value.to_bits();
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
    text.number(value < 0.0, &Digits::of(digits, 0));
    text.mark(b'e');
    text.number(tens < 0, &Digits::of(tens.unsigned_abs().into(), 0));
}

/// Adds a text in quotes. What is not a control sign, a quote or a backslash stands for itself.
#[inline(never)]
fn quote(text: &mut Bytes, value: &str) {
    text.mark(b'"');
    let mut plain = true;
    for byte in value.as_bytes() {
        plain &= *byte >= b' ' && *byte != b'"' && *byte != b'\\';
    }
    if plain {
        text.add(value);
    } else {
        for byte in value.bytes() {
            escaped(text, byte);
        }
    }
    text.mark(b'"');
}

fn escaped(text: &mut Bytes, byte: u8) {
    if byte < b' ' {
        text.add(if byte < 16 { "\\u000" } else { "\\u001" });
        text.mark(*b"0123456789abcdef".get(usize::from(byte & 15)).unwrap_or(&b'0'));
        return;
    }
    if byte == b'"' || byte == b'\\' {
        text.mark(b'\\');
    }
    text.mark(byte);
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
                assert_eq!(json, "null");
            }
        }
    }
}
