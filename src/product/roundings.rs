//! Roundings by place (舍入), and where the fen go that rounding leaves over (尾差).

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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
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
        };
        fields.leave();
        roundings
    }
}
