//! Grace (宽限): the first rows repay no principal, or ask for no interest.

use crate::document::{Fields, Node, integer};
use crate::error::{Code, Error, Path, Result};
use crate::options;

options! {
    /// What becomes of the interest of rows in grace.
    pub enum InterestMode {
        /// It is never asked for (免息).
        Forgive = "forgive",
        /// The first row after the grace asks for all of it.
        Defer = "defer",
    }
}

/// The grace of a plan, counted in rows from the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Grace {
    /// Rows without principal.
    pub principal: u32,
    /// Rows without interest.
    pub interest: u32,
    /// What becomes of that interest.
    pub mode: InterestMode,
}

impl Grace {
    /// Reads the options; each may be absent.
    ///
    /// # Errors
    /// Those of the fields; `out_of_range` past 1200 rows.
    pub fn read(node: &Node, path: &Path<'_>) -> Result<Self> {
        let mut fields = Fields::of(node, *path)?;
        let mut grace = Self::default();
        fields.set("principal", &mut grace.principal, rows)?;
        fields.set("interest", &mut grace.interest, rows)?;
        fields.choose("interestMode", &mut grace.mode)?;
        fields.finish()?;
        Ok(grace)
    }
}

/// Reads a number of rows from 0 to 1200.
pub(super) fn rows(node: &Node, path: &Path<'_>) -> Result<u32> {
    let error = Error::new(Code::OutOfRange).with("min", "0").with("max", "1200");
    let given = integer(node, path)?;
    u32::try_from(given).ok().filter(|n| *n <= 1200).ok_or_else(|| error.at(&path.text()))
}
