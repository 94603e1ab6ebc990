//! The tree that every document becomes before it is parsed.

use alloc::{borrow::ToOwned, string::String, vec::Vec};
use core::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// A value without meaning yet. Numbers that are not whole stay text, so that no float ever
/// stands for money or a rate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// Nothing: `null`, or a field that is `undefined`.
    Null,
    /// A truth value.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// A text, or a number with decimals as it was printed.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Named fields, in the order given.
    Map(Vec<(String, Node)>),
}

impl Node {
    /// What a caller would call this kind of value, for messages.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Node::Null => "nothing",
            Node::Bool(_) => "true or false",
            Node::Integer(_) => "a number",
            Node::Text(_) => "text",
            Node::List(_) => "a list",
            Node::Map(_) => "an object",
        }
    }

    /// The field of an object, where it is one and has it.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Node> {
        match self {
            Node::Map(fields) => fields.iter().find(|(key, _)| key == name).map(|(_, node)| node),
            _ => None,
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("plain data")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Integer(value))
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Node, E> {
        i64::try_from(value).map(Node::Integer).map_err(|_| E::custom("number too large"))
    }

    /// JavaScript hands fractions over as text; only native readers of JSON come here, and
    /// keeping the float's printer out of the module saves several kilobytes.
    #[cfg(not(target_arch = "wasm32"))]
    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        use alloc::string::ToString;
        Ok(Node::Text(value.to_string()))
    }

    #[cfg(target_arch = "wasm32")]
    fn visit_f64<E: serde::de::Error>(self, _: f64) -> Result<Node, E> {
        Err(E::custom("a fraction that is no text"))
    }

    fn visit_bytes<E: serde::de::Error>(self, _: &[u8]) -> Result<Node, E> {
        Err(E::custom("bytes"))
    }

    fn visit_byte_buf<E: serde::de::Error>(self, _: Vec<u8>) -> Result<Node, E> {
        Err(E::custom("bytes"))
    }

    fn visit_char<E: serde::de::Error>(self, _: char) -> Result<Node, E> {
        Err(E::custom("a character"))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Node, E> {
        Ok(Node::Text(value))
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_none<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        Node::deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Node::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
        let mut fields = Vec::new();
        // Keys are read as nodes too: the reader of plain strings brings the float printer along.
        while let Some((key, value)) = access.next_entry::<Node, Node>()? {
            if let Node::Text(key) = key {
                fields.push((key, value));
            }
        }
        Ok(Node::Map(fields))
    }
}
