//! The bindings: the only room that names `wasm_bindgen`, and without a decision about loans.
//!
//! A plan crosses as one flat buffer of floats ([`buffer`]); what is small and structured crosses
//! as one text: documents in their compact form, answers and failures as JSON. A function that
//! fails gives 0 or `false` and leaves its failure behind as that text, for the host to read.

mod answers;
mod buffer;
mod days;
mod failure;
mod memory;
mod plans;
mod products;
mod rates;
mod texts;
