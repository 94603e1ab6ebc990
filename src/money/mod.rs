//! Money in integer fen, rates with their unit, and divisions that name their rounding.

mod amount;
pub mod decimal;
mod exact;
mod fine;
mod rate;
mod ratio;
mod rounding;
mod split;

pub use amount::{Money, parse_decimal, yuan};
pub use exact::Exact;
pub use fine::Fine;
pub use rate::{Rate, RateUnit};
pub use ratio::Ratio;
pub use rounding::Rounding;
pub use split::split_by_shares;
