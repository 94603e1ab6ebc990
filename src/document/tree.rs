//! Structured answers as they go out: one plain tree, written to a host's own objects in one place.
//!
//! Deriving a writer for every answer would put a copy of serde's serializer at each field; a tree
//! costs a few instructions a field.

use alloc::{string::String, vec::Vec};

use serde::ser::{Serialize, SerializeMap, Serializer};

/// A value of an answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Tree {
    /// Nothing.
    Null,
    /// A truth value.
    Bool(bool),
    /// A number that a float holds: a count, fen, or a value of a formula.
    Number(f64),
    /// A text.
    Text(String),
    /// A text of this crate's own.
    Name(&'static str),
    /// A list.
    List(Vec<Tree>),
    /// Named fields in order.
    Map(Vec<(&'static str, Tree)>),
}

impl Tree {
    /// Named fields without those that are nothing.
    #[must_use]
    pub fn present(fields: Vec<(&'static str, Tree)>) -> Vec<(&'static str, Tree)> {
        fields.into_iter().filter(|(_, value)| *value != Tree::Null).collect()
    }
}

impl From<bool> for Tree {
    fn from(value: bool) -> Self {
        Tree::Bool(value)
    }
}

impl From<u32> for Tree {
    fn from(value: u32) -> Self {
        Tree::Number(value.into())
    }
}

impl From<i32> for Tree {
    fn from(value: i32) -> Self {
        Tree::Number(value.into())
    }
}

impl From<i64> for Tree {
    #[expect(clippy::cast_precision_loss, reason = "counts and fen are below 2^53")]
    fn from(value: i64) -> Self {
        Tree::Number(value as f64)
    }
}

impl From<f64> for Tree {
    fn from(value: f64) -> Self {
        Tree::Number(value)
    }
}

impl From<String> for Tree {
    fn from(value: String) -> Self {
        Tree::Text(value)
    }
}

impl From<&'static str> for Tree {
    fn from(value: &'static str) -> Self {
        Tree::Name(value)
    }
}

impl<T: Into<Tree>> From<Option<T>> for Tree {
    fn from(value: Option<T>) -> Self {
        value.map_or(Tree::Null, Into::into)
    }
}

impl<T: Into<Tree>> From<Vec<T>> for Tree {
    fn from(values: Vec<T>) -> Self {
        Tree::List(values.into_iter().map(Into::into).collect())
    }
}

impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Tree::Null => serializer.serialize_unit(),
            Tree::Bool(value) => serializer.serialize_bool(*value),
            Tree::Number(value) => serializer.serialize_f64(*value),
            Tree::Text(value) => serializer.serialize_str(value),
            Tree::Name(value) => serializer.serialize_str(value),
            Tree::List(items) => serializer.collect_seq(items),
            Tree::Map(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                for (name, value) in fields {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}
