//! The standard library's source, from which the build makes one without newer wasm features.
//!
//! rustup has it as the component `rust-src`. Where rustup's downloads are closed, Debian's package
//! of the same name and of the compiler's own version serves as well: apt fetches it into
//! `target/`, and only its `library` folder is laid into the toolchain. Nothing else on the
//! machine is changed.

use std::fs;
use std::path::{Path, PathBuf};

use super::RUSTUP_LIMIT;
use crate::run::Run;
use crate::step::{Done, step};
use crate::workspace;

/// Where Debian keeps compilers newer than its release, in the order they are tried.
const SUITES: [&str; 3] = ["trixie-backports", "forky", "sid"];

pub fn find_or_fetch() -> Done {
    let library = library_folder()?;
    if present(&library) {
        return Ok(());
    }
    let by_rustup = step("rust-src, by rustup", || {
        Run::new("rustup").args(["component", "add", "rust-src"]).limit(RUSTUP_LIMIT).done()
    });
    if by_rustup.is_ok() && present(&library) {
        return Ok(());
    }
    let release = compiler_release()?;
    let fetched =
        step(&format!("rust-src {release}, from Debian"), || from_debian(&release, &library));
    if fetched.is_ok() && present(&library) {
        return Ok(());
    }
    let why = by_rustup.and(fetched).err().unwrap_or_default();
    Err(format!(
        "{why}\n\nthe standard library's source is missing; to install: rustup component add rust-src"
    ))
}

/// cargo looks for this file when it builds the standard library.
fn present(library: &Path) -> bool {
    library.join("Cargo.lock").is_file() && library.join("std/src/lib.rs").is_file()
}

fn library_folder() -> Done<PathBuf> {
    let sysroot = Run::new("rustc").args(["--print", "sysroot"]).output()?;
    Ok(Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library"))
}

/// `1.95.0`
fn compiler_release() -> Done<String> {
    let words = Run::new("rustc").arg("-vV").output()?;
    let line = words.lines().find_map(|line| line.strip_prefix("release: "));
    line.map(str::to_owned).ok_or_else(|| "rustc -vV names no release".into())
}

fn from_debian(release: &str, library: &Path) -> Done {
    let folder = workspace::at("target/tools/apt");
    for name in ["lists/partial", "cache/archives/partial"] {
        workspace::make(&folder.join(name))?;
    }
    let archive = archive_address()?;
    let sources: String = SUITES
        .map(|suite| {
            format!(
                "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] {archive} {suite} main\n"
            )
        })
        .concat();
    workspace::write(&folder.join("sources.list"), sources)?;
    // apt's own lists and sources stay as they are.
    let apt = |program: &str| {
        Run::new(program).dir(&folder).args([
            format!("-oDir::Etc::sourcelist={}", folder.join("sources.list").display()),
            "-oDir::Etc::sourceparts=-".into(),
            format!("-oDir::State::lists={}", folder.join("lists").display()),
            format!("-oDir::Cache={}", folder.join("cache").display()),
            "-oAPT::Sandbox::User=root".into(),
        ])
    };
    apt("apt-get").arg("update").done()?;
    let offered = apt("apt-cache").args(["madison", "rust-src"]).output()?;
    let version = matching(&offered, release)
        .ok_or_else(|| format!("Debian has no rust-src {release}; it has:\n{offered}"))?;
    apt("apt-get").arg("download").arg(format!("rust-src={version}")).done()?;
    let package = downloaded(&folder)?;
    Run::new("dpkg-deb").arg("-x").arg(package).arg(folder.join("unpacked")).done()?;
    let source = folder.join(format!("unpacked/usr/src/rustc-{release}/library"));
    workspace::copy_folder(&source, library)?;
    let _ = fs::remove_dir_all(folder);
    Ok(())
}

/// The Debian archive that this machine already uses.
fn archive_address() -> Done<String> {
    let known = Run::new("apt-get")
        .args([
            "indextargets",
            "--format",
            "$(REPO_URI) $(ORIGIN) $(LABEL)",
            "Created-By: Packages",
        ])
        .output()?;
    let mut addresses = known.lines().filter_map(|line| line.strip_suffix(" Debian Debian"));
    addresses.next().map(str::to_owned).ok_or_else(|| "apt knows no Debian archive".into())
}

/// The version of this release in the lines of `apt-cache madison`: ` rust-src | 1.95.0+dfsg1-2 | …`.
fn matching(offered: &str, release: &str) -> Option<String> {
    let versions = offered.lines().filter_map(|line| line.split('|').nth(1)).map(str::trim);
    let wanted = format!("{release}+");
    versions.into_iter().find(|version| version.starts_with(&wanted)).map(str::to_owned)
}

fn downloaded(folder: &Path) -> Done<PathBuf> {
    let files = fs::read_dir(folder).map_err(|error| error.to_string())?;
    let mut paths = files.flatten().map(|entry| entry.path());
    paths
        .find(|path| path.extension().is_some_and(|extension| extension == "deb"))
        .ok_or_else(|| "apt downloaded nothing".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_package_is_of_the_compilers_own_release() {
        let offered = " rust-src | 1.96.1+dfsg1-2~bpo13+1 | archive trixie-backports/main\n \
                       rust-src | 1.95.0+dfsg1-2~bpo13+1 | archive trixie-backports/main\n";
        assert_eq!(matching(offered, "1.95.0").as_deref(), Some("1.95.0+dfsg1-2~bpo13+1"));
        assert_eq!(matching(offered, "1.9"), None, "a prefix of a release is not it");
        assert_eq!(matching("", "1.95.0"), None);
    }
}
