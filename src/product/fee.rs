//! Fees (费用) by party: service fee, guarantee fee (担保费), insurance premium (保险费).

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use crate::document::Fields;
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

impl FeeValue {
    /// What it is a part of; the principal where it is none.
    #[must_use]
    pub fn base(self) -> FeeBase {
        match self {
            FeeValue::Fixed(_) => FeeBase::Principal,
            FeeValue::Share(_, base) | FeeValue::YearlyShare(_, base) => base,
        }
    }
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
    /// Reads the fees of a field that may be absent, at most twenty.
    ///
    /// Failures are those of the fields; `conflicting_fields` for a deducted fee that is not
    /// upfront, or an upfront fee on something that a row has; `out_of_range` for a share past 1.
    pub fn read_all(fields: &mut Fields<'_>, name: &'static str) -> Vec<Self> {
        let mut fees = Vec::new();
        fields.some_list(name, 20);
        while fields.element() {
            fees.push(Self::read(fields));
        }
        fees
    }

    fn read(fields: &mut Fields<'_>) -> Self {
        let name = fields.text("name");
        let party = fields.choice("party");
        let basis: Basis = fields.choice("basis");
        let on = fields.some_choice("on");
        let per = fields.choice_or("per", Per::Time);
        let when = fields.choice("when");
        let base: FeeBase = on.unwrap_or_default();
        let value = match basis {
            Basis::Fixed => FeeValue::Fixed(fields.money_or_zero("value")),
            Basis::Rate => {
                let share = fields.share("value");
                match per {
                    Per::Time => FeeValue::Share(share, base),
                    Per::Year => FeeValue::YearlyShare(share, base),
                }
            }
        };
        let deducted = fields.flag("deducted", false);
        let rounding = fields.some_choice("rounding");
        fields.close();
        if name.len() > 60 {
            fields.refuse_large("name", "60 bytes");
        }
        if basis == Basis::Fixed && (on.is_some() || per == Per::Year) {
            fields.refuse_beside("basis", "on or per: a fixed fee has no base");
        }
        if deducted && when != FeeWhen::Upfront {
            fields.refuse_beside("deducted", "a fee that is not upfront");
        }
        let of_row =
            matches!(value, FeeValue::Share(_, FeeBase::Instalment) | FeeValue::YearlyShare(_, _));
        if when == FeeWhen::Upfront && of_row {
            fields.refuse_beside("when", "a base that only a row has");
        }
        Self { name: name.to_owned(), party, value, when, deducted, rounding }
    }
}
