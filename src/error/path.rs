//! Where in a document a reader stands. It costs nothing until an error needs it as text.

use alloc::string::String;

use crate::text::push_digits;

/// A field of a field of a document, kept as a chain of borrowed steps.
///
/// ```
/// use fenqi::error::Path;
/// let fees = Path::ROOT.field("fees");
/// let first = fees.index(0);
/// assert_eq!(first.field("value").text(), "fees[0].value");
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Path<'a> {
    parent: Option<&'a Path<'a>>,
    step: Step<'a>,
}

#[derive(Debug, Clone, Copy)]
enum Step<'a> {
    Root,
    Field(&'a str),
    Index(usize),
}

impl<'a> Path<'a> {
    /// The whole document.
    pub const ROOT: Path<'static> = Path { parent: None, step: Step::Root };

    /// The path of a named field in this one.
    #[must_use]
    pub fn field(&'a self, name: &'a str) -> Path<'a> {
        Path { parent: Some(self), step: Step::Field(name) }
    }

    /// The path of a numbered element in this one, from zero.
    #[must_use]
    pub fn index(&'a self, index: usize) -> Path<'a> {
        Path { parent: Some(self), step: Step::Index(index) }
    }

    /// The path as a caller would write it.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = self.parent.map_or_else(String::new, Path::text);
        match self.step {
            Step::Root => {}
            Step::Field(name) => add_field(&mut text, name),
            Step::Index(index) => add_index(&mut text, index),
        }
        text
    }
}

/// Goes on to a named field.
#[cold]
#[inline(never)]
pub(crate) fn add_field(path: &mut String, name: &str) {
    if !path.is_empty() {
        path.push('.');
    }
    path.push_str(name);
}

/// Goes on to a numbered element, from zero.
#[cold]
#[inline(never)]
pub(crate) fn add_index(path: &mut String, index: usize) {
    path.push('[');
    push_digits(path, index as u64);
    path.push(']');
}
