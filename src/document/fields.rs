//! Reading an object field by field. What nobody read is an error, with its path.
//!
//! A reader keeps the first failure and goes on: every later read gives a value that stands for
//! nothing, and [`Fields::finish`] gives the failure. So a reader of an object is a straight line
//! without a branch at each field, which is half of its size in the module.

use alloc::{string::String, vec, vec::Vec};

use rust_decimal::Decimal;

use super::Node;
use super::scalars::{boolean, date, decimal, integer_between, items, money_from, place_of, text};
use crate::calendar::CivilDate;
use crate::choice::{Named, joined};
use crate::error::{Code, Error, Path, Result};
use crate::money::Money;

/// The fields of one object. Each is read once by name; [`Fields::finish`] refuses the rest.
///
/// ```
/// use fenqi::document::{Fields, Node};
/// use fenqi::error::Path;
/// let node = Node::Map(vec![("periods".into(), Node::Integer(12)), ("term".into(), Node::Null)]);
/// let mut fields = Fields::of(&node, Path::ROOT);
/// assert_eq!(fields.integer("periods", 1, 1200), 12);
/// assert_eq!(fields.finish(()).unwrap_err().path(), "term");
/// ```
#[derive(Debug)]
pub struct Fields<'a> {
    entries: &'a [(String, Node)],
    read: Vec<bool>,
    known: Vec<&'static str>,
    path: Path<'a>,
    failed: Option<Error>,
}

impl<'a> Fields<'a> {
    /// Opens an object; `wrong_type` where it is none.
    #[must_use]
    #[inline(never)]
    pub fn of(node: &'a Node, path: Path<'a>) -> Self {
        let entries = if let Node::Map(entries) = node { entries.as_slice() } else { &[] };
        let mut fields = Self {
            entries,
            read: vec![false; entries.len()],
            known: Vec::new(),
            path,
            failed: None,
        };
        if !matches!(node, Node::Map(_)) {
            let error = Error::new(Code::WrongType).with("expected", "an object");
            fields.refuse("", error.with("got", node.kind()));
        }
        fields
    }

    /// The path of the object itself.
    #[must_use]
    pub fn path(&self) -> &Path<'a> {
        &self.path
    }

    /// Whether a field is given. `null` and `undefined` count as not given.
    #[must_use]
    #[inline(never)]
    pub fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|(key, node)| key == name && !matches!(node, Node::Null))
    }

    /// Refuses a field, or the object itself where the name is empty. The first refusal stands.
    #[cold]
    #[inline(never)]
    pub fn refuse(&mut self, name: &str, error: Error) {
        if self.failed.is_some() {
            return;
        }
        let field = self.path.field(name);
        let path = if name.is_empty() { self.path.text() } else { field.text() };
        self.failed = Some(if path.is_empty() { error } else { error.at(&path) });
    }

    /// Refuses a field whose number lies outside of its range.
    #[cold]
    #[inline(never)]
    pub fn refuse_range(&mut self, name: &str, min: &str, max: &str) {
        self.refuse(name, Error::new(Code::OutOfRange).with("min", min).with("max", max));
    }

    /// Refuses a field for what stands beside it.
    #[cold]
    #[inline(never)]
    pub fn refuse_beside(&mut self, name: &str, other: &str) {
        self.refuse(name, Error::new(Code::ConflictingFields).with("other", other));
    }

    /// Gives the value of a result, or keeps its failure, whose path is whole already.
    #[inline]
    pub fn keep<T>(&mut self, result: Result<T>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(error) => {
                self.keep_error(error);
                None
            }
        }
    }

    #[cold]
    #[inline(never)]
    fn keep_error(&mut self, error: Error) {
        if self.failed.is_none() {
            self.failed = Some(error);
        }
    }

    /// Reads a field that may be absent.
    pub fn optional<T>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(&Node, &Path<'_>) -> Result<T>,
    ) -> Option<T> {
        let node = self.take(name, false)?;
        let result = read(node, &self.path.field(name));
        self.keep(result)
    }

    /// Reads a field that must be there.
    pub fn required<T: Default>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(&Node, &Path<'_>) -> Result<T>,
    ) -> T {
        let Some(node) = self.take(name, true) else { return T::default() };
        let result = read(node, &self.path.field(name));
        self.keep(result).unwrap_or_default()
    }

    /// Reads a field into its place, which holds the default.
    pub fn set<T>(
        &mut self,
        name: &'static str,
        place: &mut T,
        read: impl FnOnce(&Node, &Path<'_>) -> Result<T>,
    ) {
        if let Some(value) = self.optional(name, read) {
            *place = value;
        }
    }

    /// Reads a list that must be there, each element with its own path. A list longer than `most`
    /// is refused unread.
    pub fn list<T>(
        &mut self,
        name: &'static str,
        most: usize,
        read: impl Fn(&Node, &Path<'_>) -> Result<T>,
    ) -> Vec<T> {
        self.elements(name, most, true, read)
    }

    /// The same for a list that may be absent, and is empty then.
    pub fn list_or_none<T>(
        &mut self,
        name: &'static str,
        most: usize,
        read: impl Fn(&Node, &Path<'_>) -> Result<T>,
    ) -> Vec<T> {
        self.elements(name, most, false, read)
    }

    fn elements<T>(
        &mut self,
        name: &'static str,
        most: usize,
        required: bool,
        read: impl Fn(&Node, &Path<'_>) -> Result<T>,
    ) -> Vec<T> {
        let items = self.items(name, most, required);
        let mut all = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            match read(item, &self.path.field(name).index(index)) {
                Ok(value) => all.push(value),
                Err(error) => {
                    self.keep_error(error);
                    return Vec::new();
                }
            }
        }
        all
    }

    #[inline(never)]
    fn items(&mut self, name: &'static str, most: usize, required: bool) -> &'a [Node] {
        let Some(node) = self.take(name, required) else { return &[] };
        let result = items(most, node, &self.path.field(name));
        self.keep(result).unwrap_or(&[])
    }

    /// Reads one of the names of a closed set; it must be there.
    #[inline]
    pub fn choice<T: Named + Default>(&mut self, name: &'static str) -> T {
        let place = self.place(name, T::NAMES, true);
        T::VALUES.get(place).copied().unwrap_or_default()
    }

    /// The same for one that may be absent.
    #[inline]
    pub fn some_choice<T: Named>(&mut self, name: &'static str) -> Option<T> {
        T::VALUES.get(self.place(name, T::NAMES, false)).copied()
    }

    /// Reads one of the names of a closed set into its place, which holds the default.
    #[inline]
    pub fn choose<T: Named>(&mut self, name: &'static str, place: &mut T) {
        if let Some(value) = T::VALUES.get(self.place(name, T::NAMES, false)) {
            *place = *value;
        }
    }

    /// The place of the name that is given, past all places where none is.
    #[inline(never)]
    fn place(&mut self, name: &'static str, names: &[&str], required: bool) -> usize {
        let Some(node) = self.take(name, required) else { return usize::MAX };
        let result = place_of(node, &self.path.field(name), names);
        self.keep(result).unwrap_or(usize::MAX)
    }

    /// Reads a truth value that has a default.
    #[inline(never)]
    pub fn flag(&mut self, name: &'static str, default: bool) -> bool {
        self.optional(name, boolean).unwrap_or(default)
    }

    /// Reads text; it must be there.
    #[inline(never)]
    pub fn text(&mut self, name: &'static str) -> &'a str {
        let Some(node) = self.take(name, true) else { return "" };
        let result = text(node, &self.path.field(name));
        self.keep(result).unwrap_or("")
    }

    /// Reads a whole number between two limits, both included; it must be there.
    #[inline(never)]
    pub fn integer(&mut self, name: &'static str, least: i64, most: i64) -> i64 {
        self.required(name, |node, path| integer_between(node, path, least, most))
    }

    /// The same for one that may be absent.
    #[inline(never)]
    pub fn some_integer(&mut self, name: &'static str, least: i64, most: i64) -> Option<i64> {
        self.optional(name, |node, path| integer_between(node, path, least, most))
    }

    /// The same, 32 bits wide, for counts that may be absent.
    #[inline]
    pub fn some_count(&mut self, name: &'static str, least: u32, most: u32) -> Option<u32> {
        let given = self.some_integer(name, least.into(), most.into())?;
        u32::try_from(given).ok()
    }

    /// The same, for small counts with a default.
    #[inline]
    pub fn count_or(&mut self, name: &'static str, default: u16, least: u16, most: u16) -> u16 {
        let given = self.some_integer(name, least.into(), most.into());
        given.and_then(|given| u16::try_from(given).ok()).unwrap_or(default)
    }

    /// Reads a decimal; it must be there.
    #[inline(never)]
    pub fn decimal(&mut self, name: &'static str) -> Decimal {
        self.required(name, decimal)
    }

    /// Reads an amount above zero, in yuan; it must be there.
    #[inline(never)]
    pub fn money(&mut self, name: &'static str) -> Money {
        self.required(name, |node, path| money_from(1, node, path))
    }

    /// Reads an amount that may be zero, in yuan; it must be there.
    #[inline(never)]
    pub fn money_or_zero(&mut self, name: &'static str) -> Money {
        self.required(name, |node, path| money_from(0, node, path))
    }

    /// Reads an amount above zero that may be absent.
    #[inline(never)]
    pub fn some_money(&mut self, name: &'static str) -> Option<Money> {
        self.optional(name, |node, path| money_from(1, node, path))
    }

    /// Reads a date; it must be there.
    #[inline(never)]
    pub fn date(&mut self, name: &'static str) -> CivilDate {
        let Some(node) = self.take(name, true) else { return CivilDate::MIN };
        let result = date(node, &self.path.field(name));
        self.keep(result).unwrap_or(CivilDate::MIN)
    }

    /// Reads a date that may be absent.
    #[inline(never)]
    pub fn some_date(&mut self, name: &'static str) -> Option<CivilDate> {
        self.optional(name, date)
    }

    /// Marks a field as read and gives its value; none where it is absent, or after a failure. It
    /// stays one function, since there are a hundred readers of fields.
    #[inline(never)]
    fn take(&mut self, name: &'static str, required: bool) -> Option<&'a Node> {
        if self.failed.is_some() {
            return None;
        }
        self.known.push(name);
        for ((key, node), seen) in self.entries.iter().zip(&mut self.read) {
            if key == name {
                *seen = true;
                if !matches!(node, Node::Null) {
                    return Some(node);
                }
                break;
            }
        }
        if required {
            self.refuse(name, Error::new(Code::MissingField));
        }
        None
    }

    /// Gives the first failure so far, where a reader must know before it goes on.
    ///
    /// # Errors
    /// That failure.
    pub fn so_far(&mut self) -> Result<()> {
        self.failed.take().map_or(Ok(()), Err)
    }

    /// Refuses every field that was given and not read: `unknown_field` at the first of them.
    #[inline(never)]
    pub fn close(&mut self) {
        if self.failed.is_some() {
            return;
        }
        let unread = self.entries.iter().zip(&self.read).find(|(_, seen)| !**seen);
        if let Some(((key, _), _)) = unread {
            let error = Error::new(Code::UnknownField).with("known", joined(&self.known, ", "));
            self.failed = Some(error.at(&self.path.field(key).text()));
        }
    }

    /// Closes the object and gives what was made of it, or the first failure.
    ///
    /// # Errors
    /// That failure, `unknown_field` among them.
    #[inline]
    pub fn finish<T>(mut self, value: T) -> Result<T> {
        self.close();
        self.so_far()?;
        Ok(value)
    }
}
