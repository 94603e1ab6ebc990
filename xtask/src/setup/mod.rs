//! What the machine must have: each part looks first, then fetches, then says what to install.

mod node;
mod rust_src;
mod tools;

use std::time::Duration;

use crate::step::Done;

pub use tools::{WASM_BINDGEN, WASM_PACK, folder as tools_folder};

/// rustup's downloads are refused on some machines, and hang on others.
const RUSTUP_LIMIT: Duration = Duration::from_secs(60);

/// Everything that `build` needs.
pub fn for_build() -> Done {
    node::check()?;
    rust_src::find_or_fetch()?;
    tools::find_or_install(&WASM_BINDGEN)?;
    tools::find_or_install(&WASM_PACK)?;
    tools::sweep();
    node::install(".")
}
