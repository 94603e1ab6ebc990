//! The form in which a host hands a document over: one text, read once from end to end.
//!
//! Walking a JavaScript object from here costs eight calls across the boundary for each value; one
//! text costs one. The form is the least that says it: `n` nothing, `t` and `f`, `i12;` a whole
//! number, `stext` and a zero byte, `[` values `]`, `{` then `:key`, a zero byte and a value each,
//! `}`. A text of the host's never holds a zero byte: it is replaced before.

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use super::Node;
use crate::error::{Code, Error, Result};
use crate::text::cut;

/// How deep a document may be nested; the host's own limit is lower.
const MOST_DEPTH: u32 = 32;

/// Reads a document in its compact form.
///
/// ```
/// use fenqi::document::{read_compact, Node};
/// let node = read_compact("{:periods\0i12;:method\0sflat\0}").unwrap();
/// assert_eq!(node.get("periods"), Some(&Node::Integer(12)));
/// assert_eq!(node.get("method"), Some(&Node::Text("flat".into())));
/// assert!(read_compact("{:periods\0i12;").is_err());
/// ```
///
/// # Errors
/// `unreadable` where it is not of that form.
pub fn read_compact(text: &str) -> Result<Node> {
    let mut rest = text;
    value(&mut rest, 0).filter(|_| rest.is_empty()).ok_or_else(|| Error::new(Code::Unreadable))
}

fn value(rest: &mut &str, depth: u32) -> Option<Node> {
    if depth > MOST_DEPTH {
        return None;
    }
    match take(rest)? {
        b'n' => Some(Node::Null),
        b't' => Some(Node::Bool(true)),
        b'f' => Some(Node::Bool(false)),
        b'i' => until(rest, b';')?.parse().ok().map(Node::Integer),
        b's' => until(rest, b'\0').map(|text| Node::Text(text.to_owned())),
        b'[' => {
            let mut items = Vec::new();
            while !ends(rest, ']') {
                items.push(value(rest, depth + 1)?);
            }
            Some(Node::List(items))
        }
        b'{' => {
            let mut fields: Vec<(String, Node)> = Vec::new();
            while !ends(rest, '}') {
                if take(rest)? != b':' {
                    return None;
                }
                let key = until(rest, b'\0')?.to_owned();
                fields.push((key, value(rest, depth + 1)?));
            }
            Some(Node::Map(fields))
        }
        _ => None,
    }
}

/// Takes one byte of the form itself, which is ASCII.
fn take(rest: &mut &str) -> Option<u8> {
    let byte = *rest.as_bytes().first()?;
    *rest = rest.get(1..)?;
    Some(byte)
}

/// Takes what stands before a mark, and the mark.
fn until<'t>(rest: &mut &'t str, mark: u8) -> Option<&'t str> {
    let (before, after) = cut(rest, mark)?;
    *rest = after;
    Some(before)
}

/// Takes a closing mark where it is the next.
fn ends(rest: &mut &str, mark: char) -> bool {
    match rest.strip_prefix(mark) {
        Some(after) => {
            *rest = after;
            true
        }
        None => false,
    }
}
