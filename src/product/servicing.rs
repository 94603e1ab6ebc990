//! The rules of a loan after its disbursement (贷后规则): overdue, allocation, prepayment.

use super::{Allocation, Overdue, Prepayment};
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
        }
    }
}
