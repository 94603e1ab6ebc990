//! What the cost table (综合融资成本明示表) names besides figures: payees and default costs.

use rust_decimal::Decimal;

use super::{LocalText, Party};
use crate::document::{Fields, Node};
use crate::error::{Path, Result};

/// A charge that only a default brings: who gets it, and its mark-up on the loan's rate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DefaultCost {
    /// Who collects it.
    pub payee: LocalText,
    /// The loan's rate times this is the penalty rate: 1.5 for half as much again.
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
    /// Reads the names; each may be absent.
    ///
    /// # Errors
    /// Those of the fields.
    pub fn read(node: &Node, path: &Path<'_>) -> Result<Self> {
        let mut fields = Fields::of(node, *path);
        let mut terms = Self::default();
        for (name, place) in [
            ("lender", &mut terms.lender),
            ("guarantor", &mut terms.guarantor),
            ("platform", &mut terms.platform),
            ("merchant", &mut terms.merchant),
            ("insurer", &mut terms.insurer),
        ] {
            *place = fields.optional(name, LocalText::read);
        }
        terms.early_settlement = fields.optional("earlySettlement", early_settlement);
        for (name, place) in [("overdue", &mut terms.overdue), ("misuse", &mut terms.misuse)] {
            *place = fields.optional(name, default_cost);
        }
        fields.finish(terms)
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

fn early_settlement(node: &Node, path: &Path<'_>) -> Result<(LocalText, LocalText)> {
    let mut fields = Fields::of(node, *path);
    let payee = fields.required("payee", LocalText::read);
    let standard = fields.required("standard", LocalText::read);
    fields.finish((payee, standard))
}

fn default_cost(node: &Node, path: &Path<'_>) -> Result<DefaultCost> {
    let mut fields = Fields::of(node, *path);
    let payee = fields.required("payee", LocalText::read);
    let multiplier = fields.decimal("multiplier");
    fields.finish(DefaultCost { payee, multiplier })
}
