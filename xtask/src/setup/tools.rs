//! wasm-bindgen's command line and wasm-pack, pinned, built into `target/tools`.

use std::fs;
use std::path::PathBuf;

use crate::run::{Run, version_of};
use crate::step::{Done, step};
use crate::workspace;

/// A program from crates.io.
pub struct Tool {
    crate_name: &'static str,
    program: &'static str,
    pub version: &'static str,
}

/// Must equal the `wasm-bindgen` that Cargo.toml pins: the two speak a private format.
pub const WASM_BINDGEN: Tool =
    Tool { crate_name: "wasm-bindgen-cli", program: "wasm-bindgen", version: "0.2.130" };

pub const WASM_PACK: Tool =
    Tool { crate_name: "wasm-pack", program: "wasm-pack", version: "0.15.1" };

/// Where the programs lie.
pub fn folder() -> PathBuf {
    workspace::at("target/tools/bin")
}

/// Builds a tool unless it is there in its version.
pub fn find_or_install(tool: &Tool) -> Done {
    let wanted = format!("{} {}", tool.program, tool.version);
    let program = folder().join(format!("{}{}", tool.program, std::env::consts::EXE_SUFFIX));
    if version_of(program).is_some_and(|found| found == wanted) {
        return Ok(());
    }
    step(&format!("{wanted}, by cargo install (2 to 4 minutes, once)"), || {
        let install = |locked: Option<&str>| {
            Run::new("cargo")
                .args(["install", tool.crate_name, "--force", "--version"])
                .arg(format!("={}", tool.version))
                .arg("--root")
                .arg(workspace::at("target/tools"))
                .args(locked)
                .env("CARGO_TARGET_DIR", build_folder())
                // They run for a second: sooner built is better than sooner done.
                .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
                .env("CARGO_PROFILE_RELEASE_LTO", "off")
                .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
                .done()
        };
        // The tool's own lock file may name a version that a mirror does not have yet.
        install(Some("--locked")).or_else(|_| install(None)).map_err(|why| {
            format!(
                "{why}\n\nto install: cargo install {} --version {}",
                tool.crate_name, tool.version
            )
        })
    })
}

/// Removes what the builds of the tools left over, about half a gigabyte.
pub fn sweep() {
    let _ = fs::remove_dir_all(build_folder());
}

fn build_folder() -> PathBuf {
    workspace::at("target/tools/build")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bindgen_tool_is_of_the_librarys_version() {
        let manifest = workspace::read(&workspace::at("Cargo.toml")).unwrap();
        let pin = format!("wasm-bindgen = \"={}\"", WASM_BINDGEN.version);
        assert!(manifest.contains(&pin), "Cargo.toml does not say {pin}");
    }
}
