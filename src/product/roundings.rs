//! Roundings by place (舍入), and where the fen go that rounding leaves over (尾差).

use super::level::read_unit;
use crate::document::Fields;
use crate::money::Rounding;
use crate::options;

options! {
    /// Where the fen go that rounding leaves over.
    pub enum Remainder {
        /// Into the last row, which clears the balance.
        Last = "last",
        /// Onto the first row's principal, so that the last row is nearest to the level.
        First = "first",
        /// Cumulative rounding: what one row loses, a later one gets back.
        Carried = "carried",
    }
}

options! {
    /// Whether balances are kept in fen.
    pub enum Balance {
        /// Each row's balance is a number of fen.
        Rounded = "rounded",
        /// Balances are unrounded inside; the rows show them rounded.
        Exact = "exact",
    }
}

options! {
    /// How a period is rounded that a drawdown or a new rate cuts in slices.
    pub enum Slices {
        /// The sum of the slices, once.
        Once = "once",
        /// Each slice by itself.
        Each = "each",
    }
}

/// The roundings of a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Roundings {
    /// Of a row's interest.
    pub interest: Rounding,
    /// Of a row's principal, where the method divides it; as interest where nothing is said.
    pub principal: Rounding,
    /// Of fees that have no rounding of their own; as interest where nothing is said.
    pub fee: Rounding,
    /// Where the left-over fen go.
    pub remainder: Remainder,
    /// How balances are kept.
    pub balance: Balance,
    /// How sliced periods are rounded.
    pub slices: Slices,
    /// A principal that is divided is a multiple of so many fen: 1, 10 or 100. In flat rows the
    /// interest is rounded to it as well, and the principal makes up the instalment.
    pub unit_fen: u16,
}

impl Default for Roundings {
    fn default() -> Self {
        let rounding = Rounding::HalfUp;
        Self {
            interest: rounding,
            principal: rounding,
            fee: rounding,
            remainder: Remainder::Last,
            balance: Balance::Rounded,
            slices: Slices::Once,
            unit_fen: 1,
        }
    }
}

impl Roundings {
    /// Reads the options of a field that may be absent; each may be absent itself.
    ///
    /// Failures are those of the fields.
    pub fn read(fields: &mut Fields<'_>, name: &'static str) -> Self {
        if !fields.some_object(name) {
            return Self::default();
        }
        let interest = fields.choice_or("interest", Rounding::HalfUp);
        let roundings = Self {
            interest,
            principal: fields.choice_or("principal", interest),
            fee: fields.choice_or("fee", interest),
            remainder: fields.choice_or("remainder", Remainder::Last),
            balance: fields.choice_or("balance", Balance::Rounded),
            slices: fields.choice_or("slices", Slices::Once),
            unit_fen: read_unit(fields),
        };
        fields.leave();
        roundings
    }

    /// An amount as a multiple of the unit.
    #[must_use]
    pub fn whole(&self, fen: i64) -> i64 {
        match self.unit_fen {
            1 => fen,
            unit => self.principal.divide(fen.into(), unit.into()) * i64::from(unit),
        }
    }
}
