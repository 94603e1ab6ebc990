//! 综合融资成本明示表: what a borrower must see before signing (金规〔2026〕2号).
//!
//! Each charge of normal performance has its line, with who collects it, how, by which rate, and
//! its amount on this plan. The lines sum to what the borrower pays. What a default would cost
//! stands apart and has no amount.

use alloc::vec::Vec;

use rust_decimal::Decimal;

use super::annual_rate::{put_rate, text_or_null};
use super::plan_rates;
use crate::choice::Named;
use crate::document::Tree;
use crate::error::Result;
use crate::money::{Ratio, decimal};
use crate::offer::Plan;
use crate::product::{
    DefaultCost, DisclosureTerms, Fee, FeeValue, FeeWhen, LocalText, Party, SubsidyPayer,
};
use crate::schedule::Terms;

/// One charge, as the table has it.
#[derive(Default)]
struct Line<'a> {
    item: &'static str,
    /// Its name where it has one of its own.
    name: Option<&'a str>,
    /// The party that collects or bears it.
    party: Option<&'static str>,
    payee: Option<&'a LocalText>,
    annual_rate: Option<Decimal>,
    /// The unit that its rate is quoted in.
    rate_type: Option<&'static str>,
    collected: Option<&'static str>,
    /// Its standard in words.
    standard: Option<&'a LocalText>,
    /// Its amount on this plan; negative where it comes off.
    fen: Option<i64>,
}

impl Line<'_> {
    #[inline(never)]
    fn answer(&self) -> Tree {
        let words = |text: Option<&LocalText>| text.map_or(Tree::Null, |it| it.clone().into());
        let mut line = Tree::object();
        line.put_name("item", Some(self.item));
        line.put("name", text_or_null(self.name.map(Into::into)));
        line.put_name("party", self.party);
        line.put("payee", words(self.payee));
        line.put("annualRate", text_or_null(self.annual_rate.map(decimal::text)));
        line.put_name("rateType", self.rate_type);
        line.put_name("collected", self.collected);
        line.put("standard", words(self.standard));
        line.put("amount", self.fen.map_or(Tree::Null, Tree::Fen));
        match self.fen {
            Some(fen) => line.put_whole("amountFen", fen),
            None => line.put("amountFen", Tree::Null),
        }
        line
    }
}

/// Fills the table for a plan:
///
/// ```text
/// allInRate, allInRatePct   the compound annual rate; null where there is none
/// simpleRatePct             the simple one
/// isCap                     whether that is a cap rather than this plan's own rate: never here
/// principal                 what is lent
/// lines                     { item, name, party, payee, annualRate, rateType, collected, standard,
///                           amount, amountFen } of each charge of normal performance
/// total, totalFen           their sum: principal and cost
/// defaults                  lines of what a default would cost, without amounts
/// ```
///
/// # Errors
/// None beyond those of the plan's rates.
pub fn disclosure(terms: &Terms<'_>, plan: &Plan) -> Result<Tree> {
    let rules = terms.rules();
    let empty = DisclosureTerms::default();
    let names = terms.product().map_or(&empty, |product| &product.disclosure);
    let rates = plan_rates(terms, plan)?;
    let annual = terms.rate.annual();
    let mut lines = Vec::new();
    let principal = plan.totals.principal;
    lines.push(Line { item: "principal", fen: Some(principal), ..Line::default() }.answer());
    let interest = Line {
        item: "interest",
        party: Some(Party::Funder.name()),
        payee: names.lender.as_ref(),
        annual_rate: annual.to_decimal(18).ok(),
        rate_type: Some(terms.rate.unit().name()),
        collected: Some("eachInstalment"),
        fen: Some(plan.totals.interest),
        ..Line::default()
    };
    lines.push(interest.answer());
    for (fee, column) in rules.fees.iter().zip(&plan.fees) {
        lines.push(fee_line(fee, names, column.total())?);
    }
    if plan.totals.discount > 0 {
        let fen = Some(-plan.totals.discount);
        lines.push(Line { item: "discount", fen, ..Line::default() }.answer());
    }
    if let Some(subsidy) = rules.subsidy {
        let payee = match subsidy.payer {
            SubsidyPayer::Merchant => names.merchant.as_ref(),
            SubsidyPayer::Platform => names.platform.as_ref(),
            SubsidyPayer::Funder => names.lender.as_ref(),
            SubsidyPayer::Public => None,
        };
        let line = Line {
            item: "subsidy",
            party: Some(subsidy.payer.name()),
            payee,
            fen: Some(-plan.totals.subsidy),
            ..Line::default()
        };
        lines.push(line.answer());
    }
    let compound = rates.annual.map(|it| it.compound);
    let simple = rates.annual.map(|it| it.simple);
    // The lines are these two sums by their parts.
    let total = principal + plan.totals.cost;
    let mut table = Tree::object();
    put_rate(&mut table, "allInRate", compound);
    table.put("allInRatePct", text_or_null(rates.per_cent(compound)));
    table.put("simpleRatePct", text_or_null(rates.per_cent(simple)));
    table.put_flag("isCap", false);
    table.put("principal", Tree::Fen(principal));
    table.put("lines", Tree::List(lines));
    table.put("total", Tree::Fen(total));
    table.put_whole("totalFen", total);
    table.put("defaults", Tree::List(defaults(names, annual)));
    Ok(table)
}

fn fee_line(fee: &Fee, names: &DisclosureTerms, fen: i64) -> Result<Tree> {
    let (share, rate_type) = match fee.value {
        FeeValue::YearlyShare(share, _) => (Some(share), Some("annual")),
        FeeValue::Share(share, _) => (Some(share), Some("eachTime")),
        FeeValue::Fixed(_) => (None, None),
    };
    let collected = match fee.when {
        FeeWhen::Upfront if fee.deducted => "deducted",
        FeeWhen::Upfront => "upfront",
        FeeWhen::Each => "eachInstalment",
        FeeWhen::First => "first",
        FeeWhen::Last => "last",
    };
    let line = Line {
        item: if fee.party == Party::Guarantor { "guaranteeFee" } else { "fee" },
        name: Some(&fee.name),
        party: Some(fee.party.name()),
        payee: names.payee(fee.party),
        annual_rate: share.and_then(|share| share.to_decimal(18).ok()),
        rate_type,
        collected: Some(collected),
        fen: Some(fen),
        ..Line::default()
    };
    Ok(line.answer())
}

fn defaults(names: &DisclosureTerms, annual: Ratio) -> Vec<Tree> {
    let mut lines = Vec::new();
    if let Some((payee, standard)) = &names.early_settlement {
        let (payee, standard) = (Some(payee), Some(standard));
        lines.push(Line { item: "earlySettlement", payee, standard, ..Line::default() }.answer());
    }
    for (item, cost) in [("overduePenalty", &names.overdue), ("misusePenalty", &names.misuse)] {
        let Some(DefaultCost { payee, multiplier }) = cost else { continue };
        let line = Line {
            item,
            payee: Some(payee),
            annual_rate: Ratio::from_decimal(*multiplier)
                .and_then(|multiplier| annual.times(multiplier)?.to_decimal(18))
                .ok(),
            rate_type: Some("annual"),
            ..Line::default()
        };
        lines.push(line.answer());
    }
    lines
}
