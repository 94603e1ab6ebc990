//! Coupons (优惠券) at work: whether one applies, what it takes off each row, which is the best.
//!
//! A row keeps its interest as the rates of the loan give it and shows beside it what comes off,
//! `discount`; interest that is left never falls below nothing, and what is left of a coupon then
//! is lost. Several coupons go in this order: the schedule made again at a lower rate, then what
//! lowers rates and frees days in the order given, each taking its share of what those before it
//! left, then amounts off.
//!
//! Worked: 7 300 at 0.985 % a month over quarterly rows, 60 days free: row 1 bears 215.71, all of it
//! free; row 2 bears 200.47 over 90 days of 30/360, of which 29 are free: 64.60 comes off.
//!
//! ```
//! use fenqi::offer::coupon::{best, weigh};
//! use fenqi::schedule::timeline;
//! use fenqi::{Node, Terms};
//!
//! // A yuan a day for ten days; seven of them free, or five yuan off.
//! let terms = serde_json::json!({
//!     "principal": "10000", "method": "daily", "termDays": 10, "disbursedOn": "2026-01-15",
//!     "rate": { "value": "0.0365", "unit": "annual", "yearDays": 365 }, "dayCount": "ACT/365F",
//!     "dueDates": { "policy": "sameDay" },
//!     "coupons": [
//!         { "kind": "amountOff", "amount": "5" },
//!         { "kind": "interestFree", "days": 7 },
//!         { "kind": "interestFree", "days": 10, "validTo": "2026-01-14" },
//!     ],
//! });
//! let terms: Node = serde_json::from_value(terms).unwrap();
//! let terms = Terms::read(&terms, None).unwrap();
//! let weighed = weigh(&terms, &timeline(&terms).unwrap(), terms.coupons()).unwrap();
//! assert_eq!(weighed[1].saved, 700);
//! assert_eq!(weighed[2].reasons.names(), ["expired"]);
//! assert_eq!(best(terms.coupons(), &weighed), Some(1));
//! ```

mod choice;
mod reason;
mod resolved;
mod taken;

pub use choice::{Weighed, best, weigh};
pub use reason::{Reason, Reasons};
pub(crate) use resolved::{again, lower};
pub(crate) use taken::free_until;

use alloc::vec::Vec;

use super::Row;
use crate::calendar::CivilDate;
use crate::error::Result;
use crate::money::{Ratio, Rounding};
use crate::product::{Coupon, Off, Placement};
use crate::schedule::{Schedule, Span, Terms, made_again};
use resolved::makes_again;

/// Makes the schedule with coupons.
///
/// # Errors
/// `coupon_not_applicable` with every reason, `coupon_used_twice`; those of the method.
#[inline(never)]
pub(super) fn schedule(terms: &Terms<'_>, spans: &[Span], coupons: &[Coupon]) -> Result<Schedule> {
    reason::refuse(terms, spans, coupons)?;
    let again = coupons.iter().position(|coupon| makes_again(terms, coupon));
    let mut made = match again.and_then(|place| coupons.get(place)) {
        Some(coupon) => made_again(terms, spans, &lower(spans, coupon, 0)?)?,
        None => crate::schedule::schedule(terms, spans)?,
    };
    if again.is_none() || coupons.len() > 1 {
        made.level = None;
    }
    let had = Had { rows: 0, fen: 0, lent_on: terms.disbursed_on };
    for amounts in [false, true] {
        for (place, coupon) in coupons.iter().enumerate() {
            if Some(place) != again && coupon.is_amount() == amounts {
                take_off(terms, spans, &mut made.rows, coupon, had)?;
            }
        }
    }
    Ok(made)
}

/// What rows that went before have had of a coupon.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Had {
    /// How many rows went before.
    pub rows: u32,
    /// What it took off them, in fen.
    pub fen: i64,
    /// The day from which free days count.
    pub lent_on: CivilDate,
}

/// Takes off rows what a coupon takes off what others have left; gives what it is of each.
///
/// # Errors
/// `amount_too_large`.
#[inline(never)]
pub(crate) fn take_off(
    terms: &Terms<'_>,
    spans: &[Span],
    rows: &mut [Row],
    coupon: &Coupon,
    had: Had,
) -> Result<Vec<i64>> {
    let rounding = terms.rules().rounding.interest;
    if let Off::Amount(amount, placement) = coupon.off {
        let passed = placement == Placement::FirstRowOnly && had.rows > 0;
        let left = if passed { 0 } else { (amount.fen() - had.fen).max(0) };
        return Ok(place(rows, left, placement, rounding));
    }
    let mut taken = taken::taken(terms, spans, rows, coupon, had)?;
    for (row, fen) in rows.iter_mut().zip(&mut taken) {
        *fen = share_of_rest(row, *fen, rounding);
        row.discount += *fen;
    }
    Ok(taken)
}

/// What a row asks for that a coupon can take off: its interest, less what joins the balance
/// unpaid, less what is off already.
fn rest(row: &Row) -> i64 {
    let asked = row.instalment.interest + row.instalment.principal.min(0) - row.discount;
    asked.max(0)
}

/// What comes off by itself, or its share of what other coupons have left.
#[inline(never)]
fn share_of_rest(row: &Row, alone: i64, rounding: Rounding) -> i64 {
    let rest = rest(row);
    if row.discount == 0 {
        return alone.min(rest);
    }
    let all = rest + row.discount;
    let share = Ratio::new(alone.min(all).unsigned_abs(), all.unsigned_abs());
    share.of(rest, rounding).min(rest)
}

/// Takes an amount off the rows.
#[inline(never)]
fn place(rows: &mut [Row], amount: i64, placement: Placement, rounding: Rounding) -> Vec<i64> {
    let count = rows.len();
    let mut left = amount;
    let mut taken = alloc::vec![0; count];
    let each = match placement {
        Placement::Spread => Ratio::new(1, count as u64).of(amount, rounding),
        _ => amount,
    };
    for step in 0..count {
        let index = if placement == Placement::LastRows { count - 1 - step } else { step };
        let (Some(row), Some(own)) = (rows.get_mut(index), taken.get_mut(index)) else { break };
        let last = placement == Placement::Spread && step + 1 == count;
        let part = if last { left } else { each.min(left) };
        let off = part.min(rest(row));
        row.discount += off;
        *own = off;
        // What a row of a spread amount cannot take is lost; elsewhere the next row takes it.
        left -= if placement == Placement::Spread { part } else { off };
        if placement == Placement::FirstRowOnly {
            break;
        }
    }
    taken
}
