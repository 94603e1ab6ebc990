//! Failure as data: a stable code, the path of the field, whose fault it is, whether to try again.
//!
//! Text is not an API. [`Code`] names are never renamed and never reused; the table they stand in
//! ([`codes`]) feeds the Rust enum, the TypeScript union and the page of errors in the docs.
//!
//! ```
//! use fenqi::error::{Code, Error, Fault};
//! let error = Error::new(Code::OutOfRange).with("min", "1").with("max", "1200").at("periods");
//! assert_eq!(error.code().name(), "out_of_range");
//! assert_eq!(error.path(), "periods");
//! assert_eq!(error.fault(), Fault::Caller);
//! assert_eq!(error.to_string(), "out_of_range at periods: must be between 1 and 1200");
//! ```

mod codes;
mod path;

use alloc::{borrow::ToOwned, boxed::Box, string::String, vec::Vec};
use core::fmt;

use crate::text::{cut, joined};

pub use codes::{Code, Fault, Retry};
pub use path::Path;
pub(crate) use path::{add_field, add_index};

/// What went wrong, where, and what may be done about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(Box<Parts>);

/// Behind a pointer, so that a `Result` is no larger than its value: that alone saves a fifth of
/// the module.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Parts {
    code: Code,
    path: String,
    facts: Vec<(&'static str, String)>,
}

/// The result of everything that can be refused.
pub type Result<T> = core::result::Result<T, Error>;

impl Error {
    /// A failure with no field and no facts yet.
    #[must_use]
    #[cold]
    #[inline(never)]
    pub fn new(code: Code) -> Self {
        Self(Box::new(Parts { code, path: String::new(), facts: Vec::new() }))
    }

    /// A number outside of its range.
    #[must_use]
    #[cold]
    #[inline(never)]
    pub fn out_of_range(min: &str, max: &str) -> Self {
        Self::new(Code::OutOfRange).with("min", min).with("max", max)
    }

    /// Adds a fact that the message names in braces, such as the limit that was passed.
    #[must_use]
    #[inline]
    pub fn with(self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.with_fact(name, value.as_ref())
    }

    #[cold]
    #[inline(never)]
    fn with_fact(mut self, name: &'static str, value: &str) -> Self {
        self.0.facts.push((name, value.to_owned()));
        self
    }

    /// Puts the failure inside a field: `at("value")` and then `at("fees[0]")` give `fees[0].value`.
    #[must_use]
    #[cold]
    #[inline(never)]
    pub fn at(mut self, field: &str) -> Self {
        if self.0.path.is_empty() {
            self.0.path = field.to_owned();
        } else {
            let dot = if self.0.path.starts_with('[') { "" } else { "." };
            self.0.path = joined(&[field, dot, &self.0.path], "");
        }
        self
    }

    /// The stable code.
    #[must_use]
    pub fn code(&self) -> Code {
        self.0.code
    }

    /// The field's path as a caller would write it, `fees[0].value`; empty for the whole call.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// The facts that the message names, in the order in which they were added.
    #[must_use]
    pub fn facts(&self) -> &[(&'static str, String)] {
        &self.0.facts
    }

    /// Whose fault it is.
    #[must_use]
    pub fn fault(&self) -> Fault {
        self.0.code.fault()
    }

    /// Whether the same call may succeed later, and with which request id.
    #[must_use]
    pub fn retry(&self) -> Retry {
        self.0.code.retry()
    }

    /// The English sentence of the table with the facts put in; without the code and the path.
    #[must_use]
    pub fn message(&self) -> String {
        let mut text = String::new();
        let mut rest = self.0.code.message();
        while let Some((before, after)) = cut(rest, b'{') {
            text.push_str(before);
            let fact = cut(after, b'}').and_then(|(name, after)| {
                let fact = self.0.facts.iter().find(|(known, _)| *known == name);
                fact.map(|(_, value)| (value.as_str(), after))
            });
            let (value, after) = fact.unwrap_or(("{", after));
            text.push_str(value);
            rest = after;
        }
        text.push_str(rest);
        text
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.code.name())?;
        if !self.0.path.is_empty() {
            f.write_str(" at ")?;
            f.write_str(&self.0.path)?;
        }
        f.write_str(": ")?;
        f.write_str(&self.message())
    }
}

impl core::error::Error for Error {}
