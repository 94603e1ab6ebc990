//! Where in a document a reader stands. It costs nothing until an error needs it as text.

use alloc::string::{String, ToString};

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
            Step::Field(name) => {
                if !text.is_empty() {
                    text.push('.');
                }
                text.push_str(name);
            }
            Step::Index(index) => {
                text.push('[');
                text.push_str(&index.to_string());
                text.push(']');
            }
        }
        text
    }
}
