//! The manifest from which the module alone is built.
//!
//! The root manifest asks for a Rust library too, which the tests use. As long as both come out of
//! one compilation, everything that a Rust program could call has to stay callable, and 1.1 KB of the
//! module's brotli is code that would otherwise have become a part of its callers.

use std::fs;
use std::path::PathBuf;

use crate::step::Done;
use crate::workspace;

/// Writes the manifest, with the lock beside it, and gives their folder.
pub fn manifest() -> Done<PathBuf> {
    let folder = workspace::at("target/module");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let root = workspace::read(&workspace::at("Cargo.toml"))?;
    write(folder.join("Cargo.toml"), &alone(&root))?;
    write(folder.join("Cargo.lock"), &workspace::read(&workspace::at("Cargo.lock"))?)?;
    Ok(folder)
}

/// The root manifest without its tests, with a library that is the module and nothing else.
fn alone(root: &str) -> String {
    let mut manifest = String::new();
    let mut section = "";
    for line in root.lines() {
        if line.starts_with('[') {
            section = line;
            if section == "[workspace]" {
                manifest += "[workspace]\nresolver = \"3\"\n\n";
            }
        }
        let line = match (section, line.split(' ').next()) {
            ("[workspace]" | "[[test]]" | "[dev-dependencies]", _) | (_, Some("readme")) => {
                continue;
            }
            ("[lib]", Some("crate-type")) => {
                "path = \"../../src/lib.rs\"\ncrate-type = [\"cdylib\"]"
            }
            _ => line,
        };
        manifest += line;
        manifest.push('\n');
    }
    manifest
}

/// Leaves a file alone that says so already: cargo goes by its time.
fn write(file: PathBuf, text: &str) -> Done {
    if fs::read_to_string(&file).is_ok_and(|present| present == text) {
        return Ok(());
    }
    fs::write(&file, text).map_err(|error| format!("{}: {error}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_module_is_alone() {
        let root = workspace::read(&workspace::at("Cargo.toml")).unwrap();
        let module = alone(&root);
        assert!(module.contains("crate-type = [\"cdylib\"]\n"));
        assert!(!module.contains("rlib"), "{module}");
        assert!(!module.contains("[[test]]") && !module.contains("proptest"), "{module}");
        for kept in ["name = \"fenqi\"", "[profile.release]", "rust_decimal = ", "[lints.clippy]"] {
            assert!(module.contains(kept), "{kept}");
        }
        assert_eq!(module.matches("[workspace]").count(), 1);
    }
}
