//! Structured answers out: as one JSON text where that can be, for the host to parse, and else as a
//! plain object. Documents come in as one text: [`crate::document::read_compact`].

use serde::Serialize;
use wasm_bindgen::JsValue;

use crate::document::Tree;
use crate::error::{Code, Error, Result};

/// An answer as JSON, or as a plain object; a text is always JSON.
pub(super) fn to_text(answer: &Tree) -> Result<JsValue> {
    answer.json().map_or_else(|| to_js(answer), |text| Ok(JsValue::from_str(&text)))
}

/// A structured answer as a plain object: `null` for nothing, and never a Map.
pub(super) fn to_js(answer: &Tree) -> Result<JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    let failed = |_| Error::new(Code::Internal).with("detail", "an answer could not be written");
    answer.serialize(&serializer).map_err(failed)
}
