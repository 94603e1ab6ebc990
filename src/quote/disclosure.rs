//! 综合融资成本明示表: what a borrower must see before signing (金规〔2026〕2号).
//!
//! Each charge of normal performance has its line, with who collects it, how, by which rate, and
//! its amount on this plan. The lines sum to what the borrower pays. What a default would cost
//! stands apart and has no amount.

use alloc::{string::String, vec, vec::Vec};

use super::{plan_rates, yuan};
use crate::choice::Named;
use crate::document::Tree;
use crate::error::Result;
use crate::money::decimal;
use crate::offer::Plan;
use crate::product::{
    DefaultCost, DisclosureTerms, Fee, FeeValue, FeeWhen, LocalText, Party, SubsidyPayer,
};
use crate::schedule::Terms;
use rust_decimal::Decimal;

/// One charge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What kind of charge it is.
    pub item: &'static str,
    /// Its name where it has one of its own.
    pub name: Option<String>,
    /// The party that collects or bears it.
    pub party: Option<&'static str>,
    /// That party's name.
    pub payee: Option<LocalText>,
    /// Its annual rate, a fraction.
    pub annual_rate: Option<String>,
    /// The unit that its rate is quoted in.
    pub rate_type: Option<&'static str>,
    /// How it is collected.
    pub collected: Option<&'static str>,
    /// Its standard in words.
    pub standard: Option<LocalText>,
    /// Its amount on this plan, in yuan; negative where it comes off.
    pub amount: Option<String>,
    /// The same in fen.
    pub amount_fen: Option<i64>,
}

impl From<Line> for Tree {
    fn from(it: Line) -> Self {
        Tree::Map(vec![
            ("item", it.item.into()),
            ("name", it.name.into()),
            ("party", it.party.into()),
            ("payee", it.payee.into()),
            ("annualRate", it.annual_rate.into()),
            ("rateType", it.rate_type.into()),
            ("collected", it.collected.into()),
            ("standard", it.standard.into()),
            ("amount", it.amount.into()),
            ("amountFen", it.amount_fen.into()),
        ])
    }
}

/// The table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disclosure {
    /// The all-in annual cost for performance as agreed, a fraction; none where there is no rate.
    pub all_in_rate: Option<String>,
    /// The same in per cent.
    pub all_in_rate_pct: Option<String>,
    /// The simple rate in per cent.
    pub simple_rate_pct: Option<String>,
    /// Whether that rate is a cap rather than this plan's own: never here.
    pub is_cap: bool,
    /// What is lent, in yuan.
    pub principal: String,
    /// The lines of normal performance.
    pub lines: Vec<Line>,
    /// What they sum to: all that the borrower pays, in yuan.
    pub total: String,
    /// The same in fen.
    pub total_fen: i64,
    /// What a default would cost.
    pub defaults: Vec<Line>,
}

impl From<Disclosure> for Tree {
    fn from(it: Disclosure) -> Self {
        Tree::Map(vec![
            ("allInRate", it.all_in_rate.into()),
            ("allInRatePct", it.all_in_rate_pct.into()),
            ("simpleRatePct", it.simple_rate_pct.into()),
            ("isCap", it.is_cap.into()),
            ("principal", it.principal.into()),
            ("lines", it.lines.into()),
            ("total", it.total.into()),
            ("totalFen", it.total_fen.into()),
            ("defaults", it.defaults.into()),
        ])
    }
}

fn line(item: &'static str) -> Line {
    Line {
        item,
        name: None,
        party: None,
        payee: None,
        annual_rate: None,
        rate_type: None,
        collected: None,
        standard: None,
        amount: None,
        amount_fen: None,
    }
}

fn amount(line: Line, fen: i64) -> Line {
    Line { amount: Some(yuan(fen)), amount_fen: Some(fen), ..line }
}

/// Fills the table for a plan.
///
/// # Errors
/// None beyond those of the plan's rates.
pub fn disclosure(terms: &Terms<'_>, plan: &Plan) -> Result<Disclosure> {
    let rules = terms.rules();
    let empty = DisclosureTerms::default();
    let names = terms.product().map_or(&empty, |product| &product.disclosure);
    let rates = plan_rates(terms, plan)?;
    let annual = terms.rate.annual().to_decimal()?;
    let mut lines = Vec::new();
    lines.push(amount(line("principal"), plan.totals.principal));
    lines.push(amount(
        Line {
            party: Some(Party::Funder.name()),
            payee: names.lender.clone(),
            annual_rate: Some(decimal::text(annual)),
            rate_type: Some(terms.rate.unit().name()),
            collected: Some("eachInstalment"),
            ..line("interest")
        },
        plan.totals.interest,
    ));
    for (fee, column) in rules.fees.iter().zip(&plan.fees) {
        lines.push(amount(fee_line(fee, names)?, column.total()));
    }
    if plan.totals.discount > 0 {
        lines.push(amount(line("discount"), -plan.totals.discount));
    }
    if let Some(subsidy) = rules.subsidy {
        let party = match subsidy.payer {
            SubsidyPayer::Merchant => names.merchant.clone(),
            SubsidyPayer::Platform => names.platform.clone(),
            SubsidyPayer::Funder => names.lender.clone(),
            SubsidyPayer::Public => None,
        };
        let from = Line { party: Some(subsidy.payer.name()), payee: party, ..line("subsidy") };
        lines.push(amount(from, -plan.totals.subsidy));
    }
    let total_fen = lines.iter().filter_map(|line| line.amount_fen).sum();
    Ok(Disclosure {
        all_in_rate: rates.compound.clone(),
        all_in_rate_pct: rates.compound_pct.clone(),
        simple_rate_pct: rates.simple_pct.clone(),
        is_cap: false,
        principal: yuan(plan.totals.principal),
        lines,
        total: yuan(total_fen),
        total_fen,
        defaults: defaults(names, annual),
    })
}

fn fee_line(fee: &Fee, names: &DisclosureTerms) -> Result<Line> {
    let guarantor = fee.party == Party::Guarantor;
    let (annual_rate, rate_type) = match fee.value {
        FeeValue::YearlyShare(share, _) => {
            (Some(decimal::text(share.to_decimal()?)), Some("annual"))
        }
        FeeValue::Share(share, _) => (Some(decimal::text(share.to_decimal()?)), Some("eachTime")),
        FeeValue::Fixed(_) => (None, None),
    };
    let collected = match fee.when {
        FeeWhen::Upfront if fee.deducted => "deducted",
        FeeWhen::Upfront => "upfront",
        FeeWhen::Each => "eachInstalment",
        FeeWhen::First => "first",
        FeeWhen::Last => "last",
    };
    Ok(Line {
        name: Some(fee.name.clone()),
        party: Some(fee.party.name()),
        payee: names.payee(fee.party).cloned(),
        annual_rate,
        rate_type,
        collected: Some(collected),
        ..line(if guarantor { "guaranteeFee" } else { "fee" })
    })
}

fn defaults(names: &DisclosureTerms, annual: Decimal) -> Vec<Line> {
    let mut lines = Vec::new();
    if let Some((payee, standard)) = &names.early_settlement {
        let (payee, standard) = (Some(payee.clone()), Some(standard.clone()));
        lines.push(Line { payee, standard, ..line("earlySettlement") });
    }
    let penalty = |item, cost: &DefaultCost| Line {
        payee: Some(cost.payee.clone()),
        annual_rate: decimal::multiply(annual, cost.multiplier).ok().map(decimal::text),
        rate_type: Some("annual"),
        ..line(item)
    };
    lines.extend(names.overdue.as_ref().map(|cost| penalty("overduePenalty", cost)));
    lines.extend(names.misuse.as_ref().map(|cost| penalty("misusePenalty", cost)));
    lines
}
