//! The question about banking hours: when a disbursement leaves.

use super::done;
use crate::calendar::{BankingHours, Calendar};
use crate::choice::Named;
use crate::document::{Fields, Tree};
use crate::error::Result;

/// `{ status, expectedAt, interestStart }`.
pub(super) fn banking_hours(fields: &mut Fields<'_>) -> Result<Tree> {
    let ordered = fields.local_time("orderedAt");
    let amount = fields.money("amount");
    let calendar = Calendar::from_fields(fields);
    let hours = BankingHours::of_field(fields, "rule");
    done(fields)?;
    let expected = hours.expected(ordered, amount, &calendar)?;
    let mut answer = Tree::object();
    answer.put_name("status", Some(expected.status.name()));
    answer.put_text("expectedAt", expected.at.text());
    answer.put_text("interestStart", expected.interest_start().text());
    Ok(answer)
}
