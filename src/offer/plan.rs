//! A priced plan (还款计划): rows with fees and subsidies, and their totals.

use alloc::vec::Vec;

use super::{coupon, fees, joint, subsidy};
use crate::error::{Code, Error, Result};
use crate::money::{Money, Rounding};
use crate::product::{Coupon, Party};
use crate::schedule::{Row, Span, Terms, schedule, timeline};

/// One fee over the rows, in fen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeeColumn {
    /// The fee's place in the rules.
    pub index: usize,
    /// Who collects it.
    pub party: Party,
    /// What is paid of it on the day of disbursement.
    pub upfront: i64,
    /// Whether that is taken off the disbursement.
    pub deducted: bool,
    /// What each row asks for; empty for an upfront fee.
    pub amounts: Vec<i64>,
}

impl FeeColumn {
    /// All that is paid of it, in fen.
    #[must_use]
    pub fn total(&self) -> i64 {
        self.amounts.iter().fold(self.upfront, |sum, amount| sum.saturating_add(*amount))
    }
}

/// One lender's part of each row, in fen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FunderColumn {
    /// The lender's place in the rules.
    pub index: usize,
    /// Its principal and interest in each row.
    pub parts: Vec<(i64, i64)>,
}

/// Sums, in fen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// All principal.
    pub principal: i64,
    /// All interest, before discount and subsidy.
    pub interest: i64,
    /// All fees but the guarantor's, those paid upfront included.
    pub fee: i64,
    /// All of the guarantor's fees, those paid upfront included.
    pub guarantee_fee: i64,
    /// All discounts.
    pub discount: i64,
    /// All subsidies.
    pub subsidy: i64,
    /// What the rows ask for.
    pub total: i64,
    /// Fees paid on the day of disbursement.
    pub upfront: i64,
    /// The part of them that is taken off the disbursement.
    pub deducted: i64,
    /// What is paid out in all: what is lent less what is deducted.
    pub received: i64,
    /// The down payment.
    pub down_payment: i64,
    /// Interest and fees less discounts and subsidies (总息费).
    pub cost: i64,
}

/// A schedule with its price.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The rows in order.
    pub rows: Vec<Row>,
    /// The level instalment, where the method has one.
    pub level: Option<i64>,
    /// Each fee of the rules, in their order.
    pub fees: Vec<FeeColumn>,
    /// Each lender of a joint loan, in the order of the rules.
    pub funders: Vec<FunderColumn>,
    /// The sums.
    pub totals: Totals,
}

/// Makes and prices a schedule.
///
/// # Errors
/// Those of the timeline and the method; `coupon_not_applicable`, `coupon_used_twice`;
/// `amount_too_large` where a sum cannot be carried.
pub fn price(terms: &Terms<'_>) -> Result<Plan> {
    price_on(terms, &timeline(terms)?)
}

/// The same on a timeline that is at hand.
///
/// # Errors
/// As [`price`].
pub fn price_on(terms: &Terms<'_>, spans: &[Span]) -> Result<Plan> {
    price_with(terms, spans, &terms.coupons)
}

/// The same with other coupons than those of the terms.
///
/// # Errors
/// As [`price`].
pub fn price_with(terms: &Terms<'_>, spans: &[Span], coupons: &[Coupon]) -> Result<Plan> {
    let made = match coupons {
        [] => schedule(terms, spans)?,
        _ => coupon::schedule(terms, spans, coupons)?,
    };
    let mut rows = made.rows;
    subsidy::apply(terms, spans, &mut rows)?;
    let fees = fees::charge(terms, &mut rows)?;
    let funders = joint::split(terms, &rows)?;
    let totals = totals(terms, &rows, &fees)?;
    Ok(Plan { rows, level: made.level, fees, funders, totals })
}

fn totals(terms: &Terms<'_>, rows: &[Row], fees: &[FeeColumn]) -> Result<Totals> {
    let mut sums = Totals { down_payment: terms.down_payment, ..Totals::default() };
    let mut drawn = terms.principal;
    // No part is above 2^55, so a sum that stops at its limit never overflows on the way.
    let add = |sum: &mut i64, part: i64| *sum = (*sum + part).min(Rounding::LIMIT);
    for row in rows {
        add(&mut sums.principal, row.instalment.principal);
        add(&mut sums.interest, row.instalment.interest);
        add(&mut sums.fee, row.fee);
        add(&mut sums.guarantee_fee, row.guarantee_fee);
        add(&mut sums.discount, row.discount);
        add(&mut sums.subsidy, row.subsidy);
        add(&mut sums.total, row.total());
        add(&mut drawn, row.instalment.drawn);
    }
    for fee in fees {
        add(&mut sums.upfront, fee.upfront);
        if fee.deducted {
            add(&mut sums.deducted, fee.upfront);
        }
        if fee.party == Party::Guarantor {
            add(&mut sums.guarantee_fee, fee.upfront);
        } else {
            add(&mut sums.fee, fee.upfront);
        }
    }
    sums.received = drawn - sums.deducted;
    sums.cost = sums.interest.saturating_add(sums.fee).saturating_add(sums.guarantee_fee)
        - sums.discount
        - sums.subsidy;
    // A sum that had to stop at its limit is past the largest amount, so these two tests suffice.
    Money::from_fen(sums.total)?;
    Money::from_fen(sums.cost)?;
    if sums.received < 0 {
        let error = Error::new(Code::OutOfRange).with("min", "0").with("max", "the principal");
        return Err(error.at("fees"));
    }
    Ok(sums)
}
