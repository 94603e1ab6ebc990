//! Joint loans (联合贷): each row split between lenders by ratio, to the fen.
//!
//! Principal is split cumulatively, so that over the plan each lender gets back what it lent;
//! interest is split row by row. In both the last lender takes what the others leave.

use alloc::vec::Vec;

use super::{FunderColumn, Row};
use crate::error::Result;
use crate::money::split_by_shares;
use crate::schedule::Terms;

/// Splits the rows between the lenders of the rules.
pub(super) fn split(terms: &Terms<'_>, rows: &[Row]) -> Result<Vec<FunderColumn>> {
    let funders = &terms.rules().funders;
    if funders.is_empty() {
        return Ok(Vec::new());
    }
    let shares: Vec<_> = funders.iter().map(|funder| (funder.ratio, funder.rounding)).collect();
    let mut columns: Vec<FunderColumn> = (0..funders.len())
        .map(|index| FunderColumn { index, parts: Vec::with_capacity(rows.len()) })
        .collect();
    let mut repaid = 0i64;
    let mut given = alloc::vec![0i64; funders.len()];
    for row in rows {
        repaid = repaid.saturating_add(row.instalment.principal);
        let due = split_by_shares(repaid, &shares);
        let interests = split_by_shares(row.instalment.interest, &shares);
        let mut left = row.instalment.principal;
        let last = columns.len().saturating_sub(1);
        let parts = columns.iter_mut().zip(&mut given).zip(due.iter().zip(interests));
        for (position, ((column, given), (due, interest))) in parts.enumerate() {
            let part = if position == last { left } else { (due - *given).clamp(0, left.max(0)) };
            left -= part;
            *given += part;
            column.parts.push((part, interest));
        }
    }
    Ok(columns)
}
