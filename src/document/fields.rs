//! Reading a document field by field. What nobody read is an error, with its path.
//!
//! One reader walks the whole document: it enters an object or a list by the name of its field and
//! leaves it again. It keeps the first failure and goes on: every later read gives a value that
//! stands for nothing, and [`Fields::finish`] gives the failure. So whatever reads a part of a
//! document is a straight line that takes the reader and gives a plain value, without a branch at
//! each field, which is half of its size in the module.

use alloc::{string::String, vec::Vec};

use rust_decimal::Decimal;

use super::{Node, scalars};
use crate::choice::Named;
use crate::error::{Code, Error, Path, Result, add_field, add_index};
use crate::money::{Money, Ratio};
use crate::text::{joined, place_among};

/// The name that stands for the place itself where a field's name is asked for: the element of a
/// list that the reader stands on, or the object that it is in.
pub const HERE: &str = "";

/// What stands in a list before its first element.
const NOTHING: &Node = &Node::Null;

/// The fields of a document. Each is read once by name; what is left over is refused.
///
/// ```
/// use fenqi::document::{Fields, Node};
/// use fenqi::error::Path;
/// let grace = Node::Map(vec![("principal".into(), Node::Integer(3)), ("term".into(), Node::Null)]);
/// let node = Node::Map(vec![("grace".into(), grace)]);
/// let mut fields = Fields::of(&node, Path::ROOT);
/// let mut rows = 0;
/// if fields.some_object("grace") {
///     rows = fields.integer("principal", 0, 1200);
///     fields.leave();
/// }
/// assert_eq!(rows, 3);
/// assert_eq!(fields.finish(()).unwrap_err().path(), "grace.term");
/// ```
#[derive(Debug)]
pub struct Fields<'a> {
    /// Where the document itself stands.
    path: Path<'a>,
    /// What the reader is in.
    inner: Open<'a>,
    /// What that is in, from the outside.
    outer: Vec<Open<'a>>,
    /// The names that were asked for, of all that is open.
    known: Vec<&'static str>,
    failed: Option<Error>,
}

/// An object or a list that the reader has entered.
#[derive(Debug, Clone, Copy)]
struct Open<'a> {
    name: &'static str,
    /// The object, or the element of the list.
    node: &'a Node,
    /// The elements of the list that are still to come.
    rest: &'a [Node],
    /// The elements that were begun; none in an object.
    begun: usize,
    /// How many names were known outside of it.
    known: usize,
}

impl<'a> Fields<'a> {
    /// Opens a document.
    #[must_use]
    #[inline(never)]
    pub fn of(node: &'a Node, path: Path<'a>) -> Self {
        let inner = Open { name: HERE, node, rest: &[], begun: 0, known: 0 };
        Self { path, inner, outer: Vec::new(), known: Vec::new(), failed: None }
    }

    /// Whether a field is given. `null` and `undefined` count as not given.
    #[must_use]
    #[inline(never)]
    pub fn has(&self, name: &str) -> bool {
        self.inner.node.get(name).is_some_and(|node| !matches!(node, Node::Null))
    }

    /// Enters an object that must be there. It is left by [`Fields::leave`].
    #[inline]
    pub fn object(&mut self, name: &'static str) {
        self.enter(name, true);
    }

    /// Enters an object that may be absent, and says whether it is there.
    #[inline]
    pub fn some_object(&mut self, name: &'static str) -> bool {
        self.enter(name, false)
    }

    #[inline(never)]
    fn enter(&mut self, name: &'static str, required: bool) -> bool {
        let node = self.take(name, required);
        if let Some(node) = node {
            self.open(name, node, &[]);
        }
        node.is_some()
    }

    /// Enters a list that must be there; one that is longer than `most` is refused unread. Each
    /// [`Fields::element`] then stands on its next element, and the last one leaves it.
    #[inline]
    pub fn list(&mut self, name: &'static str, most: usize) {
        self.enter_list(name, most, true);
    }

    /// The same for a list that may be absent, and is empty then.
    #[inline]
    pub fn some_list(&mut self, name: &'static str, most: usize) {
        self.enter_list(name, most, false);
    }

    #[inline(never)]
    fn enter_list(&mut self, name: &'static str, most: usize, required: bool) {
        let items = self.items(name, most, required);
        self.open(name, NOTHING, items);
    }

    #[inline(never)]
    fn items(&mut self, name: &'static str, most: usize, required: bool) -> &'a [Node] {
        let Some(node) = self.take(name, required) else { return &[] };
        self.kept(name, scalars::items(most, node)).unwrap_or(&[])
    }

    /// Stands on the next element of a list, which [`HERE`] names; none after the last, and after
    /// a failure.
    #[inline(never)]
    pub fn element(&mut self) -> bool {
        self.close();
        if self.failed.is_some() {
            return false;
        }
        self.known.truncate(self.inner.known);
        if let Some((node, rest)) = self.inner.rest.split_first() {
            self.inner.node = node;
            self.inner.rest = rest;
            self.inner.begun += 1;
            return true;
        }
        self.reopen();
        false
    }

    /// Leaves an object, of which nothing may be unread.
    #[inline(never)]
    pub fn leave(&mut self) {
        self.close();
        self.known.truncate(self.inner.known);
        self.reopen();
    }

    fn open(&mut self, name: &'static str, node: &'a Node, rest: &'a [Node]) {
        let known = self.known.len();
        self.outer.push(self.inner);
        self.inner = Open { name, node, rest, begun: 0, known };
    }

    /// Goes back to what is outside. After a failure it makes no difference where the reader is.
    fn reopen(&mut self) {
        if let Some(outer) = self.outer.pop() {
            self.inner = outer;
        }
    }

    /// Refuses a field, or the place itself by [`HERE`]. The first refusal stands.
    #[cold]
    #[inline(never)]
    pub fn refuse(&mut self, name: &str, error: Error) {
        if self.failed.is_some() {
            return;
        }
        let mut path = self.place_text();
        if name != HERE {
            add_field(&mut path, name);
        }
        self.failed = Some(if path.is_empty() { error } else { error.at(&path) });
    }

    /// The path of what the reader is in.
    fn place_text(&self) -> String {
        let mut path = self.path.text();
        for open in self.outer.iter().chain([&self.inner]) {
            if open.name != HERE {
                add_field(&mut path, open.name);
            }
            if let Some(index) = open.begun.checked_sub(1) {
                add_index(&mut path, index);
            }
        }
        path
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

    /// Refuses a field that is not there.
    #[cold]
    #[inline(never)]
    pub fn refuse_missing(&mut self, name: &str) {
        self.refuse(name, Error::new(Code::MissingField));
    }

    /// Refuses a text that is none of its options.
    #[cold]
    #[inline(never)]
    pub fn refuse_option(&mut self, name: &str, options: &str) {
        self.refuse(name, Error::new(Code::NotAnOption).with("options", options));
    }

    /// Refuses a text or a list that is too long.
    #[cold]
    #[inline(never)]
    pub fn refuse_large(&mut self, name: &str, limit: &str) {
        self.refuse(name, Error::new(Code::TooLarge).with("limit", limit));
    }

    /// Gives the value of a result, or refuses the field for its failure.
    #[inline]
    pub fn kept<T>(&mut self, name: &str, result: Result<T>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(error) => {
                self.refuse(name, error);
                None
            }
        }
    }

    /// Gives the place of the name that is given in a list of names, `absent` where none is.
    #[inline(never)]
    fn place(&mut self, name: &'static str, names: &str, required: bool, absent: usize) -> usize {
        let Some(node) = self.take(name, required) else { return absent };
        let Some(given) = self.kept(name, scalars::text(node)) else { return absent };
        place_among(names, given).unwrap_or_else(|| {
            self.refuse_option(name, names);
            absent
        })
    }

    /// Reads one of the names of a closed set; it must be there.
    #[inline]
    pub fn choice<T: Named + Default>(&mut self, name: &'static str) -> T {
        T::at(self.place(name, T::LIST, true, 0)).unwrap_or_default()
    }

    /// The same for one that may be absent.
    #[inline]
    pub fn some_choice<T: Named>(&mut self, name: &'static str) -> Option<T> {
        T::at(self.place(name, T::LIST, false, usize::MAX))
    }

    /// Reads one of the names of a closed set, with what it is where none is given.
    #[inline]
    pub fn choice_or<T: Named>(&mut self, name: &'static str, default: T) -> T {
        T::at(self.place(name, T::LIST, false, default.place())).unwrap_or(default)
    }

    /// Reads a truth value that has a default.
    #[inline(never)]
    pub fn flag(&mut self, name: &'static str, default: bool) -> bool {
        let Some(node) = self.take(name, false) else { return default };
        self.kept(name, scalars::boolean(node)).unwrap_or(default)
    }

    /// Reads text; it must be there.
    #[inline(never)]
    pub fn text(&mut self, name: &'static str) -> &'a str {
        let Some(node) = self.take(name, true) else { return "" };
        self.kept(name, scalars::text(node)).unwrap_or("")
    }

    /// Reads text that may be absent.
    #[inline(never)]
    pub fn some_text(&mut self, name: &'static str) -> Option<&'a str> {
        let node = self.take(name, false)?;
        self.kept(name, scalars::text(node))
    }

    /// Reads a whole number between two limits, both included; it must be there.
    #[inline(never)]
    pub fn integer(&mut self, name: &'static str, least: i64, most: i64) -> i64 {
        self.whole(name, true, least, most).unwrap_or(0)
    }

    /// The same for one that may be absent.
    #[inline]
    pub fn some_integer(&mut self, name: &'static str, least: i64, most: i64) -> Option<i64> {
        self.whole(name, false, least, most)
    }

    #[inline(never)]
    fn whole(&mut self, name: &'static str, required: bool, least: i64, most: i64) -> Option<i64> {
        let node = self.take(name, required)?;
        self.kept(name, scalars::integer_between(node, least, most))
    }

    /// The same, 32 bits wide, for counts that must be there.
    #[inline(never)]
    pub fn count(&mut self, name: &'static str, least: u32, most: u32) -> u32 {
        u32::try_from(self.integer(name, least.into(), most.into())).unwrap_or(0)
    }

    /// The same for counts that may be absent.
    #[inline(never)]
    pub fn some_count(&mut self, name: &'static str, least: u32, most: u32) -> Option<u32> {
        let given = self.some_integer(name, least.into(), most.into())?;
        u32::try_from(given).ok()
    }

    /// The same, for small counts with a default.
    #[inline(never)]
    pub fn count_or(&mut self, name: &'static str, default: u16, least: u16, most: u16) -> u16 {
        let given = self.some_integer(name, least.into(), most.into());
        given.and_then(|given| u16::try_from(given).ok()).unwrap_or(default)
    }

    /// Reads a decimal; it must be there.
    #[inline(never)]
    pub fn decimal(&mut self, name: &'static str) -> Decimal {
        let Some(node) = self.take(name, true) else { return Decimal::ZERO };
        self.kept(name, scalars::decimal(node)).unwrap_or_default()
    }

    /// Reads a fraction from 0 to 1; it must be there.
    #[inline(never)]
    pub fn share(&mut self, name: &'static str) -> Ratio {
        self.part(name, true).unwrap_or_default()
    }

    /// The same for one that may be absent.
    #[inline]
    pub fn some_share(&mut self, name: &'static str) -> Option<Ratio> {
        self.part(name, false)
    }

    #[inline(never)]
    fn part(&mut self, name: &'static str, required: bool) -> Option<Ratio> {
        let node = self.take(name, required)?;
        self.kept(name, scalars::share(node))
    }

    /// Reads an amount above zero, in yuan; it must be there.
    #[inline]
    pub fn money(&mut self, name: &'static str) -> Money {
        self.amount(name, true, 1).unwrap_or_default()
    }

    /// Reads an amount that may be zero, in yuan; it must be there.
    #[inline]
    pub fn money_or_zero(&mut self, name: &'static str) -> Money {
        self.amount(name, true, 0).unwrap_or_default()
    }

    /// Reads an amount above zero that may be absent.
    #[inline]
    pub fn some_money(&mut self, name: &'static str) -> Option<Money> {
        self.amount(name, false, 1)
    }

    /// Reads an amount that may be zero, and may be absent.
    #[inline]
    pub fn some_money_or_zero(&mut self, name: &'static str) -> Option<Money> {
        self.amount(name, false, 0)
    }

    #[inline(never)]
    fn amount(&mut self, name: &'static str, required: bool, least_fen: i64) -> Option<Money> {
        let node = self.take(name, required)?;
        self.kept(name, scalars::money_of(least_fen, node))
    }

    /// Marks a field as read and gives its value; none where it is absent, or after a failure. It
    /// stays one function, since there are a hundred readers of fields.
    #[inline(never)]
    pub(crate) fn take(&mut self, name: &'static str, required: bool) -> Option<&'a Node> {
        if self.failed.is_some() {
            return None;
        }
        let node = self.inner.node;
        if name.is_empty() {
            return Some(node);
        }
        if !matches!(node, Node::Map(_)) {
            self.refuse(HERE, scalars::wrong_type("an object", node));
            return None;
        }
        self.known.push(name);
        let found = node.get(name).filter(|node| !matches!(node, Node::Null));
        if required && found.is_none() {
            self.refuse_missing(name);
        }
        found
    }

    /// Gives the first failure so far, where a reader must know before it goes on.
    ///
    /// # Errors
    /// That failure.
    #[inline]
    pub fn so_far(&mut self) -> Result<()> {
        self.failed.take().map_or(Ok(()), Err)
    }

    /// Refuses every field that was given and not read: `unknown_field` at the first of them.
    #[inline(never)]
    pub fn close(&mut self) {
        let Node::Map(entries) = self.inner.node else { return };
        if self.failed.is_some() {
            return;
        }
        let known: &[&str] = self.known.get(self.inner.known..).unwrap_or_default();
        // A key that is given twice is read once.
        let unread = entries.iter().enumerate().find(|(index, (key, _))| {
            !known.contains(&key.as_str())
                || entries.iter().take(*index).any(|(before, _)| before == key)
        });
        if let Some((_, (key, _))) = unread {
            let error = Error::new(Code::UnknownField).with("known", joined(known, ", "));
            let mut path = self.place_text();
            add_field(&mut path, key);
            self.failed = Some(error.at(&path));
        }
    }

    /// Closes the document and gives what was made of it, or the first failure.
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
