//! The names that a plan's columns of fees and lenders go by.

use alloc::{string::String, string::ToString, vec::Vec};

use serde::Serialize;

use crate::choice::Named;
use crate::schedule::Terms;

/// A fee's name and who collects it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FeeName {
    /// The name in the rules.
    pub name: String,
    /// The party.
    pub party: &'static str,
}

/// What stands over the columns of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Parts {
    /// The fees, in the order of the rules.
    pub fees: Vec<FeeName>,
    /// The lenders, in the order of the rules.
    pub funders: Vec<String>,
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
