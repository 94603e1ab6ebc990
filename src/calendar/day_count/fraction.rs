//! A fraction of a year in small whole numbers, not reduced.
//!
//! The row loop multiplies it into its own product, where reducing would cost more than it saves.

use crate::money::Ratio;

/// A part of a year: a numerator over a denominator, as the convention has them.
///
/// ```
/// use fenqi::calendar::Fraction;
/// let days = Fraction::new(28, 360);
/// assert_eq!((days.numerator(), days.denominator()), (28, 360));
/// assert_eq!(days.ratio().denominator(), 90); // 7/90
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Fraction {
    numerator: u64,
    denominator: u64,
}

impl Fraction {
    /// Nothing.
    pub const ZERO: Fraction = Fraction { numerator: 0, denominator: 1 };

    /// A numerator over a denominator. A denominator of zero is taken as one: no convention has it.
    #[must_use]
    pub fn new(numerator: u64, denominator: u64) -> Self {
        Self { numerator, denominator: denominator.max(1) }
    }

    /// The same from a count of days, which is never negative here.
    pub(super) fn of(count: i32, denominator: u64) -> Self {
        Self::new(u64::try_from(count).unwrap_or(0), denominator)
    }

    /// The upper number.
    #[must_use]
    pub fn numerator(self) -> u64 {
        self.numerator
    }

    /// The lower number, never zero.
    #[must_use]
    pub fn denominator(self) -> u64 {
        self.denominator
    }

    /// The exact value, reduced.
    #[must_use]
    pub fn ratio(self) -> Ratio {
        Ratio::new(self.numerator, self.denominator)
    }
}

/// Equal as values: 14/180 is 7/90.
impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        u128::from(self.numerator) * u128::from(other.denominator)
            == u128::from(other.numerator) * u128::from(self.denominator)
    }
}

impl Eq for Fraction {}
