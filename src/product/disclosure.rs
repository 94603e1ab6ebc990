//! What the cost table (综合融资成本明示表) names besides figures: payees and default costs.

use rust_decimal::Decimal;

use super::{LocalText, Party};
use crate::document::Fields;
use crate::money::decimal::is_up_to;

/// A charge that only a default brings: who gets it, and its mark-up on the loan's rate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DefaultCost {
    /// Who collects it.
    pub payee: LocalText,
    /// The loan's rate times this is the penalty rate: 1.5 for half as much again, 10 at most.
    pub multiplier: Decimal,
}

/// The names of the parties, and what stands apart from normal performance.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DisclosureTerms {
    /// Who is paid the interest.
    pub lender: Option<LocalText>,
    /// Who is paid the guarantee fee.
    pub guarantor: Option<LocalText>,
    /// Who runs the platform.
    pub platform: Option<LocalText>,
    /// The merchant of an instalment purchase.
    pub merchant: Option<LocalText>,
    /// The insurer.
    pub insurer: Option<LocalText>,
    /// Payee and standard of a fee for early settlement.
    pub early_settlement: Option<(LocalText, LocalText)>,
    /// 逾期罚息.
    pub overdue: Option<DefaultCost>,
    /// 挪用罚息.
    pub misuse: Option<DefaultCost>,
}

impl DisclosureTerms {
    /// Reads the names of a field that may be absent; each may be absent itself.
    ///
    /// Failures are those of the fields.
    pub fn read(fields: &mut Fields<'_>, name: &'static str) -> Self {
        if !fields.some_object(name) {
            return Self::default();
        }
        let terms = Self {
            lender: LocalText::some(fields, "lender"),
            guarantor: LocalText::some(fields, "guarantor"),
            platform: LocalText::some(fields, "platform"),
            merchant: LocalText::some(fields, "merchant"),
            insurer: LocalText::some(fields, "insurer"),
            early_settlement: early_settlement(fields),
            overdue: default_cost(fields, "overdue"),
            misuse: default_cost(fields, "misuse"),
        };
        fields.leave();
        terms
    }

    /// The name of a party, where the product gives it.
    #[must_use]
    pub fn payee(&self, party: Party) -> Option<&LocalText> {
        match party {
            Party::Funder => self.lender.as_ref(),
            Party::Guarantor => self.guarantor.as_ref(),
            Party::Platform => self.platform.as_ref(),
            Party::Merchant => self.merchant.as_ref(),
            Party::Insurer => self.insurer.as_ref(),
        }
    }
}

fn early_settlement(fields: &mut Fields<'_>) -> Option<(LocalText, LocalText)> {
    if !fields.some_object("earlySettlement") {
        return None;
    }
    let terms = (LocalText::read(fields, "payee"), LocalText::read(fields, "standard"));
    fields.leave();
    Some(terms)
}

#[inline(never)]
fn default_cost(fields: &mut Fields<'_>, name: &'static str) -> Option<DefaultCost> {
    if !fields.some_object(name) {
        return None;
    }
    let payee = LocalText::read(fields, "payee");
    let multiplier = fields.decimal("multiplier");
    if !is_up_to(multiplier, 10) {
        fields.refuse_range("multiplier", "0", "10");
    }
    fields.leave();
    Some(DefaultCost { payee, multiplier })
}
