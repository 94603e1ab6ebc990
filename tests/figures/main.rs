//! Figures worked out beside the crate: each row has its arithmetic, and says whose rule it is.
//!
//! ```text
//! asked      documents in, figures or a refusal out; patches and places in documents
//! worked     figures of whole loans with their sources
//! choices    every option of the rules: a loan for which it matters, and by how much
//! coupons    why one does not apply, and which of several is best
//! errors     every code the calculator raises, with the path it names
//! order      of two faults, which one is named
//! quota      limits: what can be drawn, each reason, each refusal
//! identity   numbers that are right, wrong, or odd, and what of them is shown
//! unused     what a method does not use, refused field by field
//! ```
//!
//! The arithmetic in the rows was done with whole-number fractions, not with this crate.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

mod asked;
mod choices;
mod coupons;
mod errors;
mod identity;
mod order;
mod quota;
mod unused;
mod worked;
