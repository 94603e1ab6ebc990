//! Charging fees (费用): each by itself, rounded by itself, then summed into its column.
//!
//! A yearly rate is taken by the row's calendar days over the year's days, whatever the day count
//! of the interest. Worked: 3 % a year on 12 500 for 31 days over 360: 32.29.

use alloc::vec::Vec;

use super::{FeeColumn, Row};
use crate::error::Result;
use crate::money::{Money, Ratio, Rounding};
use crate::product::{Fee, FeeBase, FeeValue, FeeWhen, Party};
use crate::schedule::Terms;

/// Charges every fee of the rules on the rows.
pub(super) fn charge(terms: &Terms<'_>, rows: &mut [Row]) -> Result<Vec<FeeColumn>> {
    let rules = terms.rules();
    let mut columns = Vec::with_capacity(rules.fees.len());
    for (index, fee) in rules.fees.iter().enumerate() {
        let rounding = fee.rounding.unwrap_or(rules.rounding.fee);
        let mut column = FeeColumn {
            index,
            party: fee.party,
            upfront: 0,
            deducted: fee.deducted,
            amounts: Vec::new(),
        };
        if fee.when == FeeWhen::Upfront {
            column.upfront = upfront(fee, terms.principal_fen(), rounding)?;
            columns.push(column);
            continue;
        }
        let last = rows.len().saturating_sub(1);
        column.amounts.reserve(rows.len());
        for (position, row) in rows.iter_mut().enumerate() {
            let due = match fee.when {
                FeeWhen::First => position == 0,
                FeeWhen::Last => position == last,
                FeeWhen::Each | FeeWhen::Upfront => true,
            };
            let amount = if due { of_row(terms, fee, row, rounding)? } else { 0 };
            let into =
                if fee.party == Party::Guarantor { &mut row.guarantee_fee } else { &mut row.fee };
            *into = Money::from_fen(into.saturating_add(amount))?.fen();
            column.amounts.push(amount);
        }
        columns.push(column);
    }
    Ok(columns)
}

fn upfront(fee: &Fee, principal: i64, rounding: Rounding) -> Result<i64> {
    match fee.value {
        FeeValue::Fixed(amount) => Ok(amount.fen()),
        FeeValue::Share(share, _) | FeeValue::YearlyShare(share, _) => {
            Ok(share.of(principal, rounding))
        }
    }
}

fn of_row(terms: &Terms<'_>, fee: &Fee, row: &Row, rounding: Rounding) -> Result<i64> {
    let base = |on: FeeBase| match on {
        FeeBase::Principal => terms.principal_fen(),
        FeeBase::Balance => row.instalment.opening,
        FeeBase::Instalment => row.instalment.principal + row.instalment.interest,
    };
    match fee.value {
        FeeValue::Fixed(amount) => Ok(amount.fen()),
        FeeValue::Share(share, on) => Ok(share.of(base(on), rounding)),
        FeeValue::YearlyShare(share, on) => {
            let days = u64::try_from(row.instalment.days).unwrap_or(0);
            let year = u64::from(terms.rate.year_days());
            Ok(share.times(Ratio::new(days, year))?.of(base(on), rounding))
        }
    }
}
