//! Single questions, by name.

use wasm_bindgen::prelude::*;

use super::documents::{from_js, to_js};
use super::failure::or_undefined;

/// Answers a question by its place, or gives `undefined`.
#[wasm_bindgen]
#[must_use]
pub fn answer(question: u32, request: JsValue) -> JsValue {
    or_undefined(
        from_js(&request)
            .and_then(|node| to_js(&crate::question::answer_at(question as usize, &node)?)),
    )
}
