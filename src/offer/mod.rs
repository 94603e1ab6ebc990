//! What changes the price of a schedule: fees by party, subsidies, the shares of joint lenders.
//!
//! [`price`] takes a schedule and gives the [`Plan`] that a borrower sees. Principal, interest and
//! balances stay as the schedule has them.

mod fees;
mod joint;
mod plan;
mod subsidy;

pub use crate::schedule::Row;
pub use plan::{FeeColumn, FunderColumn, Plan, Totals, price, price_on};
pub(crate) use subsidy::stretches;
