//! fenqi (分期): loan mathematics for consumer lending, exact to the fen, offline.
//!
//! The rooms, from the highest down. The lower a room, the less it knows; a room uses only those
//! below it.
//!
//! ```text
//! wasm        the bindings for JavaScript, and no decision about loans (wasm32 only)
//! question    single questions as documents: a rate of flows, days between dates, one interest
//! quote       answers about a plan: its annual rates, its cost table, how a cell came about
//! loan        after the disbursement: events to a state, trials, prepayment
//! offer       what changes the price: coupons, fees by party, subsidies, the shares of lenders
//! schedule    terms -> rows, one file for each repayment method
//! rate        annual rates of cash flows: every rate there is, or why there is none
//! identity    what a borrower types: problems, hints, masking
//! quota       limits as a ledger: what can be drawn now, and why not more
//! product     rules as versioned documents: what may vary between lenders stands here only
//! calendar    dates, day counts, due dates, working days, banking hours
//! document    a tree from any host, read field by field; what nobody reads is an error
//! money       fen as integers, rates with their unit, roundings by name
//! choice      closed sets of options, each with its name
//! error       one table of codes, and the path of the field
//! text        numbers in digits, and lists
//! ```
//!
//! The core is pure: no clock, no randomness, no input or output, no global state. Money is an
//! integer of fen. Floats stand in [`rate`], where a solver looks for a rate; elsewhere they are the
//! rates it found, and the guess from which an exact search begins.
//!
//! A schedule of a product that ships, 28 days at 0.025 % a day on 10 000 yuan:
//!
//! ```
//! use fenqi::error::Path;
//! use fenqi::product::shipped;
//! use fenqi::{Node, Product, Terms, plan};
//!
//! let document: Node = serde_json::from_str(shipped("flex-12").unwrap()).unwrap();
//! let product = Product::read(&document, &Path::ROOT).unwrap();
//! let terms = serde_json::json!({
//!     "principal": "10000.00", "periods": 12, "disbursedOn": "2026-01-31",
//! });
//! let terms: Node = serde_json::from_value(terms).unwrap();
//! let plan = plan(&Terms::read(&terms, Some(&product)).unwrap()).unwrap();
//!
//! let first = plan.rows[0].instalment;
//! assert_eq!(first.due.to_string(), "2026-02-28");
//! assert_eq!(first.interest, 7000); // 70.00 = 10 000.00 x 0.09125 x 28/365
//! ```

#![no_std]

extern crate alloc;
// Linked for its allocator and panic handler; outside of tests and the bindings nothing names it.
extern crate std;

pub mod calendar;
pub mod choice;
pub mod document;
pub mod error;
pub mod identity;
pub mod loan;
pub mod money;
pub mod offer;
pub mod product;
pub mod question;
pub mod quota;
pub mod quote;
pub mod rate;
pub mod schedule;
pub mod text;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use calendar::{CivilDate, DayCount, DueDates};
pub use document::Node;
pub use error::{Code, Error, Result};
pub use money::{Money, Rate, RateUnit, Rounding};
pub use offer::Plan;
pub use product::{Method, Product, Rules};
pub use quote::{disclosure, explain, plan, plan_rates};
pub use rate::{Flows, Solution, solve};
pub use schedule::Terms;
