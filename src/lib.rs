//! fenqi (分期): loan mathematics for consumer lending, exact to the fen, offline.

#![no_std]

extern crate alloc;
#[cfg(test)]
extern crate std;

pub mod calendar;
pub mod choice;
pub mod document;
pub mod error;
pub mod money;
