//! Terms to instalments (还款计划): one file for each repayment method.
//!
//! [`schedule`] lets the method fill the rows of a timeline and proves what always holds: the
//! principal parts sum to what was lent, no part is negative, the balance ends at zero.
//! Fees and subsidies are not known here; the room above adds them.

mod accrual;
mod again;
mod balloon;
mod bullet;
mod daily;
mod divided;
mod equal_instalment;
mod equal_principal;
mod exact_balance;
mod flat;
mod goal;
mod grace;
mod interest_only;
mod level;
mod row;
mod rows;
mod slices;
mod terms;
mod timeline;
mod working;

pub(crate) use again::made_again;
pub(crate) use bullet::{capitalised_growth, whole_parts};
pub use row::{Inside, Instalment, Row, Schedule};
pub(crate) use rows::{Fill, fill_rows};
pub(crate) use slices::part as part_of_year;
pub use terms::{Drawdown, RateChange, Terms};
pub use timeline::{Basis, Slice, Span, timeline};
pub(crate) use working::{dividing, inside, level_of, own_interests};

use alloc::vec::Vec;

use crate::error::{Code, Error, Result};
use crate::product::{Method, Roundings};

/// Makes the rows of a plan.
///
/// # Errors
/// `nothing_to_repay` where all rows are in grace, `instalment_below_interest`,
/// `balloon_too_large`, `amount_too_large`, and those of the dates.
pub fn schedule(terms: &Terms<'_>, spans: &[Span]) -> Result<Schedule> {
    match terms.method {
        Method::EqualInstalment => equal_instalment::schedule(terms, spans),
        Method::EqualPrincipal => equal_principal::schedule(terms, spans),
        Method::InterestOnly => interest_only::schedule(terms, spans),
        Method::Bullet => bullet::schedule(terms, spans),
        Method::Flat => flat::schedule(terms, spans),
        Method::Daily => daily::schedule(terms, spans),
        Method::Balloon => balloon::schedule(terms, spans),
    }
}

/// A plan of which something does not hold that always does: a defect here, which never leaves.
#[cold]
#[inline(never)]
fn broken(detail: &str) -> Error {
    Error::new(Code::Internal).with("detail", detail)
}

/// An amount divided over rows as principal is.
pub(crate) fn divided(amount: i64, rows: usize, roundings: &Roundings) -> Vec<i64> {
    divided::Divided::new(amount, rows, roundings).all()
}

/// The rows that can repay principal: those after the grace.
fn paying<'s>(terms: &Terms<'_>, spans: &'s [Span]) -> Result<(usize, &'s [Span])> {
    let own_row = spans.first().is_some_and(|span| span.period == 0);
    let grace = terms.grace.principal as usize + usize::from(own_row);
    match spans.get(grace..) {
        Some(rows) if !rows.is_empty() => Ok((grace, rows)),
        _ => Err(Error::new(Code::NothingToRepay).at("grace.principal")),
    }
}
