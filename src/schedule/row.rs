//! One row of a schedule (期次): what is due for principal and interest, and what stays owed.

use crate::calendar::CivilDate;
use crate::money::Fine;

/// A row before fees. All amounts are fen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Instalment {
    /// From 1; 0 for an odd first period that has a row of its own.
    pub period: u32,
    /// The first day that bears interest.
    pub start: CivilDate,
    /// The day it is due, rolled to a business day where the rules say so.
    pub due: CivilDate,
    /// Calendar days that bear interest.
    pub days: i32,
    /// What was owed before the row.
    pub opening: i64,
    /// What was drawn inside the row.
    pub drawn: i64,
    /// What the row repays.
    pub principal: i64,
    /// What the row asks for as interest, before any discount.
    pub interest: i64,
    /// What stays owed.
    pub balance: i64,
}

/// A row with all its parts, in fen. A schedule leaves charges and reliefs at zero; the room above
/// fills them in, in place, since a row that moves is as dear as one that is worked out.
///
/// `total = principal + interest - discount - subsidy + fee + guarantee_fee`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// Principal, interest, balance and dates.
    pub instalment: Instalment,
    /// Fees of all parties but the guarantor.
    pub fee: i64,
    /// The guarantor's fees (担保费).
    pub guarantee_fee: i64,
    /// What a coupon takes off the interest.
    pub discount: i64,
    /// What somebody else pays of the interest (贴息).
    pub subsidy: i64,
}

impl Row {
    /// A row that nothing is charged on yet.
    #[inline(always)]
    pub(super) fn plain(instalment: Instalment) -> Self {
        Self { instalment, fee: 0, guarantee_fee: 0, discount: 0, subsidy: 0 }
    }

    /// What the borrower pays.
    #[must_use]
    pub fn total(&self) -> i64 {
        self.instalment.principal + self.instalment.interest - self.discount - self.subsidy
            + self.fee
            + self.guarantee_fee
    }
}

/// A schedule: its rows, and the level instalment where the method has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// The rows in the order of their due dates.
    pub rows: alloc::vec::Vec<Row>,
    /// The first level instalment in fen, where the method has one.
    pub level: Option<i64>,
}

/// What stands behind a row whose balance is not rounded, in fen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Inside {
    /// What was owed before the row.
    pub owed: Fine,
    /// What that bears.
    pub interest: Fine,
    /// What the row repays.
    pub principal: Fine,
}
