//! Grace (宽限): the first rows repay no principal, or ask for no interest.

use super::Limits;
use crate::document::{Fields, Node};
use crate::error::{Path, Result};
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
        let mut fields = Fields::of(node, *path);
        let mut grace = Self::default();
        let most = Limits::MOST_PERIODS;
        grace.principal = fields.some_count("principal", 0, most).unwrap_or(0);
        grace.interest = fields.some_count("interest", 0, most).unwrap_or(0);
        fields.choose("interestMode", &mut grace.mode);
        fields.finish(grace)
    }
}
