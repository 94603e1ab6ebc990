//! What keeps the documents true: pages made from the code's own tables, and pages held to them.
//!
//! `FENQI_UPDATE_DOCS=1 cargo test --test docs` writes what has changed; without it a page that
//! differs is a failure. The code in the pages is run by `tests/node/docs.test.mjs`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod errors;
mod page;
mod products;
mod rules;
