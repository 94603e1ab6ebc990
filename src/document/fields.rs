//! Reading an object field by field. What nobody read is an error, with its path.

use alloc::{string::String, vec, vec::Vec};

use super::Node;
use super::scalars::place_of;
use crate::choice::Named;
use crate::error::{Code, Error, Path, Result};

/// The fields of one object. Each is read once by name; [`Fields::finish`] refuses the rest.
///
/// ```
/// use fenqi::document::{integer, Fields, Node};
/// use fenqi::error::Path;
/// let node = Node::Map(vec![("periods".into(), Node::Integer(12)), ("term".into(), Node::Null)]);
/// let mut fields = Fields::of(&node, Path::ROOT).unwrap();
/// assert_eq!(fields.required("periods", integer), Ok(12));
/// assert_eq!(fields.finish().unwrap_err().path(), "term");
/// ```
#[derive(Debug)]
pub struct Fields<'a> {
    entries: &'a [(String, Node)],
    read: Vec<bool>,
    known: Vec<&'static str>,
    path: Path<'a>,
}

impl<'a> Fields<'a> {
    /// Opens an object.
    ///
    /// # Errors
    /// `wrong_type` where it is none.
    pub fn of(node: &'a Node, path: Path<'a>) -> Result<Self> {
        match node {
            Node::Map(entries) => {
                Ok(Self { entries, read: vec![false; entries.len()], known: Vec::new(), path })
            }
            other => Err(Error::new(Code::WrongType)
                .with("expected", "an object")
                .with("got", other.kind())
                .at(&path.text())),
        }
    }

    /// The path of the object itself.
    #[must_use]
    pub fn path(&self) -> &Path<'a> {
        &self.path
    }

    /// Whether a field is given. `null` and `undefined` count as not given.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|(key, node)| key == name && *node != Node::Null)
    }

    /// Reads a field that may be absent.
    ///
    /// # Errors
    /// What the reader of the value says.
    pub fn optional<T>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(&Node, &Path<'_>) -> Result<T>,
    ) -> Result<Option<T>> {
        match self.take(name) {
            Some(node) => read(node, &self.path.field(name)).map(Some),
            None => Ok(None),
        }
    }

    /// Reads a field that must be there.
    ///
    /// # Errors
    /// `missing_field`, or what the reader of the value says.
    pub fn required<T>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(&Node, &Path<'_>) -> Result<T>,
    ) -> Result<T> {
        match self.take(name) {
            Some(node) => read(node, &self.path.field(name)),
            None => Err(self.missing(name)),
        }
    }

    /// Reads a field into its place, which holds the default.
    ///
    /// # Errors
    /// What the reader of the value says.
    pub fn set<T>(
        &mut self,
        name: &'static str,
        place: &mut T,
        read: impl FnOnce(&Node, &Path<'_>) -> Result<T>,
    ) -> Result<()> {
        if let Some(node) = self.take(name) {
            *place = read(node, &self.path.field(name))?;
        }
        Ok(())
    }

    /// Reads one of the names of a closed set into its place, which holds the default.
    ///
    /// # Errors
    /// `wrong_type`, `not_an_option`.
    #[inline]
    pub fn choose<T: Named>(&mut self, name: &'static str, place: &mut T) -> Result<()> {
        let chosen = self.place_of(name, T::NAMES)?;
        if let Some(value) = chosen.and_then(|chosen| T::VALUES.get(chosen)) {
            *place = *value;
        }
        Ok(())
    }

    #[inline(never)]
    fn place_of(&mut self, name: &'static str, names: &[&str]) -> Result<Option<usize>> {
        match self.take(name) {
            Some(node) => place_of(node, &self.path.field(name), names).map(Some),
            None => Ok(None),
        }
    }

    /// Reads a field that has a default.
    ///
    /// # Errors
    /// What the reader of the value says.
    pub fn or<T>(
        &mut self,
        name: &'static str,
        default: T,
        read: impl FnOnce(&Node, &Path<'_>) -> Result<T>,
    ) -> Result<T> {
        match self.take(name) {
            Some(node) => read(node, &self.path.field(name)),
            None => Ok(default),
        }
    }

    /// Marks a field as read and gives its value; none where it is absent. It stays one function,
    /// since there are a hundred readers of fields.
    #[inline(never)]
    fn take(&mut self, name: &'static str) -> Option<&'a Node> {
        self.known.push(name);
        for ((key, node), seen) in self.entries.iter().zip(&mut self.read) {
            if key == name {
                *seen = true;
                return if *node == Node::Null { None } else { Some(node) };
            }
        }
        None
    }

    #[cold]
    #[inline(never)]
    fn missing(&self, name: &'static str) -> Error {
        Error::new(Code::MissingField).at(&self.path.field(name).text())
    }

    /// Refuses every field that was given and not read.
    ///
    /// # Errors
    /// `unknown_field` at the first of them.
    pub fn finish(self) -> Result<()> {
        for ((key, _), seen) in self.entries.iter().zip(&self.read) {
            if !seen {
                return Err(Error::new(Code::UnknownField)
                    .with("known", self.known.join(", "))
                    .at(&self.path.field(key).text()));
            }
        }
        Ok(())
    }
}
