//! Grace (宽限): the first rows repay no principal, or ask for no interest.

use super::Limits;
use crate::document::Fields;
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
    /// Reads the options of a field that may be absent; each may be absent itself.
    ///
    /// Failures are those of the fields; `out_of_range` past 1200 rows.
    pub fn read(fields: &mut Fields<'_>, name: &'static str) -> Self {
        if !fields.some_object(name) {
            return Self::default();
        }
        let most = Limits::MOST_PERIODS;
        let grace = Self {
            principal: fields.some_count("principal", 0, most).unwrap_or(0),
            interest: fields.some_count("interest", 0, most).unwrap_or(0),
            mode: fields.choice_or("interestMode", InterestMode::Forgive),
        };
        fields.leave();
        grace
    }
}
