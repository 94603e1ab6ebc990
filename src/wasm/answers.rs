//! Single questions, by name.

use wasm_bindgen::prelude::*;

use super::documents::{from_js, to_js};
use super::failure::or_undefined;

/// Answers a question, or gives `undefined`.
#[wasm_bindgen]
#[must_use]
pub fn answer(question: &str, request: JsValue) -> JsValue {
    or_undefined(
        from_js(&request).and_then(|node| to_js(&crate::question::answer(question, &node)?)),
    )
}
