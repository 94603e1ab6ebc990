//! A plan as one list of floats, which JavaScript copies once and reads when it is asked to.
//!
//! Amounts are fen, dates are `yyyymmdd`; a float holds both exactly. The list is
//! `length, rows, columns, fees, lenders, level (-1 for none)`, the twelve totals, the upfront part
//! of each fee, and then the rows. A row has twelve fixed columns, one for each fee, and two
//! (principal, interest) for each lender. `pkg-template/src/plan.mjs` reads the same layout.

use std::vec;
use std::vec::Vec;

use super::memory::{Kept, keep};
use crate::calendar::CivilDate;
use crate::offer::Plan;

/// How many numbers stand before the totals.
const HEAD: usize = 6;
/// How many totals there are.
const TOTALS: usize = 12;
/// How many columns each row has at least.
const FIXED: usize = 12;

std::thread_local! {
    static BUFFER: Kept<Vec<f64>> = const { Kept::new(Vec::new()) };
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

/// Takes the buffer, with room for so many numbers.
fn take(length: usize) -> Vec<f64> {
    let mut buffer = BUFFER.with(Kept::take);
    // What stood here before is written over.
    if buffer.len() < length {
        buffer = vec![0.0; length.next_power_of_two()];
        keep();
    }
    buffer
}

/// Puts the buffer back and gives the address of its first number in the module's memory.
fn put(buffer: Vec<f64>) -> u32 {
    let address = buffer.as_ptr() as usize;
    BUFFER.with(|kept| kept.put(buffer));
    u32::try_from(address).unwrap_or(0)
}

/// Writes a plan and gives the address of its first number in the module's memory.
pub(super) fn write(plan: &Plan) -> u32 {
    let columns = FIXED + plan.fees.len() + 2 * plan.funders.len();
    let length = HEAD + TOTALS + plan.fees.len() + columns * plan.rows.len();
    let sums = &plan.totals;
    let mut buffer = take(length);
    let numbers = [length, plan.rows.len(), columns, plan.fees.len(), plan.funders.len()];
    let amounts = [
        plan.level.unwrap_or(-1),
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
    ];
    let upfront = plan.fees.iter().map(|fee| fen(fee.upfront));
    let head = numbers.iter().map(|number| count(*number));
    let head = head.chain(amounts.iter().map(|amount| fen(*amount))).chain(upfront);
    let at = HEAD + TOTALS + plan.fees.len();
    let (front, mut rest) = buffer.split_at_mut_checked(at).unwrap_or_default();
    for (place, number) in front.iter_mut().zip(head) {
        *place = number;
    }
    for (index, row) in plan.rows.iter().enumerate() {
        let Some((fixed, back)) = rest.split_first_chunk_mut::<FIXED>() else { break };
        let [a, b, c, d, e, f, g, h, i, j, k, l] = fixed;
        let it = &row.instalment;
        *a = f64::from(it.period);
        *b = date(it.start);
        *c = date(it.due);
        *d = f64::from(it.days);
        *e = fen(it.principal);
        *f = fen(it.interest);
        *g = fen(row.fee);
        *h = fen(row.guarantee_fee);
        *i = fen(row.discount);
        *j = fen(row.subsidy);
        *k = fen(row.total());
        *l = fen(it.balance);
        let (more, back) = back.split_at_mut_checked(columns - FIXED).unwrap_or_default();
        rest = back;
        let fees = plan.fees.iter().map(|fee| fee.amounts.get(index).copied().unwrap_or(0));
        let funders = plan.funders.iter().flat_map(|funder| {
            let (principal, interest) = funder.parts.get(index).copied().unwrap_or((0, 0));
            [principal, interest]
        });
        for (place, amount) in more.iter_mut().zip(fees.chain(funders)) {
            *place = fen(amount);
        }
    }
    put(buffer)
}
