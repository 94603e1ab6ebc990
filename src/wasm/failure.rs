//! The error of the last call that failed, as a plain object.

use std::cell::RefCell;
use std::string::String;
use std::vec::Vec;

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::documents::to_js;
use crate::error::{Error, Fault, Retry};

std::thread_local! {
    static LAST: RefCell<Option<Error>> = const { RefCell::new(None) };
}

#[derive(Serialize)]
struct Failure<'a> {
    code: &'static str,
    path: &'a str,
    fault: &'static str,
    retryable: bool,
    facts: Vec<(&'static str, &'a str)>,
    message: String,
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
    let facts = error.facts().iter().map(|(name, value)| (*name, value.as_str())).collect();
    let failure = Failure {
        code: error.code().name(),
        path: error.path(),
        fault: Fault::name(error.fault()),
        retryable: error.retry() == Retry::SameId,
        facts,
        message: error.message(),
    };
    to_js(&failure).unwrap_or(JsValue::UNDEFINED)
}
