//! Dates of documents. `document` knows no dates: the reader learns them here.

use alloc::vec::Vec;

use super::{CivilDate, parse_date};
use crate::document::{Fields, HERE, Node, wrong_type};

impl Fields<'_> {
    /// Reads a date; it must be there. A failure is `wrong_type` or `invalid_date`.
    #[inline(never)]
    pub fn date(&mut self, name: &'static str) -> CivilDate {
        self.given_date(name, true).unwrap_or(CivilDate::MIN)
    }

    /// Reads a date that may be absent.
    #[inline]
    pub fn some_date(&mut self, name: &'static str) -> Option<CivilDate> {
        self.given_date(name, false)
    }

    #[inline(never)]
    fn given_date(&mut self, name: &'static str, required: bool) -> Option<CivilDate> {
        let date = match self.take(name, required)? {
            Node::Text(text) => parse_date(text).and_then(CivilDate::try_from),
            other => Err(wrong_type("a date as YYYY-MM-DD", other)),
        };
        self.kept(name, date)
    }

    /// Reads the dates of a list that was entered.
    #[inline(never)]
    pub(super) fn dates(&mut self) -> Vec<CivilDate> {
        let mut dates = Vec::new();
        while self.element() {
            dates.push(self.date(HERE));
        }
        dates
    }
}
