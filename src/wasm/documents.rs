//! Structured answers out. Documents come in as one text: [`crate::document::read_compact`].

use serde::Serialize;
use wasm_bindgen::JsValue;

use crate::document::Tree;
use crate::error::{Code, Error, Result};

/// A structured answer as a plain object: `null` for nothing, and never a Map.
pub(super) fn to_js(answer: &Tree) -> Result<JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    let failed = |_| Error::new(Code::Internal).with("detail", "an answer could not be written");
    answer.serialize(&serializer).map_err(failed)
}
