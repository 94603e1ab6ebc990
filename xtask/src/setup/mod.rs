//! What the machine must have: each part looks first, then fetches, then says what to install.

mod chromium;
mod firefox;
mod node;
mod rust_src;
mod system;
mod tools;

use std::path::PathBuf;
use std::time::Duration;

use crate::run::{Run, version_of};
use crate::step::{Done, step};

pub use node::install as npm_ci;
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

/// The browsers that `test` opens pages in.
pub struct Browsers {
    pub chromium: PathBuf,
    /// Only the full run has a second one.
    pub firefox: Option<PathBuf>,
}

/// Everything that `test` needs.
pub fn for_test(full: bool) -> Done<Browsers> {
    for_build()?;
    component("rustfmt", "cargo-fmt")?;
    component("clippy", "cargo-clippy")?;
    let chromium = chromium::find_or_install()?;
    let firefox = if full { Some(firefox::find_or_install()?) } else { None };
    Ok(Browsers { chromium, firefox })
}

/// A component of the toolchain that is a program.
fn component(name: &str, program: &str) -> Done {
    if version_of(program).is_some() {
        return Ok(());
    }
    step(&format!("{name}, by rustup"), || {
        let add = Run::new("rustup").args(["component", "add", name]).limit(RUSTUP_LIMIT);
        add.done().map_err(|why| format!("{why}\n\nto install: rustup component add {name}"))
    })
}
