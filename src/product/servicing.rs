//! The rules of a loan after its disbursement (贷后规则): overdue, allocation, prepayment.

use alloc::vec::Vec;

use super::{Allocation, Closed, Overdue, Prepayment};
use crate::calendar::CivilDate;
use crate::document::Fields;

/// What a product says of the time after the disbursement. All of it may be left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Servicing {
    /// What is overdue bears.
    pub overdue: Overdue,
    /// The order in which payments are applied.
    pub allocation: Allocation,
    /// Paying earlier than asked.
    pub prepayment: Prepayment,
    /// The days of interest that a loan bears at least, when it is repaid on the day that it was
    /// disbursed: 0 or 1.
    pub min_interest_days: u16,
    /// When payments are not taken.
    pub closed: Vec<Closed>,
    /// A row can be paid from so many days before its due date on; from the disbursement where
    /// there is no such rule.
    pub payable_days: Option<u32>,
}

impl Servicing {
    /// Reads the rules from the fields of a product, or of a loan without one.
    ///
    /// Failures are those of the fields, each with its path.
    pub fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            overdue: Overdue::read(fields, "overdue"),
            allocation: Allocation::read(fields, "allocation"),
            prepayment: Prepayment::read(fields, "prepayment"),
            min_interest_days: fields.count_or("minInterestDays", 0, 0, 1),
            closed: Closed::read_all(fields, "closed"),
            payable_days: fields.some_count("payableDays", 0, 3660),
        }
    }

    /// The first day on which a row that is due on a day can be paid as it is scheduled, where there
    /// is a rule.
    #[must_use]
    pub fn payable_from(&self, due: CivilDate) -> Option<CivilDate> {
        let days = i32::try_from(self.payable_days?).unwrap_or(0);
        due.plus_days(-days).ok()
    }
}
