//! fenqi (分期): loan mathematics for consumer lending, exact to the fen, offline.

#![no_std]

extern crate alloc;
// Linked for its allocator and panic handler; outside of tests and the bindings nothing names it.
extern crate std;

pub mod calendar;
pub mod choice;
pub mod document;
pub mod error;
pub mod money;
pub mod offer;
pub mod product;
pub mod question;
pub mod quote;
pub mod rate;
pub mod schedule;
#[cfg(target_arch = "wasm32")]
mod wasm;
