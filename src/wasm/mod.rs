//! The bindings: the only room that names `wasm_bindgen`, and without a decision about loans.
//!
//! A plan crosses as one flat buffer of floats ([`buffer`]); what is small and structured crosses
//! as plain objects. A function that fails leaves its error behind for `last_error` and gives 0
//! or `undefined`, so that the usual call makes no object at all.

mod answers;
mod buffer;
mod documents;
mod failure;
mod plans;
mod products;
mod rates;

/// The module's memory, shared out in constant time by a few hundred bytes of code.
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
