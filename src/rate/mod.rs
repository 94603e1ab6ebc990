//! Annual rates (年化利率) of cash flows, by the methods that rules in force name.
//!
//! ```text
//! flows ── discounted ── solver ── isolate, pick every rate there is, or why there is none
//!                       ├─ pboc                  periods, simple and compound, the cap
//!                       ├─ xirr                  dates and a day count
//!                       ├─ aprc                  EU and UK annual percentage rates
//!                       └─ tvm                   the spreadsheets' functions
//!                    us_regz                     US, with fractions at simple interest
//! powers                                         exponentials and logarithms
//! percent                                        how a rate is shown, and the side of a cap
//! ```
//!
//! Rates are floats, the only ones in the core: they are what a solver finds. A rate is a
//! fraction, 0.128 for 12.8 %. Amounts are floats here as well, in fen or yuan, whichever: a rate
//! does not change with the unit.

pub mod aprc;
mod discounted;
mod flows;
mod isolate;
pub mod pboc;
mod percent;
pub mod pick;
pub(crate) mod powers;
mod solver;
pub mod tvm;
pub mod us_regz;
mod xirr;

pub use flows::{Flows, Sums};
pub use percent::{DEFAULT_CAP, is_over, percent, percent_beside};
pub use solver::{HIGHEST_RATE, LOWEST_RATE, NoRoot, Solution, solve};
pub use xirr::{dated, xirr};

#[cfg(test)]
mod tests;
