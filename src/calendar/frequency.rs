//! How often a series of due dates comes round (还款频率).
//!
//! An annual rate by the PBOC's method multiplies the rate of one period by the periods of a year:
//! 12 for months, 52/n for every n weeks, 365/n for every n days (DOMAIN, "annual rate, PBOC").
//! Worked: every 2 weeks is 52/2 = 26 periods a year.

use super::day_count::Fraction;

/// The distance from one due date to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frequency {
    /// So many months.
    Months(u16),
    /// So many weeks.
    Weeks(u16),
    /// So many days.
    Days(u16),
    /// Dates that follow no rule.
    Explicit,
}

impl Frequency {
    /// How many such periods make a year; none for dates that follow no rule.
    ///
    /// ```
    /// use fenqi::calendar::{Fraction, Frequency};
    /// assert_eq!(Frequency::Months(3).per_year(), Some(Fraction::new(12, 3)));
    /// assert_eq!(Frequency::Weeks(2).per_year(), Some(Fraction::new(52, 2)));
    /// assert_eq!(Frequency::Explicit.per_year(), None);
    /// ```
    #[must_use]
    pub fn per_year(self) -> Option<Fraction> {
        match self {
            Frequency::Months(n) => Some(Fraction::new(12, n.into())),
            Frequency::Weeks(n) => Some(Fraction::new(52, n.into())),
            Frequency::Days(n) => Some(Fraction::new(365, n.into())),
            Frequency::Explicit => None,
        }
    }

    /// The months of one period, where it is measured in months.
    #[must_use]
    pub fn months(self) -> Option<u16> {
        match self {
            Frequency::Months(n) => Some(n),
            _ => None,
        }
    }
}
