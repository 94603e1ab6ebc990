//! Node, and the packages that a lock file names.

use crate::run::{Run, version_of};
use crate::stamp::Stamp;
use crate::step::{Done, step};
use crate::workspace;

const NODE_LEAST: u32 = 20;

/// Node must be there: it is not ours to install.
pub fn check() -> Done {
    match version_of("node").as_deref().and_then(major) {
        Some(found) if found >= NODE_LEAST => Ok(()),
        Some(found) => {
            Err(format!("Node {found} is too old; to install: Node {NODE_LEAST} or later"))
        }
        None => Err(format!("Node is missing; to install: Node {NODE_LEAST} or later, with npm")),
    }
}

/// `npm ci` in a folder with a lock file, unless it was done with this very lock.
pub fn install(folder: &str) -> Done {
    let packages = workspace::at(folder).join("node_modules");
    let lock = lock(folder);
    if packages.is_dir() && lock.fresh() {
        return Ok(());
    }
    let place = if folder == "." { "the root" } else { folder };
    step(&format!("npm ci in {place}"), || Run::npm().arg("ci").dir(workspace::at(folder)).done())?;
    lock.press()
}

/// What decides which packages a folder gets.
fn lock(folder: &str) -> Stamp {
    let name = format!("npm-{}", folder.replace(['/', '.'], "-"));
    ["package.json", "package-lock.json", ".npmrc"]
        .iter()
        .fold(Stamp::new(name), |stamp, file| stamp.path(&format!("{folder}/{file}")))
}

/// `20` of `v20.19.2`.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read() {
        for (text, number) in
            [("v20.19.2", Some(20)), ("v8.0.0", Some(8)), ("20", None), ("", None)]
        {
            assert_eq!(major(text), number, "{text}");
        }
    }
}
