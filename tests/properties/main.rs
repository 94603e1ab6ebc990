//! What must hold for every loan there is, over generated ones.
//!
//! ```text
//! cases      seeds, replay, shrinking           loans      terms by every method and option
//! exact      fractions that share nothing with the crate
//! rows       sums, balances, dates, signs       levels     equal instalments, near the exact level
//! parties    fees, lenders, subsidies, the cost table
//! coupons    what comes off, what stays, which saves most
//! rates      zero rates, the PBOC's equation, the cap
//! documents  anything at all in a document      extremes   the ends of every range
//! loan       states and trials over loan_histories: money, order, settling, trial and booking
//! explained  every cell from what is said of it
//! shipped    the quick way and the document give one plan
//! quotas     limits against a ledger that keeps nothing
//! ```
//!
//! `FENQI_CASES=1000000 cargo test --test properties` looks further; a failure prints its seed and
//! its terms, made as short as they still fail, and `FENQI_SEED=0x… cargo test --test properties
//! NAME` runs that loan alone.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

mod cases;
mod coupons;
mod documents;
mod exact;
mod explained;
mod explained_worked;
mod extremes;
mod fields;
mod levels;
mod loan;
mod loan_histories;
mod loans;
mod parties;
mod quotas;
mod rates;
mod rows;
mod shipped;
