//! The names that a plan's columns of fees and lenders go by.

use alloc::{string::String, string::ToString, vec, vec::Vec};

use crate::choice::Named;
use crate::document::Tree;
use crate::schedule::Terms;

/// A fee's name and who collects it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeeName {
    /// The name in the rules.
    pub name: String,
    /// The party.
    pub party: &'static str,
}

impl From<FeeName> for Tree {
    fn from(it: FeeName) -> Self {
        Tree::Map(vec![("name", it.name.into()), ("party", it.party.into())])
    }
}

/// What stands over the columns of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// The fees, in the order of the rules.
    pub fees: Vec<FeeName>,
    /// The lenders, in the order of the rules.
    pub funders: Vec<String>,
}

impl From<Parts> for Tree {
    fn from(it: Parts) -> Self {
        Tree::Map(vec![("fees", it.fees.into()), ("funders", it.funders.into())])
    }
}

/// The names of a plan's fees and lenders.
#[must_use]
pub fn parts(terms: &Terms<'_>) -> Parts {
    let rules = terms.rules();
    let fee =
        |fee: &crate::product::Fee| FeeName { name: fee.name.to_string(), party: fee.party.name() };
    Parts {
        fees: rules.fees.iter().map(fee).collect(),
        funders: rules.funders.iter().map(|funder| funder.name.clone()).collect(),
    }
}
