//! The one text that waits for the host: an answer, or the failure of the last call.

use std::cell::Cell;
use std::string::String;

use wasm_bindgen::prelude::*;

std::thread_local! {
    static WAITING: Cell<String> = const { Cell::new(String::new()) };
}

/// Leaves a text for the host.
pub(super) fn leave(text: String) {
    WAITING.set(text);
}

/// Takes what the last call has left: JSON of an answer, or of a failure where the call gave 0 or
/// `false`.
#[wasm_bindgen]
#[must_use]
pub fn text() -> String {
    WAITING.take()
}
