//! A plan as one list of floats, which JavaScript copies once and reads when it is asked to.
//!
//! Amounts are fen, dates are `yyyymmdd`; a float holds both exactly. The list is
//! `length, rows, columns, fees, lenders, level (-1 for none)`, the twelve totals, the upfront part
//! of each fee, and then the rows. A row has twelve fixed columns, one for each fee, and two
//! (principal, interest) for each lender. `pkg-template/src/plan.mjs` reads the same layout.

use std::cell::RefCell;
use std::vec::Vec;

use crate::calendar::CivilDate;
use crate::offer::Plan;

/// How many numbers stand before the totals.
const HEAD: usize = 6;
/// How many totals there are.
const TOTALS: usize = 12;
/// How many columns each row has at least.
const FIXED: usize = 12;

std::thread_local! {
    static BUFFER: RefCell<Vec<f64>> = const { RefCell::new(Vec::new()) };
}

#[expect(clippy::cast_precision_loss, reason = "amounts are below 2^53 by their type")]
fn fen(amount: i64) -> f64 {
    amount as f64
}

#[expect(clippy::cast_precision_loss, reason = "counts of rows and columns are small")]
fn count(number: usize) -> f64 {
    number as f64
}

fn date(date: CivilDate) -> f64 {
    f64::from(date.packed())
}

/// Writes a plan and gives the address of its first number in the module's memory.
pub(super) fn write(plan: &Plan) -> u32 {
    BUFFER.with_borrow_mut(|buffer| {
        buffer.clear();
        let columns = FIXED + plan.fees.len() + 2 * plan.funders.len();
        let length = HEAD + TOTALS + plan.fees.len() + columns * plan.rows.len();
        buffer.reserve(length);
        let level = plan.level.map_or(-1.0, fen);
        buffer.extend([count(length), count(plan.rows.len()), count(columns)]);
        buffer.extend([count(plan.fees.len()), count(plan.funders.len()), level]);
        let sums = &plan.totals;
        buffer.extend(
            [
                sums.principal,
                sums.interest,
                sums.fee,
                sums.guarantee_fee,
                sums.discount,
                sums.subsidy,
                sums.total,
                sums.upfront,
                sums.deducted,
                sums.received,
                sums.down_payment,
                sums.cost,
            ]
            .map(fen),
        );
        buffer.extend(plan.fees.iter().map(|fee| fen(fee.upfront)));
        for (index, row) in plan.rows.iter().enumerate() {
            let it = &row.instalment;
            buffer.extend([
                f64::from(it.period),
                date(it.start),
                date(it.due),
                f64::from(it.days),
                fen(it.principal),
                fen(it.interest),
                fen(row.fee),
                fen(row.guarantee_fee),
                fen(row.discount),
                fen(row.subsidy),
                fen(row.total()),
                fen(it.balance),
            ]);
            for fee in &plan.fees {
                buffer.push(fen(fee.amounts.get(index).copied().unwrap_or(0)));
            }
            for funder in &plan.funders {
                let (principal, interest) = funder.parts.get(index).copied().unwrap_or((0, 0));
                buffer.extend([fen(principal), fen(interest)]);
            }
        }
        u32::try_from(buffer.as_ptr() as usize).unwrap_or(0)
    })
}
