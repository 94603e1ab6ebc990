//! Single questions, by name.

use wasm_bindgen::prelude::*;

use super::documents::to_js;
use super::failure::or_undefined;
use crate::document::read_compact;

/// Answers a question by its place, or gives `undefined`.
#[wasm_bindgen]
#[must_use]
pub fn answer(question: u32, request: &str) -> JsValue {
    or_undefined(
        read_compact(request)
            .and_then(|node| to_js(&crate::question::answer_at(question as usize, &node)?)),
    )
}
