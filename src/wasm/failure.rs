//! The failure of the last call, as the text that waits.

use std::string::String;

use wasm_bindgen::prelude::*;

use super::memory::ended;
use super::texts;
use crate::document::{Node, Tree, read_compact};
use crate::error::{Code, Error, Retry};

#[cold]
#[inline(never)]
fn leave(error: &Error) {
    let mut facts = Tree::object();
    for (name, value) in error.facts() {
        facts.put_text(name, value.clone());
    }
    let mut failure = Tree::object();
    failure.put_name("code", Some(error.code().name()));
    failure.put_text("path", String::from(error.path()));
    failure.put_name("fault", Some(error.fault().name()));
    failure.put_flag("retryable", error.retry() == Retry::SameId);
    failure.put("facts", facts);
    failure.put_text("message", error.message());
    texts::leave(failure.json_bytes());
}

/// Gives the value, or leaves the error behind and gives the default.
pub(super) fn or_default<T: Default>(result: Result<T, Error>) -> T {
    result.unwrap_or_else(|error| {
        leave(&error);
        T::default()
    })
}

/// Names of facts that the package's own code adds: an error's facts have static names.
const FACTS: &[&str] = &["expected", "got", "limit", "known", "detail"];

/// Gives the failure that the package's own code found, `{ code, path, facts }`, the words and the
/// fault that the table has for it, and leaves it behind.
#[wasm_bindgen]
pub fn refuse(failure: &str) {
    let node = read_compact(failure).unwrap_or(Node::Null);
    let text = |name: &str| match node.get(name) {
        Some(Node::Text(text)) => text.as_str(),
        _ => "",
    };
    let mut error = Error::new(Code::named(text("code")).unwrap_or(Code::Internal));
    for name in FACTS {
        if let Some(Node::Text(value)) = node.get("facts").and_then(|facts| facts.get(name)) {
            error = error.with(name, value);
        }
    }
    let path = text("path");
    leave(&if path.is_empty() { error } else { error.at(path) });
    ended();
}
