//! The error of the last call that failed, as a plain object.

use std::cell::RefCell;
use std::string::String;
use std::vec;

use wasm_bindgen::prelude::*;

use super::documents::to_js;
use crate::document::Tree;
use crate::error::{Error, Fault, Retry};

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
