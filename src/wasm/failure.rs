//! The error of the last call that failed, as a plain object.

use std::cell::Cell;
use std::string::String;
use std::vec;
use std::vec::Vec;

use wasm_bindgen::prelude::*;

use super::documents::to_js;
use crate::document::{Node, Tree, read_compact};
use crate::error::{Code, Error, Retry};

std::thread_local! {
    static LAST: Cell<Option<Error>> = const { Cell::new(None) };
}

#[cold]
#[inline(never)]
fn keep(error: Error) {
    LAST.set(Some(error));
}

/// Gives the value, or leaves the error behind and gives the default.
pub(super) fn or_default<T: Default>(result: Result<T, Error>) -> T {
    result.unwrap_or_else(|error| {
        keep(error);
        T::default()
    })
}

/// The same for answers: `undefined` stands for a failure.
pub(super) fn or_undefined(result: Result<JsValue, Error>) -> JsValue {
    result.unwrap_or_else(|error| {
        keep(error);
        JsValue::UNDEFINED
    })
}

/// Takes the error of the last call that failed.
#[wasm_bindgen]
#[must_use]
pub fn last_error() -> JsValue {
    let Some(error) = LAST.take() else { return JsValue::UNDEFINED };
    let mut facts = Vec::new();
    for (name, value) in error.facts() {
        facts.push(Tree::List(vec![Tree::Name(name), Tree::Text(value.clone())]));
    }
    let mut failure = Tree::object();
    failure.put_name("code", Some(error.code().name()));
    failure.put_text("path", String::from(error.path()));
    failure.put_name("fault", Some(error.fault().name()));
    failure.put_flag("retryable", error.retry() == Retry::SameId);
    failure.put("facts", Tree::List(facts));
    failure.put_text("message", error.message());
    to_js(&failure).unwrap_or(JsValue::UNDEFINED)
}

/// Names of facts that the package's own code adds: an error's facts have static names.
const FACTS: &[&str] = &["expected", "got", "limit", "known", "detail"];

/// Gives the failure that the package's own code found, `{ code, path, facts }`, the words and the
/// fault that the table has for it.
#[wasm_bindgen]
#[must_use]
pub fn refuse(failure: &str) -> JsValue {
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
    keep(if path.is_empty() { error } else { error.at(path) });
    last_error()
}
