//! Where things lie, and the few facts that are read from `Cargo.toml`.

use std::fs;
use std::path::{Path, PathBuf};

use crate::step::Done;

/// The root of the repository.
pub fn root() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest).to_path_buf()
}

/// A path below the root.
pub fn at(relative: &str) -> PathBuf {
    root().join(relative)
}

/// The version of the package, from the root manifest.
pub fn version() -> Done<String> {
    let manifest = read(&at("Cargo.toml"))?;
    package_version(&manifest).ok_or_else(|| "Cargo.toml has no [package] version".into())
}

/// The `version` line of the `[package]` table.
fn package_version(manifest: &str) -> Option<String> {
    let package = manifest.split("[package]").nth(1)?;
    let line = package.lines().find(|line| line.starts_with("version"))?;
    Some(line.split('"').nth(1)?.to_owned())
}

/// Reads a text file, or says which one it was.
pub fn read(path: &Path) -> Done<String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Writes a file and the folders above it.
pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Done {
    if let Some(parent) = path.parent() {
        make(parent)?;
    }
    fs::write(path, content).map_err(|error| format!("{}: {error}", path.display()))
}

/// Makes a folder and those above it.
pub fn make(path: &Path) -> Done {
    fs::create_dir_all(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Copies a folder with everything in it.
pub fn copy_folder(from: &Path, to: &Path) -> Done {
    make(to)?;
    let entries = fs::read_dir(from).map_err(|error| format!("{}: {error}", from.display()))?;
    for entry in entries.flatten() {
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copy_folder(&source, &target)?;
        } else {
            fs::copy(&source, &target).map_err(|error| format!("{}: {error}", source.display()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_the_packages_own() {
        let manifest =
            "[workspace]\nversion = \"9\"\n[package]\nname = \"a\"\nversion = \"0.1.0\"\n";
        assert_eq!(package_version(manifest).as_deref(), Some("0.1.0"));
        assert_eq!(package_version("[workspace]\n"), None);
    }
}
