//! The tree that every document becomes before it is parsed.

use alloc::{string::String, vec::Vec};

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
