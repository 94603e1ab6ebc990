//! Charging fees (费用): each by itself, rounded by itself, then summed into its column.
//!
//! A yearly rate is taken by the row's calendar days over the year's days, whatever the day count
//! of the interest. Worked: 3 % a year on 12 500 for 31 days over 360: 32.29.

use alloc::vec::Vec;

use super::{FeeColumn, Row};
use crate::error::Result;
use crate::money::{Money, Ratio};
use crate::product::{Fee, FeeBase, FeeValue, FeeWhen, Party};
use crate::schedule::Terms;

/// Charges every fee of the rules on the rows.
pub(super) fn charge(terms: &Terms<'_>, rows: &mut [Row]) -> Result<Vec<FeeColumn>> {
    let rules = terms.rules();
    let mut columns = Vec::with_capacity(rules.fees.len());
    for (index, fee) in rules.fees.iter().enumerate() {
        let mut column = FeeColumn {
            index,
            party: fee.party,
            upfront: 0,
            deducted: fee.deducted,
            amounts: Vec::new(),
        };
        if fee.when == FeeWhen::Upfront {
            column.upfront = upfront(terms, fee);
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
            let it = &row.instalment;
            let base = match fee.value.base() {
                FeeBase::Principal => terms.principal_fen(),
                FeeBase::Balance => it.opening,
                FeeBase::Instalment => it.principal + it.interest,
            };
            let amount = if due { of_base(terms, fee, base, it.days)? } else { 0 };
            let into =
                if fee.party == Party::Guarantor { &mut row.guarantee_fee } else { &mut row.fee };
            *into = Money::from_fen(into.saturating_add(amount))?.fen();
            column.amounts.push(amount);
        }
        columns.push(column);
    }
    Ok(columns)
}

fn upfront(terms: &Terms<'_>, fee: &Fee) -> i64 {
    match fee.value {
        FeeValue::Fixed(amount) => amount.fen(),
        FeeValue::Share(share, _) | FeeValue::YearlyShare(share, _) => {
            let rounding = fee.rounding.unwrap_or(terms.rules().rounding.fee);
            share.of(terms.principal_fen(), rounding)
        }
    }
}

/// What a fee is for one row, on so much and for so many days.
fn of_base(terms: &Terms<'_>, fee: &Fee, base: i64, days: i32) -> Result<i64> {
    let share = match fee.value {
        FeeValue::Fixed(amount) => return Ok(amount.fen()),
        FeeValue::Share(share, _) => share,
        FeeValue::YearlyShare(share, _) => {
            let days = u64::try_from(days).unwrap_or(0);
            share.times(Ratio::new(days, u64::from(terms.rate.year_days())))?
        }
    };
    Ok(share.of(base, fee.rounding.unwrap_or(terms.rules().rounding.fee)))
}

/// The fees of each row that are on its balance: of all parties but the guarantor, and of that.
///
/// # Errors
/// `amount_too_large`.
pub(crate) fn on_balance(terms: &Terms<'_>, balance: i64, days: i32) -> Result<[i64; 2]> {
    let mut sums = [0; 2];
    for fee in &terms.rules().fees {
        if fee.when == FeeWhen::Each && fee.value.base() == FeeBase::Balance {
            let fen = of_base(terms, fee, balance, days)?;
            let [others, guarantor] = &mut sums;
            *(if fee.party == Party::Guarantor { guarantor } else { others }) += fen;
        }
    }
    Ok(sums)
}
