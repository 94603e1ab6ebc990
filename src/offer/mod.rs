//! What changes the price of a schedule: coupons, fees by party, subsidies, the shares of joint
//! lenders.
//!
//! [`price`] takes a schedule and gives the [`Plan`] that a borrower sees. Principal, interest and
//! balances stay as the schedule has them, save where a [`coupon`] makes it again.

pub mod coupon;
mod fees;
mod joint;
mod plan;
mod stretch;
mod subsidy;

pub use crate::schedule::Row;
pub(crate) use fees::on_balance as fees_on_balance;
pub use plan::{FeeColumn, FunderColumn, Plan, Totals, price, price_on, price_with};
pub(crate) use stretch::{Stretch, stretches};
pub(crate) use subsidy::{cap as subsidy_cap, of_rate as subsidy_of_rate};
