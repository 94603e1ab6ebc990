//! Structured answers as they go out: one plain tree, written to a host's own objects in one place.
//!
//! Deriving a writer for every answer would put a copy of a serializer at each field; a tree costs
//! a few instructions a field.

use alloc::{string::String, vec::Vec};

use crate::choice::Named;
use crate::text::name_at;

/// A value of an answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Tree {
    /// Nothing.
    Null,
    /// A truth value.
    Bool(bool),
    /// A number that a float holds: a count, fen, or a value of a formula.
    Number(f64),
    /// An amount in fen, which is read as yuan with two decimals.
    Fen(i64),
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
    /// An object without a field yet.
    #[must_use]
    pub fn object() -> Self {
        Tree::Map(Vec::new())
    }

    /// A list of choices by their names.
    #[must_use]
    pub fn names<T: Named>(choices: &[T]) -> Self {
        let mut list = Vec::new();
        for choice in choices {
            push_name(&mut list, T::LIST, choice.place());
        }
        Tree::List(list)
    }

    /// Adds a field to an object. There is one copy of each of these for all answers, which are
    /// straight lines of calls.
    #[inline(never)]
    pub fn put(&mut self, name: &'static str, value: Tree) {
        if let Tree::Map(fields) = self {
            fields.push((name, value));
        }
    }

    /// Adds a text.
    #[inline(never)]
    pub fn put_text(&mut self, name: &'static str, text: String) {
        self.put(name, Tree::Text(text));
    }

    /// Adds a text of this crate's own; null where there is none.
    #[inline(never)]
    pub fn put_name(&mut self, name: &'static str, text: Option<&'static str>) {
        self.put(name, text.map_or(Tree::Null, Tree::Name));
    }

    /// Adds a whole number: a count, or fen.
    #[inline(never)]
    #[expect(clippy::cast_precision_loss, reason = "counts and fen are below 2^53")]
    pub fn put_whole(&mut self, name: &'static str, value: i64) {
        self.put(name, Tree::Number(value as f64));
    }

    /// Adds a truth value.
    #[inline(never)]
    pub fn put_flag(&mut self, name: &'static str, value: bool) {
        self.put(name, Tree::Bool(value));
    }

    /// The field of an object, where it is one and has it.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Tree> {
        match self {
            Tree::Map(fields) => {
                fields.iter().find(|(key, _)| *key == name).map(|(_, value)| value)
            }
            _ => None,
        }
    }

    /// The text of a field, where it is one.
    ///
    /// ```
    /// use fenqi::document::Tree;
    /// let mut answer = Tree::object();
    /// answer.put_text("interest", "70.00".into());
    /// answer.put_whole("interestFen", 7000);
    /// assert_eq!(answer.text("interest"), Some("70.00"));
    /// assert_eq!(answer.number("interestFen"), Some(7000.0));
    /// ```
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        match self.get(name) {
            Some(Tree::Text(text)) => Some(text),
            Some(Tree::Name(text)) => Some(text),
            _ => None,
        }
    }

    /// The number of a field, where it is one.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<f64> {
        match self.get(name) {
            Some(Tree::Number(value)) => Some(*value),
            _ => None,
        }
    }

    /// The entries of a field, none where it is no list.
    #[must_use]
    pub fn items(&self, name: &str) -> &[Tree] {
        match self.get(name) {
            Some(Tree::List(items)) => items,
            _ => &[],
        }
    }
}

/// One copy for all kinds of choices.
#[inline(never)]
fn push_name(list: &mut Vec<Tree>, names: &'static str, place: usize) {
    list.push(Tree::Name(name_at(names, place)));
}

impl From<bool> for Tree {
    fn from(value: bool) -> Self {
        Tree::Bool(value)
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
