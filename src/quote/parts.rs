//! The names that a plan's columns of fees and lenders go by.

use alloc::vec::Vec;

use crate::choice::Named;
use crate::document::Tree;
use crate::schedule::Terms;

/// The names over a plan's columns, `{ fees: [{ name, party }], funders: [name] }`, both in the
/// order of the rules, and who pays the subsidy.
#[must_use]
pub fn parts(terms: &Terms<'_>) -> Tree {
    let rules = terms.rules();
    let (mut fees, mut funders) = (Vec::new(), Vec::new());
    for fee in &rules.fees {
        let mut entry = Tree::object();
        entry.put_text("name", fee.name.clone());
        entry.put_name("party", Some(fee.party.name()));
        fees.push(entry);
    }
    for funder in &rules.funders {
        funders.push(Tree::Text(funder.name.clone()));
    }
    let mut answer = Tree::object();
    answer.put("fees", Tree::List(fees));
    answer.put("funders", Tree::List(funders));
    answer.put_name("subsidyPayer", rules.subsidy.map(|subsidy| subsidy.payer.name()));
    answer
}
