//! Documents in and structured answers out.

use serde::Serialize;
use wasm_bindgen::JsValue;

use crate::document::Node;
use crate::error::{Code, Error, Result};

/// A plain JavaScript value as a tree. The package's own code has made it plain before: whatever
/// a proxy or a getter might throw has been thrown there.
pub(super) fn from_js(value: JsValue) -> Result<Node> {
    serde_wasm_bindgen::from_value(value).map_err(|_| Error::new(Code::Unreadable))
}

/// A structured answer as a plain object: `null` for nothing, and never a Map.
pub(super) fn to_js<T: Serialize>(answer: &T) -> Result<JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    let failed = |_| Error::new(Code::Internal).with("detail", "an answer could not be written");
    answer.serialize(&serializer).map_err(failed)
}
