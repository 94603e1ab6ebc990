//! Subsidies (贴息): somebody else pays a part of the interest, and is named in each row.
//!
//! Worked: one point off the rate, at most half of it, at most 3 000.00 for each person and lender
//! (the interest subsidy on personal consumption loans of 2025-09-01): at 1.6 % a year it is 0.8
//! points, and of 2 900.00 had before 100.00 are left.

use super::Limits;
use crate::document::Fields;
use crate::money::{Money, Ratio};
use crate::options;

options! {
    /// Who pays it.
    pub enum SubsidyPayer {
        /// 商户.
        Merchant = "merchant",
        /// 平台.
        Platform = "platform",
        /// 财政.
        Public = "public",
        /// 资金方.
        Funder = "funder",
    }
}

options! {
    /// What its value means.
    pub enum SubsidyKind {
        /// Points off the annual rate.
        Points = "points",
        /// A share of each row's interest.
        Share = "share",
    }
}

/// One subsidy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subsidy {
    /// Who pays it.
    pub payer: SubsidyPayer,
    /// What its value means.
    pub kind: SubsidyKind,
    /// The points, or the share.
    pub value: Ratio,
    /// Points are no more than this share of the loan's rate.
    pub most_share: Option<Ratio>,
    /// At most this much in all, with what the terms say that the borrower has had before.
    pub cap: Option<Money>,
    /// Only in the first rows.
    pub periods: Option<u32>,
}

impl Subsidy {
    /// Reads a subsidy of a field that may be absent.
    ///
    /// Failures are those of the fields.
    pub fn read(fields: &mut Fields<'_>, name: &'static str) -> Option<Self> {
        if !fields.some_object(name) {
            return None;
        }
        let subsidy = Self {
            payer: fields.choice("payer"),
            kind: fields.choice("kind"),
            value: fields.share("value"),
            most_share: fields.some_share("mostShare"),
            cap: fields.some_money("cap"),
            periods: fields.some_count("periods", 0, Limits::MOST_PERIODS),
        };
        if subsidy.most_share.is_some() && subsidy.kind == SubsidyKind::Share {
            fields.refuse_beside("mostShare", "kind: share");
        }
        fields.leave();
        Some(subsidy)
    }
}
