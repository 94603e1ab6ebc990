//! Fees (费用) by party: service fee, guarantee fee (担保费), insurance premium (保险费).

use alloc::{borrow::ToOwned, string::String};

use super::balloon::share;
use crate::document::{Fields, Node, boolean, choice, money_or_zero, text};
use crate::error::{Code, Error, Path, Result};
use crate::money::{Money, Ratio, Rounding};
use crate::options;

options! {
    /// Who collects a fee.
    pub enum Party {
        /// 平台.
        Platform = "platform",
        /// 担保方; its fees stand in a column of their own.
        Guarantor = "guarantor",
        /// 资金方.
        Funder = "funder",
        /// 商户.
        Merchant = "merchant",
        /// 保险公司.
        Insurer = "insurer",
    }
}

options! {
    /// What a fee's rate is taken of.
    pub enum FeeBase {
        /// The loan's principal.
        Principal = "principal",
        /// The balance before the row.
        Balance = "balance",
        /// The row's principal and interest.
        Instalment = "instalment",
    }
}

options! {
    /// When a fee is due.
    pub enum FeeWhen {
        /// With every row.
        Each = "each",
        /// On the day of disbursement.
        Upfront = "upfront",
        /// With the first row.
        First = "first",
        /// With the last row.
        Last = "last",
    }
}

options! {
    /// Whether a fee is a part of something or an amount.
    pub enum Basis {
        /// A part.
        Rate = "rate",
        /// An amount.
        Fixed = "fixed",
    }
}

options! {
    /// What a fee's rate is for.
    pub enum Per {
        /// Each time it is charged.
        Time = "time",
        /// A year, taken by days.
        Year = "year",
    }
}

/// How much a fee is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FeeValue {
    /// An amount each time.
    Fixed(Money),
    /// A part of a base each time.
    Share(Ratio, FeeBase),
    /// A part of a base for a year, taken by calendar days over the year's days.
    YearlyShare(Ratio, FeeBase),
}

/// One fee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fee {
    /// Its name, as shown.
    pub name: String,
    /// Who collects it.
    pub party: Party,
    /// How much it is.
    pub value: FeeValue,
    /// When it is due.
    pub when: FeeWhen,
    /// Whether an upfront fee is taken off the disbursement.
    pub deducted: bool,
    /// How it is rounded, where it differs from the product's fees.
    pub rounding: Option<Rounding>,
}

impl Fee {
    /// Reads a fee.
    ///
    /// # Errors
    /// Those of the fields; `conflicting_fields` for a deducted fee that is not upfront, or an
    /// upfront fee on something that a row has; `out_of_range` for a share past 1.
    pub fn read(node: &Node, path: &Path<'_>) -> Result<Self> {
        let mut fields = Fields::of(node, *path)?;
        let name = fields.required("name", |n, p| Ok(text(n, p)?.to_owned()))?;
        let party = fields.required("party", choice)?;
        let basis = fields.required("basis", choice)?;
        let on = fields.optional("on", choice)?;
        let per = fields.or("per", Per::default(), choice)?;
        let when = fields.required("when", choice)?;
        let value = match basis {
            Basis::Fixed => FeeValue::Fixed(fields.required("value", money_or_zero)?),
            Basis::Rate => {
                let part = fields.required("value", share)?;
                let base = on.unwrap_or_default();
                match per {
                    Per::Time => FeeValue::Share(part, base),
                    Per::Year => FeeValue::YearlyShare(part, base),
                }
            }
        };
        let deducted = fields.or("deducted", false, boolean)?;
        let rounding = fields.optional("rounding", choice)?;
        fields.finish()?;
        let conflict = |field: &str, other: &str| {
            let error = Error::new(Code::ConflictingFields).with("other", other);
            Err(error.at(&path.field(field).text()))
        };
        if name.len() > 60 {
            let error = Error::new(Code::TooLarge).with("limit", "60 bytes");
            return Err(error.at(&path.field("name").text()));
        }
        if basis == Basis::Fixed && (on.is_some() || per == Per::Year) {
            return conflict("basis", "on or per: a fixed fee has no base");
        }
        if deducted && when != FeeWhen::Upfront {
            return conflict("deducted", "a fee that is not upfront");
        }
        let of_row =
            matches!(value, FeeValue::Share(_, FeeBase::Instalment) | FeeValue::YearlyShare(_, _));
        if when == FeeWhen::Upfront && of_row {
            return conflict("when", "a base that only a row has");
        }
        Ok(Self { name, party, value, when, deducted, rounding })
    }
}
