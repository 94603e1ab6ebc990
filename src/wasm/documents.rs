//! Documents in and structured answers out.

use std::string::String;
use std::vec::Vec;

use js_sys::{Array, Object};
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};

use crate::document::{Node, Tree};
use crate::error::{Code, Error, Result};

/// A plain JavaScript value as a tree. The package's own code has made it plain before: it has no
/// getters that throw, no cycles, no fractions but as text, and a bounded size.
///
/// It is read by hand, since serde's reader brings the printer of floats along, and with it a
/// tenth of the module.
pub(super) fn from_js(value: &JsValue) -> Result<Node> {
    if value.is_null() || value.is_undefined() {
        return Ok(Node::Null);
    }
    if let Some(text) = value.as_string() {
        return Ok(Node::Text(text));
    }
    if let Some(number) = value.as_f64() {
        #[expect(clippy::cast_possible_truncation, reason = "a whole number below 2^53")]
        return Ok(Node::Integer(number as i64));
    }
    if let Some(truth) = value.as_bool() {
        return Ok(Node::Bool(truth));
    }
    if Array::is_array(value) {
        let list: &Array = value.unchecked_ref();
        let mut items = Vec::with_capacity(list.length() as usize);
        for index in 0..list.length() {
            items.push(from_js(&list.get(index))?);
        }
        return Ok(Node::List(items));
    }
    if !value.is_object() {
        return Err(Error::new(Code::Unreadable));
    }
    // Objects without a prototype are instances of nothing, so they are taken as what they are.
    let object: &Object = value.unchecked_ref();
    let entries = Object::entries(object);
    let mut fields: Vec<(String, Node)> = Vec::with_capacity(entries.length() as usize);
    for index in 0..entries.length() {
        let entry: Array = entries.get(index).unchecked_into();
        fields.push((entry.get(0).as_string().unwrap_or_default(), from_js(&entry.get(1))?));
    }
    Ok(Node::Map(fields))
}

/// A structured answer as a plain object: `null` for nothing, and never a Map.
pub(super) fn to_js(answer: &Tree) -> Result<JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    let failed = |_| Error::new(Code::Internal).with("detail", "an answer could not be written");
    answer.serialize(&serializer).map_err(failed)
}
