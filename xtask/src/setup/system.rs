//! Programs of the system: where they are found, and Debian's packages.

use std::path::PathBuf;

use crate::run::{Run, version_of};
use crate::step::Done;

/// The first that is a file: what a variable of the environment names, a name on the path, a place.
pub fn find(variable: &str, names: &[&str], places: &[&str]) -> Option<PathBuf> {
    let named = std::env::var_os(variable).map(PathBuf::from);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let on_path = names.iter().flat_map(|name| {
        let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        folders.iter().map(move |folder| folder.join(&file)).collect::<Vec<_>>()
    });
    let places = places.iter().map(PathBuf::from);
    named.into_iter().chain(on_path).chain(places).find(|path| path.is_file())
}

/// Installs Debian's packages.
pub fn install(packages: &[&str]) -> Done {
    let root = Run::new("id").arg("-u").output().is_ok_and(|id| id.trim() == "0");
    let apt = |arguments: &[&str]| {
        let run = if root {
            Run::new("apt-get")
        } else {
            Run::new("sudo").args(["--non-interactive", "apt-get"])
        };
        run.args(arguments).env("DEBIAN_FRONTEND", "noninteractive").done()
    };
    if version_of("apt-get").is_none() {
        return Err("this machine has no apt-get".into());
    }
    let mut arguments = vec!["install", "--yes", "--no-install-recommends"];
    arguments.extend(packages);
    // The lists may be absent or old: then they are fetched, and it is tried once more.
    apt(&arguments).or_else(|_| apt(&["update"]).and_then(|()| apt(&arguments)))
}
