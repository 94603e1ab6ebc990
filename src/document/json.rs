//! An answer as one JSON text (RFC 8259): a host parses it many times as fast as it takes an answer
//! field by field across the boundary.

use alloc::string::String;

use super::Tree;
use crate::text::push_digits;

impl Tree {
    /// The answer as JSON. None where a number in it is not whole, which is left to a host's own
    /// floats: a float printed in its shortest form costs more than all else here.
    ///
    /// ```
    /// use fenqi::document::Tree;
    /// let mut answer = Tree::object();
    /// answer.put_text("formula", "\"a\\b\"\n".into());
    /// answer.put_whole("fen", -7000);
    /// answer.put("none", Tree::List(vec![Tree::Null, true.into()]));
    /// let json = answer.json().unwrap();
    /// assert_eq!(json, r#"{"formula":"\"a\\b\"\u000a","fen":-7000,"none":[null,true]}"#);
    /// assert_eq!(Tree::Number(0.5).json(), None);
    /// ```
    #[must_use]
    pub fn json(&self) -> Option<String> {
        let mut text = String::new();
        self.write(&mut text).then_some(text)
    }

    /// Adds the value; false where it could not.
    fn write(&self, text: &mut String) -> bool {
        match self {
            Tree::Null => text.push_str("null"),
            Tree::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
            Tree::Number(value) => {
                #[expect(clippy::cast_possible_truncation, reason = "what was cut off is found")]
                let whole = *value as i64;
                #[expect(clippy::cast_precision_loss, reason = "equal only where nothing was lost")]
                if whole as f64 != *value || value.abs() >= Self::MOST {
                    return false;
                }
                if whole < 0 {
                    text.push('-');
                }
                push_digits(text, whole.unsigned_abs());
            }
            Tree::Text(value) => quote(text, value),
            Tree::Name(value) => quote(text, value),
            Tree::List(items) => {
                let mut before = '[';
                for item in items {
                    text.push(before);
                    before = ',';
                    if !item.write(text) {
                        return false;
                    }
                }
                text.push_str(if items.is_empty() { "[]" } else { "]" });
            }
            Tree::Map(fields) => {
                let mut before = '{';
                for (name, value) in fields {
                    text.push(before);
                    before = ',';
                    quote(text, name);
                    text.push(':');
                    if !value.write(text) {
                        return false;
                    }
                }
                text.push_str(if fields.is_empty() { "{}" } else { "}" });
            }
        }
        true
    }

    /// Whole numbers below this are exact in a float.
    const MOST: f64 = 9_007_199_254_740_992.0;
}

/// Adds a text in quotes. What is not a control sign, a quote or a backslash stands for itself.
#[inline(never)]
fn quote(text: &mut String, value: &str) {
    text.push('"');
    let stands = |byte: u8| byte >= b' ' && byte != b'"' && byte != b'\\';
    if value.bytes().all(stands) {
        text.push_str(value);
        text.push('"');
        return;
    }
    for sign in value.chars() {
        match sign {
            '"' | '\\' => text.push('\\'),
            '\0'..='\u{1f}' => {
                text.push_str(if sign < '\u{10}' { "\\u000" } else { "\\u001" });
                let low = sign as u32 & 15;
                text.push(char::from_digit(low, 16).unwrap_or('0'));
                continue;
            }
            _ => {}
        }
        text.push(sign);
    }
    text.push('"');
}
