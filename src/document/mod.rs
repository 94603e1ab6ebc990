//! Configuration as it comes in: a plain tree, and a reader that knows where it stands.
//!
//! Whatever host the crate runs in, a product or a set of terms arrives as the same [`Node`] tree
//! and is parsed by the same code into types that cannot be wrong. Every refusal names its field.

mod compact;
mod fields;
mod json;
#[cfg(not(target_arch = "wasm32"))]
mod native;
mod node;
mod scalars;
mod tree;

pub use compact::read_compact;
pub use fields::{Fields, HERE};
pub use node::Node;
pub(crate) use scalars::wrong_type;
pub use tree::Tree;
