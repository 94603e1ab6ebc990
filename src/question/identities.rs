//! The question about what a borrower typed. The value is in no answer and no failure.

use super::done;
use crate::choice::Named;
use crate::document::{Fields, Tree};
use crate::error::Result;
use crate::identity::{
    IdentityKind, check_bank_card, check_credit_code, check_mobile, check_resident_id,
    issuer_of_field, value_of_field,
};

/// `{ valid, problems, hints, masked }`, and what the value says: `birthDate` and `age`, or `issuer`.
pub(super) fn check_identity(fields: &mut Fields<'_>) -> Result<Tree> {
    let kind: IdentityKind = fields.choice("kind");
    let value = &value_of_field(fields, "value");
    let check = match kind {
        IdentityKind::ResidentId => {
            let on = fields.some_date("on");
            check_resident_id(value, on)
        }
        IdentityKind::BankCard => {
            let issuer = issuer_of_field(fields, "bins", value);
            check_bank_card(value, issuer)
        }
        IdentityKind::Mobile => check_mobile(value),
        IdentityKind::CreditCode => check_credit_code(value),
    };
    done(fields)?;
    let mut answer = Tree::object();
    answer.put_flag("valid", check.problems.is_empty());
    answer.put("problems", Tree::names(&check.problems));
    answer.put("hints", Tree::names(&check.hints));
    answer.put_text("masked", check.masked);
    if let Some(birth) = check.birth_date {
        answer.put_text("birthDate", birth.text());
    }
    if let Some(age) = check.age {
        answer.put_whole("age", age.into());
    }
    if let Some(issuer) = check.issuer {
        let mut entry = Tree::object();
        entry.put_text("code", issuer.code);
        entry.put("name", issuer.name.into());
        entry.put_name("type", Some(issuer.card_type.name()));
        entry.put_whole("length", issuer.length as i64);
        answer.put("issuer", entry);
    }
    Ok(answer)
}
