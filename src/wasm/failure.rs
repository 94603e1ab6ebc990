//! The error of the last call that failed, as a plain object.

use std::cell::RefCell;
use std::string::String;
use std::vec;

use wasm_bindgen::prelude::*;

use super::documents::to_js;
use crate::document::{Node, Tree, read_compact};
use crate::error::{Code, Error, Fault, Retry};

std::thread_local! {
    static LAST: RefCell<Option<Error>> = const { RefCell::new(None) };
}

/// Gives the value, or leaves the error behind and gives the default.
pub(super) fn or_default<T: Default>(result: Result<T, Error>) -> T {
    result.unwrap_or_else(|error| {
        LAST.with_borrow_mut(|last| *last = Some(error));
        T::default()
    })
}

/// The same for answers: `undefined` stands for a failure.
pub(super) fn or_undefined(result: Result<JsValue, Error>) -> JsValue {
    result.unwrap_or_else(|error| {
        LAST.with_borrow_mut(|last| *last = Some(error));
        JsValue::UNDEFINED
    })
}

/// Takes the error of the last call that failed.
#[wasm_bindgen]
#[must_use]
pub fn last_error() -> JsValue {
    let Some(error) = LAST.take() else { return JsValue::UNDEFINED };
    let fact = |(name, value): &(&'static str, String)| {
        Tree::List(vec![Tree::Name(name), Tree::Text(value.clone())])
    };
    let failure = Tree::Map(vec![
        ("code", error.code().name().into()),
        ("path", String::from(error.path()).into()),
        ("fault", Fault::name(error.fault()).into()),
        ("retryable", (error.retry() == Retry::SameId).into()),
        ("facts", Tree::List(error.facts().iter().map(fact).collect())),
        ("message", error.message().into()),
    ]);
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
    let code = Code::ALL.iter().find(|code| code.name() == text("code"));
    let mut error = Error::new(code.copied().unwrap_or(Code::Internal));
    for name in FACTS {
        if let Some(Node::Text(value)) = node.get("facts").and_then(|facts| facts.get(name)) {
            error = error.with(name, value);
        }
    }
    let path = text("path");
    LAST.with_borrow_mut(|last| {
        *last = Some(if path.is_empty() { error } else { error.at(path) });
    });
    last_error()
}
